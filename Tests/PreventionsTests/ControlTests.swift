import Findings
import Testing

/// Each control has a finding that it would have prevented, one that it would not have, and, where it
/// raises alarms, a window in which it would have raised a false one.
@Suite struct ControlTests {
    @Test func worktreesKeepHeadsApartAndShareTheRest() throws {
        let amend = try Replay("races/amend-clobber")
        #expect(try amend.verdict(.worktreePerSession, of: .amendClobber).verdict == .would)
        let stash = try Replay("races/stash-pop")
        let shared = try stash.verdict(.worktreePerSession, of: .stashPopForeign)
        #expect(shared.verdict == .wouldNot && shared.proof.contains("all worktrees share"))
        for (story, kind) in [
            ("branch-delete", Finding.Kind.branchDeleteLost), ("force-push", .forcePushOverwrite),
        ] {
            let verdict = try Replay("races/\(story)").verdict(.worktreePerSession, of: kind)
            #expect(verdict.verdict == .wouldNot)
        }
        #expect(try stash.sum(.worktreePerSession).falseCalls == nil)
    }

    @Test func withoutMarksNobodyKnowsWhoUsedTheCheckout() throws {
        let story = try Replay("races/amend-clobber", mark: "none")
        let amend = try story.verdict(.noAmendRebaseOnShared, of: .amendClobber)
        let worktree = try story.verdict(.worktreePerSession, of: .amendClobber)
        #expect([amend.verdict, worktree.verdict].allSatisfy { $0 != .wouldNot })
    }

    @Test func withoutReflogsNobodyKnowsWhere() throws {
        let twin = try Replay("twin")
        #expect(try twin.verdict(.worktreePerSession, of: .twin).verdict == .unknown)
        let sum = try twin.sum(.noAmendRebaseOnShared)
        #expect(sum.falseCalls == nil && sum.acts == nil)
        #expect(sum.actsMeaning.contains("no reflogs"))
    }

    @Test func aPullRequestShowsWhatOneCommitTakesAndNotWhatManyTakeTogether() throws {
        let own = try Replay("orphan-proven").verdict(.prMoment, of: .orphan)
        #expect(own.verdict == .would && own.counterfactual == nil && own.leadMinutes == 40)
        let summed = try Replay("orphan-summed").verdict(.prMoment, of: .orphan)
        #expect(summed.verdict == .wouldNot && summed.proof.contains("alone takes enough"))
        #expect(try Replay("orphan-rework-innocent").sum(.prMoment).falseCalls ?? 0 > 0)
    }

    @Test func aPushSavesCommitsAndNoStash() throws {
        let script = """
            git init -q --bare ../far.git && git remote add origin ../far.git
            git push -q origin HEAD:main
            """
        let reset = try Replay("races/reset-discard", after: script)
        let lost = try reset.verdict(.pushPromptly, of: .resetDiscard)
        #expect(lost.verdict == .would && lost.leadMinutes != nil)
        let stash = try Replay("races/stash-lost").verdict(.pushPromptly, of: .stashLost)
        #expect(stash.verdict == .wouldNot)
        let alone = try Replay("races/reset-discard").verdict(.pushPromptly, of: .resetDiscard)
        #expect(alone.verdict == .unknown && alone.proof.contains("no remote"))
    }

    @Test func aPathspecLeavesForeignFilesOut() throws {
        let all = try Replay("races/add-all-swallow")
        #expect(try all.verdict(.explicitPathspec, of: .addAllSwallow).verdict == .would)
        let carried = try Replay("swallowed").verdict(.explicitPathspec, of: .emptyLanding)
        #expect(carried.verdict == .wouldNot && carried.proof.contains("nothing but"))
    }

    @Test func rewritesHitSharedCheckouts() throws {
        let amend = try Replay("races/amend-clobber")
        #expect(try amend.verdict(.noAmendRebaseOnShared, of: .amendClobber).verdict == .would)
        let all = try Replay("races/add-all-swallow")
        #expect(try all.verdict(.noAmendRebaseOnShared, of: .addAllSwallow).verdict == .wouldNot)
        let innocent = try Replay("races/amend-clobber-innocent").sum(.noAmendRebaseOnShared)
        #expect(innocent.falseCalls == 1 && innocent.acts == 1)
    }

    @Test func aSentinelStopsReturnsAndNoFirstRemoval() throws {
        let back = try Replay("surfaces-resurrected").verdict(.sentinel, of: .resurrected)
        #expect(back.verdict == .would || back.proof.contains("came back all the same"))
        let again = try Replay("orphan-relanded").verdict(.sentinel, of: .orphan)
        #expect(again.verdict == .would && again.leadMinutes == 40)
        #expect(try Replay("canonical").verdict(.sentinel, of: .orphan).verdict == .wouldNot)
        #expect(try Replay("surfaces-resurrected-innocent").sum(.sentinel).falseCalls == 1)
    }

    @Test func claimsLapseAndStopPeopleForNothing() throws {
        let lapsed = try Replay("orphan-proven").verdict(.claims, of: .orphan)
        #expect(lapsed.verdict == .wouldNot && lapsed.proof.contains("lapsed at"))
        let humans = try Replay("two-humans").sum(.claims)
        #expect(humans.falseCalls ?? 0 > 0)
        #expect(humans.actsMeaning.contains("claims made"))
    }

    @Test func aPersonTellsTwoSessionsAndNotOne() throws {
        let canonical = try Replay("canonical")
        #expect(try canonical.verdict(.human, of: .orphan).verdict == .would)
        let one = try Replay("shared-head").verdict(.human, of: .duplicatePublication)
        #expect(one.verdict == .wouldNot)
        let sum = try Replay("two-humans").sum(.human)
        #expect(sum.falseCalls ?? 0 > 0 && sum.acts == 2)
    }

    @Test func whatOneControlAlonePreventsIsCountedOnce() throws {
        let result = try Replay("orphan-summed").result
        let alone = result.preventions.reduce(0) { $0 + ($1.control == .human ? 0 : $1.alone) }
        #expect(alone == 1)
        #expect(result.preventions.first { $0.control == .claims }?.alone == 1)
    }
}
