/// A subject reduced to its words, to compare what forges and people retype.
package enum NormalisedSubject {
    /// The words of a subject in lower case, `(#N)` and `thanks @x` removed first (DEFINITIONS,
    /// `relanded`).
    package static func words(_ subject: String) -> [String] {
        var text = subject.lowercased()
        text.replace(/\(#\d+\)/, with: " ")
        text.replace(/thanks\s+@[a-z0-9-]+/, with: " ")
        return text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
