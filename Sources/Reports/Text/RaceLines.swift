import Findings

/// A race in few words: how sure the loss and the race are, how much it is about, and what did it.
struct RaceLines {
    let text: [String]

    /// Nothing for other findings.
    init(_ finding: Finding) {
        guard let loss = finding.loss, let race = finding.race else {
            text = []
            return
        }
        let first = finding.paths.first.map { path in
            let more = finding.paths.count - 1
            let others = more > 0 ? " and \(counted(more, "more file"))" : ""
            let measures = finding.measures
            return ": \(lineChange(measures.linesAdded, measures.linesDeleted)) in "
                + path.path + others
        }
        let by = finding.culprit.map { culprit in
            let at = culprit.at.map { ", \($0.utcText)" } ?? ""
            let entry = culprit.entry.map { " (\($0))" } ?? ""
            return ["by \(culprit.command)\(entry)\(at)"]
        }
        text = ["loss \(loss.rawValue), race \(race.rawValue)\(first ?? "")"] + (by ?? [])
    }
}
