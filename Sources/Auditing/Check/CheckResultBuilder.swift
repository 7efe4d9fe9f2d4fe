import Analysis
import Findings
import GitHistory
import GitStore

/// Puts the result of a check together.
struct CheckResultBuilder {
    private let request: CheckRequest
    private let scene: CheckScene

    init(_ request: CheckRequest, _ scene: CheckScene) {
        self.request = request
        self.scene = scene
    }

    /// The result of a branch that has landed: nothing is asked of its lines.
    func result(landed: CheckResult.Landed, _ reading: CheckReading? = nil) -> CheckResult {
        build(Conclusions(), landed, reading)
    }

    /// The result of a branch that is still to land.
    func result(_ conclusions: Conclusions, _ reading: CheckReading) -> CheckResult {
        build(conclusions, nil, reading)
    }

    private func build(
        _ conclusions: Conclusions, _ landed: CheckResult.Landed?, _ reading: CheckReading?
    ) -> CheckResult {
        let graph = scene.fork.graph
        let ofBase = graph.reachable(from: [scene.fork.base])
        let ofHead = graph.reachable(from: [scene.fork.head])
        return CheckResult(
            tool: Tool(name: "coven-audit", version: Audit.version, libgit2: Library.version),
            repository: scene.location.name,
            base: CheckResult.Tip(ref: scene.base.name, commit: scene.base.commit),
            head: scene.head, mergeBase: graph.id(scene.fork.mergeBase),
            clock: Timestamp(seconds: scene.clock),
            commits: graph.commits.count { ofHead.contains($0) && !ofBase.contains($0) },
            files: reading?.proposal.changes.count ?? 0, landed: landed,
            options: CheckResult.Options(
                orphanWindowSeconds: request.orphans.window, minLines: request.orphans.lines,
                minShare: request.orphans.share, lookbackSeconds: request.lookback,
                parallelGapSeconds: request.parallelGap, failOn: request.failOn,
                show: request.show),
            coverage: CheckResult.Coverage(
                commitsRead: reading?.facts.history.graph.count ?? graph.count,
                since: Timestamp(seconds: scene.earliest),
                limits: limits(reading) + conclusions.limits),
            findings: ResultBuilder.named(conclusions.findings),
            dismissed: conclusions.dismissed)
    }

    private func limits(_ reading: CheckReading?) -> [String] {
        var limits: [String] = []
        if scene.shape.isShallow {
            limits.append(
                "The clone is shallow: what lies before its boundary was not seen (in CI: fetch-depth: 0)."
            )
        }
        if scene.fork.others > 0 {
            limits.append(
                "Base and head have \(scene.fork.others + 1) merge bases; the newest was taken.")
        }
        if !scene.references.all.contains(where: { $0.pullRequest != nil }) {
            limits.append(
                "Heads of pull requests are not here: what landed by one is known by its message alone."
            )
        }
        if let ages = reading?.facts.ages, let gap = ages.gaps.first {
            limits.append(
                "The lines of \(ages.gaps.count) commits or files could not be read, \(reading?.facts.history.graph.id(gap.commit).short ?? "") among them."
            )
        }
        limits.append(
            "Older versions, equal patches and removed surfaces were looked for since the given moment only."
        )
        return limits
    }
}
