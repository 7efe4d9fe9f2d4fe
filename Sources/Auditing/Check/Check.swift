import Analysis
import Findings
import GitHistory
import GitStore

/// The check of one branch: what would happen if it landed now, by the audit's own questions.
package enum Check {
    /// At most so many times may the questions ask for more content.
    private static let rounds = 4

    /// Checks a branch. Throws a sentence where nothing can be compared.
    package static func run(
        _ request: CheckRequest, progress: Progress = .unheard
    ) throws(RunError) -> CheckResult {
        let scene = try CheckScene(request)
        let builder = CheckResultBuilder(request, scene)
        if let landed = scene.landed { return builder.result(landed: landed) }
        var reading = try CheckReading(scene, request, progress)
        let proposal = reading.proposal
        let patches = AlreadyLandedAnalyzer(proposal)
        var first: [any Analyzer] = [patches]
        try read(&first, &reading)
        if let landed = LandedBranch(proposal, reading.facts) {
            let commit = landed.commit.map(reading.facts.history.graph.id)
            return builder.result(
                landed: CheckResult.Landed(how: landed.how, commit: commit), reading)
        }
        try follow(scene, &reading)
        var analyzers: [any Analyzer] = [
            WouldOrphanAnalyzer(proposal), SilentRevertAnalyzer(proposal),
            StrandedPathsAnalyzer(proposal), patches, ResurrectionAnalyzer(proposal),
        ]
        try read(&analyzers, &reading)
        var conclusions = Conclusions()
        for analyzer in analyzers {
            let answer = analyzer.conclude(reading.facts)
            conclusions.findings += answer.findings
            conclusions.dismissed += answer.dismissed
        }
        let works = try OtherWorks(scene, reading, window: request.orphans.window).all()
        conclusions.findings = conclusions.findings.toldOnceOfABranch
        conclusions.findings += OtherWork.findings(
            works, proposal, reading.facts, told: conclusions.findings)
        let claims = try OtherClaims(scene, reading)
        conclusions.findings += OtherClaim.findings(claims.all, proposal, reading.facts)
        conclusions.limits = claims.limits
        return builder.result(conclusions, reading)
    }

    /// Reads what the questions ask for, until they ask for nothing more.
    private static func read(
        _ analyzers: inout [any Analyzer], _ reading: inout CheckReading
    ) throws(RunError) {
        for _ in 0..<rounds {
            var wanted = ContentRequest()
            for place in analyzers.indices {
                wanted.formUnion(analyzers[place].request(reading.facts))
            }
            let missing = reading.facts.content.missing(from: wanted)
            if missing.isEmpty { return }
            try reading.workers.read(
                missing, of: reading.facts.history, into: &reading.facts.content)
        }
    }

    /// Follows the lines that the branch would delete back to who wrote them.
    private static func follow(
        _ scene: CheckScene, _ reading: inout CheckReading
    ) throws(RunError) {
        let facts = reading.facts
        let earliest = scene.clock - facts.limits.window
        let chosen = facts.chosen(for: reading.proposal, notBefore: earliest)
        let ages = try reading.workers.lineAges(
            facts.history.graph, behind: reading.proposal.landing, notBefore: earliest,
            knowing: facts.history.changes, only: chosen)
        reading.facts.follow(ages)
    }
}
