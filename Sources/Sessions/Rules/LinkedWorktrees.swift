import GitHistory

/// Which commits the HEAD of a linked worktree made, by its reflog (rule 4).
struct LinkedWorktrees: Sendable {
    /// The worktrees' names, sorted.
    private(set) var names: [String] = []
    private var numbers: [CommitIndex: Int32] = [:]

    /// Reads the reflogs of linked worktrees. O(entries).
    init(_ history: History) {
        let logs = history.reflogs.filter { $0.worktree != nil }
        names = Set(logs.compactMap(\.worktree)).sorted()
        var first: [CommitIndex: (seconds: Int64, number: Int32)] = [:]
        for log in logs {
            guard let name = log.worktree, let number = names.firstIndex(of: name) else { continue }
            for entry in log.entries where entry.action.makesCommit {
                guard let commit = history.graph.index(of: entry.new) else { continue }
                let seen = (seconds: entry.time.seconds, number: Int32(number))
                first[commit] = first[commit].map { min($0, seen) { $0 < $1 } } ?? seen
            }
        }
        numbers = first.mapValues(\.number)
    }

    /// The worktree that made a commit.
    func number(of commit: CommitIndex) -> Int32? { numbers[commit] }
}

private func min<Value>(_ one: Value, _ other: Value, by isLess: (Value, Value) -> Bool) -> Value {
    isLess(other, one) ? other : one
}
