import Findings

/// The run in numbers as OpenMetrics 1.0 text, for Prometheus: the newest report is a sample.
///
/// Labels are bounded: classes, kinds, severities, the repository's name; never a commit, a session
/// or a path. Samples bear no time stamp. What could not be assessed has no series, for a zero would
/// be a lie.
enum MetricsReport {
    static func text(_ result: AuditResult) throws -> String {
        let families =
            try [about(result), findings(result), kinds(result), artifacts(result)]
            + figures(result) + PreventionMetrics.families(result) + [assessable(result)]
            + coverage(result)
        let repository = ("repository", result.repository.name)
        return families.flatMap { $0.lines(with: repository) }.joined(separator: "\n") + "\n# EOF\n"
    }

    private static func about(_ result: AuditResult) -> MetricFamily {
        MetricFamily(
            "coven_audit_build_info", help: "The program that made the report.",
            samples: [
                .init(
                    [
                        ("libgit2", result.tool.libgit2), ("schema", result.schemaVersion),
                        ("version", result.tool.version),
                    ], 1)
            ])
    }

    private static func findings(_ result: AuditResult) -> MetricFamily {
        let classes = Finding.Class.allCases.filter {
            $0.assessable(in: result.coverage.assessable).value
        }
        let samples = classes.flatMap { bucket in
            Finding.Severity.allCases.map { severity in
                MetricFamily.Sample(
                    [("class", bucket.rawValue), ("severity", severity.rawValue)],
                    Double(
                        result.findings.count { $0.class == bucket && $0.severity == severity }))
            }
        }
        return MetricFamily(
            "coven_audit_findings", help: "Findings by class and severity; info is a note.",
            samples: samples)
    }

    private static func kinds(_ result: AuditResult) -> MetricFamily {
        MetricFamily(
            "coven_audit_kind_findings", help: "Findings and notes by kind.",
            samples: result.summary.byKind.sorted { $0.key < $1.key }.map {
                .init([("kind", $0.key)], Double($0.value))
            })
    }

    private static func artifacts(_ result: AuditResult) -> MetricFamily {
        MetricFamily(
            "coven_audit_artifact_groups",
            help: "Groups of equal patches that the way of working explains, by kind.",
            samples: result.summary.artifactsByKind.sorted { $0.key < $1.key }.map {
                .init([("kind", $0.key)], Double($0.value))
            })
    }

    /// Every figure of the summary that could be assessed.
    private static func figures(_ result: AuditResult) throws -> [MetricFamily] {
        try Tree(of: result.summary).fields
            .filter { !["byKind", "artifactsByKind"].contains($0.name) }
            .flatMap { $0.value.numbers(named: $0.name) }
            .map { figure in
                // Prometheus counts time in seconds.
                let isTime = figure.name.hasPrefix("minutes")
                let words = spelled(figure.name).replacing("minutes lived", with: "lived seconds")
                return MetricFamily(
                    name(of: words), help: "The summary's \(words).",
                    samples: [.init([], isTime ? figure.number * 60 : figure.number)])
            }
    }

    /// A figure's name; `_count` at the end would be a histogram's.
    private static func name(of words: String) -> String {
        let name = words.replacing(" ", with: "_")
        return "coven_audit_" + (name.hasSuffix("_count") ? String(name.dropLast(6)) : name)
    }

    private static func assessable(_ result: AuditResult) -> MetricFamily {
        MetricFamily(
            "coven_audit_assessable", help: "Whether a class of findings could be looked for.",
            samples: Finding.Class.allCases.map { bucket in
                let answer = bucket.assessable(in: result.coverage.assessable).value
                return .init([("class", bucket.rawValue)], answer ? 1 : 0)
            })
    }

    private static func coverage(_ result: AuditResult) -> [MetricFamily] {
        let coverage = result.coverage
        let figures: [(String, String, Double)] = [
            (
                "accepted_findings", "Findings that a baseline accepts.",
                Double(result.baseline?.accepted ?? 0)
            ),
            (
                "stale_acceptances", "Acceptances whose finding is gone from its window.",
                Double(result.baseline?.stale.count ?? 0)
            ),
            ("commits_read", "Commits that were read.", Double(coverage.commitsRead)),
            (
                "missing_objects", "Objects that the repository lacks.",
                Double(coverage.missingObjects.objects)
            ),
            (
                "reflog_entries", "Entries of reflogs that were read.",
                Double(coverage.reflogs.entries)
            ),
            ("shallow", "Whether the clone is shallow.", coverage.shallow ? 1 : 0),
            (
                "window_end_seconds", "The end of the window, in seconds since 1970.",
                Double(result.window.until.seconds)
            ),
        ]
        return figures.map { name, help, value in
            MetricFamily("coven_audit_\(name)", help: help, samples: [.init([], value)])
        }
    }
}
