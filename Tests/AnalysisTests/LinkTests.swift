import Findings
import GitHistory
import Stories
import Testing

@testable import Analysis

/// Each rule that needs no pull request, and its near miss.
@Suite struct LinkTests {
    private func reverted(_ id: ObjectID) -> String { "This reverts commit \(id.hex)." }
    private func picked(_ id: ObjectID) -> String { "(cherry picked from commit \(id.hex))" }

    @Test func whatIsRevertedAndComesAgainIsAReapply() {
        var group = Group()
        let first = group.direct(at: 0)
        group.direct("Take it back", body: reverted(first), at: 5000, patch: "inverse")
        group.direct(at: 90_000)
        #expect(group.judged().kind == "revertReapply")
    }

    @Test func aRevertOfSomethingElseIsNoReapply() {
        var group = Group()
        let other = group.direct("other", author: "Cy", at: -9000, patch: "other")
        group.direct(author: "Ada", at: 0)
        group.direct("Take it back", body: reverted(other), at: 5000, patch: "inverse")
        group.direct(author: "Bo", at: 9000)
        #expect(group.judged().kind == "independent")
    }

    @Test(arguments: [-100, 9001])
    func aRevertThatIsNotBetweenThemIsNoReapply(at time: Int64) {
        var group = Group()
        let first = group.aside(author: "Ada", at: 0, ref: "refs/heads/x")
        group.aside(author: "Bo", at: 9000, ref: "refs/heads/y")
        group.aside("Take it back", body: reverted(first), at: time, on: first, patch: "inverse")
        #expect(group.judged().kind == "independent")
    }

    @Test func theRevertOfAMergeTakesItsSideBack() {
        var group = Group()
        let side = group.aside(at: 0)
        let merge = group.h.commit("Merge branch 'x'", at: 50, parents: [group.tip, side])
        group.tip = merge
        group.direct("Take it back", body: reverted(merge), at: 5000, patch: "inverse")
        group.direct(at: 90_000)
        #expect(group.judged().kind == "revertReapply")
    }

    @Test func twoRevertsOfOneCommitAreExplained() {
        var group = Group()
        let first = group.direct(at: 0, patch: "forth")
        group.aside(body: reverted(first), author: "Ada", at: 5000, on: first, ref: "refs/heads/x")
        group.aside(body: reverted(first), author: "Bo", at: 9000, on: first, ref: "refs/heads/y")
        #expect(group.judged().kind == "revertReapply")
    }

    @Test func aPickSaysWhereItCameFrom() {
        var group = Group()
        let first = group.direct(author: "Ada", at: 0)
        group.aside(body: picked(first), author: "Bo", at: 9000, ref: "refs/heads/y")
        let judged = group.judged()
        #expect(judged.kind == "cherryPick")
        #expect(judged.rules == [.cherryPick])
    }

    @Test(arguments: [
        "(cherry picked from 1234)", "cherry picked from commit 0123456789",
        "see (cherry picked from commit 0123456789012345678901234567890123456789)",
    ])
    func whatOnlyLooksLikeAPickIsNone(body: String) {
        var group = Group()
        group.direct(author: "Ada", at: 0)
        group.aside(body: body, author: "Bo", at: 9000, ref: "refs/heads/y")
        #expect(group.judged().kind == "independent")
    }

    @Test(arguments: [
        ("refs/heads/release/1.x", "cherryPick"), ("refs/remotes/origin/maint-2", "cherryPick"),
        ("refs/heads/v1.2", "cherryPick"), ("refs/heads/vendor", "independent"),
        ("refs/pull/12/head", "independent"), ("refs/tags/v1.2", "independent"),
    ])
    func aCopyOnALongLivedBranchIsABackport(ref: String, kind: String) {
        var group = Group()
        group.direct(author: "Ada", at: 0)
        group.aside(author: "Bo", at: 9000, ref: ref)
        #expect(group.judged().kind == kind)
    }

    @Test func twoCopiesOnLongLivedBranchesOnlyAreNoBackport() {
        var group = Group()
        group.aside(author: "Ada", at: 0, ref: "refs/heads/release/1")
        group.aside(author: "Bo", at: 9000, ref: "refs/heads/release/2")
        #expect(group.judged().kind == "independent")
    }

