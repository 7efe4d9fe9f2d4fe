import Findings
import GitHistory
import Sessions
import Stories
import Testing

@testable import Analysis

/// A merge that has not what one of its sides had changed: what of it is told, and how.
@Suite struct DroppedSideTests {
    private static let files = ["a.swift", "b.swift", "c.swift"]

    /// Ben's branch changes three files, the mainline goes on, and a merge drops them.
    private struct Merged {
        var h = HistoryBuilder()
        let work: ObjectID
        let ahead: ObjectID
        let merge: ObjectID

        init(
            subject: String = "Merge branch 'ben'", merger: String = "Ada", hours: Int64 = 3,
            dropped: [String] = DroppedSideTests.files, ahead files: [String] = ["other.swift"],
            tree: String? = nil, isAlone: Bool = false
        ) {
            let root = h.commit("root", author: "Root", at: -day)
            work = h.commit(
                "work", author: "Ben", at: 0, parents: [root], changes: DroppedSideTests.files)
            ahead = h.commit(
                "ahead", author: merger, at: 3600, parents: [root], tree: tree, changes: files)
            merge = h.commit(
                subject, author: merger, at: hours * 3600, parents: [isAlone ? root : ahead, work],
                tree: tree)
            h.ref("refs/heads/main", merge)
            let paths = dropped.map {
                MergeSides.Path(path: Array($0.utf8), blob: digest("blob \($0) \(work.hex)"))
            }
            h.sides[merge] = MergeSides(second: MergeSides.Side(dropped: paths, changed: 3))
        }

        func conclusions(since: Int64? = nil, paths: [String] = []) -> Conclusions {
            let history = h.build()
            var facts = Facts(
                history: history, sessions: SessionMap(history),
                period: Period(
                    since: since.map { HistoryBuilder.epoch + $0 }, until: .max, lookback: 0,
                    paths: paths), naming: Naming(isAnonymous: false))
            let analyzer = DroppedSideAnalyzer(facts)
            for _ in 0..<2 {
                h.answerSides(analyzer.request(facts), of: history, into: &facts.content)
            }
            return analyzer.conclude(facts)
        }
    }

    @Test func aDroppedSideNamesTheWorkAndTheMerge() throws {
        let story = Merged()
        let finding = try #require(story.conclusions().findings.first)
        #expect(finding.kind == .droppedSide)
        #expect(finding.class == .orphan)
        #expect(finding.severity == .high)
        #expect(finding.ids(.adder) == [story.work])
        #expect(finding.ids(.deleter) == [story.merge])
        #expect(finding.ids(.restorer).isEmpty)
        #expect(finding.paths.map(\.path) == DroppedSideTests.files)
        #expect(finding.measures.linesAdded == 30)
    }

    @Test func whoBringsItBackIsNamed() throws {
        var story = Merged()
        let later = story.h.commit(
            "back", author: "Ben", at: day, parents: [story.merge], changes: ["b.swift"],
            holds: story.work.hex)
        story.h.ref("refs/heads/main", later)
        let finding = try #require(story.conclusions().findings.first)
        #expect(finding.ids(.restorer) == [later])
        #expect(finding.message.contains("brings some of it back"))
    }

    @Test(arguments: [
        "Merge branch 'ben' with -s ours", "Merge branch 'ben' (strategy ours)",
        "Merge ben using the 'ours' strategy",
    ])
    func aMergeThatSaysSoIsDismissed(subject: String) {
        let conclusions = Merged(subject: subject).conclusions()
        #expect(conclusions.findings.isEmpty)
        #expect(conclusions.dismissed.map(\.reason) == ["declared"])
    }

    /// A merge that has its first parent's tree, under a subject.
    @Test(arguments: [("Stop carrying Ben's files", 0), ("Merge branch 'ben'", 1)])
    func aMergeThatTakesNothingUnderItsOwnWordsIsDismissed(subject: String, count: Int) {
        let conclusions = Merged(subject: subject, tree: "as it was").conclusions()
        #expect(conclusions.findings.count == count)
        #expect(conclusions.dismissed.map(\.reason) == (count == 0 ? ["closed"] : []))
        #expect(Merged(subject: subject).conclusions().findings.count == 1)
    }

    @Test func withoutAnotherSideItIsNotProven() throws {
        let finding = try #require(Merged(isAlone: true).conclusions().findings.first)
        #expect(finding.severity == .medium)
    }

    @Test func whatTheOtherSideChangedAndChangedBackIsNoDrop() {
        #expect(Merged(ahead: ["a.swift"]).conclusions().findings.isEmpty)
        #expect(Merged(ahead: ["d.swift"]).conclusions().findings.count == 1)
    }

    @Test func twoPathsAreTooFew() {
        #expect(Merged(dropped: ["a.swift", "b.swift"]).conclusions().findings.isEmpty)
    }

    @Test func theWindowAndThePathsLimitWhatIsTold() {
        #expect(Merged().conclusions(since: 2 * day).findings.isEmpty)
        #expect(Merged().conclusions(paths: ["c.swift"]).findings.count == 1)
        #expect(Merged().conclusions(paths: ["src"]).findings.isEmpty)
    }

    @Test func severalMergeBasesAreCountedAndNotJudged() {
        var h = HistoryBuilder()
        let root = h.commit("root", at: 0)
        let one = h.commit("one", at: 1, parents: [root])
        let two = h.commit("two", at: 2, parents: [root])
        let left = h.commit("left", at: 3, parents: [one, two])
        let right = h.commit("right", at: 4, parents: [two, one])
        let last = h.commit("last", at: 5, parents: [left, right])
        h.ref("refs/heads/main", last)
        let history = h.build()
        let facts = Facts(
            history: history, sessions: SessionMap(history),
            period: Period(since: nil, until: .max, lookback: 0, paths: []),
            naming: Naming(isAnonymous: false))
        let analyzer = DroppedSideAnalyzer(facts)
        #expect(analyzer.request(facts).merges.count == 2)
        let limits = analyzer.conclude(facts).limits
        #expect(limits.count == 1)
        #expect(limits.first?.hasSuffix(": 1.") == true)
    }

    @Test func aSubtreeMergeIsNotAsked() {
        var h = HistoryBuilder()
        let root = h.commit("root", at: 0)
        let foreign = h.commit("foreign root", at: 1)
        let first = h.commit("Add their project", at: 2, parents: [root, foreign])
        let more = h.commit("more of theirs", at: 3, parents: [foreign])
        let merge = h.commit("Merge their project", at: 4, parents: [first, more])
        h.ref("refs/heads/main", merge)
        let history = h.build()
        let facts = Facts(
            history: history, sessions: SessionMap(history),
            period: Period(since: nil, until: .max, lookback: 0, paths: []),
            naming: Naming(isAnonymous: false))
        #expect(DroppedSideAnalyzer(facts).request(facts).isEmpty)
    }
}
