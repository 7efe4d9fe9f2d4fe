import Findings

/// The filters above the findings; the script takes `hidden` away and makes them work.
enum HTMLFilters {
    static func form(_ shown: [Finding]) -> HTML {
        .tag(
            "form",
            [
                .init("id", "filters"), .init("hidden"), .init("role", "search"),
                .init("aria-label", "Filter findings"),
            ], search, classes(shown), severities(shown),
            .tag(
                "div", [.style("actions")], button("open-all", "Unfold all"),
                button("close-all", "Fold all"), button("clear", "Reset")),
            .tag(
                "p",
                [.init("id", "status"), .init("role", "status"), .init("aria-live", "polite")],
                HTML(counted(shown.count, "finding"))))
    }

    private static let search = HTML.tag(
        "label", [.style("search")], .tag("span", [], HTML("Text")),
        .void(
            "input",
            [
                .init("type", "search"), .init("id", "text"), .init("autocomplete", "off"),
                .init("placeholder", "Title, path, commit, session …   ( / )"),
            ]))

    private static func classes(_ shown: [Finding]) -> HTML {
        let present = Finding.Class.allCases.filter { bucket in
            shown.contains { $0.class == bucket }
        }
        let all = HTML.tag("option", [.init("value", "")], HTML("All classes"))
        let options = present.map { bucket in
            HTML.tag("option", [.init("value", bucket.rawValue)], HTML(bucket.title))
        }
        return .tag(
            "label", [], .tag("span", [], HTML("Class")),
            .tag("select", [.init("id", "class")], [all] + options))
    }

    private static func severities(_ shown: [Finding]) -> HTML {
        let boxes = Finding.Severity.allCases.reversed().filter { $0 > .info }.map { severity in
            let count = shown.count { $0.severity == severity }
            return HTML.tag(
                "label", [],
                .void(
                    "input",
                    [
                        .init("type", "checkbox"), .init("name", "severity"),
                        .init("value", severity.rawValue), .init("checked"),
                    ]), HTMLFindings.badge(severity), HTML(" \(grouped(count))"))
        }
        return .tag(
            "fieldset", [], [.tag("legend", [], HTML("Severity"))] + boxes)
    }

    private static func button(_ id: String, _ words: String) -> HTML {
        .tag("button", [.init("type", "button"), .init("id", id)], HTML(words))
    }
}
