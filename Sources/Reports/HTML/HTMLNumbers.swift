import Findings

/// The run's figures, and the buckets.
enum HTMLNumbers {
    static func section(_ result: AuditResult) -> HTML {
        HTML([.tag("dl", [.style("tiles")], tiles(result)), buckets(result)])
    }

    private static func tiles(_ result: AuditResult) -> [HTML] {
        let summary = result.summary
        let peak = summary.concurrentSessionsPeak
        let landed =
            summary.orphanedShare.map {
                "\(OrphanWords.percent($0.value)) % of \(grouped($0.of)) landed"
            } ?? "of what landed"
        let nothing = summary.orphanedLines == 0 ? "–" : nil
        let lived =
            summary.minutesLivedMedian.map { counted(Int($0.rounded()), "minute") } ?? nothing
        let again =
            summary.duplicatedCommits.map {
                "by \(grouped($0)) of \(counted(summary.commits, "commit"))"
            } ?? ""
        return [
            tile("Sessions", grouped(summary.sessions), "worked in the window"),
            tile(
                "At once", peak.map { grouped($0.count) } ?? "–",
                peak.map { "at least, \($0.at.utcText)" } ?? "nobody worked"),
            tile("Commits", grouped(summary.commits), "reached the mainline"),
            tile(
                "Lines", summary.linesAdded.map { "+" + grouped($0) },
                summary.linesDeleted.map { "−\(grouped($0)) deleted" } ?? ""),
            tile("Orphaned lines", summary.orphanedLines.map { grouped($0) }, landed),
            tile("Half of them gone within", lived, "of their landing"),
            tile("Lines written again", summary.duplicatedLines.map { grouped($0) }, again),
            tile(
                "Certain losses", summary.lossesCertain.map { grouped($0) },
                summary.races.map { "of \(counted($0, "race"))" } ?? ""),
            tile("Empty landings", summary.emptyLandings.map { grouped($0) }, "of pull requests"),
        ] + unpushed(summary)
    }

    /// Where there are reflogs and a remote.
    private static func unpushed(_ summary: Summary) -> [HTML] {
        summary.commitsUnpushed.map {
            [tile("Not pushed", grouped($0), "commits for over an hour, beside others")]
        } ?? []
    }

    /// A figure; one that is not known says so, and is never a zero.
    private static func tile(_ title: String, _ figure: String?, _ note: String) -> HTML {
        .tag(
            "div", [.style(figure == nil ? "tile unknown" : "tile")],
            .tag("dt", [], HTML(title)),
            .tag(
                "dd", [], .tag("strong", [], HTML(figure ?? "not assessable")),
                .tag("span", [], HTML(figure == nil ? "see coverage" : note))))
    }

    private static func buckets(_ result: AuditResult) -> HTML {
        let severities = Finding.Severity.allCases.reversed().filter { $0 > .info }
        let rows = Finding.Class.allCases.map { bucket -> [HTML] in
            let name = HTML.tag("b", [], HTML(bucket.title))
            let answer = bucket.assessable(in: result.coverage.assessable)
            let inside = result.findings.filter {
                $0.class == bucket && ($0.isNote || $0.confidence >= result.options.show)
            }
            let (shown, hidden) = result.counts(of: bucket)
            let isSeen = answer.value || shown + hidden > 0
            let counts = severities.map { severity in
                HTML(isSeen ? grouped(inside.count { $0.severity == severity }) : "–")
            }
            let notes = HTML(isSeen ? grouped(inside.count { $0.isNote }) : "–")
            guard answer.value else {
                let reason = HTML.quoted(answer.reason ?? "no reason recorded")
                let unknown = HTML.tag(
                    "em", [], HTML("\(result.blindWords(of: bucket))not assessable: "), reason)
                return [name, unknown] + counts + [notes, HTML(bucket.meaning)]
            }
            let all = HTML.tag(
                "strong", [.init("data-count", bucket.rawValue)], HTML(grouped(shown)))
            let rest = result.countWords(of: bucket).dropFirst(grouped(shown).count)
            return [name, .tag("span", [], all, HTML(String(rest)))] + counts + [
                notes, HTML(bucket.meaning),
            ]
        }
        let header =
            ["Bucket", "Findings"] + severities.map { capitalized($0.rawValue) }
            + ["Notes", "What falls into it"]
        return .table("Buckets", header, rows)
    }
}
