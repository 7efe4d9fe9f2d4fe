import Findings

/// What proves a finding: its story, its commits, its paths, and whatever else it holds.
enum HTMLEvidence {
    private static let longestList = 30

    /// What has a place of its own; every other field of a finding is shown under its own name, so
    /// that a new kind of evidence needs no change here.
    private static let placed: Set = [
        "id", "class", "kind", "severity", "confidence", "title", "message", "commits", "links",
        "paths", "timeline", "verify", "recover", "accepted",
        "preventions",
    ]

    static func all(_ finding: Finding, _ labels: [String: String]) throws -> [HTML] {
        let fields = try Tree(of: finding).fields
        let accepted = finding.accepted.map { reason in
            HTML.tag("p", [.style("reason")], HTML("Accepted: "), .quoted(reason, limit: 1000))
        }
        let recover = fields.first { $0.name == "recover" }.map { strings($0.value) } ?? []
        let message = HTML.tag("p", [], .quoted(finding.message, limit: 2000))
        let others = others(fields.filter { !placed.contains($0.name) })
        return [
            accepted ?? .empty, message, timeline(finding), commits(finding, labels),
            links(finding), paths(finding), preventions(finding), others,
            commands("Get it back", recover),
            commands("Check it with plain git", finding.verify),
        ]
    }

    private static func block(_ title: String, _ content: HTML...) -> HTML {
        .tag("div", [.style("block")], [.tag("h3", [], HTML(title))] + content)
    }

    private static func timeline(_ finding: Finding) -> HTML {
        guard !finding.timeline.isEmpty else { return .empty }
        let items = finding.timeline.map { entry in
            HTML.tag(
                "li", [.style(entry.event.rawValue)], entry.at.html, HTML(" "),
                .tag(
                    "span", [], .quoted(entry.text),
                    entry.commit.map { HTML([HTML(" "), .code($0.short)]) } ?? .empty))
        }
        return block("What happened", .tag("ol", [.style("story")], items))
    }

    private static func commits(_ finding: Finding, _ labels: [String: String]) -> HTML {
        guard !finding.commits.isEmpty else { return .empty }
        let rows = finding.commits.prefix(longestList).map { commit -> [HTML] in
            let places = (commit.onMainline ? ["mainline"] : []) + commit.refs
            return [
                .code(commit.id.short), HTML(commit.role.words), .quoted(commit.author),
                commit.authorDate.html, .quoted(commit.subject),
                .quoted(labels[commit.session] ?? commit.session),
                .quoted(places.isEmpty ? "no ref" : places.joined(separator: ", ")),
            ]
        }
        let header = ["Commit", "Role", "Author", "Written", "Subject", "Session", "Where"]
        return block(
            "Commits", .table("Commits of \(finding.shortID)", header, rows),
            more(finding.commits.count, "commit"))
    }

    private static func preventions(_ finding: Finding) -> HTML {
        finding.preventions.isEmpty
            ? .empty : block(PreventionWords.title, HTMLPreventions.table(finding))
    }

    private static func links(_ finding: Finding) -> HTML {
        guard !finding.links.isEmpty else { return .empty }
        let items = finding.links.prefix(longestList).map { link in
            HTML.tag(
                "li", [], .code(link.from.short), HTML(" and "), .code(link.to.short),
                HTML(" are one piece of work: \(link.rule.nouns.one)."))
        }
        return block(
            "What explains a part of it", .tag("ul", [], items), more(finding.links.count, "link"))
    }

    private static func paths(_ finding: Finding) -> HTML {
        guard !finding.paths.isEmpty else { return .empty }
        let items = finding.paths.prefix(longestList).map { path in
            HTML.tag(
                "li", [], .code(path.path),
                HTML(" " + path.remarks))
        }
        return block(
            "Paths", .tag("ul", [.style("paths")], items), more(finding.paths.count, "path"))
    }

    private static func more(_ count: Int, _ what: String) -> HTML {
        guard count > longestList else { return .empty }
        return .tag(
            "p", [.style("quiet")],
            HTML("… and \(counted(count - longestList, what)) more in the JSON."))
    }

    private static func commands(_ title: String, _ commands: [String]) -> HTML {
        guard !commands.isEmpty else { return .empty }
        let lines = commands.map { HTML.tag("code", [], HTML($0, limit: 4096)) }
        return block(
            title,
            .tag(
                "pre", [.init("tabindex", 0), .init("aria-label", title)],
                lines.flatMap { [$0, HTML.newline] }))
    }

    private static func others(_ fields: [(name: String, value: Tree)]) -> HTML {
        let items = fields.flatMap { field -> [HTML] in
            [
                .tag("dt", [], HTML(capitalized(spelled(field.name)))),
                .tag("dd", [], value(field.value)),
            ]
        }
        guard !items.isEmpty else { return .empty }
        return block("Evidence", .tag("dl", [.style("fields")], items))
    }

    /// Any value, lists and objects as such.
    private static func value(_ tree: Tree) -> HTML {
        switch tree {
        case .text(let text): return .quoted(text, limit: 1000)
        case .whole(let whole): return HTML(grouped(whole))
        case .number(let number): return HTML(tenths(number))
        case .flag(let flag): return HTML(flag ? "yes" : "no")
        case .none: return HTML("not assessable")
        case .list(let items):
            let shown = items.prefix(longestList).map { HTML.tag("li", [], value($0)) }
            return HTML([.tag("ul", [], shown), more(items.count, "entry")])
        case .object:
            let parts = tree.fields.map { field in
                HTML.tag(
                    "span", [.style("part")],
                    .tag("i", [], HTML(spelled(field.name) + " ")), value(field.value))
            }
            return HTML(parts)
        }
    }

    private static func strings(_ tree: Tree) -> [String] {
        guard case .list(let items) = tree else { return [] }
        return items.compactMap { item in
            if case .text(let text) = item { text } else { nil }
        }
    }
}
