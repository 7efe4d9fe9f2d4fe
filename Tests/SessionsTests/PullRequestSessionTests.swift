import GitHistory
import Stories
import Testing

@testable import Sessions

/// What the session tests ask of a history.
struct Attributed {
    let history: History
    let map: SessionMap

    init(_ builder: HistoryBuilder) {
        history = builder.build()
        map = SessionMap(history)
    }

    func session(_ id: ObjectID) throws -> Session {
        map.session(of: try #require(history.graph.index(of: id)))
    }

    func name(_ id: ObjectID) throws -> String { try session(id).id }
}

@Suite struct PullRequestSessionTests {
    @Test func aHeadsOwnCommitsAndItsSquashAreOneSession() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let own = h.commit("wip", at: 100, parents: [root])
        let more = h.commit("more", at: 200, parents: [own])
        let squash = h.commit(
            "Add a login (#12)", committer: HistoryBuilder.forge, at: 300, parents: [root])
        h.ref("refs/pull/12/head", more)
        h.ref("refs/heads/main", squash)
        let seen = Attributed(h)
        for commit in [own, more, squash] {
            let session = try seen.session(commit)
            #expect(session.id == "pr-12")
            #expect(session.pullRequest == 12)
            #expect(session.rule == .pullRequest)
            #expect(session.confidence == .certain)
        }
        #expect(try seen.name(root) != "pr-12")
    }

    @Test func withoutHeadsTheForgesOwnCommitterTellsALanding() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let forged = h.commit(
            "Add a login (#12)", committer: HistoryBuilder.forge, at: 9000, parents: [root])
        let direct = h.commit("Mend the login (#11)", at: 99_000, parents: [forged])
        h.ref("refs/heads/main", direct)
        let seen = Attributed(h)
        #expect(try seen.name(forged) == "pr-12")
        #expect(try seen.session(direct).rule == .push)
    }

    @Test func aNumberInBracketsCountsOnceItsHeadIsThere() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let direct = h.commit("Mend the login (#11)", at: 9000, parents: [root])
        let aside = h.commit("login", at: 8000, parents: [root])
        h.ref("refs/heads/main", direct)
        #expect(try Attributed(h).session(direct).rule == .push)
        h.ref("refs/pull/11/head", aside)
        #expect(try Attributed(h).name(direct) == "pr-11")
    }

    @Test func theLowerNumberedHeadOwnsWhatTwoShare() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let shared = h.commit("shared", at: 100, parents: [root])
        let top = h.commit("top", at: 200, parents: [shared])
        h.ref("refs/heads/main", root)
        h.ref("refs/pull/10/head", top)
        h.ref("refs/pull/9/head", shared)
        let seen = Attributed(h)
        #expect(try seen.name(shared) == "pr-9")
        #expect(try seen.name(top) == "pr-10")
    }

    @Test func whatTheMainlineHasIsNoHeadsOwn() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let landed = h.commit("landed", at: 9000, parents: [root])
        h.ref("refs/heads/main", landed)
        h.ref("refs/pull/3/head", landed)
        let seen = Attributed(h)
        let commit = try #require(seen.history.graph.index(of: landed))
        #expect(seen.map.pullRequests.owner(of: commit) == nil)
        #expect(try seen.session(landed).rule == .push)
    }

    @Test(arguments: [
        "Merge pull request #12 from octo/fix", "Merged in fix (pull request #12)",
        "Merged PR 12: fix", "Merge branch 'fix' into 'main'\n\nSee merge request a/b!12",
        "Merge pull request 'Mend it' (#12) from ada/fix into main",
    ])
    func aForgesMergeBringsItsSideToThePullRequest(message: String) throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let first = h.commit("one", author: "Bo", at: 100, parents: [root])
        let second = h.commit("two", author: "Bo", at: 200, parents: [first])
        let direct = h.commit("direct", at: 50, parents: [root])
        let merge = h.commit(message, at: 300, parents: [direct, second])
        h.ref("refs/heads/main", merge)
        let seen = Attributed(h)
        for commit in [first, second, merge] { #expect(try seen.name(commit) == "pr-12") }
        #expect(try seen.name(direct) != "pr-12")
    }

    @Test func aSideCommitThatNamesItsOwnPullRequestStaysWithIt() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let inner = h.commit(
            "Inner (#7)", committer: HistoryBuilder.forge, at: 100, parents: [root])
        let merge = h.commit("Merge pull request #8 from a/b", at: 200, parents: [root, inner])
        h.ref("refs/heads/main", merge)
        let seen = Attributed(h)
        #expect(try seen.name(inner) == "pr-7")
        #expect(try seen.name(merge) == "pr-8")
    }

    @Test(arguments: [
        "refs/pull/12/head", "refs/merge-requests/12/head", "refs/pull-requests/12/from",
        "refs/remotes/origin/pr/12", "refs/remotes/pull/12/head",
    ])
    func everyForgesHeadsAreRead(name: String) throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let own = h.commit("own", at: 100, parents: [root])
        h.ref("refs/heads/main", root)
        h.ref(name, own)
        #expect(try Attributed(h).name(own) == "pr-12")
    }

    @Test func aForgesTestMergeIsNoHead() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let own = h.commit("own", at: 100, parents: [root])
        h.ref("refs/heads/main", root)
        h.ref("refs/pull/12/merge", own)
        #expect(try Attributed(h).name(own) != "pr-12")
    }

    @Test func aLandingIsNoOwnCommitOfItsUnit() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let own = h.commit("own", at: 100, parents: [root])
        let squash = h.commit(
            "Own (#12)", committer: HistoryBuilder.forge, at: 200, parents: [root])
        h.ref("refs/pull/12/head", own)
        h.ref("refs/heads/main", squash)
        let seen = Attributed(h)
        let graph = seen.history.graph
        let commits = try [own, squash, root].map { try #require(graph.index(of: $0)) }
        #expect(seen.map.unit(of: commits[0], "Ada") == "pr-12")
        #expect(seen.map.unit(of: commits[1], "Ada") == nil)
        #expect(seen.map.unit(of: commits[2], "Ada") == nil)
    }

    @Test func aRevertIsNoSessionOfWhatItReverts() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let own = h.commit("own", at: 100, parents: [root])
        let squash = h.commit(
            "Own (#12)", committer: HistoryBuilder.forge, at: 200, parents: [root])
        let revert = h.commit("Revert \"Own (#12)\"", at: 9000, parents: [squash])
        let again = h.commit(
            "Revert \"Revert \"Own (#12)\"\" (#13)", committer: HistoryBuilder.forge, at: 20_000,
            parents: [revert])
        h.ref("refs/pull/12/head", own)
        h.ref("refs/heads/main", again)
        let seen = Attributed(h)
        #expect(try seen.name(squash) == "pr-12")
        #expect(try seen.session(revert).rule == .push)
        #expect(try seen.name(again) == "pr-13")
    }
}
