import Findings
import Testing

/// The evening of the article, replayed against every control.
@Suite struct CanonicalTests {
    @Test func onlyThePullRequestAndClaimsWouldHaveHelped() throws {
        let story = try Replay("canonical")
        let request = try story.verdict(.prMoment, of: .orphan)
        #expect(request.verdict == .would && request.counterfactual == true)
        #expect(request.leadMinutes == 31.56)
        #expect(request.proof.contains("2026-06-08 23:58:38-05:00"))
        let claims = try story.verdict(.claims, of: .orphan)
        #expect(claims.verdict == .would && claims.leadMinutes == 31.56)
        #expect(claims.proof.contains("renewed at 2026-06-08 23:20:13-05:00"))
        #expect(claims.proof.contains("at 2026-06-08 23:58:38-05:00"))
        #expect(claims.claim == nil)
        for control in [Prevention.Control.worktreePerSession, .pushPromptly, .explicitPathspec] {
            #expect(try story.verdict(control, of: .orphan).verdict == .wouldNot)
        }
        let sentinel = try story.verdict(.sentinel, of: .orphan)
        #expect(sentinel.verdict == .wouldNot)
        #expect(sentinel.proof.contains("was left with the deletion"))
    }

    @Test func everyFindingIsHeldAgainstEveryControlAndNoNoteIs() throws {
        let result = try Replay("canonical").result
        for finding in result.findings {
            let controls = finding.severity == .info ? [] : Prevention.Control.allCases
            #expect(finding.preventions.map(\.control) == controls)
            #expect(finding.preventions.allSatisfy { !$0.proof.isEmpty })
        }
        let all = result.findings.count { $0.severity > .info }
        for sum in result.preventions {
            #expect(sum.would + sum.wouldNot + sum.unknown == all)
            #expect(sum.classes.reduce(0) { $0 + $1.would } == sum.would)
        }
    }

    /// Ada's familiar has a claim on what it polishes; one that is renewed at its landing, one that is not.
    private func claimed(updated: String) throws -> Prevention {
        let file = """
            {"0f9b2c1d-1111-2222-3333-444455556666": {"started": "2026-06-08T20:00:00-05:00",
             "updated": "\(updated)", "surfaces": ["src/components/sessions-view.tsx"]}}
            """
        return try Replay(
            "canonical", after: "mkdir -p .claude && printf '%s' '\(file)' > .claude/claims.json"
        ).verdict(.claims, of: .orphan)
    }

    @Test func aRealClaimThatWasLiveWasWalkedPast() throws {
        let claims = try claimed(updated: "2026-06-08T23:20:00-05:00")
        #expect(claims.claim?.state == .live && claims.claim?.holder == "0f9b2c1d…")
        #expect(claims.proof.contains("walked past it"))
    }

    @Test func aRealClaimThatLapsedIsSaidToHaveLapsed() throws {
        let claims = try claimed(updated: "2026-06-08T20:00:00-05:00")
        #expect(claims.claim?.state == .lapsed && claims.proof.contains("lapsed too early"))
    }

    @Test func aClaimThatCameAfterwardsCameTooLate() throws {
        let file = """
            {"a": {"started": "2026-06-09T00:10:00-05:00", "surfaces": ["src/components/"]}}
            """
        let claims = try Replay(
            "canonical", after: "mkdir -p .claude && printf '%s' '\(file)' > .claude/claims.json"
        ).verdict(.claims, of: .orphan)
        #expect(claims.claim?.state == .later)
    }
}
