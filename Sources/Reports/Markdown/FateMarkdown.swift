import Findings

/// What became of a commit's lines, for people.
package enum FateMarkdown {
    /// The fate as GitHub-flavoured Markdown.
    package static func text(_ fate: CommitFate) -> String {
        let commit = fate.commit
        let landed = fate.landed.map { "landed \($0.ownText)" } ?? "not on the mainline"
        let added = fate.paths.reduce(0) { $0 + ($1.linesAdded ?? 0) }
        let lost = fate.deletions.reduce(0) { $0 + $1.lines - $1.moved }
        let lines =
            [
                "# \(codeSpan(commit.id.short)) \(inertMarkdown(commit.subject))", "",
                """
                By \(inertMarkdown(commit.author)), \(inertMarkdown(fate.session)), \
                \(commit.authorDate.ownText), \(landed).
                """, "", sum(added, lost), "",
            ] + files(fate) + deletions(fate) + check(fate)
        return withoutWorkflowCommands(MarkdownReport.spaced(lines).joined(separator: "\n")) + "\n"
    }

    private static func sum(_ added: Int, _ lost: Int) -> String {
        guard added > 0 else {
            return "It adds no line to the mainline's history, so nothing can have become of one."
        }
        let left = max(0, added - lost)
        return """
            It added \(counted(added, "line")), blank ones left out; \(grouped(lost)) are gone, \
            \(grouped(left)) are there or were moved.
            """
    }

    private static func files(_ fate: CommitFate) -> [String] {
        guard !fate.paths.isEmpty else { return [] }
        let rows = fate.paths.map { path in
            let lost = fate.deletions.filter { $0.path == path.path }
            return [
                codeSpan(path.path), grouped(path.linesAdded ?? 0),
                grouped(lost.reduce(0) { $0 + $1.lines - $1.moved }),
            ]
        }
        return MarkdownReport.table(["File", "Added", "Gone"], rows) + [""]
    }

    private static func deletions(_ fate: CommitFate) -> [String] {
        guard !fate.deletions.isEmpty else {
            return fate.paths.isEmpty ? [] : ["Nobody has deleted any of them.", ""]
        }
        let rows = fate.deletions.map { deletion in
            [
                codeSpan(deletion.commit.id.short), deletion.commit.committerDate.ownText,
                grouped(deletion.lines), grouped(deletion.moved), codeSpan(deletion.path),
                inertMarkdown(deletion.session), inertMarkdown(deletion.commit.subject),
            ]
        }
        let header = ["Deleted by", "At", "Lines", "Moved", "File", "Session", "Subject"]
        return ["## Who deleted them", ""] + MarkdownReport.table(header, rows) + [""]
    }

    private static func check(_ fate: CommitFate) -> [String] {
        let id = fate.commit.id.hex
        var seen: Set<String> = []
        let deleters = fate.deletions.map(\.commit.id.hex).filter { seen.insert($0).inserted }
        return ["Check it:", ""]
            + codeBlock(
                ["git show --stat \(id)"]
                    + deleters.prefix(3).map { "git show \($0)" })
    }
}

/// One finding with all that led to it.
package enum FindingMarkdown {
    /// The finding as GitHub-flavoured Markdown, with the rules and the numbers that it rests on.
    package static func text(_ finding: Finding, in result: AuditResult) -> String {
        let labels = SessionWords(result: result).labels
        let lines =
            MarkdownReport.finding(finding, labels, whole: true) + rules(finding, result.options)
            + sessions(finding, result)
        return withoutWorkflowCommands(MarkdownReport.spaced(lines).joined(separator: "\n")) + "\n"
    }

    private static func rules(_ finding: Finding, _ options: Options) -> [String] {
        var rules = ["\(finding.kind.rawValue): \(finding.kind.meaning)"]
        if finding.class == .orphan {
            rules += [
                """
                At least \(counted(options.minLines, "line")) and \(options.minShare) % of all that the \
                session added must be gone within \(options.orphanWindowSeconds / 3600) hours, summed \
                over deleters; here \(finding.measures.linesDeleted ?? 0) of \(finding.measures.linesAdded ?? 0).
                """,
                """
                Sessions are parallel where one began, or branched off, before the other landed (proven), \
                or at most \(options.parallelGapSeconds / 60) minutes after, with a sign that there were \
                two (likely); here \(finding.parallel?.rawValue ?? "by the history's own shape").
                """,
            ]
        }
        rules += finding.links.map {
            "\($0.from.short) and \($0.to.short) are one piece of work: \($0.rule.meaning)"
        }
        return ["## The rules that it rests on", ""] + rules.map { "- \($0)" } + [""]
    }

    private static func sessions(_ finding: Finding, _ result: AuditResult) -> [String] {
        let named = Set(finding.commits.map(\.session))
        let rows = result.sessions.filter { named.contains($0.id) }.map { session in
            [
                inertMarkdown(session.label), session.rule.rawValue, session.confidence.rawValue,
                session.firstAuthorDate.ownText,
                session.landedDate?.ownText ?? "not landed", grouped(session.commits.count),
            ]
        }
        guard !rows.isEmpty else { return [] }
        let header = ["Session", "Rule", "Confidence", "First commit", "Landed", "Commits"]
        return ["## Its sessions", ""] + MarkdownReport.table(header, rows)
    }
}
