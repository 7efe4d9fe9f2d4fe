import GitHistory
import Stories
import Testing

@testable import Sessions

@Suite struct DirectChainTests {
    /// A commit to come: seconds from the first one, files, who.
    struct Step {
        var at: Int64
        var files: [String]
        var author = "Ada"
        var committer: String?
        var subject = "step"
    }

    /// The sessions of direct commits on one line, as numbers by first appearance, with their rules.
    private func sessions(_ steps: [Step]) throws -> (groups: [Int], rules: [Session.Rule]) {
        var h = HistoryBuilder()
        var tip = h.commit("root", author: "Root", at: -100_000)
        var commits: [ObjectID] = []
        for step in steps {
            tip = h.commit(
                "\(step.subject) \(step.at)", author: step.author, committer: step.committer,
                at: step.at, parents: [tip], changes: step.files)
            commits.append(tip)
        }
        h.ref("refs/heads/main", tip)
        let seen = Attributed(h)
        var numbers: [String: Int] = [:]
        let found = try commits.map { try seen.session($0) }
        for session in found where numbers[session.id] == nil {
            numbers[session.id] = numbers.count
        }
        return (found.compactMap { numbers[$0.id] }, found.map(\.rule))
    }

    @Test(arguments: [(2700, [0, 0]), (2701, [0, 1])])
    func aChainHoldsFortyFiveMinutes(gap: Int, groups: [Int]) throws {
        let seen = try sessions([Step(at: 0, files: ["a"]), Step(at: Int64(gap), files: ["a"])])
        #expect(seen.groups == groups)
        #expect(seen.rules[1] == (gap > 2700 ? .push : .chain))
    }

    @Test func aChainNeedsASharedFile() throws {
        let seen = try sessions([Step(at: 0, files: ["a"]), Step(at: 600, files: ["b"])])
        #expect(seen.groups == [0, 1])
        #expect(seen.rules == [.push, .push])
    }

    @Test func commitsThatShareNoFileArePassedOver() throws {
        let seen = try sessions([
            Step(at: 0, files: ["a"]), Step(at: 600, files: ["b"]),
            Step(at: 1200, files: ["a", "c"]), Step(at: 1800, files: ["c"]),
        ])
        #expect(seen.groups == [0, 1, 0, 0])
        #expect(seen.rules == [.chain, .push, .chain, .chain])
    }

    @Test func aChainIsJoinedTransitivelyBeyondItsGap() throws {
        let seen = try sessions([
            Step(at: 0, files: ["a"]), Step(at: 2000, files: ["a"]), Step(at: 4000, files: ["a"]),
        ])
        #expect(seen.groups == [0, 0, 0])
    }

    @Test(arguments: ["Bo", "Ada <ada@other.org>"])
    func anotherNameOrAddressBeginsAnotherChain(author: String) throws {
        let seen = try sessions([
            Step(at: 0, files: ["a"]), Step(at: 600, files: ["a"], author: author),
        ])
        #expect(seen.groups == [0, 1])
    }

    @Test func aForgesCommitIsInNoChain() throws {
        let seen = try sessions([
            Step(at: 0, files: ["a"]),
            Step(at: 600, files: ["a"], committer: HistoryBuilder.forge),
            Step(at: 1200, files: ["a"]),
        ])
        #expect(seen.groups == [0, 1, 0])
        #expect(seen.rules == [.chain, .push, .chain])
    }

    @Test func aCommitThatNamesItsPullRequestIsInNoChain() throws {
        let seen = try sessions([
            Step(at: 0, files: ["a"]),
            Step(at: 600, files: ["a"], subject: "Merged PR 5: thing"),
        ])
        #expect(seen.groups == [0, 1])
        #expect(seen.rules == [.push, .pullRequest])
    }

    @Test(arguments: [(60, [0, 0]), (61, [0, 1])])
    func onePushHoldsSixtySeconds(gap: Int, groups: [Int]) throws {
        let seen = try sessions([Step(at: 0, files: ["a"]), Step(at: Int64(gap), files: ["b"])])
        #expect(seen.groups == groups)
        #expect(seen.rules == [.push, .push])
    }

    @Test func aPushIsAsLongAsItsCommitsFollowOneAnother() throws {
        let seen = try sessions([
            Step(at: 0, files: ["a"]), Step(at: 50, files: ["b"]), Step(at: 100, files: ["c"]),
            Step(at: 200, files: ["d"]),
        ])
        #expect(seen.groups == [0, 0, 0, 1])
    }

    @Test func onePushHasOneCommitterWhoeverWroteIt() throws {
        let one = try sessions([
            Step(at: 0, files: ["a"], author: "Bo", committer: "Ada"),
            Step(at: 10, files: ["b"], author: "Cy", committer: "Ada"),
        ])
        #expect(one.groups == [0, 0])
        let two = try sessions([
            Step(at: 0, files: ["a"]), Step(at: 10, files: ["b"], committer: "Bo"),
        ])
        #expect(two.groups == [0, 1])
    }

    @Test func aForgesCommitsAreNoPush() throws {
        let seen = try sessions([
            Step(at: 0, files: ["a"], committer: HistoryBuilder.forge),
            Step(at: 10, files: ["b"], committer: HistoryBuilder.forge),
        ])
        #expect(seen.groups == [0, 1])
    }

    @Test func aChainIsNotDrawnIntoAPush() throws {
        let seen = try sessions([
            Step(at: 0, files: ["a"]), Step(at: 30, files: ["a"]), Step(at: 60, files: ["b"]),
        ])
        #expect(seen.groups == [0, 0, 1])
        #expect(seen.rules == [.chain, .chain, .push])
    }

    @Test func aLoneCommitIsASessionOfOneAndAGuess() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        h.ref("refs/heads/main", root)
        let session = try Attributed(h).session(root)
        #expect(session.rule == .push)
        #expect(session.confidence == .guess)
        #expect(session.commits.count == 1)
    }

    @Test(arguments: [Int64.min, .max])
    func damagedDatesJoinNothingAndEndNothing(seconds: Int64) throws {
        let seen = try sessions([
            Step(at: 0, files: ["a"]), Step(at: seconds &- HistoryBuilder.epoch, files: ["a"]),
            Step(at: 600, files: ["a"]),
        ])
        #expect(seen.groups[0] != seen.groups[1])
        #expect(seen.groups[2] != seen.groups[1])
    }

    @Test func aCommitThatAWrongClockDatedEarlierIsNotNear() throws {
        let chain = try sessions([Step(at: 9000, files: ["a"]), Step(at: 0, files: ["a"])])
        #expect(chain.groups == [0, 1])
        let push = try sessions([Step(at: 9000, files: ["a"]), Step(at: 0, files: ["b"])])
        #expect(push.groups == [0, 1])
    }
}
