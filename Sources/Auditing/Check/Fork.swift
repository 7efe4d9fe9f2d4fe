import GitHistory
import GitStore

/// Where a branch forked from a base.
struct Fork {
    /// What both can reach, as far as it was read.
    let graph: CommitGraph
    let base: CommitIndex
    let head: CommitIndex
    let mergeBase: CommitIndex
    /// Further merge bases, of branches that were merged to and fro.
    let others: Int

    /// So many days back is looked first, then further: a branch is seldom old.
    private static let days: [Int64?] = [40, 200, 1000, nil]

    /// Finds it. O(commits since it).
    static func find(
        _ base: ObjectID, _ head: ObjectID, clock: Int64, _ repository: borrowing Repository,
        _ shape: Shape
    ) throws(RunError) -> Fork {
        for days in days {
            let walk = repository.walk(
                from: [base, head], notBefore: days.map { clock - $0 * 86_400 },
                shallow: shape.shallowCommits)
            guard let one = walk.graph.index(of: base), let other = walk.graph.index(of: head)
            else {
                throw RunError("A commit cannot be read; `git fsck` says what is damaged.")
            }
            var search = MergeBaseSearch(walk.graph)
            let bases = search.bases(one, other)
            if let last = bases.last {
                return Fork(
                    graph: walk.graph, base: one, head: other, mergeBase: last,
                    others: bases.count - 1)
            }
        }
        throw RunError(
            shape.isShallow
                ? "The clone is too shallow: it has no common ancestor of base and head. Fetch the history with `git fetch --unshallow` (in CI: `fetch-depth: 0`)."
                : "Base and head have no common ancestor: nothing can be compared."
        )
    }

    /// The commit that landed one of some pull requests since the fork, by the forge's words: what is
    /// long landed needs no more than its messages.
    func landing(of numbers: [Int]) -> CommitIndex? {
        guard !numbers.isEmpty else { return nil }
        let ofHead = graph.reachable(from: [head])
        for commit in graph.firstParentChain(from: base) {
            if ofHead.contains(commit) { return nil }
            let subject = graph.subject(commit)
            for number in numbers
            where subject.hasSuffix("(#\(number))")
                || subject.hasPrefix("Merge pull request #\(number) ")
            {
                return commit
            }
        }
        return nil
    }
}
