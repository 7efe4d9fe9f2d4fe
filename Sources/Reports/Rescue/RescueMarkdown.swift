import Findings

/// `coven-audit rescue` as Markdown.
enum RescueMarkdown {
    /// How many pieces of work are told.
    static let longest = 100
    /// How many files of one are named.
    static let paths = 5

    static func text(_ result: RescueResult) -> String {
        let words = RescueWords(result: result)
        let lines =
            ["# Lost work of \(inertMarkdown(result.repository))", ""]
            + [MarkdownReport.prose(words.opening), ""]
            + (result.lost.isEmpty ? [] : [RescueWords.advice.written(\.markdown), ""])
            + list(result.lost, words)
            + (result.kept.isEmpty ? [] : ["## Not lost", ""] + list(result.kept, words))
            + (result.limits.isEmpty ? [] : ["## Limits", ""])
            + result.limits.map { "- " + inertMarkdown($0, limit: 400) }
            + ["", "\(result.tool.name) \(result.tool.version), \(result.generatedAt.utcText)"]
        return withoutWorkflowCommands(MarkdownReport.spaced(lines).joined(separator: "\n")) + "\n"
    }

    private static func list(_ work: [LostWork], _ words: RescueWords) -> [String] {
        var lines: [String] = []
        for piece in work.prefix(longest) {
            let sort = piece.kind == .stash ? "Stash " : ""
            let facts = words.facts(piece).map { $0.written(\.markdown) }
            lines += ["### \(sort)\(piece.id.short): \(inertMarkdown(piece.subject))", ""]
            lines += [facts.joined(separator: ", ") + ".", ""] + files(piece.paths) + [""]
            lines += codeBlock([piece.show, piece.recover]) + [""]
        }
        let left = work.count - longest
        return lines + MarkdownReport.more(left, "piece of work", "pieces of work") + [""]
    }

    private static func files(_ paths: [String]) -> [String] {
        paths.prefix(self.paths).map { "- " + codeSpan($0) }
            + (paths.count > self.paths
                ? ["- and \(counted(paths.count - self.paths, "more file"))"] : [])
    }
}
