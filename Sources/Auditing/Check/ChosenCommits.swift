import Analysis
import GitHistory

extension Facts {
    /// The commits whose lines tell what the branch would take away: all of every session that touched
    /// a file of which the branch deletes lines, within the orphan window, and what it may have renamed
    /// such a file from. Merges are always among them: they carry lines from side to side. O(changes).
    func chosen(for proposal: Proposal, notBefore earliest: Int64) -> CommitSet {
        let graph = history.graph
        let table = history.changes
        let recent = graph.commits.filter {
            history.mainline.contains($0) && graph.committer($0).seconds >= earliest
        }
        var paths = Set(
            table.changes(proposal.landing).filter { $0.oldMode != .absent }.map(\.path))
        var sessions: Set<Int> = []
        // Younger commits first: a rename leads to an older name.
        for commit in recent.reversed() where commit != proposal.landing {
            let changes = table.changes(commit)
            guard changes.contains(where: { paths.contains($0.path) }) else { continue }
            sessions.insert(self.sessions.number(of: commit))
            let isAdding = changes.contains { $0.oldMode == .absent && paths.contains($0.path) }
            if isAdding {
                paths.formUnion(changes.filter { $0.newMode == .absent }.map(\.path))
            }
        }
        var chosen = CommitSet(capacity: graph.count)
        for commit in recent
        where graph.isMerge(commit) || sessions.contains(self.sessions.number(of: commit)) {
            chosen.insert(commit)
        }
        chosen.insert(proposal.landing)
        return chosen
    }
}
