import GitHistory
import Sessions

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

/// What the release branches hold that live beside the mainline and get its fixes copied.
struct ReleaseBranches {
    private let commits: CommitSet

    /// Finds it. O(commits).
    init(_ history: History) {
        let tips = history.references.filter {
            $0.branchName.map(LongLivedBranches.isRelease) ?? false
        }.compactMap { history.graph.index(of: $0.commit) }
        commits = history.graph.reachable(from: tips)
    }

    /// Whether such a branch holds a commit.
    func hold(_ commit: CommitIndex) -> Bool { commits.contains(commit) }
}
