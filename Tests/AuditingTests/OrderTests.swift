import GitHistory
import GitStore
import Sessions
import Stories
import Testing

@testable import Auditing

/// In what order a repository tells its refs and commits, and how many workers read it, changes
/// nothing about who worked when.
@Suite struct OrderTests {
    /// All that could differ.
    private struct Seen: Equatable {
        let sessions: [Session]
        let commits: [[ObjectID]]
        let relations: [[Parallel]]
        let curve: Concurrency
    }

    private func seen(_ history: History, _ source: Source, workers: Int) throws -> Seen {
        let attribution = Attribution(history, MessageSigns(history.graph, source.marks))
        let readers = Workers(count: workers, location: source.location)
        var content = Content()
        try readers.read(attribution.search.request, of: history, into: &content)
        let map = attribution.sessions(content)
        let rule = ParallelRule(history, map, namesTellPeopleApart: false)
        let numbers = map.sessions.indices
        return Seen(
            sessions: map.sessions,
            commits: map.sessions.map { $0.commits.map { history.graph.id($0) } },
            relations: numbers.map { one in numbers.map { rule.relation(one, $0) } },
            curve: Concurrency(history, map, since: nil, until: .max))
    }

    /// The history anew, its refs and logs told in another order.
    private func history(
        _ source: Source, workers: Int, _ generator: inout SeededGenerator
    ) throws -> History {
        let tips =
            [source.choice.commit]
            + source.references.all.filter { $0.kind != .other }
            .map(\.commit) + source.worktrees.compactMap(\.head)
        let repository = try Repository(source.location)
        let walk = repository.walk(
            from: tips.shuffled(using: &generator), notBefore: nil, shallow: []
        ) { _ in }
        let graph = walk.graph
        let readers = Workers(count: workers, location: source.location)
        let changes = try readers.changes(graph) { _ in true }
        let tip = try #require(graph.index(of: source.choice.commit))
        return History(
            graph: graph,
            people: repository.mailmapped(graph.identities, head: source.references.head),
            references: source.references.all.shuffled(using: &generator),
            reflogs: source.reflogs.all.shuffled(using: &generator), worktrees: source.worktrees,
            mainline: Mainline(
                name: source.choice.name, rule: source.choice.rule, tip: tip, graph: graph),
            notes: source.notes.all.shuffled(using: &generator), changes: changes)
    }

    @Test(arguments: SessionStoryTests.names)
    func theOrderOfTellingNeverShows(name: String) throws {
        let story = try Story(name)
        let source = try Source(
            AuditRequest(path: story.path, since: .all, sinceText: "all", now: 1_790_000_000),
            .unheard)
        let graph = source.walk.graph
        let workers = Workers(count: 1, location: source.location)
        let first = try seen(
            source.history(try workers.changes(graph) { _ in true }), source, workers: 1)
        #expect(first.sessions.flatMap(\.commits).sorted() == Array(graph.commits))
        for (one, row) in first.relations.enumerated() {
            #expect(row == first.relations.map { $0[one] })
        }
        var generator = SeededGenerator(seed: 42)
        for count in [1, 2, 7] {
            let again = try history(source, workers: count, &generator)
            #expect(try seen(again, source, workers: count) == first)
        }
    }
}
