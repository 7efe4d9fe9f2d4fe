import Findings

/// The summary for a terminal, 80 columns wide, without colour.
package enum TextReport {
    /// The result in short.
    package static func text(_ result: AuditResult) -> String {
        let title = "\(inertTerminal(result.repository.name)), \(result.window.words)"
        let opening = Opening(result: result).sentences.map { $0.written(\.terminal) }
        let lines =
            wrapped(title) + [""]
            + wrapped(opening.joined(separator: " ")) + [""]
            + buckets(result) + [""]
            + findings(result) + [""]
            + ["Coverage"]
            + CoverageWords(result: result).lines.flatMap { line in
                wrapped(line.written(\.terminal), first: "- ", indent: "  ")
            }
        return withoutWorkflowCommands(lines.joined(separator: "\n")) + "\n"
    }

    private static func buckets(_ result: AuditResult) -> [String] {
        Finding.Class.allCases.flatMap { bucket in
            let answer = bucket.assessable(in: result.coverage.assessable)
            let reason = inertTerminal(answer.reason ?? "no reason recorded")
            let count = result.findings.count { $0.class == bucket && !$0.isNote }
            let value = answer.value ? grouped(count) : "not assessable: \(reason)"
            return wrapped(
                value, first: "  " + padded(bucket.title, to: 18),
                indent: String(repeating: " ", count: 20))
        }
    }

    private static func findings(_ result: AuditResult) -> [String] {
        let shown = result.shownFindings
        let hidden = wrapped(
            result.hiddenWords.written(\.terminal), first: "  ", indent: "  ")
        guard !shown.isEmpty else {
            return ["Findings", "  none of the shown confidence"] + hidden
        }
        return ["Findings"] + shown.prefix(MarkdownReport.longest).map(line)
            + more(shown.count - MarkdownReport.longest) + hidden
    }

    private static func more(_ left: Int) -> [String] {
        left > 0 ? ["  ... and \(counted(left, "finding")) more in the JSON"] : []
    }

    /// One finding on one line: id, severity, confidence, title.
    private static func line(_ finding: Finding) -> String {
        let weight = "\(finding.severity.rawValue)/\(finding.confidence.rawValue)"
        let id = padded(inertTerminal(finding.shortID), to: 10)
        let start = "  " + id + padded(weight, to: 15)
        return start + cut(inertTerminal(finding.title), to: width - start.count)
    }
}
