/// Questions about who descends from whom, answered from the graph alone.
extension CommitGraph {
    /// All commits that can be reached from `tips`, the tips among them. O(commits).
    package func reachable(from tips: some Sequence<CommitIndex>) -> CommitSet {
        var set = CommitSet(capacity: count)
        var highest = -1
        for tip in tips {
            set.insert(tip)
            highest = max(highest, tip.position)
        }
        for position in stride(from: highest, through: 0, by: -1)
        where set.contains(CommitIndex(position)) {
            for parent in parents(CommitIndex(position)) { set.insert(parent) }
        }
        return set
    }

    /// From a tip along first parents to the oldest commit that was read, newest first.
    package func firstParentChain(from tip: CommitIndex) -> [CommitIndex] {
        var chain = [tip]
        var current = tip
        while let parent = firstParent(current) {
            chain.append(parent)
            current = parent
        }
        return chain
    }

    /// Whether `older` can be reached from `newer`; a commit is its own ancestor, as in
    /// `git merge-base --is-ancestor`. O(commits between them).
    package func isAncestor(_ older: CommitIndex, of newer: CommitIndex) -> Bool {
        guard older <= newer else { return false }
        var stack = [newer]
        var seen: Set<CommitIndex> = []
        while let commit = stack.popLast() {
            if commit == older { return true }
            for parent in parents(commit) where parent >= older && seen.insert(parent).inserted {
                stack.append(parent)
            }
        }
        return false
    }

    /// The best common ancestors of two commits, as `git merge-base --all` lists them, ascending.
    /// O(commits that are read behind the younger one).
    package func mergeBases(_ first: CommitIndex, _ second: CommitIndex) -> [CommitIndex] {
        let ofFirst = reachable(from: [first])
        let ofSecond = reachable(from: [second])
        var behind = CommitSet(capacity: count)
        var bases: [CommitIndex] = []
        for position in stride(from: min(first, second).position, through: 0, by: -1) {
            let commit = CommitIndex(position)
            guard ofFirst.contains(commit), ofSecond.contains(commit) else { continue }
            if !behind.contains(commit) { bases.append(commit) }
            for parent in parents(commit) { behind.insert(parent) }
        }
        return bases.reversed()
    }
}
