import Findings

/// A comparison for a terminal of 80 columns.
enum TrendText {
    static func text(_ comparison: Comparison) -> String {
        let style = TextStyle.plain
        let lines =
            [inertTerminal(comparison.repository), ""] + style.wrapped(comparison.opening)
            + comparison.windows
            + comparison.cautions.flatMap { style.wrapped("Caution: \($0)", indent: "  ") }
            + comparison.lists.flatMap { list($0.title, $0.entries, style) }
            + ["", "Figures"] + comparison.figures.map { line($0, style) }
        return withoutWorkflowCommands(lines.joined(separator: "\n")) + "\n"
    }

    private static func list(
        _ title: String, _ entries: [Comparison.Entry], _ style: TextStyle
    ) -> [String] {
        let limit = MarkdownReport.longest
        let left = entries.count - limit
        let lines = entries.prefix(limit).map { entry in
            let weight =
                style.padded("  \(inertTerminal(entry.shortID))", to: 12)
                + style.padded(entry.severity.rawValue, to: 8)
            let room = style.width - TextStyle.columns(weight)
            return weight + style.cut(inertTerminal(entry.title) + entry.remarks, to: room)
        }
        return ["", "\(title): \(grouped(entries.count))"] + lines
            + (left > 0 ? ["  ... and \(counted(left, "finding")) more in the JSON"] : [])
    }

    private static func line(_ figure: FigureChange, _ style: TextStyle) -> String {
        let (old, new) = (FigureChange.words(figure.old), FigureChange.words(figure.new))
        return style.padded("  " + style.cut(inertTerminal(figure.title), to: 38), to: 42)
            + "\(old) -> \(new)  \(figure.changeWords)"
    }
}
