import GitHistory

/// What reflogs tell of how commits came into being.
struct AmendIndex {
    /// The commit that each amend replaced.
    private var replaced: [ObjectID: ObjectID] = [:]
    private var created: Set<ObjectID> = []

    /// Reads every log. O(entries).
    init(_ history: History) {
        for log in history.reflogs {
            for entry in log.entries {
                switch entry.action {
                case .commitAmend: replaced[entry.new] = entry.old
                case .commit, .commitInitial: created.insert(entry.new)
                case .commitMerge, .commitCherryPick, .cherryPick, .revert, .am, .rebaseStart,
                    .rebasePick, .rebaseFinish, .rebaseAbort, .merge, .fastForward, .reset,
                    .checkout, .branchCreated, .branchReset, .branchRenamed, .stash, .push,
                    .fetch, .clone, .replay, .empty, .other:
                    continue
                }
            }
        }
    }

    /// Whether one commit became the other by amends, in either direction. O(amends between them).
    func areAmends(_ one: ObjectID, _ other: ObjectID) -> Bool {
        leads(one, to: other) || leads(other, to: one)
    }

    /// Whether a log shows that a commit was made anew, by `git commit` without `--amend`.
    func isCreated(_ commit: ObjectID) -> Bool { created.contains(commit) }

    private func leads(_ commit: ObjectID, to target: ObjectID) -> Bool {
        var seen: Set<ObjectID> = []
        var current = commit
        while let old = replaced[current], seen.insert(current).inserted {
            if old == target { return true }
            current = old
        }
        return false
    }
}
