import Findings

/// Whose work was deleted by whom: a row for each session that lost lines, a column for each that
/// deleted them.
enum HTMLMatrix {
    /// One cell.
    struct Cell: Equatable {
        let adder: String
        let deleter: String
        let lines: Int
    }

    /// How many rows and columns are drawn, those with the most lines.
    private static let most = 20

    static func section(_ result: AuditResult) -> HTML {
        let cells = cells(result)
        guard !cells.isEmpty else { return .empty }
        let labels = SessionWords(result: result).labels
        let rows = ranked(cells, by: \.adder)
        let columns = ranked(cells, by: \.deleter)
        let table = rows.map { adder -> [HTML] in
            [.quoted(labels[adder] ?? adder)]
                + columns.map { deleter in
                    let lines = cells.filter { $0.adder == adder && $0.deleter == deleter }
                        .reduce(0) { $0 + $1.lines }
                    return HTML(lines == 0 ? "·" : grouped(lines))
                }
        }
        let header = ["Lost lines ↓, deleted them →"] + columns.map { labels[$0] ?? $0 }
        return HTML([
            .tag("p", [.style("quiet")], HTML("Lines of the row's session, by who deleted them.")),
            .table("Pairs of sessions", header, table),
        ])
    }

    /// The cells, as the findings with an adder and a deleter tell them.
    static func cells(_ result: AuditResult) -> [Cell] {
        result.findings.compactMap { finding in
            let adder = finding.commits.first { $0.role == .adder || $0.role == .landing }
            let deleter = finding.commits.first { $0.role == .deleter }
            guard let adder, let deleter, adder.session != deleter.session else { return nil }
            return Cell(
                adder: adder.session, deleter: deleter.session,
                lines: finding.measures.linesDeleted)
        }
    }

    private static func ranked(_ cells: [Cell], by side: KeyPath<Cell, String>) -> [String] {
        let sums = Dictionary(
            cells.map { ($0[keyPath: side], $0.lines) }, uniquingKeysWith: +)
        return sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map(\.key)
    }
}
