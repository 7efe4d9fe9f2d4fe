import Findings
import Foundation
import Testing

@testable import Reports

/// Rows, metrics and annotations.
@Suite struct MachineFormatsTests {
    private func rows(_ result: AuditResult) throws -> [[String: Any]] {
        try RowsReport.text(result).split(separator: "\n").map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func everyRowIsFlatAndSaysOfWhichRunItIs() throws {
        let rows = try rows(Sample.complete)
        for row in rows {
            #expect(row["run"] as? String == "coven-cave@2026-06-13T05:00:00Z")
            #expect(!row.values.contains { $0 is [Any] || $0 is [String: Any] })
        }
        #expect(
            rows.map { $0["row"] as? String } == ["run", "finding", "pair", "loss", "prevention"])
    }

    @Test func aRowOfAFindingHasItsMeasures() throws {
        let row = try #require(
            try rows(Sample.complete).first { $0["row"] as? String == "finding" })
        #expect(row["measuresLinesAdded"] as? Int == 12)
        #expect(row["measuresShare"] as? Double == 0.7)
        #expect(row["firstPath"] as? String == "src/login.ts")
        #expect(row["isAccepted"] as? Bool == true && row["accepted"] as? String == "on purpose")
    }

    @Test func whatIsNotAssessableIsNullInARow() throws {
        let rows = try rows(Sample.result().with { $0.summary.duplicatedLines = nil })
        #expect(rows[0]["duplicatedLines"] is NSNull)
        #expect(rows[0]["assessableOrphan"] as? Bool == false)
    }

    /// The lines of a metrics text that are samples.
    private func samples(_ result: AuditResult) throws -> [String] {
        try MetricsReport.text(result).split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("#") }
    }

    @Test func metricsKeepToTheGrammar() throws {
        let text = try MetricsReport.text(Sample.complete.hostile)
        #expect(text.hasSuffix("\n# EOF\n") && !text.contains("\n\n"))
        let label = #"[a-z_0-9]+="(?:[^"\\\n]|\\["\\n])*""#
        let sample = try Regex(#"[a-z_]+\{"# + label + "(?:," + label + #")*\} -?[0-9.]+"#)
        var families: Set<String> = []
        for line in text.split(separator: "\n") where line != "# EOF" {
            if line.hasPrefix("# TYPE ") {
                let words = line.split(separator: " ")
                #expect(words.count == 4 && families.insert(String(words[2])).inserted)
            } else if !line.hasPrefix("# HELP ") {
                #expect(line.wholeMatch(of: sample) != nil, "\(line)")
            }
        }
    }

    @Test func whatIsNotAssessableHasNoSeries() throws {
        let known = try samples(Sample.result())
        #expect(known.contains { $0.hasPrefix("coven_audit_duplicated_lines{") })
        #expect(known.contains { $0.contains("class=\"duplicate\",severity=\"high\"} 0") })
        #expect(!known.contains { $0.hasPrefix("coven_audit_findings{") && $0.contains("orphan") })
        let unknown = try samples(Sample.result().with { $0.summary.duplicatedLines = nil })
        #expect(!unknown.contains { $0.hasPrefix("coven_audit_duplicated_lines{") })
    }

    @Test func labelsAreBounded() throws {
        let text = try MetricsReport.text(Sample.result())
        let names = Set(text.matches(of: /([a-z_0-9]+)="/).map { String($0.output.1) })
        #expect(
            names.isSubset(of: [
                "repository", "class", "severity", "kind", "version", "libgit2", "schema",
            ]))
        #expect(!text.contains("pr-305") && !text.contains("login.ts"))
    }

    @Test func anAnnotationIsOneCommandThatNothingEnds() {
        var result = Sample.result(findings: [Sample.finding(severity: .high)]).hostile
        result.findings[0].accepted = nil
        result.findings[0].title = "a,line=1::x\n::error::50%"
        let lines = WorkflowReport.text(result).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("::error file="))
        #expect(lines[0].contains("title=a%2Cline=1%3A%3Ax %3A%3Aerror%3A%3A50%25 ["))
        #expect(lines[1].hasPrefix("::notice title=coven-audit::1 finding in "))
    }

    @Test func onlyShownFindingsThatNobodyAcceptedAreAnnotated() {
        var findings = (1...3).map { Sample.finding(confidence: .high, number: $0) }
        findings[0].accepted = "known"
        findings[1].confidence = .low
        let lines = WorkflowReport.text(Sample.result(findings: findings)).split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("::notice file") } == 1)
        #expect(lines.last?.contains("1 accepted, 1 hidden.") == true)
    }
}
