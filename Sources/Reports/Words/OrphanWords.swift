import Findings

/// Orphaned work in words: how much it is, who deleted whose lines, what lost most.
struct OrphanWords {
    let result: AuditResult

    /// The most rows of a table.
    private static let longest = 10

    /// The sentences of the first paragraph.
    var opening: [Phrase] {
        guard result.coverage.assessable.orphans.value else { return [] }
        let findings = result.findings.filter { $0.class == .orphan && !$0.isNote }
        guard !findings.isEmpty else {
            return [
                "No work that landed was taken away by a parallel session, as far as this run saw."
            ]
        }
        let kinds = Finding.Kind.allCases.compactMap { kind in
            let count = findings.count { $0.kind == kind }
            return count == 0 ? nil : kind.named(count)
        }
        let unsure = result.hiddenPart(of: .orphan)
        return ["Work that landed was lost: \(enumerated(kinds))\(unsure)\(sums)."]
    }

    /// How many lines, which part of what landed, how long they lived.
    private var sums: String {
        let summary = result.summary
        guard let lines = summary.orphanedLines, lines > 0 else { return "" }
        let share = summary.orphanedShare.map {
            ", \(OrphanWords.percent($0.value)) % of the \(grouped($0.of)) that landed"
        }
        let lived = summary.minutesLivedMedian.map {
            "; half of it was gone within \(minutes($0)) of its landing"
        }
        return " (\(counted(lines, "line"))\(share ?? "")\(lived ?? ""))"
    }

    /// The pairs of sessions with most lines, as rows: adder, deleter, lines.
    var pairs: [(adder: String, deleter: String, lines: Int)] {
        let labels = SessionWords(result: result).labels
        return result.pairs.prefix(OrphanWords.longest).map {
            (labels[$0.adder] ?? $0.adder, labels[$0.deleter] ?? $0.deleter, $0.lines)
        }
    }

    /// The surfaces that lost most.
    var surfaces: ArraySlice<LostSurface> { result.surfaces.prefix(OrphanWords.longest) }

    /// A share in percent, with two decimals: small losses of large work are not none.
    static func percent(_ share: Double) -> String {
        let hundredths = Int((share * 10_000).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    private func minutes(_ minutes: Double) -> String {
        minutes < 100
            ? "\(Int(minutes.rounded())) min" : "\(Int((minutes / 60).rounded())) hours"
    }
}

extension MarkdownReport {
    /// Who deleted whose fresh lines, and which surfaces lost most; nothing where nobody did.
    static func losses(_ result: AuditResult) -> [String] {
        let words = OrphanWords(result: result)
        guard !words.pairs.isEmpty else { return [] }
        let pairs = words.pairs.map {
            [inertMarkdown($0.adder), inertMarkdown($0.deleter), grouped($0.lines)]
        }
        let surfaces = words.surfaces.map {
            [
                codeSpan($0.path), grouped($0.linesLost),
                $0.findings.prefix(5).map { codeSpan(String($0.prefix(8))) }.joined(separator: " "),
            ]
        }
        let hours = grouped(Int(result.options.orphanWindowSeconds / 3600))
        return [
            "## Who deleted whose lines", "",
            """
            Lines that landed at most \(hours) hours before, whether the sessions ran side by side or one \
            after the other: most of it is ordinary work on one another's files.
            """, "",
        ] + table(["Added by", "Deleted by", "Lines"], pairs)
            + more(result.pairs.count - pairs.count, "pair") + [""]
            + (surfaces.isEmpty
                ? []
                : ["What lost most by orphaned work:", ""]
                    + table(["Surface", "Lines", "Findings"], Array(surfaces))
                    + more(result.surfaces.count - surfaces.count, "surface") + [""])
    }
}
