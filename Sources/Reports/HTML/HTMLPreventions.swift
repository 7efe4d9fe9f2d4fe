import Findings

/// What would have prevented it: the window's controls, and those of one finding.
enum HTMLPreventions {
    static func section(_ result: AuditResult) -> HTML {
        let words = PreventionWords(result: result)
        guard let sentence = words.sentence else { return .empty }
        let rows = zip(result.preventions, words.rows).map { sum, row in
            row.enumerated().map { column, cell in
                column == 1
                    ? HTML.tag(
                        "strong", [.init("data-control", sum.control.rawValue)], HTML(cell))
                    : HTML(cell)
            }
        }
        let meanings = words.meanings.map { HTML.tag("li", [], .quoted($0, limit: 1000)) }
        return HTML([
            .tag("p", [], sentence.html),
            .table(PreventionWords.title, PreventionWords.header, rows),
            .tag("ul", [.style("quiet")], meanings),
        ])
    }

    /// Every control with its proof; empty for a note.
    static func table(_ finding: Finding) -> HTML {
        guard !finding.preventions.isEmpty else { return .empty }
        let rows = finding.preventions.map { prevention -> [HTML] in
            [
                HTML(capitalized(prevention.control.words)),
                HTML(prevention.verdict.words.replacing(":", with: "")),
                HTML(prevention.leadMinutes.map(PreventionWords.minutes) ?? "–"),
                .quoted(
                    prevention.proof
                        + (prevention.counterfactual == true ? " (It was not there.)" : ""),
                    limit: 1000),
            ]
        }
        return .table(
            "What would have prevented \(finding.shortID)",
            ["Control", "Verdict", "Ahead", "Proof"], rows)
    }
}
