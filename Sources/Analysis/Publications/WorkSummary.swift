import Findings
import GitHistory

/// What some commits changed together, as a finding shows it.
struct WorkSummary {
    let paths: [PathSummary]
    let measures: Finding.Measures

    init(_ commits: [CommitIndex], _ facts: Facts, share: Double? = nil) {
        var byPath: [String: LineCount] = [:]
        var total = LineCount()
        let table = facts.history.changes
        for commit in commits {
            guard let counts = facts.content.lines(commit)?.value else { continue }
            for (change, lines) in zip(table.changes(commit), counts) {
                byPath[table.paths.text(change.path), default: LineCount()] =
                    byPath[table.paths.text(change.path), default: LineCount()] + lines
            }
            total = counts.reduce(total, +)
        }
        paths = byPath.sorted { $0.key < $1.key }.map { path, lines in
            PathSummary(
                path: facts.naming.path(path), linesAdded: lines.added, linesDeleted: lines.deleted)
        }
        measures = Finding.Measures(
            linesAdded: total.added, linesDeleted: total.deleted,
            share: share.map { ($0 * 100).rounded() / 100 })
    }
}

extension Facts {
    /// A landing as a moment of a story.
    func landed(_ commit: CommitIndex, _ text: String) -> TimelineEntry {
        TimelineEntry(
            at: history.graph.committer(commit).time, event: .landed,
            commit: history.graph.id(commit), text: text)
    }

    /// A commit's writing as a moment of a story.
    func written(_ commit: CommitIndex, by who: String) -> TimelineEntry {
        let subject = naming.subject(history.graph.subject(commit))
        return TimelineEntry(
            at: history.graph.author(commit).time, event: .written,
            commit: history.graph.id(commit), text: "\(who) writes: \(subject)")
    }
}
