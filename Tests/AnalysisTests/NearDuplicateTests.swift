import Findings
import GitHistory
import Sessions
import Stories
import Testing

@testable import Analysis

/// Two sessions that add much the same lines: when that is one job done twice.
@Suite struct NearDuplicateTests {
    /// Pull requests 1 and 2 fork from one commit and add these numbers as lines.
    private func conclusions(
        _ first: Range<Int>, _ second: Range<Int>, files: [String] = ["b.swift"],
        apart: Int64 = 600, body: String = "", subject: String = "second",
        authors: [String] = ["Ada", "Bo"], patch: String? = nil
    ) -> Conclusions {
        var h = HistoryBuilder()
        let root = h.commit("root", author: "Root", at: -day)
        let one = h.commit(
            "the first work here", author: authors[0], at: 0, parents: [root],
            changes: ["a/b.swift"],
            patch: patch, says: Publishing.lines(first))
        let two = h.commit(
            subject, body: body, author: authors[1], at: apart, parents: [root],
            changes: files, patch: patch, says: Publishing.lines(second))
        h.ref("refs/heads/main", root)
        h.ref("refs/pull/1/head", one)
        h.ref("refs/pull/2/head", two)
        let history = h.build()
        var facts = Facts(
            history: history, sessions: SessionMap(history),
            period: Period(since: nil, until: .max, lookback: 0, paths: []),
            naming: Naming(isAnonymous: false))
        let analyzer = NearDuplicateAnalyzer(facts)
        for _ in 0..<2 {
            var request = analyzer.request(facts)
            if patch != nil { request.patches = Set(history.graph.commits) }
            h.answer(request, of: history, into: &facts.content)
        }
        return analyzer.conclude(facts)
    }

    /// Work at 0 s and 600 s: of a window that begins before, between or after them.
    @Test(arguments: [(-1, 2), (300, 2), (601, 0)])
    func onlyWhatMayMeetTheWindowIsRead(since: Int64, count: Int) {
        var h = HistoryBuilder()
        let root = h.commit("root", author: "Root", at: -day)
        let heads = [("Ada", Int64(0)), ("Bo", 600)].map { author, at in
            h.commit(author, author: author, at: at, parents: [root], changes: ["a/b.swift"])
        }
        h.ref("refs/heads/main", root)
        for (number, head) in heads.enumerated() { h.ref("refs/pull/\(number + 1)/head", head) }
        let history = h.build()
        let facts = Facts(
            history: history, sessions: SessionMap(history),
            period: Period(
                since: HistoryBuilder.epoch + since, until: .max, lookback: 30 * day, paths: []),
            naming: Naming(isAnonymous: false))
        #expect(NearDuplicateAnalyzer(facts).request(facts).added.count == count)
    }

    @Test func twoSessionsWithMostLinesInCommonDidOneJob() throws {
        let finding = try #require(conclusions(0..<20, 4..<22).findings.first)
        #expect(finding.kind == .nearDuplicate)
        #expect(finding.severity == .low)
        #expect(finding.commits.map(\.subject) == ["the first work here", "second"])
        #expect(finding.measures.share == 0.89)
        #expect(finding.message.contains("add 16 of the same lines: 72 % of all"))
        #expect(!finding.message.contains("kept safe"))
    }

    @Test(arguments: [(0..<8, 1), (0..<7, 0)])
    func eightLinesAreEnough(lines: Range<Int>, count: Int) {
        #expect(conclusions(lines, lines).findings.count == count)
    }

    /// 12 of the smaller one's 16 lines are 70 % of it and more, 11 are not; of all it is under 60 %.
    @Test(arguments: [(4..<24, 1), (5..<25, 0)])
    func sevenTenthsOfTheSmallerAreEnough(second: Range<Int>, count: Int) {
        #expect(conclusions(0..<16, second).findings.count == count)
    }

    @Test func almostAllIsSaidToBeACopy() throws {
        let finding = try #require(conclusions(0..<40, 0..<41).findings.first)
        #expect(finding.message.contains("kept safe or pushed again"))
    }

    @Test func aSmallPartOfMuchElseIsTakenAlong() {
        let conclusions = conclusions(0..<10, 0..<41)
        #expect(conclusions.findings.isEmpty)
        #expect(conclusions.dismissed.map(\.reason) == ["swallowed"])
    }

    @Test func filesOfOtherNamesAreNotCompared() {
        #expect(conclusions(0..<20, 0..<20, files: ["c.swift"]).findings.isEmpty)
    }

    @Test func equalPatchesAreToldElsewhere() {
        let conclusions = conclusions(0..<20, 0..<20, patch: "one")
        #expect(conclusions.findings.isEmpty)
        #expect(conclusions.dismissed.map(\.reason) == ["samePatch"])
    }

    @Test(arguments: [
        ("second", "Follows #1.", "fixup"), ("The first work here", "", "relanded"),
        ("wip", "", "snapshot"), ("fix: resolve merge conflicts", "", "combined"),
        ("chore: regenerate the tables", "", "mechanical"),
    ])
    func whatAMessageExplainsIsDismissed(subject: String, body: String, reason: String) {
        let conclusions = conclusions(0..<20, 4..<22, body: body, subject: subject)
        #expect(conclusions.dismissed.map(\.reason) == [reason])
        #expect(conclusions.findings.isEmpty)
    }

    @Test func aNumberIsMentionedWhole() {
        #expect(NearWords.mentions(12, "see #12."))
        #expect(!NearWords.mentions(12, "see #123 and 12"))
    }

    @Test func whatBeginsHoursAfterTheOtherWasLeftIsNotParallel() {
        #expect(conclusions(0..<20, 4..<22, apart: 5400).findings.count == 1)
        #expect(conclusions(0..<20, 4..<22, apart: 5401).dismissed.map(\.reason) == ["sequential"])
    }
}
