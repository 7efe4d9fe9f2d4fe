import Findings
import GitHistory
import Testing

@testable import Reports

@Suite struct TrendTests {
    private let old = Sample.result(findings: [1, 2].map { Sample.finding(number: $0) })
    private let new = Sample.result(findings: [2, 3, 4].map { Sample.finding(number: $0) })

    @Test func findingsAreNewGoneOrUnchangedByTheirIds() {
        let comparison = Comparison(from: old, to: new)
        #expect(comparison.added.map(\.id) == new.findings[1...].map(\.id))
        #expect(comparison.gone.map(\.id) == [old.findings[0].id])
        #expect(comparison.unchanged.map(\.id) == [new.findings[0].id])
        #expect(comparison.cautions.isEmpty)
    }

    @Test func notesAreNoFindings() {
        let note = Sample.finding(kind: .copied, severity: .info, number: 9)
        let comparison = Comparison(from: old, to: Sample.result(findings: [note]))
        #expect(comparison.added.isEmpty)
    }

    @Test func aFindingThatTheOtherWindowCouldNotHoldSaysSo() {
        let later = new.with {
            $0.window.since = Sample.time("2026-06-13T05:00:00Z")
            $0.window.until = Sample.time("2026-06-27T05:00:00Z")
        }
        let comparison = Comparison(from: old, to: later)
        #expect(comparison.gone.allSatisfy { $0.outsideOtherWindow })
        #expect(comparison.added.allSatisfy { !$0.outsideOtherWindow })
    }

    @Test func aFigureHasItsDenominatorOnBothSides() throws {
        let more = new.with {
            $0.summary.duplicatedLines = 40
            $0.summary.linesAdded = 4000
        }
        let figures = Comparison(from: old, to: more).figures
        let lines = try #require(figures.first { $0.name == "duplicatedLines" })
        #expect(lines.denominator == "linesAdded" && lines.change == 27)
        #expect(FigureChange.words(lines.old) == "13 of 2,132 (0.6 %)")
        #expect(FigureChange.words(lines.new) == "40 of 4,000 (1.0 %)")
    }

    @Test func whatControlsWouldHavePreventedIsCompared() throws {
        let before = old.with { $0.preventions = [Sample.preventionSum] }
        let after = new.with {
            var sum = Sample.preventionSum
            (sum.would, sum.wouldNot, sum.falseCalls) = (3, 5, nil)
            $0.preventions = [sum]
        }
        let figures = Comparison(from: before, to: after).figures
        let prevented = try #require(figures.first { $0.name == "preventedByClaims" })
        #expect(prevented.change == -2 && prevented.new?.of == 8)
        let calls = try #require(figures.first { $0.name == "falseCallsOfClaims" })
        #expect(calls.old?.value == 41 && calls.new == nil && calls.change == nil)
    }

    @Test func whatIsNotAssessableHasNoChange() throws {
        let less = new.with { $0.summary.duplicatedLines = nil }
        let figures = Comparison(from: old, to: less).figures
        let lines = try #require(figures.first { $0.name == "duplicatedLines" })
        #expect(lines.new == nil && lines.change == nil)
        #expect(FigureChange.words(lines.new) == "not assessable")
    }

    @Test func whatCannotBeComparedIsSaid() {
        let other = new.with {
            $0.repository.name = "other"
            $0.window.since = Sample.time("2026-06-06T05:00:00Z")
            $0.options.verify = true
            $0.coverage.shallow = true
        }
        #expect(Comparison(from: old, to: other).cautions.count == 4)
    }

    @Test(arguments: Trend.Format.allCases)
    func everyLookTellsTheSameAndIsInert(format: Trend.Format) throws {
        let hostile = new.hostile
        let text = try format.render(Comparison(from: old, to: hostile))
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\u{2060}" || !$0.isHidden })
        #expect(text.hasSuffix("\n") && !text.contains("##["))
        if format != .json { #expect(text.contains("2 new findings, 1 gone, 1 is as it was.")) }
        #expect(!text.split(separator: "\n").contains { $0.drop { $0 == " " }.hasPrefix("::") })
    }

    @Test func aBaselineMarksWhatItAcceptsAndListsWhatIsStale() {
        let lost = Sample.finding(number: 8)
        var outside = Acceptance(of: Sample.finding(number: 9), reason: "old")
        outside.at = Sample.time("2020-01-01T00:00:00Z")
        let baseline = Baseline()
            .accepting(Acceptance(of: new.findings[1], reason: "known"))
            .accepting(Acceptance(of: lost, reason: "gone")).accepting(outside)
        let marked = new.marked(by: baseline)
        #expect(marked.findings.map(\.accepted) == [nil, "known", nil])
        #expect(marked.baseline?.accepted == 1)
        #expect(marked.baseline?.stale.map(\.id) == [lost.id])
        let anonymous = new.with { $0.options.anonymous = true }.marked(by: baseline)
        #expect(anonymous.findings[1].accepted == "")
        #expect(anonymous.baseline?.stale.map(\.reason) == [""])
    }

    @Test func anotherShowCountsAnew() {
        let result = Sample.result(findings: [Sample.finding(confidence: .medium)])
        #expect(result.showing(.high).summary.hidden == 1)
        #expect(result.showing(.low).summary.hidden == 0)
    }
}