    @Test(arguments: [("wip", "snapshot"), ("whip", "independent")])
    func aSnapshotAndTheRealCommitAreOnePieceOfWork(subject: String, kind: String) {
        var group = Group()
        group.aside(subject, author: "Ada", at: 0, ref: "refs/heads/x")
        group.direct(author: "Bo", at: 9000)
        #expect(group.judged().kind == kind)
    }

    @Test func twoRealCommitsAreNotJoinedByASnapshotOfOne() {
        var group = Group()
        group.aside("wip", author: "Ada", at: 0, ref: "refs/heads/x")
        let near = group.direct(author: "Ada", at: 9000)
        group.aside(author: "Bo", at: 19_000, ref: "refs/heads/y")
        let judged = group.judged()
        #expect(judged.kind == "independent")
        #expect(judged.conclusions.findings.flatMap(\.links).map(\.to) == [near])
    }

    @Test(arguments: [
        (HistoryBuilder.forge, "suggestion"), ("Bo", "independent"),
    ])
    func aSuggestionIsAppliedByAForge(committer: String, kind: String) {
        var group = Group()
        group.aside(
            "Apply suggestions from code review", author: "Ada", committer: committer, at: 0,
            ref: "refs/heads/x")
        group.aside(
            "Potential fix for pull request finding 'a'", author: "Bo", committer: committer,
            at: 9000, ref: "refs/heads/y")
        #expect(group.judged().kind == kind)
    }

    @Test(arguments: [("Ada", "redo"), ("Bo", "copied")])
    func oneAuthorsWorkOnOneBranchIsARedo(author: String, kind: String) {
        var group = Group()
        let first = group.aside(author: "Ada", at: 0)
        let back = group.aside(author: "Ada", at: 600, on: first, patch: "inverse")
        group.aside(author: author, at: 9000, on: back, ref: "refs/heads/x")
        #expect(group.judged().kind == kind)
    }

    @Test func inOnePullRequestAnybodyMayRedo() {
        var group = Group()
        let first = group.aside(author: "Ada", at: 0)
        let back = group.aside(author: "Ada", at: 600, on: first, patch: "inverse")
        group.aside(author: "Bo", at: 9000, on: back, ref: "refs/pull/3/head")
        #expect(group.judged().kind == "redo")
    }

    @Test(arguments: [
        ("mend the login form", "Mend the login form (#7)", "Bo", "relanded"),
        ("mend the login form", "Mend: the login-form, thanks @ada", "Bo", "relanded"),
        ("mend the login", "mend the login!", "Bo", "independent"),
        ("mend the login", "mend the login!", "Ada", "relanded"),
        ("mend the login form", "mend the logout form", "Ada", "independent"),
        ("(#1)", "(#2)", "Ada", "independent"),
    ])
    func oneSubjectIsOnePieceOfWork(one: String, two: String, author: String, kind: String) {
        var group = Group()
        group.aside(one, author: "Ada", at: 0, ref: "refs/heads/x")
        group.aside(two, author: author, at: 9000, ref: "refs/heads/y")
        #expect(group.judged().kind == kind)
    }

    @Test(arguments: [
        ("Ada", 0, "replay"), ("Ada", 1, "independent"), ("Bo", 0, "independent"),
    ])
    func oneAuthorsSecondIsAReplay(author: String, at time: Int64, kind: String) {
        var group = Group()
        group.aside(author: "Ada", at: 0, ref: "refs/heads/x")
        group.aside(author: author, at: time, ref: "refs/heads/y")
        #expect(group.judged().kind == kind)
    }

    @Test func aReplayIsNothingElseBesides() {
        var group = Group()
        let first = group.direct("mend the login form", at: 0)
        group.aside("mend the login form", body: picked(first), at: 0, ref: "refs/heads/y")
        #expect(group.judged().rules == [.cherryPick, .replay])
        var plain = Group()
        plain.direct("mend the login form", at: 0)
        plain.aside("mend the login form", at: 0, ref: "refs/heads/y")
        #expect(plain.judged().rules == [.replay])
    }

    @Test func theMostSpecificRuleNamesTheGroup() {
        var group = Group()
        let first = group.direct("mend the login form", at: 0)
        group.direct("Take it back", body: reverted(first), at: 5000, patch: "inverse")
        group.direct("mend the login form", at: 90_000)
        let judged = group.judged()
        #expect(judged.kind == "revertReapply")
        #expect(judged.rules == [.revertReapply, .relanded])
    }
}
