import GitHistory
import Stories
import Testing

@testable import Sessions

/// What the stories in `Fixtures/sessions` leave open.
@Suite struct ParallelRuleTests {
    /// A mainline with pull requests and branches beside it, all by Ada where nobody else is named.
    private struct Line {
        var h = HistoryBuilder()
        let root: ObjectID
        var tip: ObjectID

        init() {
            root = h.commit("root", author: "Root", at: -9000 * minute)
            tip = root
        }

        /// A branch of commits at some minutes from a commit.
        mutating func branch(
            _ ref: String, from start: ObjectID? = nil, author: String = "Ada", at minutes: Int64...
        ) -> ObjectID {
            var tip = start ?? root
            for at in minutes {
                tip = h.commit("\(ref) \(at)", author: author, at: at * minute, parents: [tip])
            }
            h.ref(ref, tip)
            return tip
        }

        /// The forge squashes a pull request onto the mainline.
        mutating func land(_ number: Int, at minutes: Int64) {
            tip = h.commit(
                "Land it (#\(number))", committer: HistoryBuilder.forge, at: minutes * minute,
                parents: [tip])
        }

        var seen: Attributed {
            var whole = h
            whole.ref("refs/heads/main", tip)
            return Attributed(whole)
        }
    }

    @Test func twoOpenBranchesRanBesideOneAnother() throws {
        var line = Line()
        let one = line.branch("refs/heads/a", at: 0, 100)
        let other = line.branch("refs/heads/b", at: 50, 150)
        let parallel = try line.seen.parallel(one, other)
        #expect(parallel == Parallel(.proven, byAuthorDateAlone: true))
    }

    @Test(arguments: [(Int64(9), Parallel.Relation.proven), (10, .sequential), (11, .sequential)])
    func anOpenBranchThatEndedBeforeTheOtherBeganWasAbandoned(
        at begin: Int64, relation: Parallel.Relation
    ) throws {
        var line = Line()
        let one = line.branch("refs/heads/a", at: 0, 10)
        let other = line.branch("refs/heads/b", author: "Bo", at: begin, 30)
        #expect(try line.seen.parallel(one, other).relation == relation)
    }

    @Test(arguments: [(Int64(300), Parallel.Relation.sequential), (5, .proven)])
    func anAbandonedBranchIsNotBesideWhatBeganAfterIt(
        at begin: Int64, relation: Parallel.Relation
    ) throws {
        var line = Line()
        let open = line.branch("refs/heads/a", at: 0, 10)
        let landed = line.branch("refs/pull/7/head", at: begin)
        line.land(7, at: 360)
        #expect(try line.seen.parallel(open, landed).relation == relation)
    }

    @Test(arguments: [(Int64(-1), Parallel.Relation.proven), (0, .likely)])
    func whoBeginsInTheSecondOfALandingDidNotBeginBeforeIt(
        offset: Int64, relation: Parallel.Relation
    ) throws {
        var line = Line()
        let one = line.branch("refs/pull/7/head", at: 0)
        line.land(7, at: 60)
        let other = line.h.commit("other", at: 60 * minute + offset, parents: [line.tip])
        line.h.ref("refs/pull/8/head", other)
        line.land(8, at: 90)
        #expect(try line.seen.parallel(one, other).relation == relation)
    }

    @Test func twoThatLandedInOneMergeAreComparedInOneOrder() throws {
        var line = Line()
        let one = line.h.commit("one", body: "Session-Id: s1", at: 0, parents: [line.root])
        let other = line.h.commit(
            "other", body: "Session-Id: s2", at: 0, parents: [line.root])
        let both = line.h.commit("Merge branch 'o'", author: "Bo", at: 60, parents: [one, other])
        line.tip = line.h.commit(
            "Merge branch 'both'", author: "Bo", at: 120, parents: [line.root, both])
        #expect(try line.seen.parallel(one, other) == Parallel(.proven))
    }

    @Test func withoutADateOnlyTheForkPointProves() throws {
        var line = Line()
        let one = line.branch("refs/pull/7/head", at: 0)
        let early = line.h.commit(
            "early", author: "Ada <ada@example.org> once", committer: "Ada", at: 10 * minute,
            parents: [line.root])
        line.land(7, at: 60)
        let late = line.h.commit(
            "late", author: "Ada <ada@example.org> once", committer: "Ada", at: 70 * minute,
            parents: [line.tip])
        line.h.ref("refs/heads/early", early)
        line.h.ref("refs/pull/8/head", late)
        let seen = line.seen
        #expect(try seen.parallel(one, early) == Parallel(.proven))
        #expect(try seen.parallel(one, late) == Parallel(.sequential))
    }

