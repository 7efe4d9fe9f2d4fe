import Findings
import GitHistory
import Sessions

/// Which open branches and pull requests work on files that the mainline has deleted meanwhile.
package struct StrandedAnalyzer: Analyzer {
    private let heads: [OpenHead]
    private let deleted: DeletedPaths

    /// The question, with the heads that it is about. O(changes).
    package init(_ facts: Facts) {
        heads = OpenHead.all(facts)
        deleted = DeletedPaths(facts)
    }

    /// The line counts of heads that changed a deleted file, and what its deleter renamed.
    package func request(_ facts: Facts) -> ContentRequest {
        var request = ContentRequest()
        for head in heads {
            let surface = StrandedHead.surface(head, deleted, facts)
            if surface.isEmpty { continue }
            request.counts.formUnion(head.own)
            request.renames.formUnion(surface.values.map(\.deleter))
        }
        return request
    }

    /// One finding for each head.
    package func conclude(_ facts: Facts) -> Conclusions {
        let table = facts.history.changes
        let stranded = heads.compactMap { StrandedHead($0, deleted, facts) }.filter { head in
            facts.period.paths.isEmpty
                || head.surface.contains { facts.period.includes(table.paths.text($0.path)) }
        }
        return Conclusions(findings: stranded.map { StrandedWording($0, facts).finding })
    }
}
