// Hot: asked for every line of every file that a merge changes.
import GitHistory

/// Tells which commits only the first side of a merge has. One for a whole fold: it keeps its memory.
struct MergeSides: Sendable {
    private static let first: UInt8 = 1
    private static let other: UInt8 = 2

    private var marks: [UInt8]
    /// The merge of which a commit is on the first side only, the last one that was asked for.
    private var owners: [Int32]

    /// For a graph of `count` commits.
    init(count: Int) {
        marks = Array(repeating: 0, count: count)
        owners = Array(repeating: -1, count: count)
    }

    /// Whether a commit is one of those that `find` found for this merge.
    @inline(__always)
    func isOnlyFirst(_ commit: Int32, of merge: CommitIndex) -> Bool {
        commit >= 0 && owners[Int(commit)] == merge.rawValue
    }

    /// Finds the commits behind the first parent that no other parent has.
    /// O(commits of the graph's order down to where the sides meet).
    mutating func find(_ merge: CommitIndex, in graph: CommitGraph) {
        let parents = graph.parents(merge)
        var marked: [Int] = []
        var open = 0
        func mark(_ commit: CommitIndex, _ side: UInt8, _ marks: inout [UInt8]) {
            let old = marks[commit.position]
            let new = old | side
            if old == 0 { marked.append(commit.position) }
            if MergeSides.isOneSided(old) { open -= 1 }
            if MergeSides.isOneSided(new) { open += 1 }
            marks[commit.position] = new
        }
        for (number, parent) in parents.enumerated() {
            mark(parent, number == 0 ? MergeSides.first : MergeSides.other, &marks)
        }
        var position = parents.map(\.position).max() ?? -1
        while open > 0, position >= 0 {
            let side = marks[position]
            if side != 0 {
                if MergeSides.isOneSided(side) { open -= 1 }
                if side == MergeSides.first { owners[position] = merge.rawValue }
                for parent in graph.parents(CommitIndex(position)) { mark(parent, side, &marks) }
            }
            position -= 1
        }
        for position in marked { marks[position] = 0 }
    }

    private static func isOneSided(_ mark: UInt8) -> Bool { mark == first || mark == other }
}
