import Analysis
import Findings
import GitHistory
import GitStore
import Sessions

/// One run of `coven-audit rescue`: what no ref reaches, and how to bring it back.
package enum Rescue {
    /// What of the lost work is wanted.
    package typealias Filter = RescueFilter

    /// Commits that landed so long before the oldest lost one cannot hold its content.
    private static let before: Int64 = 30 * 86_400
    /// Patches first, then lines.
    private static let rounds = 3

    /// Looks for lost work in the whole store; what was committed before the request's `since` is
    /// found and not listed.
    package static func run(
        _ request: AuditRequest, _ filter: Filter, progress: Progress = .unheard
    ) throws(RunError) -> RescueResult {
        var whole = request
        whole.scope = .findings
        whole.since = .all
        whole.until = nil
        let source = try Source(whole, progress)
        var filter = filter
        filter.since = try Source.seconds(request.since, try Repository(source.location))
        let unreachable = source.unreachable ?? Unreachable(commits: [])
        let workers = Workers(
            count: request.workers, location: source.location, progress: progress)
        let (graph, mainline) = try walk(source, unreachable, progress)
        let lost = LostCommits(graph, unreachable)
        let history = History(
            graph: graph,
            people: try people(source, graph), references: source.references.all,
            reflogs: source.reflogs.all, worktrees: source.worktrees, mainline: mainline,
            unreachable: unreachable,
            changes: try workers.changes(graph, of: lost.allStashes) { _ in true })
        let search = LostContent(history, lost)
        var content = Content()
        for _ in 0..<rounds {
            let missing = content.missing(from: search.request(content))
            if missing.isEmpty { break }
            try workers.read(missing, of: history, into: &content)
        }
        let attribution = Attribution(history, MessageSigns(graph, source.marks))
        let facts = Facts(
            history: history, sessions: attribution.sessions(content), content: content,
            period: source.period, naming: Naming(isAnonymous: request.anonymous))
        return result(
            request, source, unreachable, RescueAnswer(facts, lost, search, unreachable), filter)
    }

    /// The lost commits, and whatever could hold their content.
    static func walk(
        _ source: Source, _ unreachable: Unreachable, _ progress: Progress
    ) throws(RunError) -> (CommitGraph, Mainline) {
        let repository = try Repository(source.location)
        var oldest = Int64.max
        for id in unreachable.commits {
            do throws(Gap) {
                try repository.readCommit(id) { fields, _ in
                    oldest = min(oldest, fields.author.seconds, fields.committer.seconds)
                }
            } catch {
                // It was read a moment ago; without it the limit is only tighter.
            }
        }
        let heads = [source.references.head].compactMap { $0 } + source.worktrees.compactMap(\.head)
        let graph = repository.walk(
            from: [source.choice.commit] + source.references.all.map(\.commit) + heads
                + unreachable.commits,
            notBefore: oldest == .max ? .max : oldest - before,
            shallow: source.shape.shallowCommits
        ) { progress.hear(.commits, $0, nil) }.graph
        guard let tip = graph.index(of: source.choice.commit) else {
            throw RunError("The mainline \(source.choice.name) cannot be read any more.")
        }
        return (
            graph,
            Mainline(name: source.choice.name, rule: source.choice.rule, tip: tip, graph: graph)
        )
    }

    private static func people(
        _ source: Source, _ graph: CommitGraph
    ) throws(RunError) -> [Identity] {
        try Repository(source.location).mailmapped(graph.identities, head: source.references.head)
    }

    private static func result(
        _ request: AuditRequest, _ source: Source, _ unreachable: Unreachable,
        _ answer: RescueAnswer, _ filter: Filter
    ) -> RescueResult {
        let work = answer.work(filter)
        var counts = answer.counts
        counts.unreachable = unreachable.commits.count
        counts.stashed = unreachable.stashed.count
        counts.borrowed = unreachable.borrowed.count
        counts.filtered = work.filtered
        var limits = unreachable.limits
        if !unreachable.gaps.isEmpty {
            limits.append("Objects that could not be read: \(unreachable.gaps.count).")
        }
        if source.reflogs.all.allSatisfy(\.entries.isEmpty) {
            limits.append(
                "There are no reflogs in this clone: branches of lost work are not known.")
        }
        return RescueResult(
            tool: Tool(name: "coven-audit", version: Audit.version, libgit2: Library.version),
            generatedAt: Timestamp(seconds: request.now), repository: source.location.name,
            lost: work.lost, kept: filter.listsAll ? work.kept : [], counts: counts, limits: limits)
    }
}
