import Analysis
import Findings
import GitHistory
import Sessions

/// Puts a run into numbers.
struct SummaryBuilder {
    private let request: AuditRequest
    private let source: Source
    private let facts: Facts

    init(_ request: AuditRequest, _ source: Source, _ facts: Facts) {
        self.request = request
        self.source = source
        self.facts = facts
    }

    func summary(
        _ findings: [Finding], _ conclusions: Conclusions, _ sessions: Int,
        _ concurrency: Concurrency, _ overlaps: Overlaps, _ orphans: OrphanSums?
    ) -> Summary {
        let totals = Totals(facts)
        let lines = totals.lines
        let isRead = facts.content.isAssessable
        var summary = Summary(
            sessions: sessions,
            concurrentSessionsPeak: concurrency.peak.map {
                Peak(count: $0.count, at: Timestamp(seconds: $0.at))
            }, parallelPairs: overlaps.count, commits: totals.commits.count,
            linesAdded: isRead ? lines.added : nil, linesDeleted: isRead ? lines.deleted : nil)
        guard isRead, request.scope == .findings else { return summary }
        summary.hidden = findings.count { $0.severity > .info && $0.confidence < request.show }
        for kind in Finding.Kind.allCases where haveReflogs || !kind.needsReflogs {
            summary.byKind[kind.rawValue] = 0
        }
        for finding in findings { summary.byKind[finding.kind.rawValue, default: 0] += 1 }
        addArtifacts(conclusions, to: &summary)
        addDuplicates(findings, to: &summary)
        if let orphans { addOrphans(findings, orphans, to: &summary) }
        if haveReflogs {
            let races = findings.filter { $0.class == .race && $0.severity > .info }
            summary.races = races.count
            summary.lossesCertain = races.count { $0.loss == .certain }
        }
        return summary
    }

    private var haveReflogs: Bool { facts.history.reflogs.contains { !$0.entries.isEmpty } }

    private func addArtifacts(_ conclusions: Conclusions, to summary: inout Summary) {
        for kind in Artifact.Kind.allCases where kind != .amended || haveReflogs {
            summary.artifactsByKind[kind.rawValue] = 0
        }
        for artifact in conclusions.artifacts {
            summary.artifactsByKind[artifact.kind.rawValue, default: 0] += 1
        }
        summary.replayArtifacts = summary.artifactsByKind[Artifact.Kind.replay.rawValue] ?? 0
    }

    /// A tree that was committed twice was written once, and so was a head that was published twice:
    /// they add nothing to what was written again.
    private func addDuplicates(_ findings: [Finding], to summary: inout Summary) {
        let serious = findings.filter { $0.kind == .independent }
        let again = serious.map { max(1, Summary.parts($0) - 1) }
        summary.duplicatedCommits = again.reduce(0, +)
        summary.duplicatedLines = zip(serious, again).reduce(0) {
            $0 + (($1.0.measures.linesAdded ?? 0) + ($1.0.measures.linesDeleted ?? 0)) * $1.1
        }
        summary.independentDuplicates = serious.count
        summary.emptyLandings = Summary.emptyLandings(findings)
    }

    private func addOrphans(
        _ findings: [Finding], _ orphans: OrphanSums, to summary: inout Summary
    ) {
        let lost = findings.filter(\.isLostWork)
        let lines = lost.reduce(0) {
            $0 + ($1.measures.linesDeleted ?? 0) - ($1.measures.linesMoved ?? 0)
        }
        let lived = lost.compactMap(\.measures.minutesLived).sorted()
        summary.orphanedLines = lines
        summary.orphanedShare = Share(lines, of: orphans.linesLanded)
        summary.minutesLivedMedian = lived.isEmpty ? nil : lived[(lived.count - 1) / 2]
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

extension Finding {
    /// Whether it tells of work that landed and was taken away by another session.
    fileprivate var isLostWork: Bool { [.orphan, .clobber, .massClobber].contains(kind) }
}
