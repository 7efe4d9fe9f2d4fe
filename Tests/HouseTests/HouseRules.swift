/// The rules of CONTRIBUTING.md that a machine can hold, as questions about text.
enum HouseRules {
    /// No file has as many lines as this.
    static let tooManyLines = 250

    /// Names that gather what belongs beside its user.
    static let atticNames: Set<String> = [
        "Shared", "Utils", "Util", "Common", "Core", "Extensions", "Helpers",
    ]

    /// What ends a program, drops an error in silence or silences the compiler, outside the wall to C.
    static let crashes = [
        "try!", "try?", "as!", "@unchecked", "nonisolated(unsafe)", "fatalError(",
    ]

    /// C functions that write in the audited repository, stop at the first broken object, or cost
    /// many times what our own walk does.
    static let refusedCalls = ["git_reflog_read", "git_diff_tree_to_tree", "git_revwalk_new"]

    /// The lines of a text; one that does not end in a newline counts too.
    static func lineCount(of text: String) -> Int {
        text.utf8.count { $0 == UInt8(ascii: "\n") }
            + (text.isEmpty || text.utf8.last == UInt8(ascii: "\n") ? 0 : 1)
    }

    /// The folders of a path that have an attic's name.
    static func attics(in path: String) -> [String] {
        path.split(separator: "/").dropLast().map(String.init).filter(atticNames.contains)
    }

    /// The lines, by number from 1, that hold one of the words outside a line comment.
    static func uses(of words: [String], in text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
            number, line in
            let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
            return words.filter { holds(code, $0) }.map { "\(number + 1): \($0)" }
        }
    }

    /// Whether a word stands in a line, not as the end of a longer one: `entry?` is no `try?`.
    private static func holds(_ line: Substring, _ word: String) -> Bool {
        line.ranges(of: word).contains { range in
            let before = line[..<range.lowerBound].last
            return before.map { !($0.isLetter || $0.isNumber || $0 == "_") } ?? true
        }
    }

    /// Paths of the machine that something was written on.
    ///
    /// A path that goes on from a name, as in an address or below a variable, is not absolute.
    static func absolutePaths(in text: String) -> [String] {
        let pattern = /(?:^|[^\w.~})\]\/-])(\/(?:work|home|Users|root|farm)\/[\w.]+)/
        return text.split(separator: "\n").flatMap { line in
            line.matches(of: pattern).map { String($0.output.1) }
        }
    }
}
