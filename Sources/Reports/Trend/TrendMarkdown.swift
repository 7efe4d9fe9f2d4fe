import Findings

/// A comparison as Markdown.
enum TrendMarkdown {
    static func text(_ comparison: Comparison) -> String {
        let cautions = comparison.cautions.map { "- Caution: \($0)" }
        let lines =
            [
                "# What changed in \(inertMarkdown(comparison.repository))", "",
                comparison.opening + " " + comparison.windows.joined(separator: " "), "",
            ] + cautions + [""]
            + comparison.lists.flatMap { list($0.title, $0.entries) }
            + ["## Figures", ""] + figures(comparison)
        return withoutWorkflowCommands(MarkdownReport.spaced(lines).joined(separator: "\n")) + "\n"
    }

    private static func list(_ title: String, _ entries: [Comparison.Entry]) -> [String] {
        guard !entries.isEmpty else { return ["## \(title)", "", "None.", ""] }
        let limit = MarkdownReport.longest
        let lines = entries.prefix(limit).map { entry in
            """
            - \(codeSpan(entry.shortID)) \(entry.severity.rawValue), \(entry.kind.nouns.one): \
            \(inertMarkdown(entry.title))\(entry.remarks)
            """
        }
        return ["## \(title)", ""] + lines
            + MarkdownReport.more(entries.count - limit, "finding") + [""]
    }

    private static func figures(_ comparison: Comparison) -> [String] {
        let rows = comparison.figures.map { figure in
            [
                inertMarkdown(figure.title), FigureChange.words(figure.old),
                FigureChange.words(figure.new), figure.changeWords,
            ]
        }
        return MarkdownReport.table(["Figure", "Then", "Now", "Change"], rows)
    }
}
