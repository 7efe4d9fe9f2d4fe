import GitHistory

/// Brings the logs of several clones together.
package enum LogMerge {
    /// All logs, those without a source first. Of two logs of one ref of which one holds every entry
    /// of the other, only the longer stays: they are one clone's, seen twice. O(entries).
    package static func merged(_ own: [Reflog], _ given: [Reflog]) -> [Reflog] {
        var kept = own
        for log in given where !log.entries.isEmpty {
            let steps = Set(log.entries.map(Step.init))
            let rivals = kept.indices.filter {
                kept[$0].name == log.name && kept[$0].worktree == log.worktree
            }
            if rivals.contains(where: { steps.isSubset(of: kept[$0].entries.map(Step.init)) }) {
                continue
            }
            let shorter = rivals.filter { steps.isSuperset(of: kept[$0].entries.map(Step.init)) }
            for index in shorter.reversed() { kept.remove(at: index) }
            kept.append(log)
        }
        return kept.sorted {
            ($0.name, $0.worktree ?? "", $0.source ?? "")
                < ($1.name, $1.worktree ?? "", $1.source ?? "")
        }
    }

    /// An entry without its words, which a snapshot may have changed.
    private struct Step: Hashable {
        let old: ObjectID
        let new: ObjectID
        let time: Timestamp

        init(_ entry: ReflogEntry) {
            old = entry.old
            new = entry.new
            time = entry.time
        }
    }
}
