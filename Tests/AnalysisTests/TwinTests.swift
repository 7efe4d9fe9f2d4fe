import Findings
import GitHistory
import Stories
import Testing

@testable import Analysis

/// A twin's conditions one by one: the pair below is one, and each change makes it none.
@Suite struct TwinTests {
    /// One of the two commits, with what may differ.
    struct Half {
        var subject: String
        var at: Int64
        var author = "Ada"
        var committer: String?
        var tree = "same"
        var isElsewhere = false
    }

    private static let first = Half(subject: "Mend the login", at: 0)
    private static let second = Half(subject: "Login: mend it", at: 600)

    private func judge(_ one: Half = first, _ two: Half = second, lines: Int = 10) -> Judged {
        var group = Group()
        let elsewhere = group.h.commit("elsewhere", author: "Other", at: -30, parents: [group.root])
        for (half, ref) in [(one, "refs/heads/x"), (two, "refs/heads/y")] {
            group.aside(
                half.subject, author: half.author, committer: half.committer, at: half.at,
                on: half.isElsewhere ? elsewhere : group.tip, ref: ref, lines: lines,
                tree: half.tree)
        }
        return group.judged()
    }

    @Test func oneWorkingTreeCommittedTwiceIsATwin() throws {
        let judged = judge()
        #expect(judged.kind == "twin")
        let finding = try #require(judged.conclusions.findings.first)
        #expect(finding.severity == .medium)
        #expect(finding.confidence == .medium)
        #expect(finding.message.contains("10 min apart"))
        #expect(finding.verify.count == 3)
    }

    @Test func anotherParentMakesItNone() {
        var half = Self.second
        half.isElsewhere = true
        #expect(judge(Self.first, half).kind == "independent")
    }

    @Test func anotherTreeMakesItNone() {
        var half = Self.second
        half.tree = "other"
        #expect(judge(Self.first, half).kind == "independent")
    }

    @Test func theSameDateMakesItNone() {
        var half = Self.second
        half.at = 0
        #expect(judge(Self.first, half).kind == "replay")
    }

    @Test(arguments: [(day, "twin"), (day + 1, "relanded")])
    func twinsAreOfOneDay(at time: Int64, kind: String) {
        var half = Self.second
        half.at = time
        #expect(judge(Self.first, half).kind == kind)
    }

    @Test func whoAppliesAnothersPatchIsNoTwin() {
        var half = Self.second
        half.committer = "Maintainer"
        #expect(judge(Self.first, half).kind == "independent")
    }

    @Test func whatAForgeMadeIsNoTwin() {
        var half = Self.second
        half.author = HistoryBuilder.forge
        half.committer = HistoryBuilder.forge
        #expect(judge(Self.first, half).kind == "independent")
    }

    @Test func aSnapshotIsNoTwin() {
        var half = Self.first
        half.subject = "wip: login"
        #expect(judge(half).kind == "snapshot")
    }

    @Test(arguments: [(4, "independent"), (5, "twin")])
    func aFewLinesByTwoCommittersAreConvergence(lines: Int, kind: String) {
        var half = Self.second
        half.author = "Bo"
        #expect(judge(Self.first, half, lines: lines).kind == kind)
        #expect(judge(lines: lines).kind == "twin")
    }

    @Test func manyLinesAreATwinAllTheSame() { #expect(judge(lines: 400).kind == "twin") }

    @Test func aTwinIsOneThoughItsSubjectCameAgain() {
        var half = Self.second
        half.subject = Self.first.subject
        let judged = judge(Self.first, half)
        #expect(judged.kind == "twin")
        #expect(judged.rules.isEmpty)
    }

    @Test func rootsHaveNoParentInCommon() {
        var h = HistoryBuilder()
        let main = h.commit("begin", author: "Other", at: -9000)
        h.ref("refs/heads/main", main)
        for (number, at) in [Int64(0), 600].enumerated() {
            let root = h.commit(
                "root number \(number)", at: at, tree: "same", changes: ["a"], patch: "p")
            h.ref("refs/heads/x\(number)", root)
        }
        #expect(Judged(h).kind == "independent")
    }

    @Test func datesAtTheEndsOfTimeDoNotEndTheRun() {
        let ends = [Int64.min, .max - 1].map { $0 &- HistoryBuilder.epoch }
        for subject in ["Mend the login", "wip"] {
            let one = Half(subject: subject, at: ends[0])
            #expect(judge(one, Half(subject: "Login: mend it", at: ends[1])).kind != "twin")
            #expect(judge(Half(subject: "Mend it", at: ends[0]), Self.second).kind != "twin")
            #expect(judge(one, Half(subject: "c d", at: ends[1], author: "Bo")).kind != "nothing")
        }
    }
}
