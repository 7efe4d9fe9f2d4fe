import Analysis
import Findings
import GitHistory
import GitStore
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
        let findings = named(conclusions.findings)
        let roster = SessionRoster(facts)
        let sessions = roster.summaries
        let concurrency = roster.concurrency
        let overlaps = Overlaps(facts)
        return AuditResult(
            tool: Tool(name: "coven-audit", version: Audit.version, libgit2: Library.version),
            generatedAt: Timestamp(seconds: request.now), options: options,
            repository: repository,
            window: Window(
                since: source.period.since.map { Timestamp(seconds: $0) },
                until: Timestamp(seconds: source.period.until),
                given: request.untilText.map { "\(request.sinceText) to \($0)" }
                    ?? request.sinceText),
            coverage: CoverageBuilder(request, source, facts, overlaps).coverage(),
            summary: summary(findings, conclusions, sessions.count, concurrency, overlaps),
            sessions: sessions,
            concurrency: concurrency.hours.map {
                ConcurrentHour(at: Timestamp(seconds: $0.at), sessions: $0.sessions)
            }, overlaps: overlaps.pairs,
            findings: findings, artifacts: conclusions.artifacts,
            dismissed: conclusions.dismissed)
    }

    private var options: Options {
        Options(
            since: request.sinceText, until: request.untilText, mainline: request.mainline,
            paths: request.paths, lookbackSeconds: request.lookback,
            parallelGapSeconds: request.parallelGap, verify: request.verify, show: request.show,
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
    private func named(_ findings: [Finding]) -> [Finding] {
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

    private func time(_ finding: Finding) -> Int64 { finding.timeline.first?.at.seconds ?? 0 }

    private var haveReflogs: Bool { source.reflogs.all.contains { !$0.entries.isEmpty } }

    private func summary(
        _ findings: [Finding], _ conclusions: Conclusions, _ sessions: Int,
        _ concurrency: Concurrency, _ overlaps: Overlaps
    ) -> Summary {
        let totals = Totals(facts)
        let commits = totals.commits
        let peak = concurrency.peak.map {
            Peak(count: $0.count, at: Timestamp(seconds: $0.at))
        }
        let isRead = facts.content.isAssessable
        let lines = totals.lines
        guard isRead, request.scope == .findings else {
            return Summary(
                sessions: sessions, concurrentSessionsPeak: peak, parallelPairs: overlaps.count,
                commits: commits.count, linesAdded: isRead ? lines.added : nil,
                linesDeleted: isRead ? lines.deleted : nil, byKind: [:], duplicatedCommits: nil,
                duplicatedLines: nil, independentDuplicates: nil, emptyLandings: nil,
                artifactsByKind: [:], replayArtifacts: nil, hidden: 0)
        }
        var byKind: [String: Int] = [:]
        for kind in Finding.Kind.allCases where haveReflogs || !kind.needsReflogs {
            byKind[kind.rawValue] = 0
        }
        for finding in findings { byKind[finding.kind.rawValue, default: 0] += 1 }
        var artifacts: [String: Int] = [:]
        for kind in Artifact.Kind.allCases where kind != .amended || haveReflogs {
            artifacts[kind.rawValue] = 0
        }
        for artifact in conclusions.artifacts { artifacts[artifact.kind.rawValue, default: 0] += 1 }
        // A tree that was committed twice was written once, and so was a head that was published
        // twice: they add nothing here.
        let serious = findings.filter { $0.kind == .independent }
        let again = serious.map { max(1, Summary.parts($0) - 1) }
        return Summary(
            sessions: sessions, concurrentSessionsPeak: peak, parallelPairs: overlaps.count,
            commits: commits.count, linesAdded: lines.added,
            linesDeleted: lines.deleted, byKind: byKind,
            duplicatedCommits: again.reduce(0, +),
            duplicatedLines: zip(serious, again).reduce(0) {
                $0 + ($1.0.measures.linesAdded + $1.0.measures.linesDeleted) * $1.1
            },
            independentDuplicates: byKind[Finding.Kind.independent.rawValue] ?? 0,
            emptyLandings: Summary.emptyLandings(findings),
            artifactsByKind: artifacts,
            replayArtifacts: artifacts[Artifact.Kind.replay.rawValue] ?? 0,
            hidden: findings.count { $0.severity > .info && $0.confidence < request.show })
    }
}

extension Summary {
    /// The landings with nothing in them: findings of their own, or members of one.
    fileprivate static func emptyLandings(_ findings: [Finding]) -> Int {
        findings.reduce(0) { sum, finding in
            if finding.kind == .emptyLanding { return sum + 1 }
            return finding.kind == .duplicatePublication ? sum + finding.emptyMembers : sum
        }
    }

    /// How many pieces of work a duplicate consists of: its commits, less those that links join.
    fileprivate static func parts(_ finding: Finding) -> Int {
        var roots: [ObjectID: ObjectID] = [:]
        func root(_ id: ObjectID) -> ObjectID {
            var current = id
            while let next = roots[current] { current = next }
            return current
        }
        for link in finding.links {
            let (from, to) = (root(link.from), root(link.to))
            if from != to { roots[to] = from }
        }
        return Set(finding.commits.map { root($0.id) }).count
    }
}

extension Finding {
    /// How many of its commits are landings with nothing in them.
    fileprivate var emptyMembers: Int { commits.count { $0.cause != nil } }
}
