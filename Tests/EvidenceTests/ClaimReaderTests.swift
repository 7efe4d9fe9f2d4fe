import GitHistory
import Testing

@testable import Evidence

@Suite struct ClaimReaderTests {
    private func file(_ sort: ClaimFile.Sort, _ text: String, _ name: String = "f") -> ClaimFile {
        ClaimFile(sort: sort, name: name, worktree: nil, content: .bytes(Array(text.utf8)))
    }

    private func claims(_ format: Claim.Format, _ text: String) -> ClaimReading {
        ClaimReader.read([file(.claims(format), text)])
    }

    @Test func anEntryOfClaimsJsonHoldsTwoHoursFromItsLastEdit() throws {
        let reading = claims(
            .claimsFile,
            """
            {"_protocol": "words", "_updated": "2026-08-09T10:00:00.123Z",
             "0f9b2c1d-1111-2222-3333-444455556666": {"started": "2026-08-09T08:00:00.000Z",
              "updated": "2026-08-09T10:00:00.123Z", "surfaces": ["src/a.ts", "app/[id]/page.tsx"],
              "worktree": "fix-42", "intent": "delete\\nit"}}
            """)
        #expect(reading.complaints.isEmpty && reading.claims.count == 1)
        let claim = try #require(reading.claims.first)
        #expect(claim.since.rfc3339 == "2026-08-09T08:00:00Z")
        #expect(claim.until.rfc3339 == "2026-08-09T12:00:00Z")
        #expect(claim.worktree == "fix-42" && claim.intent == "delete it")
        #expect(claim.covers("app/[id]/page.tsx") && !claim.covers("src/b.ts"))
    }

    @Test func aClaimOfCovenIsLinesAndOnABranch() throws {
        let reading = claims(
            .covenClaim,
            "branch=issue-42\nbranch=other\nagent_id=ada@fix-42\nacquired_at=1784078000\nexpires_at=1784081600\nhead=852b\n"
        )
        let claim = try #require(reading.claims.first)
        #expect(claim.branch == "issue-42" && claim.holder == "ada@fix-42")
        #expect(claim.until.seconds - claim.since.seconds == 3600 && !claim.covers("a"))
    }

    @Test func aReservationIsOneClaimInBothFilesThatHoldIt() throws {
        let text = """
            {"id": 7, "agent": "GreenCastle", "path_pattern": "src/**", "exclusive": true,
             "reason": "auth", "created_ts": "2026-02-24T01:02:03.123456+00:00",
             "expires_ts": "2026-02-24 02:02:03", "released_ts": null, "branch": "main"}
            """
        let sort = ClaimFile.Sort.claims(.fileReservation)
        let reading = ClaimReader.read([file(sort, text, "a.json"), file(sort, text, "b.json")])
        #expect(reading.claims.count == 1 && reading.files == 2 && reading.complaints.isEmpty)
        let claim = try #require(reading.claims.first)
        #expect(claim.isExclusive == true && claim.covers("src/x/y.ts") && claim.released == nil)
    }

    @Test func theGuardsLogIsReadLineByLine() {
        let reading = ClaimReader.read([
            file(
                .guardLog,
                """
                {"at":"2026-07-29T10:00:00.5Z","verdict":"block","session":null,"cwd":"/x","command":"rm -rf /srv/ada/x","reason":"r"}
                {"at":"2026-07-29T10:01:00.5Z","verdict":"bypass","session":"s1","cwd":"/x","command":"WT_GUARD_BYPASS=1 git worktree remove x"}
                {"at":"2026-07-29T10:0
                """, ".claude/worktree-guard-bypass.log")
        ])
        #expect(reading.events.map(\.isBypass) == [false, true])
        #expect(reading.events[0].command == "rm -rf [path]")
        #expect(
            reading.complaints
                == [".claude/worktree-guard-bypass.log has lines that cannot be used: 1."])
    }

    @Test(arguments: [
        (Claim.Format.claimsFile, "{"), (.claimsFile, "[]"), (.claimsFile, "{\"a\": 1}"),
        (.claimsFile, "{\"a\": {\"surfaces\": [\"x\"]}}"),
        (.claimsFile, "{\"a\": {\"started\": \"yesterday\", \"surfaces\": []}}"),
        (.claimsFile, "{\"a\": {\"started\": \"2026-02-24T01:02:03Z\", \"surfaces\": [1]}}"),
        (.claimsFile, String(repeating: "{\"a\":", count: 5000)), (.claimsFile, ""),
        (.covenClaim, ""), (.covenClaim, "branch=a\nagent_id=b\nacquired_at=x\nexpires_at=1"),
        (.covenClaim, "branch=a\nagent_id=b\nacquired_at=1\nexpires_at=-1"),
        (.covenClaim, "branch= \nagent_id=b\nacquired_at=1\nexpires_at=2"),
        (.fileReservation, "{}"), (.fileReservation, "null"), (.fileReservation, "\u{0}\u{1}"),
        (
            .fileReservation,
            "{\"agent\":\"a\",\"path_pattern\":\"/etc/x\",\"created_ts\":\"2026-02-24T01:02:03Z\",\"expires_ts\":\"2026-02-24T01:02:03Z\"}"
        ),
    ])
    func whatIsBrokenIsOneSentence(format: Claim.Format, text: String) {
        let reading = claims(format, text)
        #expect(reading.claims.isEmpty, "\(text.prefix(40))")
        #expect(reading.complaints.count == 1, "\(text.prefix(40))")
    }

    @Test func everyPrefixOfAFileIsRead() {
        let text = Array("{\"a\":{\"started\":\"2026-02-24T01:02:03Z\",\"surfaces\":[\"x\"]}}".utf8)
        for length in 0..<text.count {
            let file = ClaimFile(
                sort: .claims(.claimsFile), name: "f", worktree: nil,
                content: .bytes(Array(text.prefix(length))))
            #expect(ClaimReader.read([file]).complaints.count == 1)
        }
    }

    @Test func nothingPrivateStaysInAClaim() throws {
        let reading = claims(
            .claimsFile,
            """
            {"ada@example.org": {"started": "2026-02-24T01:02:03Z", "surfaces": ["/srv/ada/x", "y"],
             "worktree": "/srv/ada/tree", "intent": "ask ada@example.org in /srv/ada/notes"}}
            """)
        let claim = try #require(reading.claims.first)
        #expect(claim.surfaces.map(\.text) == ["y"] && reading.complaints.count == 1)
        for text in [claim.holder, claim.worktree ?? "", claim.intent ?? ""] {
            #expect(!text.contains("ada@example") && !text.contains("/srv"), "\(text)")
        }
    }

    @Test func manyBrokenFilesAreCounted() {
        let reading = ClaimReader.read((0..<100).map { file(.claims(.covenClaim), "", "f\($0)") })
        #expect(reading.complaints.count == 21)
        #expect(reading.complaints.last?.contains("80") == true)
    }
}
