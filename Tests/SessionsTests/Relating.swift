import GitHistory
import Stories
import Testing

@testable import Sessions

/// A minute in seconds.
let minute: Int64 = 60

extension Attributed {
    /// A history attributed with the patches that the search for landings asks for.
    init(asking builder: HistoryBuilder) {
        history = builder.build()
        let attribution = Attribution(history, MessageSigns(history.graph))
        var content = Content()
        builder.answer(attribution.search.request, of: history, into: &content)
        map = attribution.sessions(content)
    }

    func index(_ id: ObjectID) throws -> CommitIndex { try #require(history.graph.index(of: id)) }

    /// The relation of the sessions of two commits, which has to be the same in both directions.
    func parallel(
        _ one: ObjectID, _ other: ObjectID, gap: Int64 = ParallelRule.usualGap,
        namesApart: Bool = false
    ) throws -> Parallel {
        let rule = ParallelRule(history, map, gap: gap, namesTellPeopleApart: namesApart)
        let (first, second) = (map.number(of: try index(one)), map.number(of: try index(other)))
        let parallel = rule.relation(first, second)
        #expect(rule.relation(second, first) == parallel, "the relation depends on the order")
        return parallel
    }

    /// When a commit landed, as the id of the landing.
    func landing(_ id: ObjectID) throws -> ObjectID? {
        map.landings.landing(of: try index(id)).map { history.graph.id($0) }
    }

    /// The subjects of each strand of a commit's session.
    func strands(_ id: ObjectID) throws -> [[String]] {
        map.strands.strands(of: map.number(of: try index(id))).map { strand in
            strand.commits.map(history.graph.subject)
        }
    }
}
