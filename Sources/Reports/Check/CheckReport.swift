import Findings

/// The looks of `coven-audit check`.
package enum CheckFormat: String, CaseIterable, Sendable {
    case text, markdown, json, github, sarif

    /// What would happen if the branch landed, ending in a newline; the style is for text alone.
    package func render(_ result: CheckResult, style: TextStyle = .plain) throws -> String {
        switch self {
        case .text: CheckText.text(result, style: style)
        case .markdown: CheckMarkdown.text(result)
        case .json: try JSONReport.text(result)
        case .github: WorkflowReport.text(result)
        case .sarif: try SARIFReport.text(result)
        }
    }
}

extension JSONReport {
    /// A checked branch as JSON.
    package static func text(_ result: CheckResult) throws -> String { try document(result) }
}

extension WorkflowReport {
    /// A checked branch as annotations: the gravest first, and what was checked.
    static func text(_ result: CheckResult) -> String {
        let shown = result.shown.filter { $0.accepted == nil }
        let bySeverity = Finding.Severity.allCases.reversed().flatMap { severity in
            shown.filter { $0.severity == severity }
        }
        let words = CheckSentences(result).opening.map { $0.written(\.terminal) }
        return (bySeverity.map(annotation) + [notice(words.joined(separator: " "))])
            .joined(separator: "\n") + "\n"
    }
}

extension SARIFReport {
    /// A checked branch as SARIF.
    static func text(_ result: CheckResult) throws -> String {
        let limits = result.coverage.limits.map {
            Tree.object(["level": .text("note"), "message": message(printed($0))])
        }
        let run = Tree.object([
            "tool": .object(["driver": driver(result.tool)]),
            "automationDetails": .object([
                "id": .text("coven-audit-check/\(result.repository)/")
            ]),
            "columnKind": .text("unicodeCodePoints"),
            "originalUriBaseIds": .object([
                "ROOT": .object(["description": message("The root of the audited repository.")])
            ]),
            "invocations": .list([
                .object([
                    "executionSuccessful": .flag(true),
                    "toolExecutionNotifications": .list(limits),
                ])
            ]),
            "results": .list(try result.findings.map(SARIFResult.tree)),
            "properties": .object([
                "base": .text(result.base.commit.hex), "head": .text(result.head.commit.hex),
                "mergeBase": .text(result.mergeBase.hex),
                "schemaVersion": .text(result.schemaVersion),
            ]),
        ])
        return try JSONReport.document(
            Tree.object([
                "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"),
                "version": .text("2.1.0"), "runs": .list([run]),
            ]))
    }
}
