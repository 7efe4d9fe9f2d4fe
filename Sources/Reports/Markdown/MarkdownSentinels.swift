import Findings

extension MarkdownReport {
    /// How many sentinels are listed.
    private static let sentinelRows = 30

    /// The test that was left, of one finding.
    static func sentinel(_ sentinel: Finding.Sentinel?) -> [String] {
        guard let sentinel else { return [] }
        let commit = sentinel.commit.map { ", in \(codeSpan($0.short))" } ?? ""
        return ["Sentinel: \(codeSpan("\(sentinel.test):\(sentinel.line)"))\(commit).", ""]
    }

    /// What guards removed surfaces; nothing where nothing does.
    static func sentinels(_ result: AuditResult) -> [String] {
        guard !result.sentinels.isEmpty else { return [] }
        let rows = result.sentinels.prefix(sentinelRows).map { sentinel in
            [codeSpan("\(sentinel.test):\(sentinel.line)"), codeSpan(sentinel.path)]
        }
        return ["## Sentinels", "", "Tests that say that what was removed stays gone.", ""]
            + table(["Test", "Gone"], rows)
            + more(result.sentinels.count - sentinelRows, "sentinel") + [""]
    }
}
