import Findings
import GitHistory

/// `coven-audit now` on one screen.
enum NowText {
    static func text(_ result: NowResult, style: TextStyle) -> String {
        let words = NowWords(result)
        var lines = style.wrapped(words.title.written(\.terminal)).map {
            style.painted($0, .strong)
        }
        for (heading, items) in words.sections {
            lines += ["", style.painted(heading, .strong)]
            for item in items {
                lines += style.wrapped(item.written(\.terminal), first: "  ", indent: "      ")
            }
        }
        return withoutWorkflowCommands(lines.joined(separator: "\n")) + "\n"
    }
}

/// `coven-audit now` as Markdown.
enum NowMarkdown {
    static func text(_ result: NowResult) -> String {
        let words = NowWords(result)
        var lines = ["# \(words.title.written(\.markdown))", ""]
        for (heading, items) in words.sections {
            lines += ["## \(heading)", ""] + items.map { "- \($0.written(\.markdown))" } + [""]
        }
        return withoutWorkflowCommands(lines.joined(separator: "\n")) + "\n"
    }
}
