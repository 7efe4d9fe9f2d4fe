import Findings
import GitHistory

extension MarkdownReport {
    /// The most paths and links that a finding lists.
    private static let longestList = 10

    /// Every shown finding as a story with its evidence.
    static func findings(_ result: AuditResult) -> [String] {
        let shown = result.shownFindings
        let heading = ["## Findings", ""]
        let hidden = ["", result.hiddenWords.written(\.markdown), ""]
        guard !shown.isEmpty else {
            return heading + ["There are no findings of the shown confidence."] + hidden
                + stale(result)
        }
        let labels = SessionWords(result: result).labels
        let all = Told.all(shown)
        let told = all.prefix(longest).flatMap { told -> [String] in
            switch told {
            case .one(let one): finding(one, labels)
            case .many(let alike, let day): row(alike, day)
            }
        }
        return heading + told + more(all.count - longest, "finding") + hidden
            + stale(result)
    }

    /// Many of one day in a row; the JSON has each.
    private static func row(_ alike: [Finding], _ day: String) -> [String] {
        let ids = alike.prefix(longestList).map { codeSpan($0.shortID) }.joined(separator: " ")
        let cause = alike[0].cause.map { ", \($0.rawValue)" } ?? ""
        return [
            "### \(alike[0].kind.named(alike.count)) on \(day)", "",
            """
            \(capitalized(alike[0].severity.rawValue)) severity\(cause). They are alike, and the JSON \
            tells each: \(ids)\(alike.count > longestList ? " …" : "").
            """, "",
        ]
    }

    static func finding(
        _ finding: Finding, _ labels: [String: String], whole: Bool = false
    ) -> [String] {
        let measures = finding.measures
        let lines = lineChange(measures.linesAdded, measures.linesDeleted)
        let lived = measures.minutesLived.map { ", lived \(tenths($0)) minutes" } ?? ""
        let apart = measures.hoursApart.map { ", \(tenths($0)) hours apart" } ?? ""
        return [
            "### \(codeSpan(finding.shortID)) \(inertMarkdown(finding.title))", "",
            """
            \(capitalized(finding.severity.rawValue)) severity, \(finding.confidence.rawValue) \
            confidence: \(finding.kind.nouns.one) (\(lines)\(apart)\(lived)).
            """, "", inertProse(finding.message), "",
        ]
            + [
                accepted(finding), race(finding), timeline(finding.timeline),
                commits(finding.commits, labels), links(finding.links),
                sentinel(finding.sentinel), paths(finding.paths),
                preventions(finding, whole: whole), check(finding.verify),
                recover(finding.recover ?? []),
            ].flatMap { $0 }
    }

    private static func accepted(_ finding: Finding) -> [String] {
        guard let reason = finding.accepted else { return [] }
        return ["**Accepted**: \(inertMarkdown(reason, limit: 1000))", ""]
    }

    /// Acceptances that have lost their finding.
    static func stale(_ result: AuditResult) -> [String] {
        guard let stale = result.baseline?.stale, !stale.isEmpty else { return [] }
        let lines = stale.prefix(longest).map { stale in
            """
            - \(codeSpan(String(stale.id.prefix(8)))) \(inertMarkdown(stale.title)): \
            \(inertMarkdown(stale.reason))
            """
        }
        return ["### Accepted, and not found any more", ""] + lines
            + more(stale.count - longest, "acceptance") + [""]
    }

    /// The moments as a list; day and zone only where they change.
    private static func timeline(_ entries: [TimelineEntry]) -> [String] {
        guard !entries.isEmpty else { return ["No timeline is known.", ""] }
        var lines: [String] = []
        var (day, zone) = ("", "")
        for entry in entries {
            if entry.at.dateText != day || entry.at.zoneText != zone {
                (day, zone) = (entry.at.dateText, entry.at.zoneText)
                lines += lines.isEmpty ? [] : [""]
                lines += ["**\(day)** (\(zone))", ""]
            }
            let commit = entry.commit.map { " (\(codeSpan($0.short)))" } ?? ""
            lines.append("- \(entry.at.minuteText)  \(inertMarkdown(entry.text))\(commit)")
        }
        return lines + [""]
    }

    private static func commits(
        _ commits: [CommitSummary], _ labels: [String: String]
    ) -> [String] {
        guard !commits.isEmpty else { return ["No commit is named.", ""] }
        let rows = commits.map { commit in
            [
                codeSpan(commit.id.short), commit.role.words + relation(commit),
                inertMarkdown(commit.author),
                commit.authorDate.ownText, inertMarkdown(commit.subject),
                inertMarkdown(labels[commit.session] ?? commit.session), place(commit),
            ]
        }
        let header = ["Commit", "Role", "Author", "Written", "Subject", "Session", "Where"]
        return table(header, rows) + [""]
    }

    /// How a deleter's session lay in time, where it does not go without saying.
    private static func relation(_ commit: CommitSummary) -> String {
        switch commit.relation {
        case .sequential: " (not side by side)"
        case .stacked: " (built on it)"
        case .likely, .proven, nil: ""
        }
    }

    /// Where a commit can be found: the mainline, and refs that lead to it.
    private static func place(_ commit: CommitSummary) -> String {
        let places = (commit.onMainline ? ["mainline"] : []) + commit.refs.map { inertMarkdown($0) }
        return places.isEmpty ? "no ref" : places.joined(separator: ", ")
    }

    private static func links(_ links: [Link]) -> [String] {
        guard !links.isEmpty else { return [] }
        let lines = links.prefix(longestList).map { link in
            """
            - \(codeSpan(link.from.short)) and \(codeSpan(link.to.short)) are one piece of work: \
            \(link.rule.nouns.one).
            """
        }
        return ["What explains a part of it:", ""] + lines
            + more(links.count - longestList, "link") + [""]
    }

    private static func paths(_ paths: [PathSummary]) -> [String] {
        guard !paths.isEmpty else { return ["No path is named.", ""] }
        let lines = paths.prefix(longestList).map { path in
            "- \(codeSpan(path.path)) (\(path.remarks))"
        }
        return ["Paths:", ""] + lines + more(paths.count - longestList, "path") + [""]
    }

    private static func check(_ commands: [String]) -> [String] {
        guard !commands.isEmpty else { return ["No command checks this one.", ""] }
        return ["Check it:", ""] + codeBlock(commands) + [""]
    }

    /// A number with one decimal; only damaged dates are too far apart for a whole number.
    private static func tenths(_ number: Double) -> String {
        guard number.magnitude < 1e12 else { return "countless" }
        let tenths = Int((number * 10).rounded())
        return "\(grouped(tenths / 10)).\(abs(tenths % 10))"
    }
}

extension CommitSummary.Role {
    /// The role in words.
    var words: String {
        switch self {
        case .member: "member"
        case .adder: "added it"
        case .landing: "landed it"
        case .firstRemoval: "first sign of removal"
        case .deleter: "deleted it"
        case .restorer: "restored it"
        case .victim: "victim"
        case .culprit: "culprit"
        case .carrier: "carried it"
        }
    }
}
