import GitHistory
import GitStore

extension GitStore.Repository {
    /// What lies beside the history of the refs: the commits that reflogs name, and those that
    /// nothing does. Refs outside the project's history hold theirs: those are not lost.
    func lost(
        _ graph: CommitGraph, _ references: [Reference], _ logs: [Reflog], _ earliest: Int64?,
        isBare: Bool, unreachable: Unreachable?
    ) -> LostHistory {
        let entries = logs.flatMap(\.entries)
        let others = lost(
            from: references.filter { $0.kind == .other }.map(\.commit), merges: [],
            notBefore: earliest
        ) { graph.index(of: $0) != nil }
        // What lies in a store that is only borrowed may be another repository's own history.
        let stray = (unreachable?.commits ?? []).filter {
            unreachable?.borrowed.contains($0) != true
        }
        let held = Set(others.commits.map(\.id))
        var lost = lost(
            from: entries.flatMap { [$0.old, $0.new] } + stray,
            merges: entries.filter { $0.action == .commitMerge }.map(\.new), notBefore: earliest
        ) { graph.index(of: $0) != nil || held.contains($0) }
        let setting = configuration("core.logallrefupdates")?.lowercased()
        lost.keepsLogs = !["false", "no", "off", "0"].contains(setting)
        lost.isBare = isBare
        return lost
    }
}
