// Hot: takes every hunk of the history.
import GitHistory

/// Folds what commits do to lines, parents first, into who added and who deleted each line.
///
/// The state of a commit is held until its last child is folded, and what branches share is held
/// once, so the cost in memory is that of the heads that live at a time.
package struct LineFold: Sendable {
    let graph: CommitGraph
    private let commits: CommitSet
    private let kept: CommitSet
    private var states: [LineTable?]
    private var waiting: [Int32]
    private var sides: MergeSides
    private var lost: LineTally
    var owners = LineOwners()
    var ages: LineAges

    /// A fold over some commits of a graph. Their parents beside them are "older".
    ///
    /// `paths` come first in the numbering of paths; of `keeping` commits the lines are kept.
    package init(
        _ graph: CommitGraph, _ commits: CommitSet, paths: ByteTable = ByteTable(),
        keeping: [CommitIndex] = []
    ) {
        self.graph = graph
        self.commits = commits
        ages = LineAges(paths: paths)
        states = Array(repeating: nil, count: graph.count)
        sides = MergeSides(graph, tip: graph.commits.last(where: commits.contains))
        lost = LineTally(commits: graph.count)
        var kept = CommitSet(capacity: graph.count)
        for commit in keeping { kept.insert(commit) }
        self.kept = kept
        waiting = Array(repeating: 0, count: graph.count)
        for commit in graph.commits where commits.contains(commit) {
            for parent in graph.parents(commit) { waiting[parent.position] += 1 }
        }
    }

    /// Takes the next commits, in the graph's order.
    package mutating func fold(_ changes: LineChanges) {
        var numbers: [Int32] = []
        numbers.reserveCapacity(changes.paths.count)
        for path in 0..<Int32(changes.paths.count) {
            let bytes = Array(changes.paths[path])
            numbers.append(ages.paths.index(of: bytes.span))
        }
        for commit in changes.commits { fold(commit, changes, numbers) }
        ages.gaps += changes.gaps
        ages.cut += changes.cut
    }

    /// What was found out.
    package consuming func finish() -> LineAges {
        var ages = ages
        ages.owners = owners
        ages.gaps.sort { ($0.commit, $0.gap) < ($1.commit, $1.gap) }
        return ages
    }

    private mutating func fold(
        _ entry: LineChanges.Commit, _ changes: LineChanges, _ numbers: [Int32]
    ) {
        let parents = graph.parents(entry.commit)
        var results: [(path: Int32, lines: [Int32])] = []
        if let gap = entry.gap {
            ages.gaps.append((entry.commit, gap))
        } else if parents.count > 1 {
            results = merged(entry, changes, numbers)
            recordDropped(entry.commit, results)
        } else {
            results = patched(entry, changes, numbers)
        }
        var table = take(parents.first) ?? LineTable()
        for parent in parents.dropFirst() { _ = take(parent) }
        if entry.gap != nil { table = LineTable() }
        for result in results { table[result.path] = result.lines }
        if kept.contains(entry.commit) { ages.kept[entry.commit] = table }
        if waiting[entry.commit.position] > 0 { states[entry.commit.position] = table }
    }

    /// A parent's state for one of its children; the last one gets it for itself.
    private mutating func take(_ parent: CommitIndex?) -> LineTable? {
        guard let parent else { return nil }
        waiting[parent.position] -= 1
        if waiting[parent.position] > 0 { return states[parent.position] }
        return states[parent.position].take()
    }

    /// The lines of an origin, -1 for each where they are not known.
    private mutating func lines(
        _ origin: LineChanges.Origin, of commit: CommitIndex, _ path: Int32, count: Int?
    ) -> [Int32] {
        let parents = graph.parents(commit)
        let parent = parents[parents.startIndex + Int(origin.parent)]
        let known = states[parent.position]?[path] ?? []
        guard let count, known.count != count else { return known }
        if !known.isEmpty { ages.mismatches += 1 }
        return Array(repeating: LineOwners.unknown, count: count)
    }

    /// The same for a file, which says how many lines its origin has.
    mutating func lines(
        _ origin: LineChanges.Origin, _ file: LineChanges.File, of commit: CommitIndex,
        _ changes: LineChanges, _ numbers: [Int32]
    ) -> [Int32] {
        var count: Int?
        if file.lineCount != LineChanges.sameLines {
            let hunks = changes.hunks[origin.hunks]
            let grown = hunks.reduce(0) { $0 + Int($1.newCount) - Int($1.oldCount) }
            count = Int(max(0, file.lineCount)) - grown
        }
        return lines(origin, of: commit, numbers[Int(origin.path)], count: count)
    }

    /// A file's lines after hunks were applied, each added one as the commit's.
    static func spliced(
        _ old: [Int32], _ hunks: ArraySlice<Hunk>, count: Int, by commit: CommitIndex
    ) -> [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(LineFold.roomy(count))
        var position = 0
        for hunk in hunks {
            result += old[position..<Int(hunk.oldStart)]
            result += repeatElement(commit.rawValue, count: Int(hunk.newCount))
            position = Int(hunk.oldStart + hunk.oldCount)
        }
        result += old[position...]
        return result
    }

    /// A size with at most 12 % more room, of which there are few different ones: an array that is
    /// let go then fits the next one, and the heap stays in order.
    private static func roomy(_ count: Int) -> Int {
        guard count > 32 else { return 32 }
        let step = 1 << (Int.bitWidth - 4 - count.leadingZeroBitCount)
        return (count + step - 1) / step * step
    }

    /// Records what a merge drops of the lines that only its first parent had.
    private mutating func recordDropped(
        _ merge: CommitIndex, _ results: [(path: Int32, lines: [Int32])]
    ) {
        guard let first = graph.parents(merge).first, let before = states[first.position] else {
            return
        }
        if results.isEmpty { return }
        sides.find(merge)
        for (path, after) in results {
            for owner in before[path] {
                let adder = owners.adder(owner)
                if sides.isOnlyFirst(adder) { lost.add(adder) }
            }
            if lost.isEmpty { continue }
            for owner in after { lost.remove(owners.adder(owner)) }
            lost.drain { adder, count in
                ages.droppedByMerges.append(
                    LineDeletion(
                        adder: CommitIndex(Int(adder)), origin: .adder, deleter: merge,
                        path: path, lines: count))
            }
        }
    }
}
