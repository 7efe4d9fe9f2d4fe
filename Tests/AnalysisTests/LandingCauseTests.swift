import Findings
import GitHistory
import Stories
import Testing

@testable import Analysis

/// Why a pull request landed with nothing in it, rule by rule.
@Suite struct LandingCauseTests {
    private let lines = Publishing.lines(0..<100)

    /// Pull request 1 of a hundred lines, which lands empty; before it somebody commits some lines.
    private func swallowed(_ parts: [[String]], author: String = "Bo") -> Publishing {
        var story = Publishing()
        story.own(1, says: lines)
        for (number, part) in parts.enumerated() {
            story.direct(author, at: Int64(number + 1) * 4000, says: part)
        }
        story.lands(1, at: day)
        return story
    }

    @Test(arguments: [(69, Finding.Cause.netEmpty), (70, .swallowed), (100, .swallowed)])
    func sevenTenthsOfTheLinesAreSwallowed(count: Int, cause: Finding.Cause) throws {
        let finding = try #require(swallowed([Array(lines.prefix(count))]).finding())
        #expect(finding.kind == .emptyLanding)
        #expect(finding.cause == cause)
        #expect(finding.measures.share == Double(count) / 100)
        #expect(finding.severity == (cause == .swallowed ? .medium : .low))
        #expect(finding.ids(.carrier).count == (cause == .swallowed ? 1 : 0))
    }

    @Test func carriersAreTheFewestThatHoldEnough() throws {
        let story = swallowed([
            Array(lines[85...]), Array(lines[30..<80]), Array(lines[..<60]),
        ])
        let finding = try #require(story.finding())
        #expect(finding.cause == .swallowed)
        #expect(finding.measures.share == 0.8)
        let carriers = finding.commits.filter { $0.role == .carrier }.map(\.subject)
        #expect(carriers == ["direct 4", "direct 3"])
    }

    @Test func whoHoldsLessThanATenthIsNoCarrier() throws {
        let small = stride(from: 65, to: 100, by: 9).map { Array(lines[$0..<min(100, $0 + 9)]) }
        let finding = try #require(swallowed([Array(lines[..<65])] + small).finding())
        #expect(finding.cause == .netEmpty)
        #expect(finding.measures.share == 0.65)
    }

    @Test func equalPatchesGoBeforeLines() throws {
        var story = Publishing()
        let first = story.own(at: 0, says: ["let one = 1"], patch: "one")
        let second = story.own(1, on: first, at: 60, says: ["let two = 2"], patch: "two")
        let copies = [
            story.direct("Bo", at: 4000, says: ["let one = 1"], patch: "one"),
            story.direct("Cy", at: 8000, says: ["let two = 2"], patch: "two"),
        ]
        let landing = story.lands(1, at: day)
        let finding = try #require(story.finding())
        #expect(finding.cause == .samePatch)
        #expect(finding.ids(.member) == [first, second])
        #expect(finding.ids(.carrier) == copies)
        #expect(finding.ids(.landing) == [landing])
        #expect(finding.commits.compactMap(\.cause) == [.samePatch])
        #expect(finding.measures.share == nil)
    }

    @Test func onePatchThatNobodyMadeIsEnoughToLookAtLines() throws {
        var story = Publishing()
        let first = story.own(at: 0, says: Publishing.lines(0..<8), patch: "one")
        story.own(1, on: first, at: 60, says: Publishing.lines(8..<10), patch: "two")
        let carrier = story.direct(at: 4000, says: Publishing.lines(0..<8), patch: "one")
        story.lands(1, at: day)
        let finding = try #require(story.finding())
        #expect(finding.cause == .swallowed)
        #expect(finding.ids(.carrier) == [carrier])
    }

    @Test func theSameSessionIsNoCarrier() throws {
        var story = Publishing()
        story.own(1, says: lines)
        story.lands(1, at: 4000, brings: ["a.swift"])
        story.lands(1, at: day)
        let finding = try #require(story.finding())
        #expect(finding.cause == .netEmpty)
        #expect(finding.ids(.carrier) == [])
    }

    @Test func aCarrierOlderThanTheLookbackIsNone() {
        var story = Publishing()
        story.own(1, says: lines)
        story.direct(at: 4000, says: lines)
        story.lands(1, at: 40 * day)
        #expect(story.finding(lookback: 30 * day)?.cause == .netEmpty)
        #expect(story.finding(lookback: 40 * day)?.cause == .swallowed)
    }

    @Test func whatReachesTheMainlineLaterIsNoCarrier() {
        var story = Publishing()
        story.own(1, says: lines)
        let side = story.h.commit(
            "side", author: "Bo", at: 60, parents: [story.root], changes: ["a.swift"], says: lines)
        var earlier = story
        story.lands(1, at: day)
        story.brings(side, at: 2 * day)
        #expect(story.finding()?.cause == .netEmpty)
        earlier.brings(side, at: 600)
        earlier.lands(1, at: day)
        #expect(earlier.finding()?.cause == .swallowed)
    }

