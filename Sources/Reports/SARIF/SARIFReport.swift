import Findings

/// The findings as SARIF 2.1.0, for code scanning and IDEs: every one of them, notes among them.
///
/// A rule is a kind; its id never changes. A result's fingerprint is the finding's own id, so that a
/// forge knows it again after a rebase. A class that could not be assessed is a notification, for an
/// empty list of results would say that nothing is there.
enum SARIFReport {
    static func text(_ result: AuditResult) throws -> String {
        try JSONReport.document(
            Tree.object([
                "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"),
                "version": .text("2.1.0"), "runs": .list([try run(result)]),
            ]))
    }

    private static func run(_ result: AuditResult) throws -> Tree {
        .object([
            "tool": .object(["driver": driver(result.tool)]),
            "automationDetails": .object([
                "id": .text("coven-audit/\(result.repository.name)/")
            ]),
            "columnKind": .text("unicodeCodePoints"),
            "originalUriBaseIds": .object([
                "ROOT": .object([
                    "description": message("The root of the audited repository.")
                ])
            ]),
            "invocations": .list([invocation(result)]),
            "results": .list(try result.findings.map(SARIFResult.tree)),
            "properties": .object([
                "generatedAt": .text(result.generatedAt.inUTC.rfc3339),
                "mainline": .text(result.repository.mainline.ref),
                "mainlineCommit": .text(result.repository.mainline.commit.hex),
                "schemaVersion": .text(result.schemaVersion),
            ]),
        ])
    }

    /// The tool with its rules.
    static func driver(_ tool: Tool) -> Tree {
        .object([
            "name": .text(tool.name), "version": .text(tool.version),
            "semanticVersion": .text(tool.version),
            "rules": .list(Finding.Kind.allCases.map(rule)),
        ])
    }

    private static func rule(_ kind: Finding.Kind) -> Tree {
        let advice = kind.advice.map { " To prevent it, \($0)." } ?? ""
        let help = capitalized(kind.meaning) + advice
        return .object([
            "id": .text(kind.rawValue), "name": .text(capitalized(kind.rawValue)),
            "shortDescription": message(capitalized(kind.nouns.one)),
            "fullDescription": message(capitalized(kind.meaning)),
            "help": .object(["text": .text(help), "markdown": .text(help)]),
            "defaultConfiguration": .object(["level": .text("note")]),
            "properties": .object(["tags": .list([.text("git"), .text("coordination")])]),
        ])
    }

    private static func invocation(_ result: AuditResult) -> Tree {
        let gaps = result.coverage.assessable.gaps.map { names, reason in
            let words = "Not assessable: \(enumerated(names)), because: \(printed(reason))."
            return Tree.object(["level": .text("note"), "message": message(words)])
        }
        let stale = (result.baseline?.stale ?? []).map { stale in
            let words = "Accepted, and not found any more: \(printed(stale.id))."
            return Tree.object(["level": .text("note"), "message": message(words)])
        }
        return .object([
            "executionSuccessful": .flag(true),
            "toolExecutionNotifications": .list(gaps + stale),
        ])
    }

    /// Plain text; viewers read `[text](1)` in it as a link, and `{0}` as an argument.
    static func message(_ text: String) -> Tree { .object(["text": .text(text)]) }

    /// Text from a repository in a message.
    static func printed(_ text: String, limit: Int = 1000) -> String {
        joined(visible(text, limit: limit)).replacing("\\", with: "\\\\")
            .replacing("[", with: "\\[").replacing("]", with: "\\]")
            .replacing("{", with: "{{").replacing("}", with: "}}")
    }
}
