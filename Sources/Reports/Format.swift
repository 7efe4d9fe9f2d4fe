import Findings

/// The looks that a result can take; `--format` and `--output` name them so.
package enum Format: String, CaseIterable, Sendable {
    case markdown, json, text

    /// The whole report, ending in a newline; the style is for text alone.
    package func render(_ result: AuditResult, style: TextStyle = .plain) throws -> String {
        switch self {
        case .markdown: MarkdownReport.text(result)
        case .json: try JSONReport.text(result)
        case .text: TextReport.text(result, style: style)
        }
    }
}
