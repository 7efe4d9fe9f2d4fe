import GitHistory

/// The commits that make up entries of the stash.
struct Stashes: Sendable {
    /// Stash commits that are on the stack no longer.
    let dropped: [RaceCommit]
    /// Every commit of the stack: entries, their indexes and untracked files.
    let stacked: Set<RaceCommit>
    /// Those of the stack and those off it.
    let members: Set<RaceCommit>

    /// Tells stash commits by their form. O(lost commits).
    init(_ graph: RaceGraph, _ logs: RaceLogs) {
        var stacked: Set<RaceCommit> = []
        for entry in logs.stash.compactMap(\.new) {
            stacked.insert(entry)
            stacked.formUnion(graph.parents(entry).dropFirst())
        }
        var members = stacked
        var dropped: [RaceCommit] = []
        for commit in graph.lost {
            let parents = graph.parents(commit)
            if parents.count >= 2, parents.count <= 3,
                graph.subject(parents[1]).hasPrefix("index on ")
            {
                if !stacked.contains(commit) { dropped.append(commit) }
                members.insert(commit)
                members.formUnion(parents.dropFirst())
            } else if Stashes.isHelper(graph.subject(commit)) {
                members.insert(commit)
            }
        }
        self.stacked = stacked
        self.members = members
        self.dropped = dropped
    }

    private static func isHelper(_ subject: String) -> Bool {
        subject.hasPrefix("index on ") || subject.hasPrefix("untracked files on ")
    }
}
