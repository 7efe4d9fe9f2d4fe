/// How the source of a test is read: what is a comment, a string, a regular expression.
package enum SourceLanguage: Sendable, CaseIterable {
    case javascript, python, swift, go, rust, shell

    private static let endings: [(endings: PathWords, language: SourceLanguage)] = [
        (["js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts"], .javascript),
        (["py"], .python), (["swift"], .swift), (["go"], .go), (["rs"], .rust),
        (["sh", "bash", "bats", "zsh"], .shell),
    ]
    private static let folders: PathWords = [
        "test", "tests", "__tests__", "spec", "specs", "testing", "t", "e2e", "ci",
    ]
    private static let folderEndings: PathWords = ["tests"]
    private static let beginnings: PathWords = ["test"]
    private static let marks: PathWords = [
        ".test.", ".spec.", "_test.", "_spec.", "-test.", "-spec.", "tests.", "test.", "check",
        "smoke", ".bats",
    ]

    /// The language of a file that may assert something: a test by its name or folder, or, in Rust,
    /// any source, for its tests stand in it. Nil for all else. O(length).
    package init?(testAt path: String) { self.init(testAt: FoldedPath(path)) }

    /// The same of a path that is folded.
    package init?(testAt path: FoldedPath) {
        let name = path.name
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")),
            let language = SourceLanguage.endings.first(where: {
                $0.endings.contains(name[(dot + 1)...])
            })?.language
        else { return nil }
        let isTest =
            language == .rust || SourceLanguage.beginnings.begin(name)
            || SourceLanguage.marks.stand(in: name)
            || path.hasFolder {
                SourceLanguage.folders.contains($0) || SourceLanguage.folderEndings.end($0)
            }
        guard isTest else { return nil }
        self = language
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
