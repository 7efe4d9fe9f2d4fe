import GitHistory

/// The commits of a graph that no ref reaches, sorted by what they are.
package struct LostCommits: Sendable {
    /// Ordinary commits, in the graph's order.
    package let commits: [CommitIndex]
    /// Stashes that are no longer on the stack, in the graph's order.
    package let stashes: [CommitIndex]
    /// The index and the untracked files of a stash: git's own, not work.
    package let helpers: Set<CommitIndex>
    /// Every stash of the graph, those on the stack too: their change is against the first parent.
    package let allStashes: Set<CommitIndex>

    /// Sorts them. What is still on the stack of stashes, or only borrowed, is none of them.
    /// O(commits).
    package init(_ graph: CommitGraph, _ unreachable: Unreachable) {
        let stashes = graph.commits.filter { LostCommits.isStash($0, graph) }
        let known = Set(stashes.flatMap { graph.parents($0).dropFirst() })
        let lost = unreachable.commits.filter {
            !unreachable.stashed.contains($0) && !unreachable.borrowed.contains($0)
        }.compactMap { graph.index(of: $0) }.sorted()
        let helpers = Set(lost.filter { known.contains($0) || LostCommits.isHelper($0, graph) })
        allStashes = Set(stashes)
        self.helpers = helpers
        self.stashes = lost.filter(allStashes.contains)
        let others = allStashes.union(helpers)
        commits = lost.filter { !others.contains($0) }
    }

    /// `WIP on B: …` or `On B: …`, on a base, with the index beside it.
    static func isStash(_ commit: CommitIndex, _ graph: CommitGraph) -> Bool {
        guard graph.isMerge(commit) else { return false }
        let subject = graph.subject(commit)
        guard subject.hasPrefix("WIP on ") || subject.hasPrefix("On "), subject.contains(": ")
        else { return false }
        let beside = graph.parents(commit).dropFirst()
        return (1...2).contains(beside.count)
            && beside.first.map { graph.subject($0).hasPrefix("index on ") } ?? false
    }

    private static func isHelper(_ commit: CommitIndex, _ graph: CommitGraph) -> Bool {
        let subject = graph.subject(commit)
        return subject.hasPrefix("index on ") || subject.hasPrefix("untracked files on ")
    }

    /// The branch that a stash's subject names; git before 2.36 writes its last part only.
    static func branch(ofStash subject: String) -> String? {
        let text = subject.dropFirst(subject.hasPrefix("WIP on ") ? 7 : 3).prefix { $0 != ":" }
        return text.isEmpty || text.hasPrefix("(no branch)") ? nil : String(text)
    }
}

/// Where commits were made, as far as reflogs say.
struct ReflogPlaces {
    /// A branch and the linked worktree.
    struct Place {
        var branch: String?
        var worktree: String?
    }

    private var places: [ObjectID: Place] = [:]

    /// Reads what logs of branches, then what logs of HEADs say. O(entries).
    init(_ reflogs: [Reflog]) {
        for log in reflogs where log.isHead { read(head: log) }
        for log in reflogs where log.name.hasPrefix("refs/heads/") {
            let branch = String(log.name.dropFirst("refs/heads/".count))
            for entry in log.entries where !entry.new.isZero {
                places[entry.new, default: Place()].branch = branch
            }
        }
    }

    /// The first of some commits that a log names says it for all.
    func place(of commits: [ObjectID]) -> Place {
        commits.lazy.compactMap { places[$0] }.first ?? Place()
    }

    /// `checkout: moving from A to B` tells the branch before and after it.
    private mutating func read(head log: Reflog) {
        let moves = log.entries.map { entry in
            entry.message.wholeMatch(of: /checkout: moving from (\S+) to (\S+)/)?.output
        }
        var branch = moves.lazy.compactMap { $0 }.first.map { String($0.1) }
        for (entry, move) in zip(log.entries, moves) {
            if let move { branch = String(move.2) }
            guard entry.action.makesCommit else { continue }
            let isDetached = branch.map { ObjectID(hex: $0) != nil } ?? true
            places[entry.new] = Place(branch: isDetached ? nil : branch, worktree: log.worktree)
        }
    }
}
