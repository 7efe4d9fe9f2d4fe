// Hot: asked about every merge of the window.
import HeapModule

/// Finds merge bases one after another, looking only at the commits above them: what
/// `CommitGraph.mergeBases` says, at the cost of the distance.
package struct MergeBaseSearch {
    private let graph: CommitGraph
    /// Which tips reach a commit, and whether it lies behind a base; 0 for what was not seen.
    private var marks: [UInt8]

    private static let both: UInt8 = 0b011
    private static let behind: UInt8 = 0b100

    /// A search on one graph. O(commits).
    package init(_ graph: CommitGraph) {
        self.graph = graph
        marks = Array(repeating: 0, count: graph.count)
    }

    /// The best common ancestors of two commits, as `git merge-base --all` lists them, ascending.
    /// O(n log n) in the commits that one tip reaches and that lie above the lowest base.
    package mutating func bases(_ first: CommitIndex, _ second: CommitIndex) -> [CommitIndex] {
        if first == second { return [first] }
        var queue: Heap<Int32> = [first.rawValue, second.rawValue]
        var seen = [first.rawValue, second.rawValue]
        marks[first.position] = 0b001
        marks[second.position] = 0b010
        // How many commits of the queue do not lie behind a base: without them all is found.
        var open = 2
        var bases: [CommitIndex] = []
        // Parents have lower indexes than their children: whatever reaches a commit came before it.
        while open > 0, let next = queue.popMax() {
            let mark = marks[Int(next)]
            let isBehind = mark & MergeBaseSearch.behind != 0
            if !isBehind { open -= 1 }
            let isCommon = mark & MergeBaseSearch.both == MergeBaseSearch.both
            if isCommon, !isBehind { bases.append(CommitIndex(Int(next))) }
            let given = isCommon ? mark | MergeBaseSearch.behind : mark
            for parent in graph.parents(CommitIndex(Int(next))) {
                let known = marks[parent.position]
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
}
