import Findings
import GitHistory
import Stories
import Testing

@testable import Analysis

@Suite struct LandingTests {
    /// A pull request's commit at 0 and a commit of its patch on the mainline at 9000.
    private func landed(
        _ subject: String, author: String = "Bo", committer: String = HistoryBuilder.forge,
        head: String? = "refs/pull/12/head", at time: Int64 = 9000
    ) -> Judged {
        var group = Group()
        group.aside("Mend it", author: "Ada", at: 0, ref: head)
        group.direct(subject, author: author, committer: committer, at: time)
        return group.judged()
    }

    @Test(arguments: [
        "Mend the login (#12)", "Mend the login", "Merged PR 12: login",
        "Login\n\nDifferential Revision: https://example.org/D12",
    ])
    func aForgesSquashLandsThePullRequest(subject: String) {
        #expect(landed(subject).kind == "landing")
    }

    @Test func whoNamesAnotherPullRequestLandsThatOneOnly() {
        #expect(landed("Mend the login (#13)").kind == "independent")
    }

    @Test func aSquashByHandLandsWhatItNames() {
        #expect(landed("Mend the login (#12)", committer: "Bo").kind == "landing")
        #expect(landed("Mend the login", committer: "Bo").kind == "independent")
    }

    @Test func aMaintainerLandsTheAuthorsPatch() {
        #expect(landed("Login", author: "Ada", committer: "Maintainer").kind == "landing")
        #expect(landed("Login", author: "Bo", committer: "Maintainer").kind == "independent")
        #expect(
            landed("Login", author: "Ada", committer: "Maintainer", head: "refs/heads/x").kind
                == "relanded")
    }

    @Test func nothingLandsBeforeItWasWritten() {
        #expect(landed("Mend the login", at: -9000).kind == "independent")
    }

    @Test func withoutHeadsABranchThatIsLeftOverIsThePullRequests() {
        #expect(landed("Mend the login (#12)", head: "refs/heads/x").kind == "landing")
    }

    @Test func aCommitOfThePullRequestUnderAnyHeadThatHoldsItIsLanded() {
        var group = Group()
        let shared = group.aside("Mend it", at: 0, ref: "refs/pull/5/head")
        let top = group.aside("More", at: 600, on: shared, patch: "more")
        group.h.ref("refs/pull/12/head", top)
        group.direct(
            "Both (#12)", author: "Bo", committer: HistoryBuilder.forge, at: 9000)
        #expect(group.judged().kind == "landing")
    }

    @Test func aForgesLandingLandsOnePullRequest() {
        var group = Group()
        group.aside("mend it", author: "Ada", at: 0, ref: "refs/pull/1/head")
        group.aside("otherwise", author: "Bo", at: 7200, ref: "refs/pull/2/head")
        group.direct("Mend it!", author: "Cy", committer: HistoryBuilder.forge, at: 9000)
        let judged = group.judged()
        #expect(judged.kind == "independent")
        #expect(judged.rules == [.landing])
        #expect(judged.conclusions.findings.flatMap(\.links).count == 1)
    }

    @Test func aLandedPartLandsInTheTimeline() throws {
        var group = Group()
        group.aside("mend it", author: "Ada", at: 0, ref: "refs/pull/1/head")
        group.direct("Mend it (#1)", author: "Ada", committer: HistoryBuilder.forge, at: 600)
        group.aside("otherwise", author: "Bo", at: 7200, ref: "refs/pull/2/head")
        let finding = try #require(group.judged().conclusions.findings.first)
        #expect(finding.kind == .independent)
        #expect(finding.timeline.map(\.event) == [.written, .landed, .written])
        #expect(finding.timeline.map(\.text)[1] == "PR #1 lands: Mend it (#1)")
        #expect(finding.confidence == .high)
        #expect(finding.commits.map(\.onMainline) == [false, true, false])
    }

    @Test func wipCommitsOfAPullRequestAndItsLandingAreALanding() {
        var group = Group()
        group.aside("wip", author: "Ada", at: 0, ref: "refs/pull/1/head")
        group.direct("Login (#1)", author: "Ada", committer: HistoryBuilder.forge, at: 600)
        let judged = group.judged()
        #expect(judged.kind == "landing")
        #expect(judged.rules == [.landing])
    }
}

@Suite struct RevertIndexTests {
    @Test func whoRevertsAndWhatIsReverted() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let side = h.commit("side", at: 10, parents: [root])
        let merge = h.commit("Merge branch 'x'", at: 20, parents: [root, side])
        let revert = h.commit(
            "Take it back", body: "This reverts commit \(merge.hex), reversing", at: 30,
            parents: [merge])
        h.ref("refs/heads/main", revert)
        let facts = Judged(h).facts
        let history = facts.history
        let index = RevertIndex(facts)
        let commits = try [root, side, merge, revert].map {
            try #require(history.graph.index(of: $0))
        }
        #expect(index.reverts(of: commits[0], history) == [])
        #expect(index.reverts(of: commits[1], history) == [commits[3]])
        #expect(index.reverts(of: commits[2], history) == [commits[3]])
        #expect(commits.map(index.isRevert) == [false, false, false, true])
    }
}
