import GitHistory
import Stories
import Testing

@testable import Sessions

@Suite struct ConcurrencyTests {
    /// Branches that fork from one root.
    private struct Branches {
        var h = HistoryBuilder()
        let root: ObjectID

        init() {
            root = h.commit("root", author: "Root", at: -1000 * minute)
            h.ref("refs/heads/main", root)
        }

        /// An open branch with a commit at each of these minutes.
        mutating func branch(
            _ name: String, at minutes: [Int64], author: String = "Ada", committer: String? = nil
        ) {
            var tip = root
            for at in minutes {
                tip = h.commit(
                    "\(name) \(at)", author: author, committer: committer, at: at * minute,
                    parents: [tip])
            }
            h.ref("refs/heads/\(name)", tip)
        }
    }

    private func curve(
        _ h: HistoryBuilder, since: Int64 = 0, until: Int64 = 100_000
    ) -> Concurrency {
        let seen = Attributed(h)
        return Concurrency(
            seen.history, seen.map, since: HistoryBuilder.epoch + since * minute,
            until: HistoryBuilder.epoch + until * minute)
    }

    private func peak(_ count: Int, at minutes: Int64) -> Concurrency.Peak {
        Concurrency.Peak(count: count, at: HistoryBuilder.epoch + minutes * minute)
    }

    private func hours(_ curve: Concurrency) -> [[Int]] {
        curve.hours.map { [Int(($0.at - HistoryBuilder.epoch) / 3600), $0.sessions] }
    }

    @Test func twoSessionsThatOverlapAreTwoAtOnce() {
        var all = Branches()
        all.branch("a", at: [0, 60])
        all.branch("b", at: [30, 90])
        let curve = curve(all.h)
        #expect(curve.peak == peak(2, at: 30))
        #expect(hours(curve) == [[0, 2], [1, 1]])
    }

    @Test func thePeakIsItsFirstMoment() {
        var all = Branches()
        all.branch("a", at: [0, 20])
        all.branch("b", at: [10, 20])
        all.branch("c", at: [300, 320])
        all.branch("d", at: [310, 320])
        #expect(curve(all.h).peak == peak(2, at: 10))
    }

    @Test func whoComesWhenAnotherGoesIsNotBesideHim() {
        var all = Branches()
        all.branch("a", at: [0, 20])
        all.branch("b", at: [20, 40])
        let curve = curve(all.h)
        #expect(curve.peak == peak(1, at: 0))
        #expect(hours(curve) == [[0, 1]])
    }

    @Test func nobodyIsThereHalfAnHourFromHisCommits() {
        var all = Branches()
        all.branch("a", at: [0, 240])
        all.branch("b", at: [100, 110])
        let curve = curve(all.h)
        #expect(curve.peak?.count == 1)
        #expect(hours(curve) == [[0, 1], [1, 1], [3, 1]])
    }

    @Test func whoHasOneCommitIsThereForAMinute() {
        var all = Branches()
        all.branch("a", at: [59])
        #expect(hours(curve(all.h)) == [[0, 1]])
        all.branch("b", at: [119], author: "Bo")
        all.branch("c", at: [120], author: "Cy")
        let curve = curve(all.h)
        #expect(curve.peak?.count == 1)
        #expect(hours(curve) == [[0, 1], [1, 1], [2, 1]])
    }

    @Test(arguments: [("Ada", 1), ("Bo", 2)])
    func directWorkOfOnePersonCountsOnce(other: String, count: Int) {
        var h = HistoryBuilder()
        var tip = h.commit("root", author: "Root", at: -1000 * minute)
        for (at, file, author) in [
            (0, "a", "Ada"), (20, "b", other), (40, "a", "Ada"), (60, "b", other),
        ] {
            tip = h.commit(
                "step \(at)", author: author, at: Int64(at) * minute, parents: [tip],
                changes: [file])
        }
        h.ref("refs/heads/main", tip)
        #expect(Attributed(h).map.sessions.map(\.rule) == [.push, .chain, .chain])
        #expect(curve(h).peak?.count == count)
    }

    @Test(arguments: [("Ada", 1), ("Bo", 2)])
    func whatOneHandPublishedWithinAMinuteCountsOnce(committer: String, count: Int) {
        var h = HistoryBuilder()
        let root = h.commit("root", author: "Root", at: -1000 * minute)
        h.ref("refs/heads/main", root)
        for (number, name) in ["Ada", committer].enumerated() {
            let tip = h.commit(
                "idea \(number)", author: "Ada", committer: name, at: Int64(number) * 30,
                parents: [root])
            h.ref("refs/heads/idea\(number)", tip)
        }
        #expect(curve(h).peak?.count == count)
    }

