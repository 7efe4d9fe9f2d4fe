import GitHistory
import Sessions
import Stories
import Testing

@Suite struct OtherMarkTests {
    private static let ids = ["one", "two", "three"].map { digest($0) }

    @Test(arguments: [
        ("Executed-By: beads/crew/emma", ["beads/crew/emma"]), ("Executed-By: mayor", ["mayor"]),
        ("Agent-Id: opencodes", ["opencodes"]), ("Executed-By: the CI", []),
        ("Executed-By:", []), ("Executed-By: <worker>", []), ("> Executed-By: mayor", []),
    ])
    func aNamedWorkerIsRead(line: String, workers: [String]) {
        let reading = Reading("Mend it\n\n\(line)\nRig: beads\n")
        #expect(reading.workers == workers)
        #expect(reading.sessions == [])
    }

    @Test(arguments: [
        ("Bead: cave-cbz28", ["cave-cbz28"]), ("- Bead: be-uwvs.4", ["be-uwvs.4"]),
        ("Beads: cave-ermg, cave-thzu", ["cave-ermg", "cave-thzu"]),
        ("Bead: cave-y482 (part 2 of 3)", ["cave-y482"]),
        ("Bead: cave-xp1s (goal chat-debugging, slice C2)", ["cave-xp1s"]),
        ("Beads: st-njn (epic), st-njn.1", ["st-njn", "st-njn.1"]),
        ("Bead: sbx-gastown-nyru.", ["sbx-gastown-nyru"]), ("Agent-Task: mcp-tools", ["mcp-tools"]),
        ("Bead: ", []), ("Beads: /api/beads gains an action", []), ("beads: sync", []),
        ("Bead: stuff-repo st-4mr", []), ("beads: close bd-401h (fix it)", []),
        ("Bead: bd-", []), ("Bead: -7", []), ("Bead: bd-<id>", []),
    ])
    func aLineNamesItsTasks(line: String, tasks: [String]) {
        #expect(Reading("Mend it\n\n\(line)\n").tasks == tasks)
    }

    @Test(arguments: [
        ("Mend it (bd-y45)", ["bd-y45"]), ("fix(bd-y45.3): mend it", ["bd-y45.3"]),
        ("Mend it (bd-y45, bd-abc) (#4)", ["bd-y45", "bd-abc"]),
        ("Mend it (bd-pvx safety net)", ["bd-pvx"]), ("Mend it (gt-y45)", []),
        ("feat(bd-sync): mend it", []), ("Mend it\n\n(bd-y45)", []), ("Mend it (bd-y45", []),
        ("Revert \"Mend it (bd-y45)\"", []), ("Mend it (bd-a-b-c)", []), ("Mend it (bd-)", []),
    ])
    func bracketsOfTheSubjectNameTasks(message: String, tasks: [String]) {
        #expect(Reading(message).tasks == tasks)
    }

    @Test func thePrefixesOfTasksAreLearntFromTheLinesOfTheHistory() {
        let messages = [
            "Mend it (cave-2hjtv)", "Mend it (coven-cli)", "Learn\n\nBead: cave-x1\n",
            "fix(cave-ui): mend it",
        ]
        let signs = MessageSigns(of: messages.map { Array($0.utf8)[...] })
        let tasks = (0..<4).map { signs.tasks(of: CommitIndex($0)) }
        #expect(tasks == [["cave-2hjtv"], [], ["cave-x1"], []])
        let backwards = MessageSigns(of: messages.reversed().map { Array($0.utf8)[...] })
        #expect((0..<4).map { backwards.tasks(of: CommitIndex($0)) } == tasks.reversed())
    }

    @Test(arguments: [
        ("Change-Id: I1b2c3d4e5f", ["gerrit I1b2c3d4e5f"]),
        ("Entire-Checkpoint: 0a1b2c3d4e5f", ["entire 0a1b2c3d4e5f"]),
        ("Change-Id: I1b2c is wrong", []), ("Change-Id:", []), ("Change-Id: <id>", []),
    ])
    func aKeyIsNoSession(line: String, keys: [String]) {
        let reading = Reading("Mend it\n\n\(line)\n")
        #expect(reading.keys == keys)
        #expect(reading.sessions == [])
    }

    @Test func everyRevertedIdIsRead() {
        let message = """
            Take two back

            This reverts commit \(Self.ids[0].hex).
            This reverts commit \(Self.ids[1].hex), reversing
            changes made to \(Self.ids[2].hex).
            """
        #expect(Reading(message).reverted == Array(Self.ids.prefix(2)))
    }

    @Test(arguments: [
        "This reverts commit 1234567.", "This reverts commit", "This reverts commit ",
        "this reverts commit %.", "> This reverts commit %.", "It reverts commit %.",
        "This reverts commit zz%", "  This reverts commit %.", "This reverts commit %0", "",
    ])
    func otherWordsRevertNothing(text: String) {
        #expect(Reading(text.replacing("%", with: Self.ids[0].hex)).reverted == [])
    }

    @Test func everyOriginOfAPickIsRead() {
        let lines = Self.ids.prefix(2).map { "(cherry picked from commit \($0.hex))" }
        let broken =
            "(cherry picked from commit 1234)\n  (cherry picked from commit \(Self.ids[2].hex))"
        let message = "Pick\n\n" + (lines + [broken]).joined(separator: "\n")
        #expect(Reading(message).origins == Array(Self.ids.prefix(2)))
    }

    @Test(arguments: ["Closes #12", "Fixes: #12", "Resolves (#12)", "See !12", "Refs PR 12"])
    func closingWordsAreNoLandings(line: String) {
        #expect(Reading("Mend it\n\n\(line)\n").signs.pullRequests(of: CommitIndex(0)) == [])
        #expect(Reading("Mend it\n\n\(line)\n").count == 0)
    }

    @Test func theSignsOfAHistoryAreThoseOfItsCommits() throws {
        var h = HistoryBuilder()
        let root = h.commit("root", body: "Session-Id: a")
        let next = h.commit("next", at: 10, parents: [root])
        let tip = h.commit("tip", body: "Session-Id: b", at: 20, parents: [next])
        h.ref("refs/heads/main", tip)
        let graph = h.build().graph
        let signs = MessageSigns(graph)
        let sessions = try [root, next, tip].map {
            signs.sessions(of: try #require(graph.index(of: $0))).map(\.id)
        }
        #expect(sessions == [["a"], [], ["b"]])
    }
}
