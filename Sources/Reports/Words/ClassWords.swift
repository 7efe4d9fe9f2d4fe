import Findings

extension Finding.Class {
    /// The bucket, as a table names it.
    var title: String {
        switch self {
        case .duplicate: "Duplicated work"
        case .orphan: "Orphaned work"
        case .race: "Raced state"
        case .surface: "Removed surfaces"
        }
    }

    /// What falls into the bucket.
    var meaning: String {
        switch self {
        case .duplicate: "the same patch made twice, or one tree committed twice"
        case .orphan: "work that landed and was deleted by a session that ran beside it"
        case .race: "one checkout, two sessions: work rewritten or swallowed"
        case .surface: "files that came back, or left nothing that says they stay gone"
        }
    }

    /// Whether the bucket could be looked into.
    func assessable(in classes: Coverage.Classes) -> Coverage.Assessable {
        switch self {
        case .duplicate: classes.duplicates
        case .orphan: classes.orphans
        case .race: classes.races
        case .surface: classes.surfaces
        }
    }
}

extension Coverage.Classes {
    /// Every class that could not be assessed, with its reason; equal reasons once.
    var gaps: [(names: [String], reason: String)] {
        let all = [
            ("duplicated work", duplicates), ("orphaned work", orphans),
            ("raced state", races), ("removed surfaces", surfaces), ("claims", claims),
        ]
        var result: [(names: [String], reason: String)] = []
        for (name, answer) in all where !answer.value {
            let reason = answer.reason ?? "no reason recorded"
            if let index = result.firstIndex(where: { $0.reason == reason }) {
                result[index].names.append(name)
            } else {
                result.append((names: [name], reason: reason))
            }
        }
        return result
    }
}

extension Finding {
    /// True for what is told as a finding; the rest are notes.
    var isNote: Bool { severity == .info }
}

extension AuditResult {
    /// The findings that formats other than JSON show, in their given order.
    var shownFindings: [Finding] {
        findings.filter { !$0.isNote && $0.confidence >= options.show }
    }

    /// How many findings of a bucket are shown, and how many are left out as not sure enough.
    func counts(of bucket: Finding.Class) -> (shown: Int, hidden: Int) {
        let inside = findings.filter { $0.class == bucket && !$0.isNote }
        let shown = inside.count { $0.confidence >= options.show }
        return (shown, inside.count - shown)
    }

    /// Those counts as a cell of a table; the first alone where nothing is left out.
    func countWords(of bucket: Finding.Class) -> String {
        grouped(counts(of: bucket).shown) + leftOut(of: bucket)
    }

    private func leftOut(of bucket: Finding.Class) -> String {
        let hidden = counts(of: bucket).hidden
        return hidden == 0 ? "" : ", and \(grouped(hidden)) of \(hiddenLevels) confidence"
    }

    /// What a sentence adds that counts a bucket's findings, shown or not.
    func hiddenPart(of bucket: Finding.Class) -> String {
        let hidden = counts(of: bucket).hidden
        return hidden == 0 ? "" : ", \(grouped(hidden)) of them of \(hiddenLevels) confidence"
    }

    /// What was found all the same in a bucket that cannot be looked into.
    func blindWords(of bucket: Finding.Class) -> String {
        let (shown, hidden) = counts(of: bucket)
        return shown + hidden == 0
            ? "" : "\(grouped(shown)) by the history alone\(leftOut(of: bucket)); the rest "
    }

    /// The confidences that are left out: `low`, `low or medium`.
    private var hiddenLevels: String {
        Finding.Confidence.allCases.filter { $0 < options.show }.map(\.rawValue)
            .joined(separator: " or ")
    }

    /// How many findings are left out, and how to see them.
    var hiddenWords: Phrase {
        guard let lowest = Finding.Confidence.allCases.first, lowest < options.show else {
            return "Nothing is hidden: every confidence is shown."
        }
        let level = hiddenLevels
        guard summary.hidden > 0 else { return "No finding of \(level) confidence is hidden." }
        let more = counted(summary.hidden, "more finding")
        let (verb, them) = summary.hidden == 1 ? ("is", "it") : ("are", "them")
        return """
            \(more) of \(level) confidence \(verb) in the JSON; \
            \(code: "--show \(lowest.rawValue)") shows \(them).
            """
    }
}
