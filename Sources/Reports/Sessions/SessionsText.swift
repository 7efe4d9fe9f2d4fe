import Findings

/// `coven-audit sessions` for a terminal.
struct SessionsText {
    private let result: AuditResult
    private let style: TextStyle

    /// How many pairs of sessions are listed.
    private static let pairs = 20
    /// How many sessions are, the newest.
    private static let sessions = 100

    static func text(_ result: AuditResult, style: TextStyle) -> String {
        let report = SessionsText(result: result, style: style)
        return withoutWorkflowCommands(report.lines.joined(separator: "\n")) + "\n"
    }

    private var words: SessionWords { SessionWords(result: result) }

    private var lines: [String] {
        let title =
            "Sessions of \(inertTerminal(result.repository.name)), \(result.window.words)"
        let opening = Opening(result: result).sessionSentences.map { $0.written(\.terminal) }
        return style.wrapped(title).map { style.painted($0, .strong) } + [""]
            + style.wrapped(opening.joined(separator: " ")) + [""]
            + SessionsText.curve(result, style) + overlaps + [""] + sessions + [""] + [
                style.painted("Coverage", .strong)
            ]
            + CoverageWords(result: result).lines.flatMap {
                style.wrapped($0.written(\.terminal), first: "- ", indent: "  ")
            }
    }

    /// The curve with its heading, where anybody worked.
    static func curve(_ result: AuditResult, _ style: TextStyle) -> [String] {
        guard !result.concurrency.isEmpty else { return [] }
        let words = SessionWords(result: result)
        let curve =
            style.isNarrow
            ? words.days.suffix(SessionsMarkdown.days).map { "\($0.date)  \($0.peak)" }
            : words.curve(days: SessionsMarkdown.days)
        return ["", style.painted("Who worked at once", .strong)] + curve.map { "  " + $0 }
            + style.wrapped(words.counting.written(\.terminal), first: "  ", indent: "  ")
    }

    private func session(_ session: SessionSummary) -> [String] {
        let label = style.painted(inertTerminal(session.label), .strong)
        let agent = (session.agent ?? (session.bot ? "a bot" : nil)).map { [inertTerminal($0)] }
        let facts =
            [
                session.grounds, session.firstAuthorDate.ownText,
                session.landedDate.map { "landed \($0.ownText)" } ?? "open",
                "active \(session.activity)", counted(session.commits.count, "commit"),
                session.change,
            ] + (agent ?? []) + session.places.map { "\($0.what) \(inertTerminal($0.name))" }
        return ["  " + label]
            + style.wrapped(facts.joined(separator: ", "), first: "    ", indent: "    ")
    }

    /// The newest sessions; all are in the JSON.
    private var sessions: [String] {
        let left = result.sessions.count - SessionsText.sessions
        let rest = left > 0 ? ["  \(counted(left, "earlier session")) in the JSON"] : []
        return [style.painted("Sessions", .strong)] + rest
            + result.sessions.suffix(SessionsText.sessions).flatMap(session)
    }

    private var overlaps: [String] {
        let labels = words.labels
        let shown = result.overlaps.prefix(SessionsText.pairs).flatMap { pair -> [String] in
            let names = pair.sessions.map { inertTerminal(labels[$0] ?? $0) }
            let paths = pair.paths.prefix(3).map { inertTerminal($0) }.joined(separator: ", ")
            let more = pair.paths.count > 3 ? " and \(grouped(pair.paths.count - 3)) more" : ""
            return style.wrapped(
                "\(names.joined(separator: " and ")) (\(pair.relation.rawValue)): \(paths)\(more)",
                first: "  ", indent: "    ")
        }
        let left = result.overlaps.count - SessionsText.pairs
        let rest = left > 0 ? ["  ... and \(counted(left, "pair")) more in the JSON"] : []
        return ["", style.painted("Parallel sessions on one surface", .strong)]
            + style.wrapped(words.pairs.written(\.terminal), first: "  ", indent: "  ")
            + shown + rest
    }
}
