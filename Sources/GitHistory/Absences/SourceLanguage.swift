/// How the source of a test is read: what is a comment, a string, a regular expression.
package enum SourceLanguage: Sendable, CaseIterable {
    case javascript, python, swift, go, rust, shell

    private static let endings: [String: SourceLanguage] = [
        "js": .javascript, "jsx": .javascript, "mjs": .javascript, "cjs": .javascript,
        "ts": .javascript, "tsx": .javascript, "mts": .javascript, "cts": .javascript,
        "py": .python, "swift": .swift, "go": .go, "rs": .rust, "sh": .shell, "bash": .shell,
        "bats": .shell, "zsh": .shell,
    ]
    private static let folders: Set<String> = [
        "test", "tests", "__tests__", "spec", "specs", "testing", "t", "e2e", "ci",
    ]
    private static let marks = [
        ".test.", ".spec.", "_test.", "_spec.", "-test.", "-spec.", "tests.", "test.", "check",
        "smoke", ".bats",
    ]

    /// The language of a file that may assert something: a test by its name or folder, or, in Rust,
    /// any source, for its tests stand in it. Nil for all else. O(length).
    package init?(testAt path: String) {
        let parts = path.lowercased().split(separator: "/").map(String.init)
        guard let name = parts.last, let dot = name.lastIndex(of: "."),
            let language = SourceLanguage.endings[String(name[name.index(after: dot)...])]
        else { return nil }
        let isTest =
            language == .rust || name.hasPrefix("test")
            || SourceLanguage.marks.contains(where: name.contains)
            || parts.dropLast().contains(where: SourceLanguage.isTestFolder)
        guard isTest else { return nil }
        self = language
    }

    private static func isTestFolder(_ name: String) -> Bool {
        folders.contains(name) || name.hasSuffix("tests")
    }

    /// Whether `//` and `/* */` are comments, as in C.
    var hasSlashComments: Bool {
        switch self {
        case .javascript, .swift, .go, .rust: true
        case .python, .shell: false
        }
    }

    /// What begins and ends a string.
    func isQuote(_ byte: UInt8) -> Bool {
        switch self {
        case .javascript, .go: byte == 0x22 || byte == 0x27 || byte == 0x60
        case .python, .shell: byte == 0x22 || byte == 0x27
        case .swift, .rust: byte == 0x22
        }
    }
}
