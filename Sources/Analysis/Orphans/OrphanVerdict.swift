import Findings
import GitHistory
import Sessions

/// What kind of orphaned work a case is.
struct OrphanVerdict {
    let entry: OrphanCase
    let kind: Finding.Kind
    /// The one that took most of those that took the lines away unseen.
    let culprit: Deleter
    let isDeclared: Bool

    /// Nil where the rules rejected the case.
    init?(_ entry: OrphanCase, _ facts: Facts) {
        guard entry.dismissal == nil,
            let culprit = entry.culprits.max(by: {
                ($0.relation.relation, $0.gone, $1.strand) < (
                    $1.relation.relation, $1.gone, $0.strand
                )
            })
        else { return nil }
        self.entry = entry
        self.culprit = culprit
        isDeclared = OrphanVerdict.isDeclared(culprit, facts)
        let isProven = culprit.relation.relation == .proven
        kind = isProven && (culprit.isStale || !isDeclared) ? .clobber : .orphan
    }

    var parallel: Finding.Parallel { culprit.relation.relation == .proven ? .proven : .likely }

    var deletion: CommitIndex { culprit.commits[0] }

    /// Whether the messages hold the stems of files that have at least half of the deleted lines.
    private static func isDeclared(_ deleter: Deleter, _ facts: Facts) -> Bool {
        let strand = facts.sessions.strands.all[deleter.strand]
        let names = MessageNames(of: strand.commits + deleter.commits, facts)
        let declared = deleter.lost.reduce(0) { sum, entry in
            let path = String(decoding: facts.path(entry.path), as: UTF8.self)
            return sum + (names.holds(stem: Surface.stem(of: path)) ? entry.gone : 0)
        }
        return declared * 2 >= deleter.gone
    }
}

/// One session that overwrote the work of three others or more, not knowing of any.
struct MassClobber {
    let verdicts: [OrphanVerdict]

    /// So many victims make a mass (DEFINITIONS, `massClobber`).
    private static let fewest = 3

    /// Puts clobbers of one culprit together where there are enough; the rest stays single.
    static func grouped(
        _ verdicts: [OrphanVerdict]
    ) -> (masses: [MassClobber], single: [OrphanVerdict]) {
        let groups = Dictionary(grouping: verdicts.filter { $0.kind == .clobber }) {
            $0.culprit.strand
        }.filter { $0.value.count >= fewest }
        let masses = groups.sorted { $0.key < $1.key }.map { MassClobber(verdicts: $0.value) }
        let single = verdicts.filter { $0.kind != .clobber || groups[$0.culprit.strand] == nil }
        return (masses, single)
    }
}
