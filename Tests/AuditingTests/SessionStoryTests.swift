import Analysis
import GitHistory
import Sessions
import Stories
import Testing

@testable import Auditing

/// Every story in `Fixtures/sessions` is attributed, and each commit has the session, the rule and
/// the company that the story's author wrote down.
@Suite struct SessionStoryTests {
    /// Commits of one session, with the rule that made it.
    private struct Group: Hashable, CustomStringConvertible {
        let rule: String
        let subjects: [String]

        var description: String { "\(rule): \(subjects.joined(separator: ", "))" }
    }

    static let names = Story.names.filter { $0.hasPrefix("sessions/") }

    @Test(arguments: names)
    func eachCommitHasItsSession(name: String) throws {
        let story = try Story(name)
        let facts = try attributed(story)
        var expected: [String: (rule: String, subjects: [String])] = [:]
        for row in try story.rows("sessions.tsv") {
            expected[row[0], default: (row[1], [])].subjects.append(row[2])
        }
        let groups = expected.values.map { Group(rule: $0.rule, subjects: $0.subjects.sorted()) }
        let found = facts.sessions.sessions.map { session in
            Group(
                rule: session.rule.rawValue,
                subjects: session.commits.map(facts.history.graph.subject).sorted())
        }
        #expect(found.sorted { "\($0)" < "\($1)" } == groups.sorted { "\($0)" < "\($1)" })
    }

    @Test(arguments: names)
    func eachPairOfSessionsLiesInTimeAsTold(name: String) throws {
        let story = try Story(name)
        let relations = try story.rows("relations.tsv")
        guard !relations.isEmpty else { return }
        let facts = try attributed(story)
        let graph = facts.history.graph
        var numbers: [String: Int] = [:]
        let rows = try story.rows("sessions.tsv")
        for commit in graph.commits {
            for row in rows where row[2] == graph.subject(commit) {
                numbers[row[0]] = facts.sessions.number(of: commit)
            }
        }
        let rule = ParallelRule(
            facts.history, facts.sessions, namesTellPeopleApart: facts.namesTellPeopleApart)
        for row in relations {
            let first = try #require(numbers[row[0]])
            let second = try #require(numbers[row[1]])
            #expect(rule.relation(first, second).relation.rawValue == row[2], "\(row)")
            #expect(rule.relation(second, first).relation.rawValue == row[2], "\(row), reversed")
        }
    }

    private func attributed(_ story: Story) throws -> Facts {
        let request = AuditRequest(
            path: story.path, since: .all, sinceText: "all", now: 1_790_000_000)
        return try Audit.facts(request)
    }
}
