import Findings

/// The looks of `coven-audit now`.
package enum NowReport {
    /// What is going on now, ending in a newline; the style is for text alone.
    package static func render(
        _ result: NowResult, as format: PlainFormat, style: TextStyle = .plain
    ) throws -> String {
        switch format {
        case .markdown: NowMarkdown.text(result)
        case .json: try JSONReport.text(result)
        case .text: NowText.text(result, style: style)
        }
    }
}
