import Findings
import GitHistory
import Sessions

/// Which fresh work of others would be gone if the branch landed now: the question of orphaned work,
/// asked of its imagined landing.
package struct WouldOrphanAnalyzer: Analyzer {
    private let proposal: Proposal

    /// The question about one branch.
    package init(_ proposal: Proposal) { self.proposal = proposal }

    /// The lines of what may be orphaned.
    package func request(_ facts: Facts) -> ContentRequest {
        let docket = OrphanDocket(facts)
        var request = ContentRequest()
        for entry in cases(docket) {
            request.texts.formUnion(docket.judge.request(entry.deleters))
        }
        return request
    }

    /// One finding for each session whose work would go.
    package func conclude(_ facts: Facts) -> Conclusions {
        let docket = OrphanDocket(facts)
        let cases = cases(docket)
        let wording = WouldOrphanWording(proposal, docket.judge, facts)
        var conclusions = Conclusions()
        conclusions.findings = cases.compactMap { OrphanVerdict($0, facts) }
            .filter { $0.culprit.commits.contains(proposal.landing) }.map(wording.finding)
        conclusions.dismissed = cases.compactMap { $0.dismissed(facts) }.map {
            $0.replacing(proposal, facts)
        }
        return conclusions
    }

    /// Those in which the branch takes lines away.
    private func cases(_ docket: OrphanDocket) -> [OrphanCase] {
        docket.cases.filter { entry in
            entry.loss.lost.contains { $0.deleter == proposal.landing }
        }
    }
}

extension Dismissed {
    /// The same with the branch's head in the place of its imagined landing, which nobody can look up.
    func replacing(_ proposal: Proposal, _ facts: Facts) -> Dismissed {
        let graph = facts.history.graph
        let imagined = graph.id(proposal.landing)
        return Dismissed(
            class: self.class, reason: reason,
            commits: commits.map { $0 == imagined ? graph.id(proposal.head) : $0 })
    }
}
