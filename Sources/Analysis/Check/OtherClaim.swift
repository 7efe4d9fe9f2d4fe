import Findings
import GitHistory
import Sessions

/// A live claim of another session on something that a branch changes.
package struct OtherClaim: Sendable {
    package let claim: Claim
    /// Its holder as a report names it.
    package let holder: String

    /// A claim with its holder's name.
    package init(_ claim: Claim, holder: String) {
        self.claim = claim
        self.holder = holder
    }

    /// One finding for each that covers a path of the branch.
    package static func findings(
        _ claims: [OtherClaim], _ proposal: Proposal, _ facts: Facts
    ) -> [Finding] {
        let table = facts.history.changes
        let paths = Set(proposal.changes.map { table.paths.text($0.path) }).sorted()
        return claims.compactMap { other in
            let shared = paths.filter(other.claim.covers)
            return shared.isEmpty ? nil : other.finding(shared, proposal, facts)
        }
    }

    private func finding(
        _ shared: [String], _ proposal: Proposal, _ facts: Facts
    ) -> Finding {
        let scene = CheckWords(proposal, facts)
        let first = facts.naming.path(shared[0])
        let more = shared.count == 1 ? "" : " and \(scene.counted(shared.count - 1, "other file"))"
        let intent = claim.intent.map { " It says: \(facts.naming.subject($0))." } ?? ""
        let summaries = shared.map {
            PathSummary(path: facts.naming.path($0), linesAdded: 0, linesDeleted: 0)
        }
        return Finding(
            class: .surface, kind: .claimed, severity: .low, confidence: .high,
            title: "\(holder) has claimed \(first)\(more), which \(scene.name) changes",
            message: """
                The claim holds until \(claim.end.rfc3339).\(intent) Before the branch lands: ask \(holder), \
                or wait until the claim is released or has lapsed.
                """,
            commits: scene.commits(
                touching: Set(
                    proposal.changes.map(\.path).filter {
                        shared.contains(facts.history.changes.paths.text($0))
                    })
            ).map { facts.summary(of: $0, role: .member) },
            links: [], paths: summaries, timeline: [], measures: summaries.measures,
            verify: [scene.difference([]).replacing("git diff", with: "git diff --stat")])
    }
}
