import Findings
import GitHistory

/// Says of orphaned work whether the session that deleted it left a test that says so.
package struct SentinelNotes: Sendable {
    private let docket: SurfaceDocket
    private var facts: Facts { docket.facts }

    /// Looks at what was removed, once all is read.
    init(_ docket: SurfaceDocket) { self.docket = docket }

    /// The same finding, with the sentinel that its deleters left; others as they are. O(removals).
    package func noted(_ finding: Finding) -> Finding {
        guard finding.class == .orphan, finding.sentinel == nil else { return finding }
        var noted = finding
        let deleters = finding.commits.filter {
            $0.role == .deleter && ($0.relation == .likely || $0.relation == .proven)
        }.compactMap { facts.history.graph.index(of: $0.id) }
        noted.sentinel = sentinel(of: Set(deleters))
        return noted
    }

    /// The first test that a session of these commits wrote or changed, and that names what they removed,
    /// by the size of what is named.
    private func sentinel(of deleters: Set<CommitIndex>) -> Finding.Sentinel? {
        let removed = docket.surfaces.filter { surface in
            surface.isRemoved && surface.files.contains { deleters.contains($0.event.commit) }
        }.sorted { ($0.gone, $1.name) > ($1.gone, $0.name) }
        for surface in removed {
            for path in surface.paths {
                for claim in [surface.landing, docket.tip].flatMap({
                    docket.sentinels(of: path, at: $0)
                }) {
                    guard let commit = author(of: claim.test, in: deleters) else { continue }
                    return Finding.Sentinel(
                        test: facts.naming.path(claim.test), line: claim.name.line,
                        commit: facts.history.graph.id(commit))
                }
            }
        }
        return nil
    }

    /// The commit of the deleters' sessions that wrote or changed a test.
    private func author(of test: String, in deleters: Set<CommitIndex>) -> CommitIndex? {
        let table = facts.history.changes
        let sessions = Set(deleters.map { facts.sessions.number(of: $0) })
        return sessions.sorted().lazy.flatMap { facts.sessions.sessions[$0].commits }.first {
            table.changes($0).contains { !$0.newBlob.isZero && table.paths.text($0.path) == test }
        }
    }
}
