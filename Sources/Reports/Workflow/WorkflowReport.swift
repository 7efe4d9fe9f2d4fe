import Findings

/// Annotations for a run of GitHub Actions: a command a line, which the runner reads from the log.
///
/// GitHub keeps ten of each level and step; the gravest come first, and a last notice counts all.
enum WorkflowReport {
    static func text(_ result: AuditResult) -> String {
        let shown = result.shownFindings.filter { $0.accepted == nil }
        let bySeverity = Finding.Severity.allCases.reversed().flatMap { severity in
            shown.filter { $0.severity == severity }
        }
        return (bySeverity.map(annotation) + [count(result, shown.count)])
            .joined(separator: "\n") + "\n"
    }

    /// One finding as a command.
    static func annotation(_ finding: Finding) -> String {
        let path = finding.paths.first.map { "file=\(property($0.path))," } ?? ""
        let title = property("\(finding.title) [\(finding.shortID)]")
        let check = finding.verify.first.map { " Check: \($0)" } ?? ""
        return "::\(finding.severity.command) \(path)title=\(title)::"
            + data(finding.message + check)
    }

    private static func count(_ result: AuditResult, _ shown: Int) -> String {
        let accepted = result.shownFindings.count { $0.accepted != nil }
        let lost = result.baseline?.stale.count ?? 0
        let stale = lost == 0 ? "" : ", \(counted(lost, "acceptance")) stale"
        let words = """
            \(counted(shown, "finding")) in \(result.repository.name), \(result.window.words); \
            \(accepted) accepted, \(result.summary.hidden) hidden\(stale).
            """
        let prevented = PreventionWords(result: result).sentence.map {
            " " + $0.written(\.terminal)
        }
        return notice(words + (prevented ?? ""))
    }

    /// A last word on what was looked at.
    static func notice(_ words: String) -> String { "::notice title=coven-audit::" + data(words) }

    /// The text of a command; hidden characters are shown, so that no line can end early.
    private static func data(_ text: String) -> String {
        joined(withoutLogCommands(visible(text, limit: 2000))).replacing("%", with: "%25")
    }

    /// A property of a command, which `,` and `:` would end.
    private static func property(_ text: String) -> String {
        joined(withoutLogCommands(visible(text, limit: 400))).replacing("%", with: "%25")
            .replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}

extension Finding.Severity {
    /// The level that GitHub has for it.
    fileprivate var command: String {
        switch self {
        case .high: "error"
        case .medium: "warning"
        case .low, .info: "notice"
        }
    }
}
