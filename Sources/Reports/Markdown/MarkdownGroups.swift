import Findings

extension MarkdownReport {
    /// How many groups of a kind are shown as examples.
    private static let examples = 5

    /// Groups that are worth a look and ask for nothing, one row each.
    static func notes(_ result: AuditResult) -> [String] {
        let notes = result.findings.filter(\.isNote)
        guard !notes.isEmpty else { return ["## Notes", "", "There are no notes.", ""] }
        let rows = notes.prefix(longest).map { note in
            [
                codeSpan(note.shortID), note.kind.rawValue, inertMarkdown(note.title),
                lineChange(note.measures.linesAdded, note.measures.linesDeleted),
                ids(note.commits.map(\.id.short)),
            ]
        }
        let header = ["Id", "Kind", "Note", "Change", "Commits"]
        return ["## Notes", "", "Equal patches that ask for no action.", ""]
            + table(header, Array(rows)) + more(notes.count - longest, "note") + [""]
    }

    /// Groups that the way of working explains, by kind, with examples.
    static func artifacts(_ result: AuditResult) -> [String] {
        let heading = ["## Equal patches that are explained", ""]
        guard !result.artifacts.isEmpty else {
            return heading + ["No group of equal patches needed an explanation.", ""]
        }
        let byKind = Dictionary(grouping: result.artifacts, by: \.kind)
        let rows = Artifact.Kind.allCases.compactMap { kind -> [String]? in
            guard let groups = byKind[kind] else { return nil }
            let shown = groups.prefix(examples).map { ids($0.commits.map(\.id.short)) }
            return [
                kind.rawValue, grouped(groups.count), kind.meaning, shown.joined(separator: "; "),
            ]
        }
        return heading + ["The same patch seen twice, not written twice.", ""]
            + table(["Kind", "Groups", "What it means", "For example"], rows) + [""]
    }

    /// What the kinds in this report mean.
    static func glossary(_ result: AuditResult) -> [String] {
        let findings = Set(result.findings.map(\.kind))
        let groups = Set(result.artifacts.map(\.kind))
            .union(result.findings.flatMap { $0.links.map(\.rule) })
        let lines =
            Finding.Kind.allCases.filter(findings.contains).map {
                "- **\($0.rawValue)**: \($0.meaning)"
            }
            + Artifact.Kind.allCases.filter(groups.contains).map {
                "- **\($0.rawValue)**: \($0.meaning)"
            }
        guard !lines.isEmpty else { return [] }
        return ["## What the words mean", ""] + lines + [""]
    }

    /// A few commits of a group, by their short ids.
    private static func ids(_ ids: [String]) -> String {
        let shown = ids.prefix(examples).map { codeSpan($0) }.joined(separator: " ")
        return ids.count > examples ? "\(shown) … (\(counted(ids.count, "commit")))" : shown
    }
}
