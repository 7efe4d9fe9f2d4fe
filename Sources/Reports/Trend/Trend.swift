import Findings

/// What changed between two reports, for people and for machines.
package enum Trend {
    /// The looks of a comparison.
    package enum Format: String, CaseIterable, Sendable {
        case markdown, json, text

        /// The whole comparison, ending in a newline.
        package func render(_ comparison: Comparison) throws -> String {
            switch self {
            case .markdown: TrendMarkdown.text(comparison)
            case .json: try JSONReport.document(comparison)
            case .text: TrendText.text(comparison)
            }
        }
    }
}

extension Comparison {
    /// The first sentence of either look for people.
    var opening: String {
        let same = counted(unchanged.count, "is as it was", "are as they were")
        return """
            \(counted(added.count, "new finding")), \(grouped(gone.count)) gone, \(same).
            """
    }

    /// The two windows.
    var windows: [String] { ["Then: \(old.window.words).", "Now: \(new.window.words)."] }

    /// The findings by what became of them.
    var lists: [(title: String, entries: [Entry])] {
        [("New", added), ("Gone", gone), ("Unchanged", unchanged)]
    }
}

extension Comparison.Entry {
    /// What a reader must know of it beside its title.
    var remarks: String {
        let remarks = [
            accepted ? "accepted" : nil,
            outsideOtherWindow ? "outside the other report's window" : nil,
        ].compactMap { $0 }
        return remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
    }

    /// The first digits of its id.
    var shortID: String { String(id.filter { $0.isHexDigit }.prefix(8)) }
}

extension FigureChange {
    /// One side, with its whole: `13 of 2,132 (0.6 %)`.
    static func words(_ value: Value?) -> String {
        guard let value else { return "not assessable" }
        guard let of = value.of else { return grouped(value.value) }
        let share = value.share.map { share -> String in
            let perMille = Int((share * 1000).rounded())
            return " (\(perMille / 10).\(perMille % 10) %)"
        }
        return "\(grouped(value.value)) of \(grouped(of))\(share ?? "")"
    }

    /// `+3`, `-2`, `0`.
    var changeWords: String {
        guard let change else { return "?" }
        return (change > 0 ? "+" : "") + grouped(change)
    }

    /// The figure's name in words, with its whole's.
    var title: String {
        spelled(name) + (denominator.map { " (of \(spelled($0)))" } ?? "")
    }
}
