import GitHistory
import Sessions
import Testing

@Suite struct MarkOptionsTests {
    private func table(
        _ sessionMarks: [String] = [], tasks: [String] = [], workers: [String] = []
    ) throws -> MarkTable {
        MarkTable(
            extending: try MarkOptions(sessionMarks: sessionMarks, tasks: tasks, workers: workers))
    }

    @Test func aMarkOfTheConfigurationIsRead() throws {
        let table = try table([" Run-Id: ", "Lauf №"], workers: ["Run-By:"])
        let reading = Reading("Mend it\n\n- run-id: r-7\nLauf №12\nRun-By: Eve of Rig 2\n", table)
        #expect(reading.sessions == ["session r-7", "session 12"])
        #expect(reading.workers == ["Eve of Rig 2"])
        #expect(Reading("Mend it\n\nRun-Id: is missing\nRun-By: <name>\n", table).count == 0)
        #expect(Reading("Mend it\n\nRun-Id: r-7\n").sessions == [])
        #expect(Reading("Mend it\n\nSession-Id: s\n", table).sessions == ["session s"])
    }

    @Test func aKnownSpellingIsReplaced() throws {
        let table = try table(["crow-session:"])
        #expect(Reading("Mend it\n\nCrow-Session: c1\n", table).sessions == ["session c1"])
    }

    @Test(arguments: [
        ("PROJ-12: mend it", ["PROJ-12"]), ("Mend it (PROJ-12, PROJ-7)", ["PROJ-12", "PROJ-7"]),
        ("Mend PROJ-12", ["PROJ-12"]), ("[PROJ-12] Mend it", ["PROJ-12"]),
        ("Mend MYPROJ-12", []), ("Mend X-PROJ-12", []), ("Mend PROJ-12a", []),
        ("Mend PROJ-12-b", []), ("Mend PROJ-x", []), ("Mend proj-12", []), ("PROJ-", []),
        ("Mend it\n\nPROJ-12", []), ("Revert \"PROJ-12\"", []),
    ])
    func aTaskOfTheConfigurationStandsBetweenTheBoundsOfWords(
        subject: String, tasks: [String]
    ) throws {
        #expect(Reading(subject, try table(tasks: ["PROJ-"])).tasks == tasks)
        #expect(Reading(subject, try table(tasks: ["PROJ", "PROJ-"])).tasks == tasks)
    }

    @Test func aPrefixOfTheConfigurationCountsInBrackets() throws {
        #expect(
            Reading("Mend it (cave-2hjtv)", try table(tasks: ["cave-"])).tasks == ["cave-2hjtv"])
    }

    @Test(arguments: ["", " ", "\t"])
    func anEmptyMarkIsRefusedInOneSentence(value: String) {
        let error = #expect(throws: MarkOptionError.self) { try table(["Run-Id:", value]) }
        #expect(
            error?.description
                == "The configuration coven-audit.sessionMark is empty: give the words before a session's id, such as Run-Id:."
        )
        #expect(throws: MarkOptionError.self) { try table(tasks: [value]) }
        #expect(throws: MarkOptionError.self) { try table(workers: [value]) }
    }

    @Test func aLineBreakAndABlankAreRefused() {
        let error = #expect(throws: MarkOptionError.self) { try table(["Run\nId:"]) }
        #expect(error?.description.contains("line break") == true)
        let other = #expect(throws: MarkOptionError.self) { try table(tasks: ["MY PROJ-"]) }
        #expect(other?.description.contains("'MY PROJ-'") == true)
    }
}
