import Findings
import Testing

@testable import Reports

@Suite struct ReadingTests {
    private func complaint(_ json: String) -> String? {
        do {
            _ = try JSONReport.result(from: Array(json.utf8))
            return nil
        } catch {
            return error.complaint
        }
    }

    @Test func aReportIsReadAsItWasWritten() throws {
        for result in [Sample.result(), Sample.complete, Sample.result().hostile] {
            let json = Array(try JSONReport.text(result).utf8)
            #expect(try JSONReport.result(from: json) == result)
        }
    }

    @Test func whatAnOlderSchemaLacksIsNotKnown() throws {
        var result = Sample.result()
        result.summary.commitsUnpushed = 3
        let json = try JSONReport.text(result)
            .replacing("\n    \"commitsUnpushed\" : 3,", with: "")
            .replacing(
                "\"schemaVersion\" : \"\(AuditResult.currentSchemaVersion)\"",
                with: "\"schemaVersion\" : \"0.5.0\"")
        #expect(!json.contains("commitsUnpushed"))
        let read = try JSONReport.result(from: Array(json.utf8))
        #expect(
            read.summary.commitsUnpushed == nil && read.summary.commits == result.summary.commits)
    }

    @Test func aNewerSchemaIsRefused() throws {
        let json = try JSONReport.text(Sample.result())
            .replacing(
                "\"schemaVersion\" : \"\(AuditResult.currentSchemaVersion)\"",
                with: "\"schemaVersion\" : \"99.0.0\"")
        #expect(complaint(json)?.hasPrefix("has schema 99.0.0, newer than ") == true)
    }

    @Test(arguments: [
        "", "{}", "[1]", "nonsense", "{\"schemaVersion\": 3}", "{\"schemaVersion\": \"x\"}",
    ])
    func whatIsNoReportIsRefused(json: String) {
        #expect(complaint(json) == "is not a JSON report of coven-audit")
    }

    @Test func aReportThatDoesNotKeepToItsSchemaIsRefused() {
        #expect(complaint("{\"schemaVersion\": \"0.1.0\"}")?.contains("too old") == true)
    }

    @Test func aBaselineIsReadAsItWasWritten() throws {
        let baseline = Baseline().accepting(Acceptance(of: Sample.finding(), reason: "known"))
        let json = Array(try BaselineFile.text(baseline).utf8)
        #expect(try BaselineFile.baseline(from: json) == baseline)
    }

    @Test(arguments: [
        "{}", "{\"version\": 99, \"accepted\": []}",
        "{\"version\": 1, \"accepted\": [{\"id\": \"a\", \"kind\": \"\", \"title\": \"\", \"reason\": \" \"}]}",
    ])
    func whatIsNoBaselineIsRefused(json: String) {
        #expect(throws: UnreadableReport.self) {
            try BaselineFile.baseline(from: Array(json.utf8))
        }
    }

    @Test func aTreeIsWhatTheEncodingHolds() throws {
        let tree = try Tree(of: Sample.finding().measures)
        #expect(
            tree
                == .object([
                    "linesAdded": .whole(12), "linesDeleted": .whole(1),
                    "hoursApart": .number(1.1667),
                ]))
        #expect(
            tree.numbers(named: "m").map(\.name) == ["mHoursApart", "mLinesAdded", "mLinesDeleted"])
    }
}
