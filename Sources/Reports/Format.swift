import Findings

/// The looks that a result can take; `--format` and `--output` name them so.
package enum Format: String, CaseIterable, Sendable {
    case markdown, json, text

    /// What of a result is shown.
    package enum Subject: Sendable {
        /// What was found.
        case findings
        /// Who worked when.
        case sessions
    }

    /// The whole report, ending in a newline; the style is for text alone. JSON holds the whole
    /// result, whatever its subject.
    package func render(
        _ result: AuditResult, of subject: Subject = .findings, style: TextStyle = .plain
    ) throws -> String {
        switch (self, subject) {
        case (.markdown, .findings): MarkdownReport.text(result)
        case (.markdown, .sessions): SessionsMarkdown.text(result)
        case (.json, _): try JSONReport.text(result)
        case (.text, .findings): TextReport.text(result, style: style)
        case (.text, .sessions): SessionsText.text(result, style: style)
        }
    }

    /// What is going on now, ending in a newline; the style is for text alone.
    package func render(_ result: NowResult, style: TextStyle = .plain) throws -> String {
        switch self {
        case .markdown: NowMarkdown.text(result)
        case .json: try JSONReport.text(result)
        case .text: NowText.text(result, style: style)
        }
    }
}