    @Test(arguments: [(Int64(599), Parallel.Relation.sequential), (600, .likely)])
    func theGapIsTheUsers(gap: Int64, relation: Parallel.Relation) throws {
        var line = Line()
        let one = line.branch("refs/pull/7/head", at: 0)
        line.land(7, at: 60)
        let other = line.branch("refs/pull/8/head", from: line.tip, at: 70)
        line.land(8, at: 90)
        #expect(try line.seen.parallel(one, other, gap: gap).relation == relation)
    }

    @Test func whereNamesTellPeopleApartOneNameIsNeverLikely() throws {
        var line = Line()
        let one = line.branch("refs/pull/7/head", at: 0)
        line.land(7, at: 60)
        let same = line.branch("refs/pull/8/head", from: line.tip, at: 70)
        let other = line.branch("refs/pull/9/head", from: line.tip, author: "Bo", at: 70)
        let seen = line.seen
        #expect(try seen.parallel(one, same).relation == .likely)
        #expect(try seen.parallel(one, same, namesApart: true).relation == .sequential)
        #expect(try seen.parallel(one, other, namesApart: true).relation == .likely)
    }

    @Test func aBranchAloneIsNoWitnessOfTwoSessions() throws {
        var line = Line()
        let one = line.branch("refs/heads/a", at: 0)
        line.tip = line.h.commit(
            "Merge branch 'a'", at: 60 * minute, parents: [line.root, one])
        let same = line.branch("refs/heads/b", from: line.tip, at: 70)
        let other = line.branch("refs/heads/c", from: line.tip, author: "Bo", at: 70)
        let seen = line.seen
        #expect(try seen.parallel(one, same).relation == .sequential)
        #expect(try seen.parallel(one, other).relation == .likely)
    }

    @Test func robotsThatDoChoresAreBesideNobody() throws {
        var line = Line()
        let one = line.branch("refs/heads/a", at: 0, 100)
        let bot = line.branch("refs/heads/b", author: "renovate[bot]", at: 50, 150)
        #expect(try line.seen.parallel(one, bot).relation == .sequential)
    }

    @Test func directWorkOfTwoPeopleIsProvenByItsDatesAlone() throws {
        var line = Line()
        var last: [String: ObjectID] = [:]
        for (at, author, file) in [
            (0, "Ada", "a"), (10, "Bo", "b"), (20, "Ada", "a"), (30, "Bo", "b"), (12, "Ada", "c"),
        ] {
            line.tip = line.h.commit(
                "\(author) \(at)", author: author, at: Int64(at) * minute,
                committedAt: Int64(at > 12 ? at : at + 1) * minute, parents: [line.tip],
                changes: [file])
            last[author + file] = line.tip
        }
        let seen = line.seen
        let (ada, bo) = (try #require(last["Adaa"]), try #require(last["Bob"]))
        #expect(try seen.parallel(ada, bo) == Parallel(.proven, byAuthorDateAlone: true))
        #expect(try seen.parallel(ada, try #require(last["Adac"])).relation == .sequential)
    }

    @Test(arguments: [true, false])
    func aForkPointProvesMoreThanADateWhicheverStrandHasIt(isFirst: Bool) throws {
        var line = Line()
        let one = line.branch("refs/pull/7/head", at: 0)
        line.tip = line.h.commit("between", author: "Root", at: 10 * minute, parents: [line.tip])
        let fork = line.tip
        line.land(7, at: 60)
        let mark = "Session-Id: s1"
        // One strand lies beside the mainline, one on it with a date from before the landing.
        let aside = line.h.commit(
            "aside", body: mark, at: (isFirst ? 20 : 40) * minute,
            committedAt: (isFirst ? 20 : 80) * minute, parents: [fork])
        line.h.ref("refs/heads/aside", aside)
        line.tip = line.h.commit(
            "direct", body: mark, at: 30 * minute, committedAt: 70 * minute, parents: [line.tip])
        #expect(try line.seen.strands(aside).count == 2)
        #expect(try line.seen.parallel(one, aside) == Parallel(.proven))
    }
}
