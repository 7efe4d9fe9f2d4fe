import GitHistory
import Stories
import Testing

@testable import Sessions

/// Branches on which many people's work is put together are nobody's session.
@Suite struct LongBranchTests {
    /// A line of so many commits, by turns of two people.
    private func line(
        _ h: inout HistoryBuilder, _ count: Int, from start: ObjectID, author: String? = nil
    ) -> ObjectID {
        var tip = start
        for number in 0..<count {
            tip = h.commit(
                "line \(number)", author: author ?? ["Ada", "Bo"][number % 2],
                at: Int64(number + 1) * 2 * minute, parents: [tip])
        }
        return tip
    }

    @Test(arguments: ["develop", "next", "release/1.x", "main"])
    func whatASharedBranchBringsIsTakenApart(name: String) throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let first = h.commit("first", at: 60 * minute, parents: [root])
        let side = h.commit("side", at: 120 * minute, parents: [first])
        let inner = h.commit("Merge branch 'feat'", at: 180 * minute, parents: [first, side])
        let last = h.commit("last", at: 300 * minute, parents: [inner])
        let merge = h.commit("Merge branch '\(name)'", at: 400 * minute, parents: [root, last])
        h.ref("refs/heads/main", merge)
        let seen = Attributed(h)
        for commit in [side, inner] { #expect(try seen.name(commit) == "branch-feat") }
        for commit in [first, last, merge] {
            #expect(try seen.session(commit).rule == .push)
            #expect(try seen.session(commit).branch == nil)
        }
    }

    @Test func anOpenSharedBranchIsTakenApartToo() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let first = h.commit("first", at: 60 * minute, parents: [root])
        let side = h.commit("side", at: 120 * minute, parents: [first])
        let inner = h.commit("Merge branch 'feat'", at: 180 * minute, parents: [first, side])
        h.ref("refs/heads/main", root)
        h.ref("refs/remotes/origin/develop", inner)
        let seen = Attributed(h)
        #expect(try seen.session(first).rule == .push)
        #expect(try seen.name(side) == "branch-feat")
    }

    @Test(arguments: [(250, Session.Rule.branch), (251, .push)])
    func aBranchOfMoreThanAForgeShowsIsTakenApart(count: Int, rule: Session.Rule) throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let tip = line(&h, count, from: root)
        let merge = h.commit("Merge branch 'all'", at: 2000 * minute, parents: [root, tip])
        h.ref("refs/heads/main", merge)
        #expect(try Attributed(h).session(tip).rule == rule)
        var open = HistoryBuilder()
        let start = open.commit("root")
        let end = line(&open, count, from: start)
        open.ref("refs/heads/main", start)
        open.ref("refs/heads/all", end)
        #expect(try Attributed(open).session(end).rule == rule)
    }

    @Test(arguments: [
        ("archive/idea", "branch-tag archive/idea"), ("idea", "branch-tag idea"), ("v1", nil),
        ("1.2", nil), ("release-1", nil), ("lib-1.2", nil),
    ])
    func aTagKeepsABranchUnlessItIsAVersions(name: String, session: String?) throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let tagged = h.commit("tagged", at: 60 * minute, parents: [root])
        h.ref("refs/heads/main", root)
        h.ref("refs/tags/\(name)", tagged)
        let own = try Attributed(h).session(tagged)
        #expect(own.rule == (session == nil ? .push : .branch))
        if let session { #expect(own.id == session) }
    }

    @Test func aHeadOfMoreThanAForgeShowsIsAForksLine() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let long = line(&h, 251, from: root)
        let own = line(&h, 3, from: long, author: "Cy")
        h.ref("refs/heads/main", root)
        h.ref("refs/pull/7/head", own)
        let seen = Attributed(h)
        #expect(try seen.session(own).id == "pr-7")
        #expect(try seen.session(own).commits.count == 3)
        #expect(try seen.session(long).rule == .push)
    }

    @Test func aPullRequestAgainstNextDoesNotOwnNext() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let next = h.commit("next", at: 60 * minute, parents: [root])
        let own = h.commit("own", at: 120 * minute, parents: [next])
        h.ref("refs/heads/main", root)
        h.ref("refs/pull/7/head", own)
        #expect(try Attributed(h).name(next) == "pr-7")
        h.ref("refs/remotes/origin/next", next)
        let seen = Attributed(h)
        #expect(try seen.session(next).rule == .push)
        #expect(try seen.name(own) == "pr-7")
    }

    @Test(arguments: [
        ("develop", true), ("main", true), ("next", true), ("maint-2.45", true), ("v2", true),
        ("1.x", true), ("2.45.1", true), ("release/1.x", true), ("stable/ocata", true),
        ("developer", false), ("feature/next", false), ("v", false), ("2nd-try", false),
        ("release", false), ("vendor", false), ("x", false),
    ])
    func sharedBranchesAreKnownByTheirNames(name: String, isShared: Bool) {
        #expect(LongLivedBranches.isShared(name) == isShared)
    }

    @Test(arguments: [
        ("maint", true), ("release-1", true), ("v1.2", true), ("develop", false), ("main", false),
    ])
    func releasesAreSomeOfThem(name: String, isRelease: Bool) {
        #expect(LongLivedBranches.isRelease(name) == isRelease)
    }
}
