// Hot: takes every hunk of the commits that are no merges.
import GitHistory

extension LineFold {
    /// The lines of each file that a commit with one parent or none sets, with its deletions and
    /// additions recorded.
    mutating func patched(
        _ entry: LineChanges.Commit, _ changes: LineChanges, _ numbers: [Int32]
    ) -> [(path: Int32, lines: [Int32])] {
        let commit = entry.commit
        var carried = CarriedLines(entry, changes)
        var fate = Int(entry.fates.lowerBound)
        for file in changes.files[entry.files] {
            for origin in changes.origins[file.origins] where origin.isDeleting {
                if origin.hunks.isEmpty { continue }
                let old = lines(origin, file, of: commit, changes, numbers)
                var tally = DeletionTally(commit, numbers[Int(origin.path)])
                for hunk in changes.hunks[origin.hunks] {
                    for line in Int(hunk.oldStart)..<Int(hunk.oldStart + hunk.oldCount) {
                        tally.count(old[line], changes.fates[fate], owners)
                        fate += 1
                        if carried.isAny { carried.owners.append(old[line]) }
                    }
                }
                ages.deletions += tally.rows
            }
        }
        var results: [(path: Int32, lines: [Int32])] = []
        for file in changes.files[entry.files] {
            var result: [Int32] = []
            let path = numbers[Int(file.path)]
            if let origin = changes.origins[file.origins].first {
                if file.lineCount != LineChanges.noLines {
                    let hunks = changes.hunks[origin.hunks]
                    let old = lines(origin, file, of: commit, changes, numbers)
                    result = LineFold.spliced(
                        old, hunks, count: Int(max(0, file.lineCount)), by: commit)
                    for hunk in hunks {
                        let start = Int(hunk.newStart)
                        carried.place(
                            in: &result, start..<start + Int(hunk.newCount), &owners)
                    }
                }
            } else if file.lineCount > 0 {
                result = Array(repeating: commit.rawValue, count: Int(file.lineCount))
                carried.place(in: &result, result.indices, &owners)
            }
            results.append((path, result))
            if file.added > 0 {
                ages.additions.append(
                    LineAddition(
                        commit: commit, path: path, lines: file.added, carried: carried.count))
            }
            carried.count = 0
        }
        return results
    }

    /// The lines of each file that a merge sets: each line is that of the first parent that has it,
    /// and the merge's own where none has.
    mutating func merged(
        _ entry: LineChanges.Commit, _ changes: LineChanges, _ numbers: [Int32]
    ) -> [(path: Int32, lines: [Int32])] {
        let open: Int32 = -2
        var results: [(path: Int32, lines: [Int32])] = []
        for file in changes.files[entry.files] {
            var result: [Int32] = []
            if file.lineCount == LineChanges.sameLines {
                for origin in changes.origins[file.origins] {
                    result = lines(origin, file, of: entry.commit, changes, numbers)
                }
            } else if file.lineCount > 0 {
                result = Array(repeating: open, count: Int(file.lineCount))
                for origin in changes.origins[file.origins] {
                    let old = lines(origin, file, of: entry.commit, changes, numbers)
                    LineFold.inherit(&result, old, changes.hunks[origin.hunks], open)
                }
                for line in result.indices where result[line] == open {
                    result[line] = entry.commit.rawValue
                }
            }
            results.append((numbers[Int(file.path)], result))
        }
        return results
    }

    /// Gives the open lines that a parent has too the parent's adders.
    private static func inherit(
        _ result: inout [Int32], _ old: [Int32], _ hunks: ArraySlice<Hunk>, _ open: Int32
    ) {
        var (left, right) = (0, 0)
        func common(to end: Int, _ result: inout [Int32]) {
            while left < end {
                if result[right] == open { result[right] = old[left] }
                left += 1
                right += 1
            }
        }
        for hunk in hunks {
            common(to: Int(hunk.oldStart), &result)
            left += Int(hunk.oldCount)
            right += Int(hunk.newCount)
        }
        common(to: old.count, &result)
    }
}

/// A commit's deleted lines by whose they were, for one file.
private struct DeletionTally {
    private let deleter: CommitIndex
    private let path: Int32
    private(set) var rows: [LineDeletion] = []
    private var places: [Int32: Int] = [:]
    private var last: (owner: Int32, place: Int)?

    init(_ deleter: CommitIndex, _ path: Int32) {
        self.deleter = deleter
        self.path = path
    }

    mutating func count(_ owner: Int32, _ fate: LineFate, _ owners: borrowing LineOwners) {
        if fate == .blank { return }
        let place = place(owner, owners)
        rows[place].lines += 1
        switch fate {
        case .blank, .gone: break
        case .moved: rows[place].moved += 1
        case .restyled: rows[place].restyled += 1
        case .stamped: rows[place].stamped += 1
        }
    }

    private mutating func place(_ owner: Int32, _ owners: borrowing LineOwners) -> Int {
        if let last, last.owner == owner { return last.place }
        let place = places[owner] ?? rows.count
        if place == rows.count {
            rows.append(
                LineDeletion(
                    adder: CommitIndex(known: owners.adder(owner)),
                    origin: LineDeletion.Origin(owners.origin(owner)), deleter: deleter,
                    path: path))
            places[owner] = place
        }
        last = (owner, place)
        return place
    }
}

/// The lines that a commit deletes in one place and adds in another.
private struct CarriedLines {
    /// Whose each of the commit's deleted lines was, in order.
    var owners: [Int32] = []
    /// How many lines were found since it was last set to 0.
    var count: Int32 = 0
    private let moves: ArraySlice<LineChanges.Move>
    private var next: Int
    private var added: Int32 = 0
    private let commit: CommitIndex

    init(_ entry: LineChanges.Commit, _ changes: LineChanges) {
        commit = entry.commit
        moves = changes.moves[entry.moves]
        next = moves.startIndex
    }

    var isAny: Bool { !moves.isEmpty }

    /// Goes over the next added lines, which stand at `range` of a file.
    mutating func place(in lines: inout [Int32], _ range: Range<Int>, _ known: inout LineOwners) {
        let end = added + Int32(range.count)
        while next < moves.endIndex, moves[next].added < end {
            let line = range.lowerBound + Int(moves[next].added - added)
            lines[line] = known.carried(owners[Int(moves[next].deleted)], by: commit)
            count += 1
            next += 1
        }
        added = end
    }
}

extension LineDeletion.Origin {
    fileprivate init(_ position: Int32?) {
        guard let position else {
            self = .adder
            return
        }
        self = CommitIndex(known: position).map { .commit($0) } ?? .unread
    }
}

extension CommitIndex {
    /// Nil for a negative number, "unknown".
    fileprivate init?(known position: Int32) {
        guard position >= 0 else { return nil }
        self.init(Int(position))
    }
}

extension Array {
    /// The part at a range of the small numbers that the change arrays are made of.
    subscript(range: Range<Int32>) -> ArraySlice<Element> {
        self[Int(range.lowerBound)..<Int(range.upperBound)]
    }
}
