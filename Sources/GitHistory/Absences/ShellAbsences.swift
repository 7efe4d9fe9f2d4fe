/// What a shell script says to be absent: line by line, for a shell has no calls.
enum ShellAbsences {
    /// How a line begins that asks and does not insist.
    private static let questions = ["if ", "elif ", "while ", "until "]

    /// The names that the script insists on being absent. O(bytes).
    static func names(in source: [UInt8]) -> [AbsentName] {
        var names: [AbsentName] = []
        var lists: [String: Substring] = [:]
        let lines = String(decoding: source, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() {
            let text = line.drop { $0 == " " || $0 == "\t" }
            if text.hasPrefix("#") { continue }
            let words = text.split(separator: " ", maxSplits: 3)
            if words.count == 4, words[0] == "for", words[2] == "in" {
                lists[String(words[1])] = words[3]
            }
            guard let claim = claim(text) else { continue }
            let variables = claim.split { !($0.isLetter || $0.isNumber || $0 == "_") }
            let listed = variables.compactMap { lists[String($0)] }
            for literal in [claim] + listed {
                names += AbsentName.names(in: literal.utf8, line: place + 1)
            }
        }
        return names
    }

    /// What a line says to be absent, up to where it goes on with something else.
    private static func claim(_ text: Substring) -> Substring? {
        guard !questions.contains(where: { text.hasPrefix($0) }) else { return nil }
        for idiom in AbsenceIdiom.shell {
            guard let place = text.firstRange(of: idiom) else { continue }
            let rest = text[place.upperBound...]
            let next = rest.firstRange(of: "&&") ?? rest.firstRange(of: "||")
            let follows = next.map { rest[$0.upperBound...] } ?? ""
            let isGuard = next.map { rest[$0] == "&&" } ?? false
            if isGuard, !follows.allSatisfy(\.isWhitespace) { return nil }
            return next.map { rest[..<$0.lowerBound] } ?? rest
        }
        return nil
    }
}
