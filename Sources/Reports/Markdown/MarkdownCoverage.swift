import Findings

extension MarkdownReport {
    /// What could be seen and what could not.
    static func coverage(_ result: AuditResult) -> [String] {
        let lines = CoverageWords(result: result).lines
        return ["## Coverage", ""] + lines.map { "- " + $0.written(\.markdown) }
            + dismissed(result) + [""]
    }

    private static func dismissed(_ result: AuditResult) -> [String] {
        guard !result.dismissed.isEmpty else { return [] }
        let candidates = counted(result.dismissed.count, "candidate")
        return ["- The rules dismissed \(candidates); the JSON says which and why."]
    }

    /// Every option and default that shaped the result.
    static func options(_ result: AuditResult) -> [String] {
        let options = result.options
        let rows = [
            ["since", inertMarkdown(options.since)],
            ["until", options.until.map { inertMarkdown($0) } ?? "the clock"],
            ["mainline", options.mainline.map { inertMarkdown($0) } ?? "found by rule"],
            [
                "path",
                options.paths.isEmpty
                    ? "all"
                    : options.paths.map { inertMarkdown($0) }
                        .joined(separator: ", "),
            ],
            ["lookback", span(options.lookbackSeconds)],
            ["parallel gap", span(options.parallelGapSeconds)],
            ["verify", options.verify ? "on" : "off"],
            ["show", "\(options.show.rawValue) confidence and above"],
            ["anonymous", options.anonymous ? "on" : "off"],
        ]
        return ["## Options", ""] + table(["Option", "Value"], rows)
    }
}

/// A span in the largest unit that divides it: `30 days`, `36 hours`.
private func span(_ seconds: Int64) -> String {
    for (size, unit) in [(86_400, "day"), (3600, "hour"), (60, "minute")]
    where seconds % Int64(size) == 0 {
        return counted(Int(seconds / Int64(size)), unit)
    }
    return counted(Int(seconds), "second")
}
