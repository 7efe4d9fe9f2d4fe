import Findings
import GitHistory
import Sessions

/// Whether a branch has landed already, and by what one knows it.
package struct LandedBranch: Sendable, Equatable {
    /// The commit of the base that brought it; nil where only the outcome tells.
    package let commit: CommitIndex?
    package let how: CheckResult.Landed.Rule

    /// What tells it, the surest first; nil for a branch that has not landed.
    package init?(_ proposal: Proposal, _ facts: Facts) {
        let history = facts.history
        let missed = Set(proposal.missed)
        for number in LandedBranch.numbers(proposal.head, history) {
            let landings = facts.sessions.pullRequests.landings(of: number)
            if let landing = landings.last(where: missed.contains) {
                self.init(landing, .pullRequest)
                return
            }
        }
        let patches = EqualPatches(proposal, facts)
        if let landing = patches.ofWhole.last(where: missed.contains) {
            self.init(landing, .patch)
            return
        }
        let rebased = patches.ofCommits.map { $0.others.last(where: missed.contains) }
        if !rebased.isEmpty, rebased.allSatisfy({ $0 != nil }) {
            self.init(rebased.compactMap { $0 }.max(), .rebase)
            return
        }
        let versions = Set(proposal.changes.map(Version.init))
        let squash = proposal.missed.last { commit in
            !versions.isEmpty && Set(history.changes.changes(commit).map(Version.init)) == versions
        }
        if let squash {
            self.init(squash, .tree)
        } else if versions.isSubset(of: proposal.baseChanges.map(Version.init)) {
            self.init(nil, .tree)
        } else {
            return nil
        }
    }

    /// A landing that was found.
    package init(_ commit: CommitIndex?, _ how: CheckResult.Landed.Rule) {
        self.commit = commit
        self.how = how
    }

    /// A file as a commit leaves it.
    private struct Version: Hashable {
        let path: Int32
        let blob: ObjectID

        init(_ change: FileChange) {
            path = change.path
            blob = change.newBlob
        }
    }

    /// The pull requests whose head a commit is.
    private static func numbers(_ head: CommitIndex, _ history: History) -> [Int] {
        let id = history.graph.id(head)
        return history.references.filter { $0.commit == id }.compactMap(\.pullRequest).sorted()
    }
}
