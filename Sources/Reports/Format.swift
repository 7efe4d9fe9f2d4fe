import Findings

/// The looks that a result can take; `--format` and `--output` name them so.
package enum Format: String, CaseIterable, Sendable {
    case markdown, html, json, text, ndjson, sarif, openmetrics, github

    /// What of a result is shown.
    package enum Subject: Sendable {
        /// What was found.
        case findings
        /// Who worked when.
        case sessions
    }

    /// The whole report, ending in a newline; the style is for text alone. What machines read holds
    /// the whole result, whatever its subject, and so does HTML.
    package func render(
        _ result: AuditResult, of subject: Subject = .findings, style: TextStyle = .plain
    ) throws -> String {
        switch (self, subject) {
        case (.markdown, .findings): MarkdownReport.text(result)
        case (.markdown, .sessions): SessionsMarkdown.text(result)
        case (.html, _): try HTMLReport.text(result)
        case (.json, _): try JSONReport.text(result)
        case (.ndjson, _): try RowsReport.text(result)
        case (.sarif, _): try SARIFReport.text(result)
        case (.openmetrics, _): try MetricsReport.text(result)
        case (.github, _): WorkflowReport.text(result)
        case (.text, .findings): TextReport.text(result, style: style)
        case (.text, .sessions): SessionsText.text(result, style: style)
        }
    }
}
