// Hot: asked about every merge of the window.
import HeapModule

/// Finds merge bases one after another, looking only at the commits above them: what
/// `CommitGraph.mergeBases` says, at the cost of the distance.
///
/// A mainline shortens the way. Whatever had landed by the youngest chain commit that a tip reaches is
/// behind the tip, and need not be walked to be known; and of all that had landed by the youngest chain
/// commit that both reach, only that commit can be a base.
package struct MergeBaseSearch {
    private let graph: CommitGraph
    /// Which tips reach a commit, and whether it lies behind a base; 0 for what was not seen.
    private var marks: [UInt8]
    private let reach: ChainReach

    private static let ofFirst: UInt8 = 0b001
    private static let ofSecond: UInt8 = 0b010
    private static let both: UInt8 = 0b011
    private static let behind: UInt8 = 0b100

    /// A search on one graph, along its mainline where it has one. O(commits).
    package init(_ graph: CommitGraph, along mainline: Mainline? = nil) {
        self.graph = graph
        marks = Array(repeating: 0, count: graph.count)
        reach = mainline?.reach ?? ChainReach(graph, tip: nil)
    }

    /// The best common ancestors of two commits, as `git merge-base --all` lists them, ascending.
    /// O(n log n) in the commits that one tip reaches, that lie above the lowest base and that had not
    /// landed by where the tip left the mainline.
    package mutating func bases(_ first: CommitIndex, _ second: CommitIndex) -> [CommitIndex] {
        if first == second { return [first] }
        let forks = (first: reach.forks[first.position], second: reach.forks[second.position])
        let shared = min(forks.first, forks.second)
        var queue: Heap<Int32> = [first.rawValue, second.rawValue]
        var seen = [first.rawValue, second.rawValue]
        marks[first.position] = MergeBaseSearch.ofFirst
        marks[second.position] = MergeBaseSearch.ofSecond
        // How many commits of the queue do not lie behind a base: without them all is found.
        var open = 2
        var bases: [CommitIndex] = []
        // Parents have lower indexes than their children: whatever reaches a commit came before it.
        while open > 0, let next = queue.popMax() {
            let mark = marks[Int(next)] | reaches(Int(next), forks)
            let isBehind = mark & MergeBaseSearch.behind != 0
            if !isBehind { open -= 1 }
            let isCommon = mark & MergeBaseSearch.both == MergeBaseSearch.both
            if isCommon, !isBehind { bases.append(CommitIndex(Int(next))) }
            let given = isCommon ? mark | MergeBaseSearch.behind : mark
            for parent in graph.parents(CommitIndex(Int(next))) {
                let known = marks[parent.position]
                if parent.rawValue != shared, known == 0 {
                    if reach.landings[parent.position] <= shared { continue }
                    if given & ~reaches(parent.position, forks) == 0 { continue }
                }
                let isNowBehind = (known | given) & MergeBaseSearch.behind != 0
                if known == 0 {
                    queue.insert(parent.rawValue)
                    seen.append(parent.rawValue)
                    if !isNowBehind { open += 1 }
                } else if isNowBehind, known & MergeBaseSearch.behind == 0 {
                    open -= 1
                }
                marks[parent.position] = known | given
            }
        }
        for commit in seen { marks[Int(commit)] = 0 }
        return bases.reversed()
    }

    /// Which tips reach a commit because the chain commits do that they reach.
    private func reaches(_ position: Int, _ forks: (first: Int32, second: Int32)) -> UInt8 {
        let landing = reach.landings[position]
        return (landing <= forks.first ? MergeBaseSearch.ofFirst : 0)
            | (landing <= forks.second ? MergeBaseSearch.ofSecond : 0)
    }
}
