import Findings
import GitHistory

/// One flat row per finding, control, pair of sessions (that met, or of whom one deleted lines) and run, as newline-delimited JSON: what a database
/// reads many of. Every row says of which run it is; a column never holds a list.
enum RowsReport {
    static func text(_ result: AuditResult) throws -> String {
        let run = run(result)
        let findings = try result.findings.map { try finding($0, result) }
        let pairs = result.overlaps.map { pair($0, result) }
        let losses = result.pairs.map { loss($0) }
        let controls = result.preventions.map { prevention($0) }
        let rows = try [summary(result)] + findings + pairs + losses + controls
        return try rows.map { row in
            try JSONReport.line(row.merging(run) { own, _ in own }) + "\n"
        }.joined()
    }

    typealias Row = [String: Tree]

    /// What every row has.
    private static func run(_ result: AuditResult) -> Row {
        let name = result.repository.name
        return [
            "run": .text("\(name)@\(result.generatedAt.inUTC.rfc3339)"), "repository": .text(name),
            "generatedAt": .text(result.generatedAt.inUTC.rfc3339),
            "windowSince": result.window.since.map { .text($0.inUTC.rfc3339) } ?? .none,
            "windowUntil": .text(result.window.until.inUTC.rfc3339),
        ]
    }

    /// The run: its figures, null where they could not be assessed, and what could be looked for.
    private static func summary(_ result: AuditResult) throws -> Row {
        var row: Row = [
            "row": .text("run"), "schemaVersion": .text(result.schemaVersion),
            "toolVersion": .text(result.tool.version),
            "mainline": .text(result.repository.mainline.ref),
            "mainlineCommit": .text(result.repository.mainline.commit.hex),
            "shallow": .flag(result.coverage.shallow),
            "pullRequestHeads": .flag(result.coverage.pullRequestHeads.present),
            "reflogs": .flag(result.coverage.reflogs.present),
            "missingObjects": .whole(result.coverage.missingObjects.objects),
            "findings": .whole(result.findings.count { !$0.isNote }),
            "notes": .whole(result.findings.count { $0.isNote }),
            "accepted": .whole(result.baseline?.accepted ?? 0),
            "staleAcceptances": .whole(result.baseline?.stale.count ?? 0),
        ]
        for kind in Finding.Class.allCases {
            let answer = kind.assessable(in: result.coverage.assessable).value
            row["assessable" + capitalized(kind.rawValue)] = .flag(answer)
        }
        return row.merging(flat(try Tree(of: result.summary))) { own, _ in own }
    }

    private static func finding(_ finding: Finding, _ result: AuditResult) throws -> Row {
        let commits = finding.commits.map(\.id.hex)
        let sessions = Set(finding.commits.map(\.session)).sorted()
        let row: Row = [
            "row": .text("finding"), "note": .flag(finding.isNote),
            "shown": .flag(!finding.isNote && finding.confidence >= result.options.show),
            "isAccepted": .flag(finding.accepted != nil),
            "firstAt": finding.timeline.first.map { .text($0.at.inUTC.rfc3339) } ?? .none,
            "lastAt": finding.timeline.last.map { .text($0.at.inUTC.rfc3339) } ?? .none,
            "commitCount": .whole(commits.count),
            "commits": .text(commits.joined(separator: " ")),
            "sessionCount": .whole(sessions.count),
            "sessions": .text(sessions.joined(separator: " ")),
            "pathCount": .whole(finding.paths.count),
            "firstPath": finding.paths.first.map { .text($0.path) } ?? .none,
        ]
        let verdicts = finding.preventions.map { prevention in
            (
                "prevented" + capitalized(prevention.control.rawValue),
                Tree.text(prevention.verdict.rawValue)
            )
        }
        return row.merging(flat(try Tree(of: finding))) { own, _ in own }
            .merging(verdicts) { own, _ in own }
    }

    /// A control over the whole window.
    private static func prevention(_ sum: PreventionSum) -> Row {
        [
            "row": .text("prevention"), "control": .text(sum.control.rawValue),
            "would": .whole(sum.would), "wouldNot": .whole(sum.wouldNot),
            "unknown": .whole(sum.unknown), "alone": .whole(sum.alone), "lines": .whole(sum.lines),
            "leadMinutesMedian": sum.leadMinutesMedian.map(Tree.number) ?? .none,
            "falseCalls": sum.falseCalls.map(Tree.whole) ?? .none,
            "acts": sum.acts.map(Tree.whole) ?? .none,
        ]
    }

    private static func pair(_ overlap: Overlap, _ result: AuditResult) -> Row {
        [
            "row": .text("pair"), "relation": .text(overlap.relation.rawValue),
            "firstSession": overlap.sessions.first.map(Tree.text) ?? .none,
            "secondSession": overlap.sessions.last.map(Tree.text) ?? .none,
            "surfaceCount": .whole(overlap.paths.count),
            "firstSurface": overlap.paths.first.map(Tree.text) ?? .none,
        ]
    }

    private static func loss(_ pair: DeletedLines) -> Row {
        [
            "row": .text("loss"), "firstSession": .text(pair.adder),
            "secondSession": .text(pair.deleter), "lines": .whole(pair.lines),
        ]
    }

    /// The fields that are no lists, those of objects under joined names: `measuresLinesAdded`.
    private static func flat(_ tree: Tree, _ name: String = "") -> Row {
        var row: Row = [:]
        for field in tree.fields {
            let key = name.isEmpty ? field.name : name + capitalized(field.name)
            switch field.value {
            case .object: row.merge(flat(field.value, key)) { own, _ in own }
            case .list: continue
            case .text, .whole, .number, .flag, .none: row[key] = field.value
            }
        }
        return row
    }
}
