import Findings
import GitHistory
import Sessions

/// Which work landed and was taken away by a session that ran beside it.
package struct OrphanAnalyzer: Analyzer {
    /// The question; its numbers are those of the run.
    package init() {}

    /// The lines of what may be orphaned, and where its names were last spoken of.
    package func request(_ facts: Facts) -> ContentRequest {
        let docket = OrphanDocket(facts)
        var request = ContentRequest()
        for entry in docket.open {
            request.texts.formUnion(docket.judge.request(entry.culprits))
        }
        for entry in docket.cases where entry.dismissal == nil {
            request.texts.formUnion(docket.judge.request(entry.deleters))
            for culprit in entry.culprits {
                request.mentions.formUnion(FirstSign(entry, culprit, facts).questions)
            }
        }
        return request
    }

    /// One finding for each session that lost its work, or for each that took away that of three.
    package func conclude(_ facts: Facts) -> Conclusions {
        let docket = OrphanDocket(facts)
        var conclusions = Conclusions()
        let verdicts = docket.cases.compactMap { OrphanVerdict($0, facts) }
        let (masses, single) = MassClobber.grouped(verdicts)
        let wording = OrphanWording(facts, docket.judge)
        conclusions.findings = single.map(wording.finding) + masses.map(wording.finding)
        conclusions.dismissed = docket.cases.compactMap { $0.dismissed(facts) }
        return conclusions
    }
}

/// All losses of a run, judged.
struct OrphanDocket {
    let judge: DeleterJudge
    /// Those whose harm lies in the window.
    let cases: [OrphanCase]

    /// Judges with what was read so far. O(losses × deleters).
    init(_ facts: Facts) {
        judge = DeleterJudge(facts, facts.losses)
        var cases: [OrphanCase] = []
        for loss in facts.losses {
            let one = OrphanCase(loss, judge.deleters(of: loss), facts)
            if facts.period.contains(facts.landingTime(one.deletion(facts))) { cases.append(one) }
        }
        self.cases = cases
    }

    /// Those that are findings unless the lines come back.
    var open: [OrphanCase] { cases.filter { $0.dismissal == nil } }
}
