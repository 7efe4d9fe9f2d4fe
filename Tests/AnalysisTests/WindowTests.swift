import GitHistory
import Stories
import Testing

@testable import Analysis

@Suite struct WindowTests {
    /// A pair of equal patches, the first at `older`, the second at `newer`.
    private func pair(_ older: Int64, _ newer: Int64) -> Group {
        var group = Group()
        group.aside(author: "Ada", at: older, ref: "refs/heads/x")
        group.aside(author: "Bo", at: newer, ref: "refs/heads/y")
        return group
    }

    @Test(arguments: [
        (-1, "independent"), (-10 * day, "independent"), (-30 * day, "independent"),
        (-30 * day - 1, "nothing"),
    ])
    func anOlderMemberJoinsFromTheLookbackOn(older: Int64, kind: String) {
        #expect(pair(older, 60).judged(since: 0).kind == kind)
    }

    @Test func theLookbackIsAnOption() {
        #expect(pair(-2 * day, 60).judged(since: 0, lookback: day).kind == "nothing")
        #expect(pair(-2 * day, 60).judged(since: 0, lookback: 3 * day).kind == "independent")
    }

    @Test(arguments: [(-1, "nothing"), (0, "independent")])
    func aGroupNeedsAMemberInTheWindow(newer: Int64, kind: String) {
        #expect(pair(-600, newer).judged(since: 0).kind == kind)
    }

    @Test(arguments: [(999, "independent"), (1000, "nothing")])
    func aCommitAtUntilIsOut(newer: Int64, kind: String) {
        #expect(pair(600, newer).judged(since: 0, until: 1000).kind == kind)
    }

    @Test func aWindowIsOverCommitterDates() {
        var group = Group()
        group.direct(author: "Ada", at: -200 * day, committedAt: 10)
        group.direct(author: "Bo", at: -100 * day, committedAt: 20)
        #expect(group.judged(since: 0).kind == "independent")
        #expect(group.judged(until: 0).kind == "nothing")
    }

    @Test func nothingIsReadForWhatCannotBeEqual() {
        var group = Group()
        group.aside(at: 0, ref: "refs/heads/x", files: ["a"])
        group.aside(at: 60, ref: "refs/heads/y", files: ["a", "b"])
        let judged = group.judged()
        #expect(judged.kind == "nothing")
        #expect(DuplicateAnalyzer().request(judged.facts).isEmpty)
    }

    @Test func differentPatchesOfTheSameFilesAreNoGroup() {
        var group = Group()
        group.aside(at: 0, ref: "refs/heads/x")
        group.aside(at: 60, ref: "refs/heads/y", patch: "other")
        let judged = group.judged()
        #expect(DuplicateAnalyzer().request(judged.facts).patches.count == 2)
        #expect(judged.kind == "nothing")
    }

    @Test func mergesAreNoMembers() {
        var group = Group()
        let side = group.aside(author: "Bo", at: 0)
        let merge = group.h.commit(
            "Merge branch 'x'", at: 60, parents: [group.tip, side], changes: ["a.swift"],
            patch: "p")
        group.tip = merge
        #expect(group.judged().kind == "nothing")
    }

    @Test(arguments: [
        (["a.swift"], "independent"), (["lib/"], "independent"),
        (["other", "lib/"], "independent"),
        (["lib/b.swift"], "independent"), (["b.swift"], "nothing"), (["other/"], "nothing"),
        ([], "independent"),
    ])
    func aPathLimitsFindings(paths: [String], kind: String) {
        var group = Group()
        let files = ["a.swift", "lib/b.swift"]
        group.aside(author: "Ada", at: 0, ref: "refs/heads/x", files: files)
        group.aside(author: "Bo", at: 6000, ref: "refs/heads/y", files: files)
        #expect(group.judged(paths: paths).kind == kind)
    }

    @Test func otherIdsChangeNothingButTheIds() {
        func said(_ salt: String) -> [String] {
            var group = Group(salt: salt)
            group.aside(author: "Ada", at: 0, ref: "refs/heads/x")
            group.aside(author: "Bo", at: 6000, ref: "refs/heads/y")
            let judged = group.judged()
            return judged.conclusions.findings.flatMap { finding in
                [finding.kind.rawValue, finding.patchId ?? "", finding.title]
            } + judged.members.flatMap { $0.map(\.hex) }.sorted()
        }
        let (one, two) = (said("one"), said("two"))
        #expect(one.count == 5)
        #expect(one.prefix(3) == two.prefix(3))
        #expect(Set(one.dropFirst(3)).isDisjoint(with: two.dropFirst(3)))
    }

    @Test func theAnswerDoesNotDependOnTheOrderOfCommitsOrRefs() {
        var group = Group()
        for number in 0..<12 {
            let author = ["Ada", "Bo", "Cy"][number % 3]
            group.aside(
                "change of \(number % 4)", author: author, at: Int64(number * number) * 1000,
                ref: "refs/heads/\(number)", patch: "p\(number % 2)")
        }
        group.h.ref("refs/heads/main", group.tip)
        let judged = Judged(group.h)
        #expect(judged.members.count == 2)
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<10 {
            group.h.shuffle(&generator)
            let again = Judged(group.h)
            #expect(
                again.conclusions.findings.map(\.links) == judged.conclusions.findings.map(\.links))
            #expect(again.conclusions.artifacts == judged.conclusions.artifacts)
            #expect(
                again.conclusions.findings.map(\.message)
                    == judged.conclusions.findings.map(\.message))
            #expect(again.members == judged.members)
        }
    }
}
