/// The file changes of the commits whose trees were compared, in git's order within each commit.
package struct ChangeTable: Sendable {
    /// What is known of one commit's changes.
    package enum State: Sendable, Hashable {
        /// Nobody asked: a merge, or a commit at the window's edge.
        case unread
        case read
        /// A tree was missing or damaged.
        case gap(Gap)
    }

    package private(set) var paths: ByteTable
    private var changes: [FileChange] = []
    private var ranges: [Range<Int32>]
    private var gaps: [CommitIndex: Gap] = [:]

    /// An empty table for a graph of `capacity` commits.
    package init(capacity: Int, paths: ByteTable = ByteTable()) {
        ranges = Array(repeating: -1 ..< -1, count: capacity)
        self.paths = paths
    }

    /// What is known of the commit's changes.
    package func state(_ commit: CommitIndex) -> State {
        if let gap = gaps[commit] { return .gap(gap) }
        return ranges[commit.position].lowerBound < 0 ? .unread : .read
    }

    /// The commit's changes against its first parent; empty where they were not read.
    package func changes(_ commit: CommitIndex) -> ArraySlice<FileChange> {
        let range = ranges[commit.position]
        guard range.lowerBound >= 0 else { return [] }
        return changes[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// A change's path as bytes.
    package func path(_ change: FileChange) -> ArraySlice<UInt8> { paths[change.path] }

    /// The commits whose trees could not be compared, with the reason, in order.
    package var unreadable: [(commit: CommitIndex, gap: Gap)] {
        gaps.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Records that a commit's trees could not be compared.
    package mutating func record(_ gap: Gap, for commit: CommitIndex) { gaps[commit] = gap }

    /// Takes over the changes of one commit from a worker's own list; its paths are renumbered.
    package mutating func append(
        _ list: ChangeList, _ range: Range<Int>, of commit: CommitIndex, renumbered: [Int32]
    ) {
        let start = Int32(changes.count)
        for change in list.changes[range] { changes.append(change.renumbered(renumbered)) }
        ranges[commit.position] = start..<Int32(changes.count)
    }

    /// The changes of a list that is no commit's, with the numbers that its paths have here.
    package mutating func adopt(_ list: ChangeList) -> [FileChange] {
        let numbers = renumber(list.paths)
        return list.changes.map { $0.renumbered(numbers) }
    }

    /// The same table with no other changes than those of some paths. O(changes).
    package func limited(to paths: Set<Int32>) -> ChangeTable {
        var limited = self
        limited.changes = []
        for position in ranges.indices where ranges[position].lowerBound >= 0 {
            let start = Int32(limited.changes.count)
            let range = ranges[position]
            limited.changes += changes[Int(range.lowerBound)..<Int(range.upperBound)].filter {
                paths.contains($0.path)
            }
            limited.ranges[position] = start..<Int32(limited.changes.count)
        }
        return limited
    }

    /// The number of a path, new or known.
    package mutating func number(of path: [UInt8]) -> Int32 { paths.index(of: path.span) }

    /// The numbers that a worker's paths have here, new ones added.
    package mutating func renumber(_ other: ByteTable) -> [Int32] {
        (0..<Int32(other.count)).map { number in
            let path = Array(other[number])
            return paths.index(of: path.span)
        }
    }
}

extension ChangeTable {
    /// Some commits, those with the same changes together, blob by blob: what is read of one is true of all.
    /// In the order of the commits. O(their changes).
    package func alike(_ commits: [CommitIndex]) -> [[CommitIndex]] {
        var numbers: [[FileChange]: Int] = [:]
        var groups: [[CommitIndex]] = []
        for commit in commits {
            let key = Array(changes(commit))
            if let number = numbers[key] {
                groups[number].append(commit)
            } else {
                numbers[key] = groups.count
                groups.append([commit])
            }
        }
        return groups
    }
}

/// What one tree comparison found, with a table of paths of its own; a worker fills one.
package struct ChangeList: Sendable {
    package private(set) var paths = ByteTable()
    package private(set) var changes: [FileChange] = []

    /// An empty list.
    package init() {}

    /// Adds one change.
    package mutating func append(
        path: Span<UInt8>, old: (mode: FileMode, blob: ObjectID),
        new: (mode: FileMode, blob: ObjectID)
    ) {
        changes.append(
            FileChange(
                path: paths.index(of: path), oldMode: old.mode, newMode: new.mode,
                oldBlob: old.blob, newBlob: new.blob))
    }

    /// Adds changes of a table. O(their number).
    package mutating func append(_ known: ArraySlice<FileChange>, of table: ChangeTable) {
        for change in known {
            append(
                path: table.path(change).span, old: (change.oldMode, change.oldBlob),
                new: (change.newMode, change.newBlob))
        }
    }

    /// Forgets the changes from `count` on: a comparison that broke off half-way leaves nothing.
    package mutating func truncate(to count: Int) { changes.removeSubrange(count...) }
}

extension FileChange {
    /// The same change with the path's number in another table.
    fileprivate func renumbered(_ numbers: [Int32]) -> FileChange {
        FileChange(
            path: numbers[Int(path)], oldMode: oldMode, newMode: newMode, oldBlob: oldBlob,
            newBlob: newBlob)
    }
}
