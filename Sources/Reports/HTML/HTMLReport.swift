import Findings
import GitHistory

/// One self-contained page: it asks nothing of the network, works without its script, and prints.
///
/// The content security policy allows our own style sheet and script by their hashes and nothing
/// else, so that even a mistake in escaping could not come alive.
enum HTMLReport {
    static func text(_ result: AuditResult) throws -> String {
        let name = result.repository.name
        let body = try main(result)
        return HTML.document(
            [
                .void("meta", [.init("charset", "utf-8")]),
                .void(
                    "meta",
                    [.init("http-equiv", "Content-Security-Policy"), .init("content", policy)]),
                .void(
                    "meta",
                    [
                        .init("name", "viewport"),
                        .init("content", "width=device-width, initial-scale=1"),
                    ]),
                .void("meta", [.init("name", "color-scheme"), .init("content", "light dark")]),
                .void("meta", [.init("name", "referrer"), .init("content", "no-referrer")]),
                .tag("title", [], HTML("\(name): coven-audit, \(result.window.words)")),
                .own("style", .style),
            ],
            [
                .tag(
                    "a", [.style("skip"), .init("href", "#findings")],
                    HTML("Skip to the findings")), header(result), body, footer(result),
                .own("script", .script),
            ]
        ).markup
    }

    /// What a browser may do with the page.
    static let policy = [
        "default-src 'none'", "style-src \(Asset.style.source)",
        "script-src \(Asset.script.source)", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")

    private static func header(_ result: AuditResult) -> HTML {
        .tag(
            "header", [.style("top")],
            .tag("p", [.style("eyebrow")], HTML("coven-audit report")),
            .tag("h1", [], .quoted(result.repository.name)),
            .tag(
                "p", [.style("window")], HTML(result.window.words + " · "),
                .code(result.repository.mainline.ref), HTML(" at "),
                .code(result.repository.mainline.commit.short)),
            opening(result))
    }

    /// The first paragraph, with what nobody knows and what to do each on its own.
    private static func opening(_ result: AuditResult) -> HTML {
        let opening = Opening(result: result)
        let (unknown, next) = (opening.gaps, opening.nextStep)
        let story = Array(opening.sentences.dropLast(unknown.count + next.count))
        let parts = [("lead", story), ("unsure", unknown), ("next", next)]
        return HTML(
            parts.filter { !$0.1.isEmpty }.map { .tag("p", [.style($0.0)], .prose($0.1)) })
    }

    private static func main(_ result: AuditResult) throws -> HTML {
        let sections: [(id: String, title: String, content: HTML)] = [
            ("buckets", "What was found", HTMLNumbers.section(result)),
            ("preventions", PreventionWords.title, HTMLPreventions.section(result)),
            ("timeline", "Who worked when", HTMLTimeline.section(result)),
            ("findings", "Findings", try HTMLFindings.section(result)),
            ("notes", "Notes", try HTMLFindings.notes(result)),
            ("pairs", "Who deleted whose work", HTMLMatrix.section(result)),
            ("explained", "Equal patches that are explained", HTMLTables.artifacts(result)),
            ("overlaps", "Parallel sessions on one surface", HTMLTables.overlaps(result)),
            ("sessions", "Sessions", HTMLTables.sessions(result)),
            ("coverage", "Coverage", HTMLTables.coverage(result)),
        ].filter { !$0.content.markup.isEmpty }
        let links = sections.map { HTML.tag("li", [], .link(to: $0.id, HTML($0.title))) }
        return .tag(
            "main", [],
            [
                .tag(
                    "nav", [.init("aria-label", "On this page")],
                    .tag("ul", [], links))
            ]
                + sections.map { section in
                    .tag(
                        "section",
                        [
                            .init("id", section.id),
                            .init("aria-labelledby", "heading-" + section.id),
                        ],
                        .tag(
                            "h2", [.init("id", "heading-" + section.id)], HTML(section.title)),
                        section.content)
                })
    }

    private static func footer(_ result: AuditResult) -> HTML {
        let tool = result.tool
        let words = """
            Written by \(tool.name) \(tool.version) (libgit2 \(tool.libgit2), schema \
            \(result.schemaVersion)), clock \(result.generatedAt.utcText).
            """
        return .tag("footer", [], .tag("p", [], HTML(words + " "), result.hiddenWords.html))
    }
}

extension Finding {
    /// Where the finding stands on the page.
    var place: String { "f-" + id.filter(\.isHexDigit) }
}

extension Timestamp {
    /// The moment in its own zone, with the exact one for machines.
    var html: HTML { .tag("time", [.init("datetime", rfc3339)], HTML(ownText)) }
}
