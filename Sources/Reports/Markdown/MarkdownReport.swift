import Findings

/// The report that people read on a forge or in an editor, written like an article.
package enum MarkdownReport {
    /// How many findings are told in full, and how many notes get a row.
    static let longest = 50

    /// The result as GitHub-flavoured Markdown.
    package static func text(_ result: AuditResult) -> String {
        let parts = [
            ["# \(inertMarkdown(result.repository.name)), \(result.window.words)", ""],
            [prose(Opening(result: result).sentences), ""], buckets(result),
            preventions(result), findings(result),
            losses(result), notes(result), sentinels(result), artifacts(result),
            SessionsMarkdown.section(result, pairs: 10), glossary(result), coverage(result),
            options(result), ["", footer(result)],
        ]
        let lines = parts.flatMap { $0 }
        return withoutWorkflowCommands(spaced(lines).joined(separator: "\n")) + "\n"
    }

    /// The lines with at most one empty line in a row.
    static func spaced(_ lines: [String]) -> [String] {
        zip(lines, [""] + lines).filter { !$0.isEmpty || !$1.isEmpty }.map(\.0)
    }

    /// Sentences as one paragraph.
    static func prose(_ sentences: [Phrase]) -> String {
        sentences.map { $0.written(\.markdown) }.joined(separator: " ")
    }

    /// A table; the cells are Markdown already.
    static func table(_ header: [String], _ rows: [[String]]) -> [String] {
        let rule = header.map { _ in "---" }
        return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    }

    /// What a cut list leaves out; nothing where all was shown.
    static func more(_ left: Int, _ what: String, _ many: String? = nil) -> [String] {
        left > 0 ? ["", "… and \(counted(left, what, many)) more in the JSON."] : []
    }

    private static func buckets(_ result: AuditResult) -> [String] {
        let rows = Finding.Class.allCases.map { bucket in
            [bucket.title, bucketCount(bucket, in: result), bucket.meaning]
        }
        return table(["Bucket", "Findings", "What falls into it"], rows) + [""]
    }

    /// How many findings, or why nobody knows: never a zero for what was not looked at.
    private static func bucketCount(_ bucket: Finding.Class, in result: AuditResult) -> String {
        let answer = bucket.assessable(in: result.coverage.assessable)
        guard answer.value else {
            let reason = inertMarkdown(answer.reason ?? "no reason recorded")
            return "\(result.blindWords(of: bucket))not assessable: \(reason)"
        }
        return result.countWords(of: bucket)
    }

    static func footer(_ result: AuditResult) -> String {
        let tool = result.tool
        return """
            Written by \(inertMarkdown(tool.name)) \(inertMarkdown(tool.version)) (libgit2 \
            \(inertMarkdown(tool.libgit2)), schema \(inertMarkdown(result.schemaVersion))), \
            clock \(result.generatedAt.utcText). \(result.hiddenWords.written(\.markdown))
            """
    }
}
