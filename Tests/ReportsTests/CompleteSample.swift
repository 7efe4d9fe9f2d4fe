import Findings
import GitHistory

@testable import Reports

extension Sample {
    /// A baseline that accepted one finding, and lost another.
    static func baselineUse(_ text: String) -> BaselineUse {
        var stale = Acceptance(of: finding(title: text, number: 99), reason: text)
        stale.kind = text
        return BaselineUse(accepted: 1, stale: [stale])
    }

    /// A verdict with all that it may have.
    static func prevention(_ text: String) -> Prevention {
        Prevention(
            .claims, .would, text, counterfactual: true, leadMinutes: 31.56,
            claim: Prevention.RealClaim(
                holder: text, state: .live, since: time("2026-06-09T00:30:12Z"),
                until: time("2026-06-09T02:30:12Z")))
    }

    /// What claims would have done.
    static var preventionSum: PreventionSum {
        PreventionSum(
            control: .claims, would: 5, wouldNot: 1, unknown: 0, alone: 2, lines: 260,
            leadMinutesMedian: 31.56, falseCalls: 41, acts: 312,
            falseCallsMeaning: "needless stops",
            actsMeaning: "claims",
            classes: [
                PreventionSum.ClassSum(
                    class: .orphan, would: 4, wouldNot: 1, unknown: 1, leadMinutesMedian: 31.56)
            ])
    }

    /// A result in which every optional part is there.
    static var complete: AuditResult {
        result().with { result in
            result.options.until = "yesterday"
            result.options.mainline = "main"
            result.sessions[0].branch = "fix"
            result.sessions[0].landedDate = time("2026-06-09T00:30:12-05:00")
            for index in result.artifacts.indices { result.artifacts[index].patchId = id("c").hex }
            result.findings[0].contextFreeId = id("d").hex
            result.findings[0].cause = .swallowed
            result.findings[0].loss = .certain
            result.findings[0].race = .medium
            result.findings[0].signals = ["the marks differ"]
            result.findings[0].benign = "It may be one session's own."
            result.findings[0].culprit = Finding.Culprit(
                command: "git reset --hard HEAD~1", entry: "HEAD@{3}: reset: moving to HEAD~1",
                at: time("2026-06-09T00:30:12Z"))
            result.findings[0].recover = ["git branch rescue/a1 a1"]
            result.findings[0].measures.share = 0.7
            result.findings[0].measures.linesMoved = 3
            result.findings[0].measures.linesBack = 2
            result.findings[0].measures.minutesLived = 69.98
            result.findings[0].declared = true
            result.findings[0].parallel = .likely
            result.findings[0].sentinel = Finding.Sentinel(
                test: "src/gone.test.ts", line: 3, commit: id("a"))
            result.sentinels = [
                Sentinel(test: "src/gone.test.ts", line: 3, path: "src/gone.ts")
            ]
            result.findings[0].paths[0].linesMoved = 1
            result.findings[0].paths[0].linesBack = 1
            result.findings[0].paths[0].olderVersion = true
            result.findings[0].accepted = "on purpose"
            result.findings[0].preventions = [prevention("a proof")]
            result.preventions = [preventionSum]
            result.baseline = baselineUse("on purpose")
            for index in result.findings[0].commits.indices {
                result.findings[0].commits[index].cause = .netEmpty
                result.findings[0].commits[index].relation = .proven
            }
            result.findings[0].timeline = result.findings[0].timeline.filter { $0.commit != nil }
            result.coverage.assessable = .init(
                duplicates: .no("a reason"), orphans: .no("a reason"), races: .no("a reason"),
                surfaces: .no("a reason"), claims: .no("a reason"))
        }
    }
}
