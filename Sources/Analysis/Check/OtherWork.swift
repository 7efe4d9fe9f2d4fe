import Findings
import GitHistory
import Sessions

/// Unfinished work of others: an open branch, or what lies uncommitted in a worktree.
package struct OtherWork: Sendable {
    /// `branch fix/login`, `worktree two`.
    package let name: String
    package let paths: Set<String>
    /// The branch's tip; nil of a worktree.
    package let tip: CommitIndex?
    /// Whether git tells that it is still open: of a pull request's head it does not.
    package let isOpen: Bool

    /// Some work.
    package init(name: String, paths: Set<String>, tip: CommitIndex?, isOpen: Bool) {
        self.name = name
        self.paths = paths
        self.tip = tip
        self.isOpen = isOpen
    }

    /// One finding for each that touches a file of a program which the branch changes too, and of which
    /// no finding `told` before says that it is the same patch.
    package static func findings(
        _ works: [OtherWork], _ proposal: Proposal, _ facts: Facts, told: [Finding]
    ) -> [Finding] {
        let equal = told.filter { $0.kind == .alreadyLanded }
        let table = facts.history.changes
        let own = Set(proposal.changes.map { table.paths.text($0.path) }).filter {
            FileSort($0).isProgram
        }
        return works.sorted {
            ($0.name, $0.tip ?? proposal.head) < ($1.name, $1.tip ?? proposal.head)
        }
        .compactMap { work in
            let shared = work.paths.intersection(own)
                .subtracting(equal.flatMap { work.paths(of: $0, facts) }).sorted()
            return shared.isEmpty ? nil : finding(work, shared, proposal, facts)
        }
    }

    /// The files of an equal patch that lies on this work.
    private func paths(of twin: Finding, _ facts: Facts) -> [String] {
        let graph = facts.history.graph
        guard let tip else { return [] }
        let held = graph.reachable(from: [tip])
        let isHere = twin.commits.contains { graph.index(of: $0.id).map(held.contains) ?? false }
        return isHere
            ? paths.filter { path in
                twin.paths.contains { $0.path == facts.naming.path(path) }
            } : []
    }

    private static func finding(
        _ work: OtherWork, _ shared: [String], _ proposal: Proposal, _ facts: Facts
    ) -> Finding {
        let scene = CheckWords(proposal, facts)
        let graph = facts.history.graph
        let first = facts.naming.path(shared[0])
        let more = shared.count == 1 ? "" : " and \(scene.counted(shared.count - 1, "other file"))"
        let mergeBase = graph.id(proposal.mergeBase).hex
        let verify = work.tip.map {
            "git diff --stat \(graph.id(proposal.base).hex)...\(graph.id($0).hex)"
        }
        return Finding(
            class: .surface, kind: .overlapping, severity: .low,
            confidence: work.isOpen ? .high : .low,
            title: "\(work.name) touches \(first)\(more), which \(scene.name) changes too",
            message: """
                \(work.tip == nil ? "It is not committed yet." : "It has not landed.") Before both land: \
                tell each other which of the two goes first, and what the other one has to look at.
                """,
            commits: work.tip.map { [facts.summary(of: $0, role: .member)] } ?? [], links: [],
            paths: shared.map {
                PathSummary(path: facts.naming.path($0), linesAdded: 0, linesDeleted: 0)
            },
            timeline: work.tip.map {
                [facts.written($0, by: facts.label(of: facts.sessions.session(of: $0)))]
            } ?? [],
            measures: Finding.Measures(linesAdded: 0, linesDeleted: 0),
            verify: [
                verify ?? "git -C \"$(git rev-parse --show-toplevel)\" worktree list",
                "git diff --stat \(mergeBase) \(graph.id(proposal.head).hex)",
            ])
    }
}
