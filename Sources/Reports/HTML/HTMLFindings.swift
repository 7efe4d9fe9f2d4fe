import Findings

/// The findings, each unfolding into its story and its proof.
enum HTMLFindings {
    /// How many unfold; the JSON has all.
    static let longest = 300

    static func section(_ result: AuditResult) throws -> HTML {
        let shown = result.shownFindings
        let hidden = HTML.tag("p", [.style("quiet")], result.hiddenWords.html)
        guard !shown.isEmpty else {
            let none = "There are no findings of the shown confidence."
            return HTML([.tag("p", [], HTML(none)), hidden, stale(result)])
        }
        return HTML(
            [HTMLFilters.form(shown)] + (try list(shown, result)) + [hidden, stale(result)])
    }

    /// What is worth a look and asks for nothing.
    static func notes(_ result: AuditResult) throws -> HTML {
        let notes = result.findings.filter(\.isNote)
        guard !notes.isEmpty else { return .empty }
        return HTML(
            [.tag("p", [.style("quiet")], HTML("Equal patches that ask for no action."))]
                + (try list(notes, result)))
    }

    private static func list(_ findings: [Finding], _ result: AuditResult) throws -> [HTML] {
        let labels = SessionWords(result: result).labels
        let told = try findings.prefix(longest).map { try finding($0, labels) }
        let left = findings.count - longest
        guard left > 0 else { return told }
        return told + [.tag("p", [], HTML("… and \(counted(left, "finding")) more in the JSON."))]
    }

    /// Acceptances that have lost their finding.
    private static func stale(_ result: AuditResult) -> HTML {
        guard let stale = result.baseline?.stale, !stale.isEmpty else { return .empty }
        let items = stale.map { stale in
            HTML.tag(
                "li", [], .code(String(stale.id.prefix(8))), HTML(" "), .quoted(stale.title),
                HTML(": "), .quoted(stale.reason))
        }
        return HTML([
            .tag("h3", [], HTML("Accepted, and not found any more")), .tag("ul", [], items),
        ])
    }

    private static func finding(_ finding: Finding, _ labels: [String: String]) throws -> HTML {
        .tag(
            "details",
            [
                .style("finding \(finding.severity.rawValue)"), .init("id", finding.place),
                .init("data-class", finding.class.rawValue),
                .init("data-kind", finding.kind.rawValue),
                .init("data-severity", finding.severity.rawValue),
                .init("data-confidence", finding.confidence.rawValue),
                .init("data-accepted", finding.accepted == nil ? "no" : "yes"),
            ], summary(finding),
            .tag("div", [.style("body")], try HTMLEvidence.all(finding, labels)))
    }

    private static func summary(_ finding: Finding) -> HTML {
        let measures = finding.measures
        let change = lineChange(measures.linesAdded, measures.linesDeleted)
        let accepted: HTML =
            finding.accepted == nil
            ? .empty : .tag("span", [.style("accepted")], HTML("accepted"))
        let day: HTML = finding.timeline.last.map { HTML("\($0.at.inUTC.dateText) · ") } ?? .empty
        return .tag(
            "summary", [], badge(finding.severity),
            .tag(
                "span", [.style("what")],
                .tag("span", [.style("title")], .quoted(finding.title)),
                .tag(
                    "span", [.style("meta")], day, HTML("\(finding.kind.nouns.one) · "),
                    HTML("\(finding.confidence.rawValue) confidence · \(change)"), accepted)),
            .code(finding.shortID))
    }

    /// The severity as a word with a shape; the colour only repeats it.
    static func badge(_ severity: Finding.Severity) -> HTML {
        .tag(
            "span", [.style("badge \(severity.rawValue)")],
            .tag("span", [.init("aria-hidden", "true")], HTML(severity.shape)),
            HTML(" " + (severity == .info ? "note" : severity.rawValue)))
    }
}

extension Finding.Severity {
    /// A shape of its own.
    var shape: String {
        switch self {
        case .high: "■"
        case .medium: "▲"
        case .low: "●"
        case .info: "○"
        }
    }
}
