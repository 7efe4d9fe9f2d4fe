import Findings

extension MarkdownReport {
    /// What each control would have done in the window, and its price; nothing without findings.
    static func preventions(_ result: AuditResult) -> [String] {
        let words = PreventionWords(result: result)
        guard let sentence = words.sentence else { return [] }
        return ["## \(PreventionWords.title)", "", sentence.written(\.markdown), ""]
            + table(PreventionWords.header, words.rows) + [""]
            + words.meanings.map { "- \(inertMarkdown($0, limit: 1000))" } + [""]
    }

    /// What would have prevented one finding: with every proof, or with those that speak for a control.
    static func preventions(_ finding: Finding, whole: Bool) -> [String] {
        guard !finding.preventions.isEmpty else { return [] }
        let told = whole ? finding.preventions : finding.preventions(.would)
        let lines = told.map { prevention in
            """
            - \(prevention.verdict.words) \(prevention.short): \
            \(inertProse(prevention.proof))
            """
        }
        let rest = [
            rest("Would not have", finding.preventions(.wouldNot)),
            rest("Not known of", finding.preventions(.unknown)),
        ].compactMap { $0 }
        return ["\(PreventionWords.title):", ""] + lines + (whole ? [] : rest) + [""]
    }

    private static func rest(_ start: String, _ some: [Prevention]) -> String? {
        some.isEmpty ? nil : "- \(start): \(some.map(\.control.words).joined(separator: "; "))."
    }
}

extension Prevention.Verdict {
    /// How a line begins.
    var words: String {
        switch self {
        case .would: "Would have:"
        case .wouldNot: "Would not have:"
        case .unknown: "Not known:"
        }
    }
}
