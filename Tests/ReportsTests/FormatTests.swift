import Findings
import Testing

@testable import Reports

@Suite struct FormatTests {
    @Test(arguments: Format.allCases)
    func theSameResultGivesTheSameBytes(format: Format) throws {
        let result = Sample.result()
        let first = try format.render(result)
        let read = try JSONReport.result(from: Array(try JSONReport.text(result).utf8))
        #expect(try format.render(read) == first)
        #expect(first.hasSuffix("\n") && !first.hasSuffix("\n\n"))
    }

    @Test(arguments: Format.allCases)
    func textFromARepositoryIsInertInEveryFormat(format: Format) throws {
        let note = Sample.finding(kind: .copied, severity: .info, number: 3)
        let result = Sample.result(findings: [Sample.finding(), note]).hostile
        let text = try format.render(result)
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\u{2060}" || !$0.isHidden })
        #expect(!text.contains("##["))
        // Annotations are such commands; WorkflowReportTests holds what is in them.
        for line in text.split(separator: "\n") where format != .github {
            #expect(!line.drop { $0 == " " }.hasPrefix("::"))
        }
    }

    @Test func noHTMLLivesOutsideCodeInMarkdown() {
        let text = MarkdownReport.text(Sample.result().hostile)
        var inBlock = false
        for line in text.split(separator: "\n") {
            if line.hasPrefix("```") { inBlock.toggle() }
            guard !inBlock, line.contains("<script>") else { continue }
            #expect(line.contains("``"))
        }
        for row in text.split(separator: "\n") where row.hasPrefix("| `aaaaaaaaa`") {
            #expect(row.split(separator: "|").count == 7)
            #expect(!row.contains("<") && !row.contains("@me") && !row.contains("](h"))
        }
    }
}
