import Findings

/// Who worked when: the curve, the lanes, and how to read both.
enum HTMLTimeline {
    static func section(_ result: AuditResult) -> HTML {
        guard let scale = TimeScale(result, left: 34, right: 1168) else { return .empty }
        let words = SessionWords(result: result)
        let lanes = Swimlanes(result, scale)
        return HTML([
            .tag("p", [], .prose(words.concurrency)),
            .tag(
                "figure", [], Curve(result, scale).svg,
                .tag(
                    "figcaption", [],
                    HTML("Sessions at once, by hour (UTC). Below: the findings, when they ended."))),
            .tag("figure", [], lanes.region, legend, lanes.cut),
            .tag(
                "details", [.style("fold")],
                .tag("summary", [], HTML("How the curve counts")),
                .tag("p", [], words.counting.html)),
        ])
    }

    private static let legend = HTML.tag(
        "figcaption", [.style("legend")],
        item("dot", "●", "a commit"), item("land", "|", "landed"),
        item("same", "┄", "the same work twice"), item("loss", "→", "work that was taken away"),
        HTML("A bar reaches from a session’s first commit to its last or its landing. "),
        HTML("Hours in which nobody worked are drawn narrow. "),
        HTML("Lines lead to their finding; the sessions are a table further down."))

    private static func item(_ style: String, _ shape: String, _ words: String) -> HTML {
        .tag(
            "span", [.style("key " + style)],
            .tag("b", [.init("aria-hidden", "true")], HTML(shape)), HTML(" " + words))
    }
}
