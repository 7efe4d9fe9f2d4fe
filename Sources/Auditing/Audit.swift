import Analysis
import Findings
import GitHistory
import GitStore
import Sessions

/// One run, from a repository to a result: open, walk, compare, attribute, ask, conclude.
package enum Audit {
    /// This program's own version, semver.
    package static let version = "0.1.0"

    /// At most so many times may the questions ask for more content, each time knowing more.
    private static let rounds = 4

    /// Audits a repository. Throws a sentence where there is nothing to report on; what can only
    /// partly be read is a matter of coverage.
    package static func run(
        _ request: AuditRequest, progress: Progress = .unheard
    ) throws(RunError) -> AuditResult {
        let source = try Source(request, progress)
        let workers = Workers(
            count: request.workers, location: source.location, progress: progress)
        var facts = try attribute(source, request, workers)
        let roster = SessionRoster(facts)
        var analyzers = workers.analyzers(request.scope, facts)
        if request.scope == .findings {
            // What is asked anyway of the commits whose lines are followed is read beside them.
            let missing = workers.missing(for: &analyzers, roster, facts)
            facts.follow(
                try workers.lineAges(
                    facts.history, since: source.period.since,
                    orphanWindow: source.period.orphans.window, asking: missing,
                    into: &facts.content))
        }
        for _ in 0..<rounds {
            let missing = workers.missing(for: &analyzers, roster, facts)
            if missing.isEmpty { break }
            try workers.read(missing, of: facts.history, into: &facts.content)
        }
        var conclusions = Conclusions()
        let known = facts
        for answer in workers.each(analyzers, { $0.conclude(known) }) {
            conclusions.findings += answer.findings
            conclusions.artifacts += answer.artifacts
            conclusions.dismissed += answer.dismissed
            conclusions.sentinels += answer.sentinels
            conclusions.notes = answer.notes ?? conclusions.notes
            conclusions.overlaps = answer.overlaps ?? conclusions.overlaps
            conclusions.limits += answer.limits
            conclusions.context += answer.context
        }
        let notes = conclusions.notes
        conclusions.findings = conclusions.findings.toldOnce.map { notes?.noted($0) ?? $0 }
        return ResultBuilder(request, source, facts).result(conclusions)
    }

    /// Everything that is known before a question is asked.
    static func facts(_ request: AuditRequest) throws(RunError) -> Facts {
        let source = try Source(request, .unheard)
        return try attribute(
            source, request,
            Workers(count: request.workers, location: source.location, progress: .unheard))
    }

    /// Compares the trees and says which session made each commit.
    static func attribute(
        _ source: Source, _ request: AuditRequest, _ workers: Workers
    ) throws(RunError) -> Facts {
        let graph = source.walk.graph
        let earliest = source.period.earliest ?? .min
        let history = try source.history(
            try workers.changes(graph) { graph.committer($0).seconds >= earliest })
        let attribution = Attribution(history, MessageSigns(graph, source.marks))
        var content = Content()
        try workers.read(attribution.search.request, of: history, into: &content)
        return Facts(
            history: history, sessions: attribution.sessions(content), content: content,
            period: source.period, naming: Naming(isAnonymous: request.anonymous))
    }
}

extension Workers {
    /// The questions of a run, in the order of their answers.
    fileprivate func analyzers(
        _ scope: AuditRequest.Scope, _ facts: Facts
    ) -> [any Analyzer] {
        let overlaps: @Sendable () -> any Analyzer = { OverlapAnalyzer(facts) }
        let all: [@Sendable () -> any Analyzer] = [
            { DuplicateAnalyzer() }, { PublicationAnalyzer() }, { DroppedSideAnalyzer(facts) },
            { NearDuplicateAnalyzer(facts) }, { OrphanAnalyzer() }, { StrandedAnalyzer(facts) },
            overlaps, { RaceAnalyzer(facts) }, { SurfaceAnalyzer() },
        ]
        return each(scope == .sessions ? [overlaps] : all) { $0() }
    }

    /// What a report needs to have read and is not known yet; each question remembers what it worked out
    /// for it.
    fileprivate func missing(
        for analyzers: inout [any Analyzer], _ roster: SessionRoster, _ facts: Facts
    ) -> ContentRequest {
        let asked = each(analyzers) { analyzer in
            var analyzer = analyzer
            let request = analyzer.request(facts)
            return (analyzer, request)
        }
        analyzers = asked.map(\.0)
        var wanted = Totals(facts).request
        wanted.formUnion(roster.request)
        for (_, request) in asked { wanted.formUnion(request) }
        return facts.content.missing(from: wanted)
    }
}
