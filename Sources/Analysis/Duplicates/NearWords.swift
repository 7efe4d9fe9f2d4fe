/// What messages say of lines that were written before. Data: a finding never rests on the absence of
/// a word.
enum NearWords {
    private static let combined = ["merge conflict", "resolve conflict"]
    private static let generated = ["regenerate", "re-generate"]

    /// Why a commit of this subject is no second author of its lines; nil where nothing says so.
    static func reason(_ subject: String) -> String? {
        if SubjectWords.isSnapshot(subject) { return "snapshot" }
        let text = subject.lowercased()
        if combined.contains(where: text.contains) { return "combined" }
        return generated.contains(where: text.contains) ? "mechanical" : nil
    }

    /// Whether a message names a pull request, wherever it does: `#12`, and not `#123`.
    static func mentions(_ number: Int, _ message: String) -> Bool {
        message.matches(of: /#(\d+)/).contains { Int($0.output.1) == number }
    }
}
