import Findings

/// `coven-audit sessions` as Markdown: who worked when, in parallel, on what.
enum SessionsMarkdown {
    /// How many days of the curve a report shows.
    static let days = 31
    /// How many sessions it lists, the newest.
    static let sessions = 500

    static func text(_ result: AuditResult) -> String {
        let title = "# Sessions of \(inertMarkdown(result.repository.name)), \(result.window.words)"
        let lines =
            [title, "", MarkdownReport.prose(Opening(result: result).sessionSentences), ""]
            + section(result, pairs: 100) + table(result)
            + MarkdownReport.coverage(result) + MarkdownReport.options(result)
            + ["", MarkdownReport.footer(result)]
        return withoutWorkflowCommands(MarkdownReport.spaced(lines).joined(separator: "\n")) + "\n"
    }

    /// The curve, and the pairs that touched the same surface.
    static func section(_ result: AuditResult, pairs limit: Int) -> [String] {
        let words = SessionWords(result: result)
        guard !result.concurrency.isEmpty else { return [] }
        return ["## Who worked at once", ""] + codeBlock(words.curve(days: days)) + [""]
            + [words.counting.written(\.markdown), ""]
            + ["## Parallel sessions on one surface", "", words.pairs.written(\.markdown), ""]
            + pairs(result, words.labels, limit)
    }

    private static func pairs(
        _ result: AuditResult, _ labels: [String: String], _ limit: Int
    ) -> [String] {
        guard !result.overlaps.isEmpty else { return [] }
        let rows = result.overlaps.prefix(limit).map { pair in
            pair.sessions.map { inertMarkdown(labels[$0] ?? $0) }
                + [pair.relation.rawValue, paths(pair.paths)]
        }
        return MarkdownReport.table(["Session", "Session", "Parallel", "Surfaces"], rows)
            + MarkdownReport.more(result.overlaps.count - limit, "pair") + [""]
    }

    private static func paths(_ paths: [String]) -> String {
        let shown = paths.prefix(3).map { codeSpan($0) }.joined(separator: ", ")
        return paths.count > 3 ? "\(shown) and \(grouped(paths.count - 3)) more" : shown
    }

    private static func table(_ result: AuditResult) -> [String] {
        guard !result.sessions.isEmpty else { return ["Nobody worked in this window.", ""] }
        let rows = result.sessions.suffix(sessions).map { session in
            [
                inertMarkdown(session.label), session.grounds,
                inertMarkdown(session.agent ?? (session.bot ? "a bot" : "")),
                session.firstAuthorDate.ownText, session.landedDate?.ownText ?? "open",
                session.activity, grouped(session.commits.count), session.change,
                session.places.map { "\($0.what) \(codeSpan($0.name))" }.joined(separator: ", "),
            ]
        }
        let header = [
            "Session", "Known by", "Agent", "First commit", "Landed", "Active", "Commits", "Lines",
            "Where",
        ]
        return ["## Sessions", "", "By their first commit, the newest last.", ""]
            + MarkdownReport.table(header, rows)
            + MarkdownReport.more(result.sessions.count - sessions, "session") + [""]
    }
}
