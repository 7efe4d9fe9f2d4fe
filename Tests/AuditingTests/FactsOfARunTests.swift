import GitHistory
import Stories
import Testing

@testable import Auditing

/// What a run reads beside commits reaches the facts that it stands on.
@Suite struct FactsOfARunTests {
    @Test func aRunKnowsLogsWorktreesAndPeople() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/main"
        let script = """
            git init -q -b main main && cd main && git config user.name Ada
            git config user.email ada@home.example
            git commit -q --allow-empty -m mine
            echo 'Ada Lovelace <ada@example.org> <ada@home.example>' > .mailmap && git add .mailmap
            git commit -q -m mailmap && git worktree add -q --detach ../linked
            """
        let result = try run(["sh", "-e", "-c", script], in: scratch.path)
        #expect(result.status == 0, "\(result.errors)")
        let source = try Source(
            AuditRequest(path: path, since: .all, sinceText: "all", now: 1_790_000_000),
            .unheard)
        let history = try source.history(ChangeTable(capacity: source.walk.graph.count))
        #expect(history.worktrees.map(\.name) == [nil, "linked"])
        let head = try #require(history.reflogs.first)
        #expect(head.isHead)
        #expect(head.entries.map(\.message) == ["commit (initial): mine", "commit: mailmap"])
        let last = try #require(head.entries.last.flatMap { history.graph.index(of: $0.new) })
        #expect(history.author(last) == Identity(name: "Ada Lovelace", email: "ada@example.org"))
        #expect(source.reflogs.unreadable == 0)
    }
}
