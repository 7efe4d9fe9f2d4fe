import Findings
import Foundation
import Testing

@testable import Reports

/// What would have prevented it, in every look.
@Suite struct PreventionReportTests {
    private let result: AuditResult = {
        var request = Sample.preventionSum
        request.control = .prMoment
        request.classes[0].would = 4
        request.falseCalls = nil
        return Sample.result().with {
            $0.findings[0].preventions = [
                Sample.prevention("a |proof| <b>"),
                Prevention(.sentinel, .wouldNot, "a first removal"),
            ]
            $0.preventions = [request, Sample.preventionSum]
        }
    }()

    @Test func theSentenceNamesBothAndThePrice() {
        let text = MarkdownReport.text(result)
        #expect(
            text.contains(
                "Of 6 findings of orphaned work a pull request held against the mainline of its minute would have shown 4, a median 32 min ahead; live claims 4, a median 32 min ahead, at 41 needless stops."
            ))
        let title = text.range(of: "## What would have prevented it")
        let findings = text.range(of: "## Findings")
        #expect(title.map { $0.lowerBound < findings?.lowerBound ?? text.startIndex } == true)
        #expect(text.contains("| live claims | 5 | 1 | 0 | 2 | 260 | 32 min | 41 | 312 |"))
        #expect(text.contains("Would have: live claims, 32 min ahead, had it been there"))
        #expect(text.contains("Would not have: a sentinel for each removal."))
    }

    @Test func whatCannotBeToldIsNoZero() throws {
        let metrics = try MetricsReport.text(result)
        #expect(
            metrics.contains(
                "coven_audit_false_calls{repository=\"coven-cave\",control=\"claims\"} 41"))
        #expect(
            !metrics.contains(
                "coven_audit_false_calls{repository=\"coven-cave\",control=\"prMoment\"}"))
        #expect(MarkdownReport.text(result).contains("are not told, because"))
    }

    @Test func everyLookHasIt() throws {
        #expect(TextReport.text(result).contains("prevented by claims 32 min"))
        let page = try HTMLReport.text(result)
        #expect(page.contains("data-control=\"claims\">5<") && page.contains("a |proof| &lt;b&gt;"))
        #expect(WorkflowReport.text(result).contains("live claims 4"))
        #expect(try SARIFReport.text(result).contains("\"preventions\""))
        let rows = try RowsReport.text(result)
        #expect(rows.contains("\"preventedClaims\":\"would\""))
        #expect(rows.contains("\"row\":\"prevention\""))
    }

    @Test func withoutFindingsThereIsNothingToPrevent() {
        let quiet = result.with {
            $0.preventions = $0.preventions.map { sum in
                var sum = sum
                (sum.would, sum.wouldNot, sum.unknown, sum.classes) = (0, 0, 0, [])
                return sum
            }
        }
        #expect(!MarkdownReport.text(quiet).contains("What would have prevented it\n"))
    }
}
