// Hot: asked for every line of every file that a merge changes.
import GitHistory

/// Tells which of the commits behind a merge's first parent no other parent has. One for a whole fold: it
/// keeps its memory.
struct MergeSides: Sendable {
    private static let first: UInt8 = 1
    private static let other: UInt8 = 2
    /// So many commits of a merged side are looked at before both sides are: a branch is seldom longer, and
    /// one that is merged over and over would be walked to its root each time.
    private let longBranch: Int

    private var marks: [UInt8]
    /// The merge for which a commit was found, the last one that was asked for.
    private var finders: [Int32]
    private var merge: Int32 = -1
    /// What had landed by this chain commit is behind the merged side.
    private var fork: Int32 = -1
    /// Whether what was found is behind the merged side, and not on the first one only.
    private var isMergedFound = false
    private let reach: ChainReach

    /// The parents of all commits, one after the other, with where each commit's end: the graph's
    /// own answer is a slice that has to be held and let go, ten times as slow here.
    private var parents: [Int32] = []
    private var ends: [Int32] = []

    /// For the merges of a graph behind a tip.
    init(_ graph: CommitGraph, tip: CommitIndex?, longBranch: Int = 1000) {
        self.longBranch = longBranch
        marks = Array(repeating: 0, count: graph.count)
        finders = Array(repeating: -1, count: graph.count)
        reach = ChainReach(graph, tip: tip)
        ends.reserveCapacity(graph.count)
        for commit in graph.commits {
            for parent in graph.parents(commit) { parents.append(parent.rawValue) }
            ends.append(Int32(parents.count))
        }
    }

    /// Whether a commit behind the first parent is behind no other, of the merge that was asked about last;
    /// no commit is where the number is negative. O(1).
    @inline(__always)
    func isOnlyFirst(_ commit: Int32) -> Bool {
        guard commit >= 0 else { return false }
        let isFound = finders[Int(commit)] == merge
        return isMergedFound ? !isFound && reach.landings[Int(commit)] > fork : isFound
    }

    /// Finds out what a merge's sides have. O(commits of the merged side that had not landed where it left
    /// the mainline), or, where these are many, O(commits of the graph's order down to where the sides meet).
    mutating func find(_ merge: CommitIndex) {
        self.merge = merge.rawValue
        isMergedFound = findMerged(merge)
        if !isMergedFound { findFirst(merge) }
    }

    /// Finds what is behind the second parent; false of an octopus, and where there is too much.
    private mutating func findMerged(_ merge: CommitIndex) -> Bool {
        let sides = range(merge.position)
        guard sides.count == 2 else { return false }
        fork = reach.forks[Int(parents[sides.lowerBound + 1])]
        var stack = [parents[sides.lowerBound + 1]]
        var found: [Int] = []
        while let commit = stack.popLast() {
            let position = Int(commit)
            guard reach.landings[position] > fork, finders[position] != merge.rawValue else {
                continue
            }
            guard found.count < longBranch else {
                for position in found { finders[position] = -1 }
                return false
            }
            finders[position] = merge.rawValue
            found.append(position)
            for place in range(position) { stack.append(parents[place]) }
        }
        return true
    }

    /// Finds the commits behind the first parent that no other parent has.
    private mutating func findFirst(_ merge: CommitIndex) {
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
                if side == MergeSides.first { finders[position] = merge.rawValue }
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
