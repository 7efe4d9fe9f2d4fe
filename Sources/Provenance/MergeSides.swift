// Hot: asked for every line of every file that a merge changes.
import GitHistory

/// Tells which commits only the first side of a merge has. One for a whole fold: it keeps its memory.
struct MergeSides: Sendable {
    private static let first: UInt8 = 1
    private static let other: UInt8 = 2

    private var marks: [UInt8]
    /// The merge of which a commit is on the first side only, the last one that was asked for.
    private var owners: [Int32]

    /// The parents of all commits, one after the other, with where each commit's end: the graph's
    /// own answer is a slice that has to be held and let go, ten times as slow here.
    private var parents: [Int32] = []
    private var ends: [Int32] = []

    /// For the merges of a graph.
    init(_ graph: CommitGraph) {
        marks = Array(repeating: 0, count: graph.count)
        owners = Array(repeating: -1, count: graph.count)
        ends.reserveCapacity(graph.count)
        for commit in graph.commits {
            for parent in graph.parents(commit) { parents.append(parent.rawValue) }
            ends.append(Int32(parents.count))
        }
    }

    /// Whether a commit is one of those that `find` found for this merge.
    @inline(__always)
    func isOnlyFirst(_ commit: Int32, of merge: CommitIndex) -> Bool {
        commit >= 0 && owners[Int(commit)] == merge.rawValue
    }

    /// Finds the commits behind the first parent that no other parent has.
    /// O(commits of the graph's order down to where the sides meet).
    mutating func find(_ merge: CommitIndex) {
        var marked: [Int] = []
        var open = 0
        var position = -1
        for (number, place) in range(merge.position).enumerated() {
            let parent = Int(parents[place])
            position = max(position, parent)
            let side = number == 0 ? MergeSides.first : MergeSides.other
            open += mark(parent, side, &marked)
        }
        while open > 0, position >= 0 {
            let side = marks[position]
            if side != 0 {
                if MergeSides.isOneSided(side) { open -= 1 }
                if side == MergeSides.first { owners[position] = merge.rawValue }
                for place in range(position) { open += mark(Int(parents[place]), side, &marked) }
            }
            position -= 1
        }
        for position in marked { marks[position] = 0 }
    }

    /// Where the parents of a commit stand.
    private func range(_ position: Int) -> Range<Int> {
        (position == 0 ? 0 : Int(ends[position - 1]))..<Int(ends[position])
    }

    /// Marks a commit as behind one side; says how many more are behind one side only.
    private mutating func mark(_ position: Int, _ side: UInt8, _ marked: inout [Int]) -> Int {
        let old = marks[position]
        let new = old | side
        if old == 0 { marked.append(position) }
        marks[position] = new
        return (MergeSides.isOneSided(new) ? 1 : 0) - (MergeSides.isOneSided(old) ? 1 : 0)
    }

    private static func isOneSided(_ mark: UInt8) -> Bool { mark == first || mark == other }
}
