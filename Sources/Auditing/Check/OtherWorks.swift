import Analysis
import Findings
import GitHistory
import GitStore
import Sessions

/// Who else works on what at the moment: open branches, and worktrees with anything uncommitted.
struct OtherWorks {
    private let scene: CheckScene
    private let facts: Facts
    private let proposal: Proposal
    private let window: Int64

    init(_ scene: CheckScene, _ reading: CheckReading, window: Int64) {
        self.scene = scene
        self.window = window
        facts = reading.facts
        proposal = reading.proposal
    }

    /// All of them. O(files of the worktrees + commits of the branches).
    func all() throws(RunError) -> [OtherWork] { try worktrees() + branches }

    /// The worktrees but the one on which the branch's head is checked out.
    private func worktrees() throws(RunError) -> [OtherWork] {
        let repository = try Repository(scene.location)
        var works: [OtherWork] = []
        for worktree in scene.worktrees
        where worktree.head != scene.head.commit && worktree.branch != scene.head.ref {
            guard let status = repository.status(of: worktree), !status.dirty.isEmpty else {
                continue
            }
            works.append(
                OtherWork(
                    name: worktree.name.map { "Worktree \($0)" } ?? "The main worktree",
                    paths: Set(status.dirty), tip: nil, isOpen: true))
        }
        return works
    }

    /// Branches and pull requests that were worked on within the orphan window, that have not landed, and of which neither is
    /// built on the other.
    private var branches: [OtherWork] {
        let graph = facts.history.graph
        let ofHead = graph.reachable(from: [proposal.head])
        let ownNames = Set(
            [scene.head.ref, scene.base.name].map {
                Reference(name: $0, commit: .zero)
            }.compactMap(\.branchName))
        let own = facts.sessions.number(of: proposal.landing)
        var seen: Set<CommitIndex> = []
        return scene.references.all.compactMap { reference -> OtherWork? in
            guard let tip = graph.index(of: reference.commit), !ofHead.contains(tip),
                !facts.history.mainline.contains(tip), isRecent(tip),
                reference.branchName != nil || reference.pullRequest != nil,
                !(reference.branchName.map(ownNames.contains) ?? false),
                facts.sessions.number(of: tip) != own, !isLanded(tip, reference),
                !graph.isAncestor(proposal.head, of: tip), seen.insert(tip).inserted
            else { return nil }
            let name =
                reference.branchName.map { "Branch \($0)" }
                ?? "Pull request #\(reference.pullRequest ?? 0)"
            return OtherWork(
                name: name, paths: paths(tip, ofHead), tip: tip,
                isOpen: reference.branchName != nil)
        }
    }

    private func isRecent(_ tip: CommitIndex) -> Bool {
        let seconds = facts.history.graph.committer(tip).seconds
        return seconds >= scene.clock - window && seconds <= scene.clock
    }

    private func isLanded(_ tip: CommitIndex, _ reference: Reference) -> Bool {
        let landings = reference.pullRequest.map { facts.sessions.pullRequests.landings(of: $0) }
        return !(landings ?? []).isEmpty || facts.sessions.landings.landing(of: tip) != nil
    }

    /// What a branch changes beside the base, but for what it has in common with the checked one.
    private func paths(_ tip: CommitIndex, _ ofHead: CommitSet) -> Set<String> {
        let history = facts.history
        var seen: Set<CommitIndex> = [tip]
        var stack = [tip]
        var paths: Set<String> = []
        while let commit = stack.popLast() {
            for change in history.changes.changes(commit) {
                paths.insert(history.changes.paths.text(change.path))
            }
            for parent in history.graph.parents(commit)
            where !history.mainline.contains(parent) && !ofHead.contains(parent)
                && seen.insert(parent).inserted
            {
                stack.append(parent)
            }
        }
        return paths
    }
}
