/// What subjects say, read by lists of words. Data: a finding never rests on the absence of a word.
enum SubjectWords {
    /// Subjects of commits that only keep unfinished work safe. git's own come from `git stash`.
    private static let snapshotStarts = [
        "wip", "index on ", "untracked files on ", "autosave", "auto-save", "autostash",
        "stash", "savepoint", "checkpoint",
    ]
    /// Words that make a snapshot of a subject which speaks of a `snapshot` or of backing up.
    private static let unfinished = [
        "uncommitted", "unowned", "wip", "work in progress", "retention",
    ]
    private static let keeping = ["snapshot", "back up", "backup", "preserve", "checkpoint"]

    /// What forges and review bots write when a suggestion is applied by a click.
    private static let suggestionStarts = [
        "potential fix for pull request finding", "potential fix for code scanning",
        "apply suggestion from", "apply suggestions from", "apply suggested fix",
        "apply 1 suggestion", "applied suggestion",
    ]

    /// Whether the subject is that of a wip, stash or autosave commit.
    static func isSnapshot(_ subject: String) -> Bool {
        let text = subject.lowercased()
        let starts = snapshotStarts.contains { start in
            guard text.hasPrefix(start) else { return false }
            guard let next = text.dropFirst(start.count).first else { return true }
            return start.hasSuffix(" ") || !next.isLetter && next != "-" || next == "-"
        }
        return starts
            || keeping.contains { text.contains($0) } && unfinished.contains { text.contains($0) }
    }

    /// Whether the subject is that of a suggestion which a click applied.
    static func isSuggestion(_ subject: String) -> Bool {
        let text = subject.lowercased()
        return suggestionStarts.contains { text.hasPrefix($0) }
    }

    /// The words of a subject in lower case, `(#N)` and `thanks @x` removed first.
    static func normalised(_ subject: String) -> [String] {
        var text = subject.lowercased()
        text.replace(/\(#\d+\)/, with: " ")
        text.replace(/thanks\s+@[a-z0-9-]+/, with: " ")
        return text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
