import Analysis
import Findings
import GitHistory
import Sessions

/// Replays every control against the findings of a run.
package struct ControlReplay {
    /// In the order of their cost.
    private static let controls: [any Replayed.Type] = [
        WorktreeControl.self, PullRequestControl.self, PushControl.self, PathspecControl.self,
        RewriteControl.self, SentinelControl.self, ClaimsControl.self, HumanControl.self,
    ]

    let scene: Scene

    /// Works out what the controls look at. O(commits + changes + deletions + entries).
    package init(
        _ facts: Facts, _ findings: [Finding], _ dismissed: [Dismissed], parallelPairs: Int
    ) {
        scene = Scene(facts, findings, dismissed, parallelPairs)
    }

    /// The same findings, each with what every control would have done; notes harm nobody.
    package func judged(_ findings: [Finding]) -> [Finding] {
        var next = scene.incidents.makeIterator()
        return findings.map { finding in
            guard finding.severity > .info, let incident = next.next() else { return finding }
            var judged = finding
            judged.preventions = ControlReplay.controls.map { $0.judge(incident, scene) }
            return judged
        }
    }

    /// What each control would have done about all findings but notes, and its price.
    package func sums(_ judged: [Finding]) -> [PreventionSum] {
        let shown = judged.filter { $0.severity > .info }
        let lines = Dictionary(
            scene.incidents.map { ($0.finding.id, $0.lines) }, uniquingKeysWith: max)
        return ControlReplay.controls.map { control in
            PreventionSum(
                control.control, shown, control.price(scene), lines: { lines[$0.id] ?? 0 })
        }
    }
}

extension PreventionSum {
    /// Adds up one control's verdicts.
    fileprivate init(
        _ control: Prevention.Control, _ findings: [Finding], _ price: Price,
        lines: (Finding) -> Int
    ) {
        let some = findings.filter { $0.verdict(of: control) == .would }
        self.init(
            control: control, would: some.count,
            wouldNot: findings.count { $0.verdict(of: control) == .wouldNot },
            unknown: findings.count { $0.verdict(of: control) == .unknown },
            alone: some.count { $0.isPrevented(onlyBy: control) },
            lines: some.reduce(0) { $0 + lines($1) },
            leadMinutesMedian: median(some, control), falseCalls: price.falseCalls,
            acts: price.acts, falseCallsMeaning: price.falseCallsMeaning,
            actsMeaning: price.actsMeaning,
            classes: Finding.Class.allCases.compactMap { sum($0, control, findings) })
    }
}

private func sum(
    _ class: Finding.Class, _ control: Prevention.Control, _ findings: [Finding]
) -> PreventionSum.ClassSum? {
    let some = findings.filter { $0.class == `class` }
    guard !some.isEmpty else { return nil }
    let counts = Dictionary(grouping: some) { $0.verdict(of: control) }.mapValues(\.count)
    return PreventionSum.ClassSum(
        class: `class`, would: counts[.would] ?? 0, wouldNot: counts[.wouldNot] ?? 0,
        unknown: counts[.unknown] ?? 0,
        leadMinutesMedian: median(some.filter { $0.verdict(of: control) == .would }, control))
}

/// The lower median of the lead times that are known.
private func median(_ findings: [Finding], _ control: Prevention.Control) -> Double? {
    let leads = findings.compactMap { finding in
        finding.preventions.first { $0.control == control }?.leadMinutes
    }.sorted()
    return leads.isEmpty ? nil : leads[(leads.count - 1) / 2]
}

extension Finding {
    fileprivate func verdict(of control: Prevention.Control) -> Prevention.Verdict? {
        preventions.first { $0.control == control }?.verdict
    }

    /// Whether no other control would have prevented it; a human, who might prevent anything, is no rival.
    fileprivate func isPrevented(onlyBy control: Prevention.Control) -> Bool {
        !preventions.contains {
            $0.verdict == .would && $0.control != control && $0.control != .human
        }
    }
}
