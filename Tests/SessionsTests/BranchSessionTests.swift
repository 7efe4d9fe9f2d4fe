import GitHistory
import Stories
import Testing

@testable import Sessions

@Suite struct BranchSessionTests {
    @Test func theSideOfAMergeIsABranchsSession() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let side = h.commit("side", at: 100, parents: [root])
        let merge = h.commit("Merge branch 'fix/login'", at: 200, parents: [root, side])
        h.ref("refs/heads/main", merge)
        let seen = Attributed(h)
        let session = try seen.session(side)
        #expect(session.id == "branch-fix/login")
        #expect(session.branch == "fix/login")
        #expect(session.rule == .branch)
        #expect(session.confidence == .likely)
        #expect(try seen.session(merge) == session)
        #expect(try seen.session(root).rule == .push)
    }

    @Test func twoMergesOfOneBranchNameAreOneSession() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let one = h.commit("one", at: 100, parents: [root])
        let first = h.commit("Merge branch 'fix'", at: 200, parents: [root, one])
        let two = h.commit("two", at: 90_000, parents: [one])
        let other = h.commit("other", at: 90_000, parents: [first])
        let subject = "Merge remote-tracking branch 'origin/fix'"
        let second = h.commit(subject, at: 90_100, parents: [other, two])
        let third = h.commit("Merge branch 'fix-2'", at: 90_200, parents: [second, other])
        h.ref("refs/heads/main", third)
        let seen = Attributed(h)
        for commit in [one, first, two, second] { #expect(try seen.name(commit) == "branch-fix") }
        #expect(try seen.name(other) != "branch-fix")
        #expect(try seen.name(third) == "branch-fix-2")
    }

    @Test func aPullOfTheMainlineIntoItselfBringsDirectWork() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let side = h.commit("side", at: 100, parents: [root])
        let subject = "Merge branch 'main' of example.org:a/b"
        let merge = h.commit(subject, at: 200, parents: [root, side])
        h.ref("refs/heads/main", merge)
        let seen = Attributed(h)
        #expect(try seen.session(side).rule == .push)
        #expect(try seen.name(merge) != seen.name(side))
    }

    @Test func aMergeThatNamesNoBranchIsOneSessionWithItsSide() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let side = h.commit("side", at: 100, parents: [root])
        let merge = h.commit("Unite the two lines", at: 200, parents: [root, side])
        h.ref("refs/heads/main", merge)
        let seen = Attributed(h)
        #expect(try seen.session(side).branch == nil)
        #expect(try seen.name(side) == "merge-\(merge.short)")
        #expect(try seen.session(side).rule == .branch)
        #expect(try seen.name(merge) == seen.name(side))
    }

    @Test func anOpenBranchsOwnCommitsAreItsSession() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let open = h.commit("open", at: 100, parents: [root])
        let far = h.commit("far", author: "Bo", at: 99_000, parents: [open])
        h.ref("refs/heads/main", root)
        h.ref("refs/remotes/origin/idea", far)
        let seen = Attributed(h)
        #expect(try seen.name(open) == "branch-idea")
        #expect(try seen.name(far) == "branch-idea")
        #expect(try seen.session(root).rule == .push)
    }

    @Test func inABranchEachAuthorHasAUnitOfHisOwn() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let open = h.commit("open", at: 100, parents: [root])
        h.ref("refs/heads/main", root)
        h.ref("refs/heads/idea", open)
        let seen = Attributed(h)
        let commit = try #require(seen.history.graph.index(of: open))
        #expect(seen.map.unit(of: commit, "Ada") != nil)
        #expect(seen.map.unit(of: commit, "Ada") != seen.map.unit(of: commit, "Bo"))
    }

    @Test func tagsAndStashesAreNoBranches() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let tagged = h.commit("tagged", at: 99_000, parents: [root])
        let stash = h.commit("WIP on main", at: 199_000, parents: [root])
        h.ref("refs/heads/main", root)
        h.ref("refs/tags/v1", tagged)
        h.ref("refs/stash", stash)
        let seen = Attributed(h)
        #expect(try seen.session(tagged).rule == .push)
        #expect(try seen.session(stash).rule == .push)
    }

    @Test(arguments: [
        ("Merge branch 'fix/login'", "fix/login"), ("Merge branch 'a' into b", "a"),
        ("Merge branch 'a' of example.org:x/y into z", "a"),
        ("Merge remote-tracking branch 'origin/fix/login'", "fix/login"),
        ("Merge branches 'a' and 'b'", nil), ("Merge branch ''", nil),
        ("Merge remote-tracking branch 'origin'", nil), ("Merge tag 'v1.0'", nil),
        ("merge branch 'a'", nil), ("Revert \"Merge branch 'a'\"", nil), ("", nil),
    ])
    func aBranchIsReadFromGitsOwnWords(subject: String, name: String?) {
        #expect(MergeSubject.branch(Array(subject.utf8)[...]) == name)
    }

    /// A history in which every rule has something to say.
    private func mixed() -> HistoryBuilder {
        var h = HistoryBuilder()
        var tip = h.commit("root")
        for round in 0..<8 {
            let time = Int64(round) * 4000
            let base = tip
            let side = h.commit("side \(round)", at: time + 10, parents: [base])
            let own = h.commit("own \(round)", at: time + 20, parents: [side])
            let open = h.commit("open \(round)", at: time + 30, parents: [side])
            tip = h.commit("direct \(round)", at: time + 40, parents: [tip], changes: ["a"])
            tip = h.commit("direct again \(round)", at: time + 90, parents: [tip], changes: ["a"])
            tip = h.commit("Merge branch 'b\(round % 3)'", at: time + 100, parents: [tip, side])
            h.ref("refs/pull/\(round + 1)/head", own)
            h.ref("refs/pull/\(round + 101)/head", own)
            h.ref("refs/heads/open\(round)", open)
            h.ref("refs/remotes/origin/open\(round)", open)
        }
        h.ref("refs/heads/main", tip)
        return h
    }

    @Test func everyCommitHasExactlyOneSessionWhateverTheOrder() throws {
        var h = mixed()
        let sessions = Attributed(h).map.sessions
        #expect(Set(sessions.map(\.rule)) == [.pullRequest, .branch, .chain, .push])
        let all = sessions.flatMap(\.commits)
        #expect(all.count == h.count)
        #expect(Set(all).count == h.count)
        #expect(Set(sessions.map(\.id)).count == sessions.count)
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<20 {
            h.shuffle(&generator)
            let seen = Attributed(h)
            #expect(seen.map.sessions == sessions)
            for session in sessions {
                for commit in session.commits { #expect(seen.map.session(of: commit) == session) }
            }
        }
    }
}
