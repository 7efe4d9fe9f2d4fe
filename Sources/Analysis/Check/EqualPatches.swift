import GitHistory
import Sessions

/// Commits beside a branch that change the same files as it or one of its commits, and of those the
/// ones with an equal patch.
struct EqualPatches {
    private let facts: Facts
    private let proposal: Proposal
    private let work: [CommitIndex]
    /// Commits of others by the paths that they change, where the branch has a change of the same.
    private let rivals: [[Int32]: [CommitIndex]]

    /// So few changed lines are equal by chance.
    private static let trivial = 4

    /// Finds the commits whose patches must be compared. O(changes).
    init(_ proposal: Proposal, _ facts: Facts) {
        self.facts = facts
        self.proposal = proposal
        let history = facts.history
        work = proposal.work(history.graph)
        let own = Set(proposal.own + [proposal.landing])
        let stashed = history.stashed
        var wanted: Set<[Int32]> = []
        for commit in work { wanted.insert(history.changes.changes(commit).map(\.path)) }
        wanted.insert(proposal.changes.map(\.path))
        wanted.remove([])
        var rivals: [[Int32]: [CommitIndex]] = [:]
        for commit in history.graph.commits
        where !history.graph.isMerge(commit) && !own.contains(commit) && !stashed.contains(commit) {
            let paths = history.changes.changes(commit).map(\.path)
            if wanted.contains(paths) { rivals[paths, default: []].append(commit) }
        }
        self.rivals = rivals
    }

    /// The patches that tell.
    var request: Set<CommitIndex> {
        var request: Set<CommitIndex> = []
        for commit in work {
            let paths = facts.history.changes.changes(commit).map(\.path)
            guard let others = rivals[paths] else { continue }
            request.insert(commit)
            request.formUnion(others)
        }
        request.formUnion(rivals[proposal.changes.map(\.path)] ?? [])
        return request
    }

    /// Others' commits with the branch's whole patch.
    var ofWhole: [CommitIndex] {
        guard let patch = proposal.squash?.value, let id = patch.id else { return [] }
        return (rivals[proposal.changes.map(\.path)] ?? []).filter {
            facts.content.patch($0)?.value?.id == id
        }
    }

    /// Each of the branch's commits with others' of the same patch.
    var ofCommits: [(own: CommitIndex, others: [CommitIndex])] {
        work.map { commit in
            let paths = facts.history.changes.changes(commit).map(\.path)
            guard let id = facts.content.patch(commit)?.value?.id else { return (commit, []) }
            let others = (rivals[paths] ?? []).filter { facts.content.patch($0)?.value?.id == id }
            return (commit, others)
        }
    }

    /// Whether a patch is too small, or too mechanical, to say anything.
    func saysNothing(_ commit: CommitIndex) -> Bool {
        let table = facts.history.changes
        let lines = facts.content.patch(commit)?.value?.total.changed ?? 0
        let isWritten = table.changes(commit).contains {
            facts.isWritten($0.path, table.paths.text($0.path))
        }
        return lines <= EqualPatches.trivial || !isWritten
    }
}
