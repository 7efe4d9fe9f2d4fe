import GitHistory
import Stories
import Testing

@testable import Sessions

@Suite struct LandingsTests {
    @Test func aSquashLandsTheCommitsOfItsPullRequest() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let own = h.commit("own", at: 100, parents: [root])
        let squash = h.commit(
            "Add it (#7)", committer: HistoryBuilder.forge, at: 300, parents: [root])
        let after = h.commit("after", at: 400, parents: [squash])
        h.ref("refs/pull/7/head", own)
        h.ref("refs/heads/main", after)
        let seen = Attributed(h)
        #expect(try seen.landing(own) == squash)
        #expect(try seen.landing(after) == after)
    }

    @Test func aSquashIntoABaseLandsWithTheBase() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let base = h.commit("base", at: 100, parents: [root])
        let own = h.commit("own", at: 200, parents: [base])
        let squash = h.commit(
            "Add it (#7)", committer: HistoryBuilder.forge, at: 300, parents: [base])
        let merge = h.commit("Merge branch 'base'", at: 400, parents: [root, squash])
        h.ref("refs/pull/7/head", own)
        h.ref("refs/heads/main", merge)
        let seen = Attributed(h)
        #expect(try seen.landing(own) == merge)
        #expect(try seen.landing(squash) == merge)
    }

    @Test func aSquashIntoAnotherPullRequestLandsWithThatOnesSquash() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let base = h.commit("base", at: 100, parents: [root])
        let own = h.commit("own", at: 200, parents: [base])
        let inner = h.commit(
            "Inner (#8)", committer: HistoryBuilder.forge, at: 300, parents: [base])
        let squash = h.commit(
            "Outer (#7)", committer: HistoryBuilder.forge, at: 400, parents: [root])
        h.ref("refs/pull/7/head", inner)
        h.ref("refs/pull/8/head", own)
        h.ref("refs/heads/main", squash)
        let seen = Attributed(h)
        for commit in [base, own, inner] { #expect(try seen.landing(commit) == squash) }
    }

    @Test func ofTwoLandingsTheFirstAfterTheCommitIsIts() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let one = h.commit("one", at: 100, parents: [root])
        let first = h.commit(
            "Part one (#7)", committer: HistoryBuilder.forge, at: 200, parents: [root])
        let two = h.commit("two", at: 300, parents: [one])
        let second = h.commit(
            "Part two (#7)", committer: HistoryBuilder.forge, at: 400, parents: [first])
        let late = h.commit("late", at: 500, parents: [two])
        h.ref("refs/pull/7/head", late)
        h.ref("refs/heads/main", second)
        let seen = Attributed(h)
        #expect(try seen.landing(one) == first)
        #expect(try seen.landing(two) == second)
        #expect(try seen.landing(late) == second)
    }

    @Test func aReplayedCommitLandsWithItsCopy() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let own = h.commit("own", at: 100, parents: [root], changes: ["a"])
        let other = h.commit(
            "other", author: "Bo", at: 100, parents: [root], changes: ["a"])
        let copy = h.commit(
            "own, again", at: 100, committedAt: 300, parents: [root], changes: ["a"])
        h.ref("refs/heads/topic", own)
        h.ref("refs/heads/other", other)
        h.ref("refs/heads/main", copy)
        let seen = Attributed(h)
        #expect(try seen.landing(own) == copy)
        #expect(try seen.landing(other) == nil)
    }
}

@Suite struct StrandTests {
    private func marked(_ id: String) -> String { "Session-Id: \(id)" }

    @Test func aMarksDirectCommitsFarApartAreStrands() throws {
        var h = HistoryBuilder()
        var tip = h.commit("root", author: "Root", at: -1000 * minute)
        for at: Int64 in [0, 45, 91, 100] {
            tip = h.commit(
                "at \(at)", body: marked("s1"), at: at * minute, parents: [tip])
        }
        h.ref("refs/heads/main", tip)
        #expect(try Attributed(h).strands(tip) == [["at 0", "at 45"], ["at 91", "at 100"]])
    }

    @Test func whatEachMergeBroughtIsAStrand() throws {
        var h = HistoryBuilder()
        let root = h.commit("root", author: "Root", at: -1000 * minute)
        let one = h.commit("one", body: marked("s1"), at: 0, parents: [root])
        let two = h.commit("two", body: marked("s1"), at: 10, parents: [one])
        let first = h.commit("Merge branch 'x'", author: "Bo", at: 20, parents: [root, two])
        let three = h.commit("three", body: marked("s1"), at: 30, parents: [root])
        let second = h.commit("Merge branch 'y'", author: "Bo", at: 40, parents: [first, three])
        let open = h.commit("open", body: marked("s1"), at: 50, parents: [second])
        h.ref("refs/heads/main", second)
        h.ref("refs/heads/z", open)
        let seen = Attributed(h)
        let own = try seen.strands(one)
        #expect(own.contains(["open"]))
        #expect(
            own.map { $0.filter { !$0.hasPrefix("Merge") } } == [
                ["one", "two"], ["three"], ["open"],
            ])
        let strand = seen.map.strands.strand(of: try seen.index(three))
        #expect(strand.landing.map { seen.history.graph.id($0) } == second)
        #expect(strand.fork.map { seen.history.graph.id($0) } == root)
    }

    @Test func aSquashedPullRequestIsOneStrand() throws {
        var h = HistoryBuilder()
        let root = h.commit("root", author: "Root", at: -1000 * minute)
        let own = h.commit("own", at: 0, parents: [root])
        let more = h.commit("more", at: 500 * minute, parents: [own])
        let squash = h.commit(
            "All (#7)", committer: HistoryBuilder.forge, at: 600 * minute, parents: [root])
        h.ref("refs/pull/7/head", more)
        h.ref("refs/heads/main", squash)
        let seen = Attributed(h)
        #expect(try seen.strands(own) == [["own", "more", "All (#7)"]])
        let strand = seen.map.strands.strand(of: try seen.index(squash))
        #expect(strand.begin == HistoryBuilder.epoch)
        #expect(strand.end == HistoryBuilder.epoch + 600 * minute)
    }

    @Test func aChainIsOneStrandHoweverLong() throws {
        var h = HistoryBuilder()
        var tip = h.commit("root", author: "Root", at: -1000 * minute)
        for at: Int64 in [0, 40, 80, 120] {
            tip = h.commit("at \(at)", at: at * minute, parents: [tip], changes: ["a"])
        }
        h.ref("refs/heads/main", tip)
        #expect(try Attributed(h).strands(tip).count == 1)
    }

    @Test func aDateThatAClockMadeImpossibleIsNoBeginning() throws {
        var h = HistoryBuilder()
        let root = h.commit("root", author: "Root", at: -1000 * minute)
        let skewed = h.commit("skewed", at: 60 * minute, parents: [root])
        let next = h.commit("next", at: 50 * minute, parents: [skewed])
        let last = h.commit("last", at: 70 * minute, parents: [next])
        h.ref("refs/heads/main", root)
        h.ref("refs/heads/topic", last)
        let seen = Attributed(h)
        let strand = seen.map.strands.strand(of: try seen.index(last))
        #expect(strand.begin == HistoryBuilder.epoch + 70 * minute)
    }
}