    @Test func aBatchGoesOnAsLongAsNoMinutePasses() {
        var h = HistoryBuilder()
        let root = h.commit("root", author: "Root", at: -1000 * minute)
        h.ref("refs/heads/main", root)
        for (number, at) in [0, 50, 110, 150].enumerated() {
            let tip = h.commit("idea \(number)", at: Int64(at), parents: [root])
            h.ref("refs/heads/idea\(number)", tip)
        }
        #expect(curve(h).peak == peak(1, at: 0))
    }

    @Test func robotsThatDoChoresAreLeftOut() {
        var all = Branches()
        all.branch("a", at: [0, 60])
        all.branch("deps", at: [30, 40], author: "dependabot[bot] <bot@example.org>")
        #expect(curve(all.h).peak == peak(1, at: 0))
    }

    @Test func theCurveEndsWithTheWindow() {
        var all = Branches()
        all.branch("a", at: [0, 30, 60, 90, 120])
        all.branch("b", at: [100, 120])
        let cut = curve(all.h, since: 30, until: 100)
        #expect(cut.peak == peak(1, at: 30))
        #expect(hours(cut) == [[0, 1], [1, 1]])
        #expect(curve(all.h, since: 30, until: 101).peak == peak(2, at: 100))
        #expect(curve(all.h, since: 500).peak == nil)
        #expect(curve(all.h, since: 500).hours == [])
    }

    @Test func aMergeThatLandsManySessionsIsNoPresenceOfThem() {
        var h = HistoryBuilder()
        let root = h.commit("root", author: "Root", at: -1000 * minute)
        let one = h.commit("one", body: "Session-Id: s1", at: 0, parents: [root])
        let two = h.commit("two", body: "Session-Id: s2", at: 20 * minute, parents: [one])
        let merge = h.commit(
            "Merge branch 'all'", author: "Bo", at: 25 * minute, parents: [root, two])
        h.ref("refs/heads/main", merge)
        #expect(Attributed(h).map.sessions.count == 4)
        #expect(curve(h).peak == peak(1, at: 0))
    }

    @Test func theLandingOfItsOwnIsPresence() {
        var h = HistoryBuilder()
        let root = h.commit("root", author: "Root", at: -1000 * minute)
        let own = h.commit("own", at: 0, parents: [root])
        let other = h.commit("other", author: "Bo", at: 20 * minute, parents: [root])
        let squash = h.commit(
            "Land it (#7)", committer: HistoryBuilder.forge, at: 25 * minute, parents: [root])
        h.ref("refs/pull/7/head", own)
        h.ref("refs/heads/other", other)
        h.ref("refs/heads/main", squash)
        #expect(curve(h).peak == peak(2, at: 20))
    }
}

@Suite struct ActiveTimeTests {
    private func minutes(_ authors: [(author: String, at: Int64)]) throws -> Int {
        var h = HistoryBuilder()
        let root = h.commit("root", author: "Root", at: -1000 * minute)
        var tip = root
        for (number, step) in authors.enumerated() {
            let isForge = step.author == "forge"
            tip = h.commit(
                "step \(number)", author: isForge ? "Ada" : step.author,
                committer: isForge ? HistoryBuilder.forge : "Ada", at: step.at * minute,
                parents: [tip])
        }
        h.ref("refs/heads/main", root)
        h.ref("refs/heads/topic", tip)
        let seen = Attributed(h)
        return ActiveTime.minutes(try seen.session(tip), seen.history)
    }

    @Test(arguments: [
        ([0], 60), ([0, 10], 70), ([0, 60], 120), ([0, 500], 120), ([10, 0, 20], 80),
    ])
    func halfAnHourCountsAroundEachCommitAndOnlyOnce(at: [Int64], total: Int) throws {
        #expect(try minutes(at.map { ("Ada", $0) }) == total)
    }

    @Test func aLandingIsACommitOfItsSessionToo() throws {
        #expect(try minutes([("Ada", 0), ("forge", 10)]) == 70)
        #expect(try minutes([("forge", 0), ("forge", 10)]) == 70)
    }

    @Test func aCommitWithoutADateCountsNothing() throws {
        #expect(try minutes([("Ada", 0), ("Ada <ada@example.org> once", 10)]) == 60)
    }
}
