import Findings

/// The tables that stand below the findings.
enum HTMLTables {
    private static let longestPairs = 100
    private static let longestSessions = 1000

    static func artifacts(_ result: AuditResult) -> HTML {
        let byKind = Dictionary(grouping: result.artifacts, by: \.kind)
        let rows = Artifact.Kind.allCases.compactMap { kind -> [HTML]? in
            guard let groups = byKind[kind] else { return nil }
            let examples = groups.prefix(3).compactMap(\.commits.first?.id.short)
            return [
                HTML(kind.rawValue), HTML(grouped(groups.count)), HTML(kind.meaning),
                HTML(examples.flatMap { [.code($0), HTML(" ")] }),
            ]
        }
        guard !rows.isEmpty else { return .empty }
        let words = "The same patch seen twice, not written twice."
        return HTML([
            .tag("p", [.style("quiet")], HTML(words)),
            .table(
                "Explained groups", ["Kind", "Groups", "What it means", "For example"], rows),
        ])
    }

    static func overlaps(_ result: AuditResult) -> HTML {
        let words = SessionWords(result: result)
        guard !result.overlaps.isEmpty else { return .empty }
        let labels = words.labels
        let rows = result.overlaps.prefix(longestPairs).map { pair -> [HTML] in
            let names = pair.sessions.map { HTML.quoted(labels[$0] ?? $0) }
            let paths = pair.paths.prefix(3).flatMap { [HTML.code($0), HTML(" ")] }
            let left = pair.paths.count - 3
            let more = left > 0 ? [HTML("and \(grouped(left)) more")] : []
            return names + [HTML(pair.relation.rawValue), HTML(paths + more)]
        }
        let header = ["Session", "Session", "Parallel", "Surfaces, the rarest first"]
        return HTML([
            .tag("p", [], words.pairs.html),
            folded(
                counted(rows.count, "pair"), .table("Pairs of parallel sessions", header, rows)),
        ])
    }

    static func sessions(_ result: AuditResult) -> HTML {
        guard !result.sessions.isEmpty else { return .empty }
        let rows = result.sessions.suffix(longestSessions).map { session -> [HTML] in
            let places = session.places.flatMap { place in
                [HTML(place.what + " "), HTML.code(place.name), HTML(" ")]
            }
            return [
                .quoted(session.label), HTML(session.grounds),
                .quoted(session.agent ?? (session.bot ? "a bot" : "")),
                session.firstAuthorDate.html, session.landedDate?.html ?? HTML("open"),
                HTML(session.activity), HTML(grouped(session.commits.count)),
                HTML(session.change), HTML(places),
            ]
        }
        let header = [
            "Session", "Known by", "Agent", "First commit", "Landed", "Active", "Commits", "Lines",
            "Where",
        ]
        let left = result.sessions.count - rows.count
        let cut = left > 0 ? ", and \(grouped(left)) earlier ones in the JSON" : ""
        return folded(
            counted(rows.count, "session") + ", by their first commit" + cut,
            .table("Sessions", header, rows))
    }

    static func coverage(_ result: AuditResult) -> HTML {
        let lines = CoverageWords(result: result).lines.map { HTML.tag("li", [], $0.html) }
        let hints = Hint.all(for: result).map { hint in
            HTML.tag(
                "li", [], hint.phrase.html, .tag("pre", [.init("tabindex", 0)], .code(hint.command))
            )
        }
        let more: [HTML] =
            hints.isEmpty ? [] : [.tag("h3", [], HTML("To see more")), .tag("ul", [], hints)]
        return HTML([.tag("ul", [.style("coverage")], lines)] + more)
    }

    private static func folded(_ title: String, _ content: HTML) -> HTML {
        .tag("details", [.style("fold")], .tag("summary", [], HTML(title)), content)
    }
}
