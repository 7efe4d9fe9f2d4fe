import Findings
import Foundation
import Testing

@testable import Reports

@Suite struct SARIFReportTests {
    private func run(_ result: AuditResult) throws -> [String: Any] {
        let text = try SARIFReport.text(result)
        let log = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        return try #require((log["runs"] as? [[String: Any]])?.first)
    }

    private func results(_ result: AuditResult) throws -> [[String: Any]] {
        try #require(try run(result)["results"] as? [[String: Any]])
    }

    @Test func everyKindIsARuleWithHelp() throws {
        let tool = try #require(try run(Sample.result())["tool"] as? [String: Any])
        let driver = try #require(tool["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == Finding.Kind.allCases.map(\.rawValue))
        for rule in rules {
            let help = try #require(rule["help"] as? [String: String])
            #expect(help["text"]?.isEmpty == false)
        }
    }

    @Test func everyFindingIsAResultOfItsRuleWithItsFingerprint() throws {
        let note = Sample.finding(kind: .copied, severity: .info, confidence: .low, number: 2)
        let findings = [Sample.finding(), note]
        let results = try results(Sample.result(findings: findings))
        #expect(results.map { $0["ruleId"] as? String } == ["independent", "copied"])
        #expect(
            results.map { $0["ruleIndex"] as? Int }
                == [Finding.Kind.independent, .copied].map {
                    Finding.Kind.allCases.firstIndex(of: $0)
                })
        #expect(results.map { $0["level"] as? String } == ["note", "none"])
        let prints = results.map { $0["partialFingerprints"] as? [String: String] }
        #expect(prints.map { $0?["covenAuditFinding/v1"] } == findings.map(\.id))
    }

    @Test func whatATeamAcceptsIsSuppressed() throws {
        let result = try #require(try results(Sample.complete).first)
        let suppressions = try #require(result["suppressions"] as? [[String: String]])
        #expect(suppressions.map { $0["justification"] } == ["on purpose"])
        #expect(try results(Sample.result()).first?["suppressions"] == nil)
    }

    @Test(arguments: [
        ("src/login.ts", "src/login.ts"), ("a b/#1?.ts", "a%20b/%231%3F.ts"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"), ("ü", "%C3%BC"),
    ])
    func aPathIsARelativeReference(path: String, uri: String) {
        #expect(SARIFResult.uri(path) == uri)
    }

    @Test func aMessageHasNoLinkAndNoArgument() throws {
        let finding = Sample.finding(title: "[x](http://e) {0}")
        let result = try #require(try results(Sample.result(findings: [finding])).first)
        let message = try #require(result["message"] as? [String: String])
        #expect(message["text"]?.hasPrefix("\\[x\\](http://e) {{0}}. ") == true)
    }

    @Test func whatIsNotAssessableIsANotification() throws {
        let invocation = try #require(
            (try run(Sample.result())["invocations"] as? [[String: Any]])?.first)
        let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
        let words = notes.compactMap { ($0["message"] as? [String: String])?["text"] }
        #expect(words.contains { $0.contains("raced state") && $0.contains("no reflogs") })
    }
}