    @Test func aMergeThatBringsNothingIsAnEmptyLanding() throws {
        var story = Publishing()
        let first = story.own(at: 0, says: Array(lines[..<50]))
        let head = story.own(1, on: first, at: 60, says: Array(lines[50...]))
        let carrier = story.direct(at: 4000, says: lines)
        let landing = story.merges(1, head, at: day)
        let finding = try #require(story.finding())
        #expect(finding.cause == .swallowed)
        #expect(finding.ids(.member) == [first, head])
        #expect(finding.ids(.carrier) == [carrier])
        #expect(finding.ids(.landing) == [landing])
    }

    @Test func aHeadThatIsNotHereHasNoCause() throws {
        var story = Publishing()
        story.direct(at: 4000, says: lines)
        story.lands(1, at: day)
        let finding = try #require(story.finding())
        #expect(finding.cause == nil)
        #expect(finding.confidence == .high)
        #expect(finding.title.contains("cannot be told without its head"))
        #expect(finding.message.contains("head is not here"))
    }

    @Test func aWorkWithoutALineThatSaysSomethingHasNoShare() {
        let finding = {
            var story = Publishing()
            story.own(1)
            story.lands(1, at: day)
            return story.finding()
        }()
        #expect(finding?.cause == .netEmpty)
        #expect(finding?.measures.share == nil)
    }
}

/// Which landings and heads are looked at.
@Suite struct PublicationWindowTests {
    @Test(arguments: [(day, 1), (day + 1, 0)])
    func anEmptyLandingBelongsToTheWindowInWhichItLanded(since: Int64, count: Int) {
        var story = Publishing()
        story.own(1)
        story.lands(1, at: day)
        story.direct(at: 3 * day)
        #expect(story.findings(since: since).count == count)
        #expect(story.findings(until: since).count == 1 - count)
    }

    @Test(arguments: [(["a.swift"], 1), (["lib"], 1), (["li"], 0), (["b.swift"], 0)])
    func aPathLimitsThemToWhatTheirWorkTouches(paths: [String], count: Int) {
        for isMerge in [false, true] {
            var story = Publishing()
            let head = story.own(1, files: ["a.swift", "lib/b.swift"])
            if isMerge { story.merges(1, head, at: day) } else { story.lands(1, at: day) }
            #expect(story.findings(paths: paths).count == count)
        }
    }

    @Test func whatNamesNoPullRequestIsNoLanding() {
        var story = Publishing()
        story.own(1)
        for subject in ["start the build", "start the build (#9)"] {
            var person = story
            let empty = person.h.commit(
                subject, author: "Bo", at: day, parents: [person.tip], tree: "at first")
            person.h.ref("refs/heads/main", empty)
            #expect(Judged(person.h, analyzer: PublicationAnalyzer()).conclusions.findings == [])
        }
        story.lands(1, at: day, brings: ["a.swift"])
        #expect(story.findings() == [])
    }

    @Test(arguments: [(0, 1), (1, 1), (day, 1), (day + 1, 0)])
    func aSharedHeadBelongsToTheWindowsOfItselfAndItsLandings(since: Int64, count: Int) {
        var story = Publishing()
        story.own(1, 2)
        story.lands(2, at: day, brings: ["a.swift"])
        story.direct(at: 3 * day)
        #expect(
            story.findings(since: since).map(\.kind) == (count == 1 ? [.duplicatePublication] : []))
    }

    @Test func theLandingOfASharedHeadThatWasFirstMayBeEmptyForAnotherReason() throws {
        var story = Publishing()
        let head = story.own(1, 2, says: Publishing.lines(0..<10))
        story.direct(at: 4000, says: Publishing.lines(0..<10))
        let landings = [story.lands(1, at: day), story.lands(2, at: day + 60)]
        let finding = try #require(story.finding())
        #expect(finding.kind == .duplicatePublication)
        #expect(finding.commits.map(\.id) == [head] + landings)
        #expect(finding.commits.map(\.cause) == [nil, .swallowed, .sharedHead])
        #expect(finding.message.contains("2 of them landed, 2 with nothing in it."))
    }

    @Test func aSharedHeadThatWasMergedStillHasItsPaths() throws {
        var story = Publishing()
        let head = story.own(1, 2, files: ["lib/b.swift"])
        story.merges(1, head, at: day)
        let finding = try #require(story.findings(paths: ["lib"]).first)
        #expect(finding.kind == .duplicatePublication)
        #expect(finding.paths.map(\.path) == ["lib/b.swift"])
    }
}
