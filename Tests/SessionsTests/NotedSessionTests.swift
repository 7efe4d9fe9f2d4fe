import GitHistory
import Stories
import Testing

@testable import Sessions

@Suite struct NotedSessionTests {
    private static let one = "s_c9883b05a2487d"
    private static let two = "s_e7f2a90b31cc48"

    @Test(arguments: [
        (
            "src/a.ts\n  \(one)::t_9f8e7d6c5b4a32 1-10,15-20\n  \(two)::t_a1b2c3d4e5f678 25\n",
            [one, two]
        ),
        ("{ \"sessions\": { \"\(one)\": {} } }", [one]), ("\(one) \(one)", [one]),
        ("  h_31dce776f88375 1-2", []), ("x\(one)", []), ("\(one)0", []), ("_\(one)", []),
        ("s_C9883B05A2487D", []), ("s_c9883b05a2487", []), ("  abcd1234abcd1234 1-10", []),
        ("", []),
    ])
    func aNoteNamesItsSessions(text: String, ids: [String]) {
        let sessions = NotedSessions.sessions(text)
        #expect(sessions.map(\.id) == ids)
        #expect(sessions.allSatisfy { $0.tool == "git-ai" })
    }

    @Test func notesTellSessionsApartAndMessagesGoBeforeThem() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let first = h.commit("first", at: 100, parents: [root], changes: ["a"])
        let second = h.commit("second", at: 200, parents: [first], changes: ["a"])
        let third = h.commit("third", at: 300, parents: [second], changes: ["a"])
        let named = h.commit(
            "named", body: "Session-Id: 4f2a", at: 400, parents: [third], changes: ["a"])
        h.ref("refs/heads/main", named)
        h.notes = [
            Note(commit: third, text: Self.one), Note(commit: first, text: Self.one),
            Note(commit: second, text: Self.two), Note(commit: named, text: Self.one),
            Note(commit: digest("elsewhere"), text: Self.two),
        ]
        let seen = Attributed(h)
        #expect(try seen.name(first) == "mark-git-ai s_c9883b05…")
        #expect(try seen.session(third) == seen.session(first))
        #expect(try seen.session(second).marks == ["git-ai s_e7f2a90b…"])
        #expect(try seen.session(second).confidence == .certain)
        #expect(try seen.session(named).marks == ["session 4f2a"])
        #expect(try seen.session(root).rule == .push)
    }

    @Test func aSquashWithSeveralNotedSessionsIsItsPullRequests() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let squash = h.commit(
            "Land it (#7)", committer: HistoryBuilder.forge, at: 100, parents: [root])
        h.ref("refs/heads/main", squash)
        h.notes = [Note(commit: squash, text: "\(Self.one)::t_1 1\n\(Self.two)::t_2 2")]
        let session = try Attributed(h).session(squash)
        #expect(session.id == "pr-7")
        #expect(session.marks.count == 2)
    }
}
