// Hot: takes every line that a commit adds or deletes.

/// Finds out which lines that one commit deletes it also adds: moved, re-indented or stamped anew.
///
/// Each added line is the new place of at most one deleted line, the nearest first: within the same
/// hunk, then behind a line that moved too, then anywhere in the commit.
package struct MoveMatcher: Sendable {
    private struct Block {
        let deleted: Range<Int>
        let added: Range<Int>
    }

    private var deleted: [LineKey] = []
    private var added: [LineKey] = []
    private var blocks: [Block] = []
    /// Keys of the lines of hunks with both sides, numbers masked, parallel to those lines.
    private var maskedDeleted: [LineKey] = []
    private var maskedAdded: [LineKey] = []

    private var fates: [LineFate] = []
    /// For each added line the deleted one that it is, or -1.
    private var sources: [Int32] = []
    /// For each deleted line the added one that it became, or -1.
    private var targets: [Int32] = []

    /// A matcher, for one worker.
    package init() {}

    /// Forgets the last commit.
    package mutating func begin() {
        deleted.removeAll(keepingCapacity: true)
        added.removeAll(keepingCapacity: true)
        maskedDeleted.removeAll(keepingCapacity: true)
        maskedAdded.removeAll(keepingCapacity: true)
        blocks.removeAll(keepingCapacity: true)
    }

    /// Whether the commit has deleted a line so far.
    package var hasDeletions: Bool { !deleted.isEmpty }

    /// Takes a hunk's next deleted line; `isMixed` says that the hunk adds lines too.
    package mutating func delete(_ line: Span<UInt8>, isMixed: Bool) {
        deleted.append(LineKey(line))
        if isMixed { maskedDeleted.append(LineKey(masking: line)) }
    }

    /// Takes a hunk's next added line, and says whether it is blank.
    package mutating func add(_ line: Span<UInt8>, isMixed: Bool) -> Bool {
        let key = LineKey(line)
        added.append(key)
        if isMixed { maskedAdded.append(LineKey(masking: line)) }
        return key == .blank
    }

    /// Ends a hunk with both sides, of which so many lines were taken last.
    package mutating func endMixedHunk(deleted oldCount: Int, added newCount: Int) {
        blocks.append(
            Block(
                deleted: deleted.count - oldCount..<deleted.count,
                added: added.count - newCount..<added.count))
    }

    /// What became of the deleted lines, and which added lines they are. O(lines), on average.
    package mutating func finish() -> (fates: [LineFate], moves: [LineChanges.Move]) {
        fates = deleted.map { $0 == .blank ? .blank : .gone }
        sources = Array(repeating: -1, count: added.count)
        targets = Array(repeating: -1, count: deleted.count)
        if deleted.isEmpty || added.isEmpty { return (fates, []) }
        matchInHunks()
        matchAnywhere()
        var moves: [LineChanges.Move] = []
        for (position, source) in sources.enumerated() where source >= 0 {
            moves.append(LineChanges.Move(added: Int32(position), deleted: source))
        }
        return (fates, moves)
    }

    private mutating func link(_ from: Int, _ to: Int, _ fate: LineFate) {
        fates[from] = fate
        sources[to] = Int32(from)
        targets[from] = Int32(to)
    }

    /// So few pairs of lines are compared one by one: most hunks are small.
    private static let fewPairs = 256

    private mutating func matchInHunks() {
        var (oldStart, newStart) = (0, 0)
        for block in blocks {
            let shift = (
                old: oldStart - block.deleted.lowerBound, new: newStart - block.added.lowerBound
            )
            match(block, .restyled, deleted, (0, 0), added)
            match(block, .stamped, maskedDeleted, shift, maskedAdded)
            oldStart += block.deleted.count
            newStart += block.added.count
        }
    }

    /// Links the lines of a hunk that have one key, in order. The keys lie `shift` from the lines.
    private mutating func match(
        _ block: Block, _ fate: LineFate, _ oldKeys: [LineKey], _ shift: (old: Int, new: Int),
        _ newKeys: [LineKey]
    ) {
        if block.deleted.count * block.added.count <= MoveMatcher.fewPairs {
            for from in block.deleted where fates[from] == .gone {
                let key = oldKeys[from + shift.old]
                for to in block.added where sources[to] < 0 && newKeys[to + shift.new] == key {
                    link(from, to, fate)
                    break
                }
            }
            return
        }
        var open = LineIndex(capacity: block.added.count)
        for to in block.added.reversed() where sources[to] < 0 {
            open.insert(newKeys[to + shift.new], to)
        }
        for from in block.deleted where fates[from] == .gone {
            if let to = open.take(oldKeys[from + shift.old], where: { _ in true }) {
                link(from, to, fate)
            }
        }
    }

    private mutating func matchAnywhere() {
        guard fates.contains(.gone) else { return }
        var open = LineIndex(capacity: added.count)
        for position in added.indices.reversed()
        where sources[position] < 0 && added[position] != .blank && !added[position].isBare {
            open.insert(added[position], position)
        }
        for position in deleted.indices where fates[position] == .gone {
            if follow(position, after: position - 1, by: 1) { continue }
            guard !deleted[position].isBare else { continue }
            if let found = open.take(deleted[position], where: { sources[$0] < 0 }) {
                link(position, found, .moved)
            }
        }
        for position in deleted.indices.reversed() where fates[position] == .gone {
            _ = follow(position, after: position + 1, by: -1)
        }
    }

    /// Links a line with the one that stands beside its neighbour's new place, where it is that.
    private mutating func follow(_ position: Int, after neighbour: Int, by step: Int) -> Bool {
        guard deleted.indices.contains(neighbour), fates[neighbour] == .moved else { return false }
        let place = Int(targets[neighbour]) + step
        guard added.indices.contains(place), sources[place] < 0, added[place] == deleted[position]
        else { return false }
        link(position, place, .moved)
        return true
    }
}

/// Places of lines by their key, each handed out once, the one that was put in last first.
private struct LineIndex {
    private var first: [LineKey: Int32] = [:]
    private var rest: [(place: Int32, next: Int32)] = []

    init(capacity: Int) {
        rest.reserveCapacity(capacity)
        first.reserveCapacity(capacity)
    }

    mutating func insert(_ key: LineKey, _ place: Int) {
        let next = first.updateValue(Int32(rest.count), forKey: key) ?? -1
        rest.append((Int32(place), next))
    }

    /// The next place of a key that still may be taken.
    mutating func take(_ key: LineKey, where isOpen: (Int) -> Bool) -> Int? {
        guard var current = first[key] else { return nil }
        while current >= 0 {
            let entry = rest[Int(current)]
            current = entry.next
            if isOpen(Int(entry.place)) {
                first[key] = current
                return Int(entry.place)
            }
        }
        first[key] = nil
        return nil
    }
}
