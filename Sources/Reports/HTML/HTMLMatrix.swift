import Findings

/// Whose work was deleted by whom: a row for each session that lost lines, a column for each that
/// deleted them.
enum HTMLMatrix {
    /// How many rows and columns are drawn, those with the most lines.
    private static let most = 10

    static func section(_ result: AuditResult) -> HTML {
        HTML([matrix(result), surfaces(result)])
    }

    private static func matrix(_ result: AuditResult) -> HTML {
        let pairs = result.pairs
        guard !pairs.isEmpty else { return .empty }
        let labels = SessionWords(result: result).labels
        let lines = Dictionary(
            pairs.map { ([$0.adder, $0.deleter], $0.lines) }, uniquingKeysWith: +)
        let columns = ranked(pairs, by: \.deleter)
        let rows = ranked(pairs, by: \.adder).map { adder -> [HTML] in
            [.quoted(labels[adder] ?? adder)]
                + columns.map { HTML(lines[[adder, $0]].map(grouped) ?? "·") }
        }
        let header = ["Added ↓, deleted →"] + columns.map { labels[$0] ?? $0 }
        let words = """
            Fresh lines of the row’s session, by who deleted them; of \(counted(pairs.count, "pair")) \
            those with the most lines.
            """
        return HTML([
            .tag("p", [.style("quiet")], HTML(words)),
            .tag("div", [.style("matrix")], .table("Pairs of sessions", header, rows)),
        ])
    }

    /// What lost most.
    private static func surfaces(_ result: AuditResult) -> HTML {
        guard !result.surfaces.isEmpty else { return .empty }
        let told = Dictionary(
            result.shownFindings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = result.surfaces.prefix(most).map { surface -> [HTML] in
            let links = surface.findings.prefix(most).flatMap { id -> [HTML] in
                guard let finding = told[id] else { return [] }
                return [.link(to: finding.place, .code(finding.shortID)), HTML(" ")]
            }
            return [.code(surface.path), HTML(grouped(surface.linesLost)), HTML(links)]
        }
        return HTML([
            .tag("h3", [.style("apart")], HTML("Surfaces that lost most")),
            .table("Surfaces that lost most", ["Surface", "Lines lost", "Findings"], rows),
        ])
    }

    private static func ranked(
        _ pairs: [DeletedLines], by side: KeyPath<DeletedLines, String>
    ) -> [String] {
        let sums = Dictionary(pairs.map { ($0[keyPath: side], $0.lines) }, uniquingKeysWith: +)
        return sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map(\.key)
    }
}
