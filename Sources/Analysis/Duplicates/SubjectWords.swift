/// What subjects say, read by lists of words. Data: a finding never rests on the absence of a word.
enum SubjectWords {
    /// Words that begin the subjects of commits which only keep unfinished work safe.
    private static let snapshotStarts = ["wip", "autosave", "auto-save"]
    /// Words that are a snapshot's whole subject, but for a number or a time. Before other words
    /// they are a part of the program as often (`stash: …` in git, `checkpoint: …` of a model).
    private static let snapshotNames = ["autostash", "stash", "savepoint", "checkpoint"]
    /// Words that make a snapshot of a subject which speaks of a `snapshot` or of backing up.
    private static let unfinished = ["uncommitted", "unowned", "wip", "work in progress"]
    private static let keeping = ["snapshot", "back up", "backup", "preserve", "checkpoint"]

    /// What forges and review bots write when a suggestion is applied by a click.
    private static let suggestionStarts = [
        "potential fix for pull request finding", "potential fix for code scanning",
        "apply suggestion from", "apply suggestions from", "apply suggested fix",
        "apply 1 suggestion", "applied suggestion",
    ]

    /// Whether the subject is that of a wip, stash or autosave commit; where in doubt it is not,
    /// for a snapshot hides a twin.
    static func isSnapshot(_ subject: String) -> Bool {
        let text = subject.lowercased().drop { !$0.isLetter }
        let isStart = snapshotStarts.contains { word in
            let rest = text.dropFirst(word.count)
            return text.hasPrefix(word) && !(rest.first?.isLetter ?? false)
                && !(rest.first == "-" && rest.dropFirst().first?.isLetter ?? false)
        }
        let isAlone = snapshotNames.contains { word in
            text.hasPrefix(word) && !text.dropFirst(word.count).contains(where: \.isLetter)
        }
        return isStart || isAlone || isStash(text) || keepsUnfinished(text)
    }

    /// What `git stash` itself writes: `index on main: 1a2b3c4 Subject`.
    private static func isStash(_ text: Substring) -> Bool {
        guard text.hasPrefix("index on ") || text.hasPrefix("untracked files on ") else {
            return false
        }
        let pattern = /(?:index|untracked files) on (?:\S+|\(no branch\)): [0-9a-f]{4,40}(?: .*)?/
        return text.wholeMatch(of: pattern) != nil
    }

    private static func keepsUnfinished(_ text: Substring) -> Bool {
        let words = " " + text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
        return keeping.contains { words.contains(" \($0)") }
            && unfinished.contains { words.contains(" \($0) ") }
    }

    /// Whether the subject is that of a suggestion which a click applied.
    static func isSuggestion(_ subject: String) -> Bool {
        let text = subject.lowercased()
        return suggestionStarts.contains { text.hasPrefix($0) }
    }
}
