import Analysis
import Findings
import GitHistory
import GitStore
import Preventions
import Sessions

/// Puts the result together: conclusions in order, sums, coverage.
struct ResultBuilder {
    private let request: AuditRequest
    private let source: Source
    private let facts: Facts

    init(_ request: AuditRequest, _ source: Source, _ facts: Facts) {
        self.request = request
        self.source = source
        self.facts = facts
    }

    func result(_ conclusions: Conclusions) -> AuditResult {
        var findings = ResultBuilder.named(conclusions.findings)
        let roster = SessionRoster(facts)
        let sessions = roster.summaries
        let concurrency = roster.concurrency
        let overlaps = conclusions.overlaps ?? Overlaps(facts)
        let orphans = OrphanSums(facts)
        var preventions: [PreventionSum] = []
        var unpushed: Int?
        if request.scope == .findings {
            let replay = ControlReplay(
                facts, findings, conclusions.dismissed, parallelPairs: overlaps.count)
            findings = replay.judged(findings)
            preventions = replay.sums(findings)
            unpushed = replay.commitsUnpushed(besides: concurrency)
        }
        var summary = SummaryBuilder(request, source, facts).summary(
            findings, conclusions, sessions.count, concurrency, overlaps, orphans)
        summary.commitsUnpushed = unpushed
        var coverage = CoverageBuilder(request, source, facts, overlaps, orphans).coverage()
        coverage.limits += conclusions.limits
        coverage.context = conclusions.context
        return AuditResult(
            tool: Tool(name: "coven-audit", version: Audit.version, libgit2: Library.version),
            generatedAt: Timestamp(seconds: request.now), options: options,
            repository: repository,
            window: Window(
                since: source.period.since.map { Timestamp(seconds: $0) },
                until: Timestamp(seconds: source.period.until),
                given: request.untilText.map { "\(request.sinceText) to \($0)" }
                    ?? request.sinceText),
            coverage: coverage,
            summary: summary,
            sessions: sessions,
            concurrency: concurrency.hours.map {
                ConcurrentHour(at: Timestamp(seconds: $0.at), sessions: $0.sessions)
            }, overlaps: overlaps.pairs, pairs: orphans?.pairs ?? [],
            surfaces: OrphanSums.surfaces(findings),
            sentinels: conclusions.sentinels,
            findings: findings, preventions: preventions,
            artifacts: conclusions.artifacts,
            dismissed: conclusions.dismissed)
    }

    private var options: Options {
        Options(
            since: request.sinceText, until: request.untilText, mainline: request.mainline,
            paths: request.paths, lookbackSeconds: request.lookback,
            parallelGapSeconds: request.parallelGap,
            orphanWindowSeconds: request.orphans.window, minLines: request.orphans.lines,
            minShare: request.orphans.share, verify: request.verify, show: request.show,
            anonymous: request.anonymous)
    }

    private var repository: Findings.Repository {
        Findings.Repository(
            name: request.anonymous ? "repository" : source.location.name,
            headCommit: source.references.head,
            mainline: Findings.Repository.Mainline(
                ref: source.choice.name, commit: source.choice.commit, rule: source.choice.rule))
    }

    /// Gravest first, then by time; each with the fingerprint of what it says, which does not
    /// change when its commits are rebased or squashed.
    static func named(_ findings: [Finding]) -> [Finding] {
        let ordered = findings.sorted {
            if $0.severity != $1.severity { return $0.severity > $1.severity }
            let (first, second) = (time($0), time($1))
            return first != second
                ? first < second : ResultBuilder.content($0) < ResultBuilder.content($1)
        }
        var ordinals: [String: Int] = [:]
        return ordered.map { finding in
            let content = ResultBuilder.content(finding)
            let ordinal = ordinals[content, default: 0]
            ordinals[content] = ordinal + 1
            var hash = SHA1()
            let bytes = Array("\(content)\n\(ordinal)".utf8)
            hash.update(bytes.span)
            var named = finding
            named.id = String(hash.finish().hex.prefix(16))
            return named
        }
    }

    /// What a finding is about, in words that a rebase does not change.
    private static func content(_ finding: Finding) -> String {
        let paths = finding.paths.map(\.path).joined(separator: "\n")
        return "\(finding.kind.rawValue)\n\(finding.patchId ?? finding.contextFreeId ?? paths)"
    }

    private static func time(_ finding: Finding) -> Int64 {
        finding.timeline.first?.at.seconds ?? 0
    }

}
