import Findings

/// A checked branch for a terminal: each finding with what to do now.
enum CheckText {
    static func text(_ result: CheckResult, style: TextStyle) -> String {
        let words = CheckSentences(result)
        let opening = words.opening.map { $0.written(\.terminal) }.joined(separator: " ")
        var lines = style.wrapped(words.title.written(\.terminal)).map {
            style.painted($0, .strong)
        }
        lines += [""] + style.wrapped(opening) + [""]
        for finding in result.shown { lines += told(finding, style) + [""] }
        lines.append(style.painted("Coverage", .strong))
        for phrase in words.coverage {
            lines += style.wrapped(phrase.written(\.terminal), first: "- ", indent: "  ")
        }
        return withoutWorkflowCommands(lines.joined(separator: "\n")) + "\n"
    }

    /// So many paths of a finding are named.
    private static let longestList = 10

    private static func paths(_ paths: [PathSummary]) -> [String] {
        let more = paths.count - longestList
        return paths.prefix(longestList).map {
            "  - \(inertTerminal($0.path, limit: 4096)) (\($0.remarks))"
        } + (more > 0 ? ["  - \(grouped(more)) more"] : [])
    }

    private static func told(_ finding: Finding, _ style: TextStyle) -> [String] {
        let accepted = finding.accepted == nil ? "" : ", accepted"
        let weight = "\(finding.severity.rawValue)/\(finding.confidence.rawValue)\(accepted)"
        let head = "\(inertTerminal(finding.shortID))  \(weight)  \(finding.kind.rawValue)"
        return [style.painted(head, finding.severity.paint)]
            + style.wrapped(inertTerminal(finding.title), first: "  ", indent: "  ")
            + style.wrapped(
                inertTerminal(finding.message, limit: 2000), first: "  ", indent: "  ")
            + paths(finding.paths) + finding.verify.map { "    " + inertTerminal($0, limit: 4096) }
    }
}

/// A checked branch as Markdown, for a comment or the summary of a run.
enum CheckMarkdown {
    static func text(_ result: CheckResult) -> String {
        let words = CheckSentences(result)
        let shown = result.shown
        let told = shown.prefix(MarkdownReport.longest).flatMap {
            MarkdownReport.finding($0, [:])
        }
        let lines =
            ["# \(words.title.written(\.markdown))", "", MarkdownReport.prose(words.opening), ""]
            + told + MarkdownReport.more(shown.count - MarkdownReport.longest, "finding")
            + ["", "## Coverage", ""]
            + words.coverage.map { "- \($0.written(\.markdown))" }
        return withoutWorkflowCommands(
            MarkdownReport.spaced(lines).joined(separator: "\n")) + "\n"
    }
}
