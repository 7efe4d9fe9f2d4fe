import GitHistory

/// Which commits were taken back, and by which.
struct RevertIndex {
    private var reverts: [ObjectID: [CommitIndex]] = [:]
    private var reverting: Set<CommitIndex> = []

    /// Collects what `git revert` writes into messages. O(commits).
    init(_ facts: Facts) {
        for commit in facts.history.graph.commits {
            for id in facts.signs.reverted(by: commit) {
                reverting.insert(commit)
                reverts[id, default: []].append(commit)
            }
        }
    }

    /// The commits that say that they revert this one, or the merge that brought it.
    func reverts(of commit: CommitIndex, _ history: History) -> [CommitIndex] {
        let own = reverts[history.graph.id(commit)] ?? []
        guard let landing = history.mainline.landing(of: commit), landing != commit else {
            return own
        }
        return own + (reverts[history.graph.id(landing)] ?? [])
    }

    /// Whether a commit says that it reverts another.
    func isRevert(_ commit: CommitIndex) -> Bool { reverting.contains(commit) }
}

/// Branches that live beside the mainline and get its fixes copied: `release/*`, `maint*`, `v[0-9]*`.
struct LongLivedBranches {
    private let commits: CommitSet

    /// Finds what such branches hold. O(commits).
    init(_ history: History) {
        let tips = history.references.filter { $0.branchName.map(LongLivedBranches.isOne) ?? false }
            .compactMap { history.graph.index(of: $0.commit) }
        commits = history.graph.reachable(from: tips)
    }

    /// Whether such a branch holds a commit.
    func hold(_ commit: CommitIndex) -> Bool { commits.contains(commit) }

    static func isOne(_ name: String) -> Bool {
        if name.hasPrefix("release/") || name.hasPrefix("maint") { return true }
        let rest = name.dropFirst()
        return name.hasPrefix("v") && rest.first.map { $0.isASCII && $0.isNumber } ?? false
    }
}
