import Findings

/// `coven-audit rescue` for a terminal.
struct RescueText {
    private let result: RescueResult
    private let style: TextStyle

    /// How many pieces of work are told.
    private static let longest = 50

    static func text(_ result: RescueResult, style: TextStyle) -> String {
        let report = RescueText(result: result, style: style)
        return withoutWorkflowCommands(report.lines.joined(separator: "\n")) + "\n"
    }

    private var words: RescueWords { RescueWords(result: result) }

    private var lines: [String] {
        let opening = words.opening.map { $0.written(\.terminal) }.joined(separator: " ")
        return [style.painted("Lost work of \(inertTerminal(result.repository))", .strong), ""]
            + style.wrapped(opening)
            + (result.lost.isEmpty ? [] : style.wrapped(RescueWords.advice.written(\.terminal)))
            + list(result.lost)
            + (result.kept.isEmpty ? [] : ["", style.painted("Not lost", .strong)])
            + list(result.kept)
            + (result.limits.isEmpty ? [] : ["", style.painted("Limits", .strong)])
            + result.limits.flatMap {
                style.wrapped(inertTerminal($0, limit: 400), first: "- ", indent: "  ")
            }
    }

    private func list(_ work: [LostWork]) -> [String] {
        let left = work.count - RescueText.longest
        let rest =
            left > 0
            ? ["", "... and \(counted(left, "piece of work", "pieces of work")) more in the JSON"]
            : []
        return work.prefix(RescueText.longest).flatMap(told) + rest
    }

    /// Commands stand on a line of their own and are never broken: they are to be copied.
    private func told(_ work: LostWork) -> [String] {
        let sort = work.kind == .stash ? "stash " : ""
        let shown = work.paths.prefix(RescueMarkdown.paths).map { inertTerminal($0) }
        let more = work.paths.count - shown.count
        let files = shown.joined(separator: ", ") + (more > 0 ? " and \(grouped(more)) more" : "")
        let facts = words.facts(work).map { $0.written(\.terminal) }.joined(separator: ", ")
        return [
            "", style.painted("\(sort)\(work.id.short) \(inertTerminal(work.subject))", .strong),
        ]
            + style.wrapped(facts, first: "  ", indent: "  ")
            + (files.isEmpty ? [] : style.wrapped(files, first: "  ", indent: "  "))
            + [work.show, work.recover].map { "    " + inertTerminal($0, limit: 4096) }
    }
}
