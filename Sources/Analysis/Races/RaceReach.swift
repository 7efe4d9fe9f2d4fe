import GitHistory

extension RaceGraph {
    /// So many commits are followed; what lies further apart is another matter than a race.
    private static let farthest = 4000

    /// The commits that `new` reaches and `old` does not, newest first: `git rev-list old..new`.
    /// Nil where the two are too far apart. O(commits between them).
    func between(_ old: RaceCommit, _ new: RaceCommit) -> [RaceCommit]? {
        var isOld: [RaceCommit: Bool] = [new: false]
        isOld[old] = true
        var queue = Set([new, old])
        var waiting = old == new ? 0 : 1
        var found: [RaceCommit] = []
        var steps = 0
        while waiting > 0, let next = queue.max() {
            queue.remove(next)
            steps += 1
            guard steps < RaceGraph.farthest else { return nil }
            let behindOld = isOld[next] ?? false
            if !behindOld {
                waiting -= 1
                found.append(next)
            }
            for parent in parents(next) {
                let known = isOld[parent]
                if known == nil {
                    queue.insert(parent)
                    waiting += behindOld ? 0 : 1
                } else if known == false, behindOld {
                    waiting -= 1
                }
                isOld[parent] = (known ?? false) || behindOld
            }
        }
        return found
    }

    /// Whether `older` can be reached from `newer`; a commit is its own ancestor.
    func isAncestor(_ older: RaceCommit, of newer: RaceCommit) -> Bool {
        guard older <= newer else { return false }
        var stack = [newer]
        var seen: Set<RaceCommit> = [newer]
        while let commit = stack.popLast() {
            if commit == older { return true }
            for parent in parents(commit) where parent >= older && seen.insert(parent).inserted {
                stack.append(parent)
            }
        }
        return false
    }
}
