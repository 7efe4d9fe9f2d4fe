import Findings
import Testing

@testable import Reports

@Suite struct JSONReportTests {
    @Test(arguments: [Sample.result(), Sample.result().hostile, Sample.result(findings: [])])
    func whatIsWrittenIsReadAgain(result: AuditResult) throws {
        let text = try JSONReport.text(result)
        #expect(try JSONReport.result(from: Array(text.utf8)) == result)
    }

    @Test func nothingHiddenIsPrinted() throws {
        let nasty =
            "\u{7f}\u{9b}\u{85}\u{202E}\u{2066}\u{200E}\u{61c}\u{2028}\u{2029}\u{E0041}\u{1b}\0"
        let result = Sample.result().with { $0.repository.name = nasty }
        let text = try JSONReport.text(result)
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHidden })
        #expect(text.contains("\\u007f\\u009b\\u0085\\u202e\\u2066\\u200e\\u061c\\u2028\\u2029"))
        #expect(text.contains("\\udb40\\udc41"))
        #expect(try JSONReport.result(from: Array(text.utf8)) == result)
    }

    @Test func noLineIsACommandForABuildServer() throws {
        let text = try JSONReport.text(Sample.result().hostile)
        #expect(!text.contains("##"))
        for line in text.split(separator: "\n") {
            #expect(!line.drop { $0 == " " }.hasPrefix("::"))
        }
    }

    @Test func keysAreSortedAndSlashesPlain() throws {
        let text = try JSONReport.text(Sample.result())
        #expect(text.hasPrefix("{\n  \"artifacts\""))
        #expect(text.hasSuffix("}\n"))
        #expect(text.contains("\"origin/main\""))
        #expect(text.contains("\"landedDate\" : null"))
    }
}
