import Findings
import GitHistory
import Stories
import Testing

@testable import Analysis

/// Patches that are equal only without their context.
@Suite struct ContextFreeTests {
    private let says = ["let answer = 42"]

    /// Two commits, by two branches; with one patch-id where `patches` are equal.
    private func judged(
        lines: [Int] = [10, 10], patches: [String] = ["p", "q"], bare: String? = "bare",
        says: [String]? = nil, times: [Int64] = [0, 6000], authors: [String] = ["Ada", "Bo"]
    ) -> Judged {
        var group = Group()
        for place in 0..<2 {
            let commit = group.h.commit(
                ["mend the login", "login, once more"][place], author: authors[place],
                at: times[place], parents: [group.root], changes: ["a.swift"],
                patch: patches[place], lines: lines[place], bare: bare, says: says ?? self.says)
            group.h.ref("refs/pull/\(place + 1)/head", commit)
        }
        return group.judged()
    }

    @Test func aChangedNeighbourLineHidesNoDuplicate() throws {
        let judged = judged()
        #expect(judged.kind == "independent")
        let finding = try #require(judged.conclusions.findings.first)
        #expect(finding.patchId == nil)
        #expect(finding.contextFreeId?.count == 40)
        #expect(finding.confidence == .medium)
        #expect(finding.message.contains("Only lines beside the change differ"))
        #expect(finding.verify[0].contains(" -U0 "))
    }

    @Test func onePatchIsToldByItsOwnKeyOnly() throws {
        let judged = judged(patches: ["p", "p"])
        #expect(judged.kind == "independent")
        #expect(judged.conclusions.findings.first?.contextFreeId == nil)
        #expect(judged.conclusions.findings.first?.confidence == .high)
    }

    @Test(arguments: [(4, "nothing"), (5, "independent")])
    func whatIsSmallIsLeftAlone(lines: Int, kind: String) {
        #expect(judged(lines: [lines, lines]).kind == kind)
    }

    @Test func otherSizesAreNotEvenRead() {
        let judged = judged(lines: [10, 11])
        #expect(judged.kind == "nothing")
        #expect(DuplicateAnalyzer().request(judged.facts).details.isEmpty)
    }

    @Test func otherLinesAreOtherPatches() {
        #expect(judged(bare: nil).kind == "nothing")
    }

    @Test func linesThatSayNothingAreEverywhere() {
        #expect(judged(says: ["}", "{", ""]).kind == "nothing")
    }

    @Test func whatIsExplainedIsNotTold() {
        #expect(judged(times: [0, 0], authors: ["Ada", "Ada"]).kind == "nothing")
    }

    @Test func twinsAreToldOnce() {
        var group = Group()
        for (place, patch) in ["p", "p", "q"].enumerated() {
            let commit = group.h.commit(
                "change \(place) of many", author: ["Ada", "Ada", "Bo"][place],
                at: Int64(place) * 600, parents: [patch == "p" ? group.tip : group.root],
                tree: patch == "p" ? "same" : nil, changes: ["a.swift"], patch: patch, lines: 10,
                bare: "bare", says: says)
            group.h.ref("refs/pull/\(place + 1)/head", commit)
        }
        let findings = group.judged().conclusions.findings
        #expect(findings.map(\.kind) == [.twin, .independent])
        #expect(findings.map { $0.contextFreeId == nil } == [true, false])
    }
}
