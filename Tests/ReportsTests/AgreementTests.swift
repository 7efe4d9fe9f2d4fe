import Findings
import Foundation
import Testing

@testable import Reports

/// One result in all its looks: every count is the same.
@Suite struct AgreementTests {
    private let result: AuditResult = {
        var findings = (1...9).map { number in
            Sample.finding(
                kind: number < 6 ? .independent : .twin,
                severity: [.high, .medium, .low][number % 3],
                confidence: number == 4 ? .low : .high, number: number, daysLater: Int64(number))
        }
        findings[1].accepted = "known"
        findings[1].class = .orphan
        findings.append(Sample.finding(kind: .copied, severity: .info, number: 10))
        return Sample.result(findings: findings).with {
            $0.coverage.assessable.orphans = .yes
            $0.baseline = BaselineUse(accepted: 1, stale: [])
            $0.summary.byKind = ["independent": 5, "twin": 4, "copied": 1]
        }
    }()

    private let duplicates = 8
    private let counted = "7, and 1 of low confidence"
    private let shown = 8

    @Test(arguments: Format.allCases)
    func aStaleAcceptanceIsToldInEveryFormat(format: Format) throws {
        let stale = result.with { $0.baseline = Sample.baselineUse("known") }
        #expect(try format.render(stale) != format.render(result))
    }

    @Test func markdownCountsThem() {
        let text = MarkdownReport.text(result)
        #expect(text.contains("| Duplicated work | \(counted) |"))
        #expect(text.contains("| Orphaned work | 1 |"))
        #expect(text.contains("| Raced state | not assessable"))
        #expect(text.components(separatedBy: "\n### `").count - 1 == shown)
        #expect(text.components(separatedBy: "**Accepted**").count - 1 == 1)
        #expect(text.contains("1 more finding of low confidence"))
    }

    @Test func textCountsThem() {
        let text = TextReport.text(result)
        #expect(text.contains("Duplicated work   \(counted)\n"))
        #expect(text.contains("Orphaned work     1\n"))
        let lines = text.split(separator: "\n").filter {
            $0.contains("/high") || $0.contains("/low")
        }
        #expect(lines.count == shown)
        #expect(lines.count { $0.contains("[accepted]") } == 1)
    }

    @Test func htmlCountsThem() throws {
        let text = try HTMLReport.text(result)
        #expect(text.contains("data-count=\"duplicate\">7</strong>, and 1 of low confidence<"))
        #expect(text.contains("data-count=\"orphan\">1<"))
        let rows = text.matches(of: /<details class="finding (\w+)"/).map { String($0.output.1) }
        #expect(rows.count { $0 != "info" } == shown)
        #expect(rows.count { $0 == "info" } == 1)
        #expect(text.components(separatedBy: "data-accepted=\"yes\"").count - 1 == 1)
    }

    @Test func rowsCountThem() throws {
        let rows = try RowsReport.text(result).split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
        }
        #expect(rows[0]["findings"] as? Int == duplicates + 1)
        #expect(rows[0]["notes"] as? Int == 1 && rows[0]["accepted"] as? Int == 1)
        let findings = rows.filter { $0["row"] as? String == "finding" }
        #expect(findings.count { $0["note"] as? Bool == false } == duplicates + 1)
        #expect(findings.count { $0["shown"] as? Bool == true } == shown)
        #expect(findings.count { $0["class"] as? String == "orphan" } == 1)
    }

    @Test func sarifCountsThem() throws {
        let text = try SARIFReport.text(result)
        #expect(text.components(separatedBy: "\"partialFingerprints\"").count - 1 == 10)
        #expect(text.components(separatedBy: "\"kind\" : \"fail\"").count - 1 == duplicates + 1)
        #expect(text.components(separatedBy: "\"suppressions\"").count - 1 == 1)
    }

    @Test func metricsCountThem() throws {
        let text = try MetricsReport.text(result)
        let pattern = /coven_audit_findings\{[^}]*class="(\w+)",severity="(\w+)"\} (\d+)/
        var counts: [String: Int] = [:]
        for match in text.matches(of: pattern) where match.output.2 != "info" {
            counts[String(match.output.1), default: 0] += Int(match.output.3) ?? 0
        }
        #expect(counts == ["duplicate": duplicates, "orphan": 1])
        #expect(text.contains("coven_audit_accepted_findings{repository=\"coven-cave\"} 1"))
        #expect(text.contains("coven_audit_hidden{repository=\"coven-cave\"} 1"))
    }

    @Test func annotationsAreTheShownOnesThatNobodyAccepted() {
        let lines = WorkflowReport.text(result).split(separator: "\n")
        #expect(lines.count - 1 == shown - 1)
        #expect(lines.last?.contains("\(shown - 1) findings") == true)
        #expect(lines.last?.contains("1 accepted, 1 hidden") == true)
    }
}
