import GitHistory
import Sessions
import Testing

@Suite struct SessionMarkTests {
    private static let uuid = "01997a3e-6dd9-753d-ac34-8b1d5f0e2c77"

    @Test(arguments: [
        (
            "Claude-Session: https://claude.ai/code/session_01Ct8hD3ixehKLeaSu7jGwnA",
            "claude session_01Ct8hD3ixehKLeaSu7jGwnA"
        ),
        ("Claude-Session: session_01Ct8hD3", "claude session_01Ct8hD3"),
        ("https://claude.ai/code/session_01Ct8hD3", "claude session_01Ct8hD3"),
        ("https://claude.ai/code/session_01Ct8hD3?from=git", nil),
        ("Claude-Session: https://claude.ai/code/session_01Ct?from=git", "claude session_01Ct"),
        ("Claude-Sessions-Id: 5f2c-77", "claude 5f2c-77"),
        ("Agent-Logs-Url: https://github.com/o/r/sessions/\(uuid)", "copilot \(uuid)"),
        ("Amp-Thread-ID: https://ampcode.com/threads/T-\(uuid)", "amp T-\(uuid)"),
        ("Amp-Thread: T-\(uuid)", "amp T-\(uuid)"),
        ("Entire-Session: 2026-01-02-\(uuid)", "entire 2026-01-02-\(uuid)"),
        ("Crow-Session: crow_7", "crow crow_7"),
        ("Turbocommit-Session: \(uuid)", "turbocommit \(uuid)"),
        ("Agent-Session: a-17", "agent a-17"),
        ("Agent-Conversation: 2026.7", "agent 2026.7"),
        ("Session-Id: alpha", "session alpha"),
        (
            "*PR created automatically by Jules for task [1479](https://jules.google.com/task/1479)*",
            "jules 1479"
        ),
        (
            "Link to Devin run: https://app.devin.ai/sessions/8ab66be5433e4d41b2b20e9d8d63d8c0",
            "devin 8ab66be5433e4d41b2b20e9d8d63d8c0"
        ),
        (
            "[Codex Task](https://chatgpt.com/codex/tasks/task_e_694400e34efc8325)",
            "codex task_e_694400e34efc8325"
        ),
    ])
    func aLineOfTheBodyNamesASession(line: String, session: String?) {
        let expected = session.map { [$0] } ?? []
        #expect(Reading("Mend it\n\n\(line)\n\nReviewed-by: Bo\n").sessions == expected)
        #expect(Reading("Mend it\n\n\(line)").sessions == expected)
        #expect(Reading("Mend it\r\n\r\n\(line)\r\n").sessions == expected)
        #expect(Reading("Mend it\n\n> \(line)\n").sessions == [])
    }

    @Test(arguments: ["", "  ", "\t", "- ", "* ", "  * "])
    func blanksAndBulletsMayStandBeforeAKey(indent: String) {
        #expect(Reading("Squash\n\n\(indent)session-id:  s-1  \n").sessions == ["session s-1"])
        #expect(Reading("Squash\n\n\(indent)SESSION-ID:s-1\n").sessions == ["session s-1"])
    }

    @Test(arguments: [
        "Session-Id: is missing", "Session-Id: ${id}", "Session-Id: <id>", "Session-Id: `abc`",
        "Session-Id:", "Session-Id:   ", "Session-Id: none", "Session-Id: session-id",
        "Session-Id: …", "Session-Id: ...", "Session-Id: xxxx-xxxx", "Session-Id: -",
        "Session-Id: $SESSION", "Session-Id: {{id}}", "Session-Id: s-1, s-2",
        "The Session-Id: s-1", "X-Session-Id: s-1", "Session-Id s-1", "Session-Id:: ",
        "Claude-Session: https://claude.ai/code/session_…", "Claude-Session: session_",
        "Claude-Session: https://claude.ai/code", "https://claude.ai/code/session_",
        "https://claude.ai/code/session_<id>", "https://claude.ai/code/session_xxxx",
        "Claude-Session: see below", "See https://claude.ai/code/session_01Ct8hD3",
        "https://claude.ai/code/session_01Ct8hD3 is where it began",
        "Agent-Logs-Url: https://github.com/o/r/sessions/<uuid>",
        "Agent-Logs-Url: https://github.com/o/r/actions/runs/12",
        "Agent-Logs-Url: 00000000-0000-0000-0000-000000000000",
        "Amp-Thread-ID: https://ampcode.com/threads/T-<uuid>", "Amp-Thread-ID: T-",
        "Crow-Session: https://crow.example", "Crow-Session: https://crow.example/docs",
        "Entire-Session: ", "https://jules.google.com/task/[ID]", "https://jules.google.com/task/",
        "https://app.devin.ai/sessions/...", "https://chatgpt.com/codex/tasks/task_",
        "> see https://jules.google.com/task/1479",
    ])
    func proseCodeAndPlaceholdersAreNoMarks(line: String) {
        #expect(Reading("Mend it\n\n\(line)\n").sessions == [])
        #expect(Reading("Mend it\n\n\(line)").sessions == [])
    }

    @Test func theKeyAndTheBareLineOfOneSessionAreOneSharedId() throws {
        let reading = Reading(
            """
            Mend it

            https://claude.ai/code/session_01Ab
            Claude-Session: https://claude.ai/code/session_01Ab
            """)
        let sessions = reading.signs.sessions(of: CommitIndex(0))
        #expect(sessions == [MarkedSession(tool: "claude", id: "session_01Ab", isShared: true)])
    }

    @Test func aSquashNamesSeveralSessionsInItsOrder() {
        let reading = Reading(
            """
            Add a login (#12)

            * one

            Session-Id: b

            * two

            Session-Id: a
            Session-Id: b
            Amp-Thread: T-7
            """)
        #expect(reading.sessions == ["session b", "session a", "amp T-7"])
    }

    @Test(arguments: [
        ("Mend it (vibe-kanban 3292290d)", ["vibe-kanban 3292290d"]),
        ("Mend it (vibe-kanban 3292290D) (#12)\n", ["vibe-kanban 3292290d"]),
        ("Mend it (vibe-kanban 3292290d)\n\nbody\n", ["vibe-kanban 3292290d"]),
        ("Mend it (vibe-kanban)", []), ("Mend (vibe-kanban 3292290d) it", []),
        ("Mend it (vibe-kanban 3292290)", []), ("Mend it (vibe-kanban 3292290d", []),
        ("Mend it\n\n(vibe-kanban 3292290d)", []),
        ("Revert \"Mend it (vibe-kanban 3292290d)\"", []),
    ])
    func theSuffixOfASubjectNamesASession(message: String, sessions: [String]) {
        #expect(Reading(message).sessions == sessions)
    }
}
