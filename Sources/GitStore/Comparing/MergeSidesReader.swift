// Hot: compares trees twice for every merge of the window.
import GitHistory

/// Reads which changes of one side a merge has not.
///
/// What a branch changed and what the merge took from it are nearly always the same few paths, so
/// these two comparisons come first, and whatever is left over is looked up path by path.
package struct MergeSidesReader: ~Copyable {
    private var differ = TreeDiffer()

    /// A reader, for one worker.
    package init() {}

    /// The answer to one question. O(entries of the trees that differ); of the whole merged tree
    /// where something was dropped.
    package mutating func sides(
        _ repository: borrowing Repository, _ question: MergeQuestion
    ) throws(Gap) -> MergeSides {
        // One list, so that one path has one number in both comparisons.
        var list = ChangeList()
        try differ.compare(
            repository, old: question.baseTree, new: question.secondTree, into: &list)
        let count = list.changes.count
        try differ.compare(
            repository, old: question.firstTree, new: question.mergeTree, into: &list)
        let brought = list.changes[..<count]
        let taken = list.changes[count...]
        var sides = MergeSides()
        sides.second.dropped = try dropped(
            repository, brought, but: taken, list.paths,
            where: { ($0.newMode, $0.newBlob) }, as: { ($0.oldMode, $0.oldBlob) },
            in: question.firstTree)
        sides.first.dropped = try dropped(
            repository, taken, but: brought, list.paths,
            where: { ($0.oldMode, $0.oldBlob) }, as: { ($0.newMode, $0.newBlob) },
            in: question.baseTree)
        try weigh(repository, question, &sides)
        return sides
    }

    /// Of the changes those on paths that `others` leave alone, where the third tree has the version
    /// that the merge has too. A side that deleted a file has no content of it to lose.
    private mutating func dropped(
        _ repository: borrowing Repository, _ changes: ArraySlice<FileChange>,
        but others: ArraySlice<FileChange>, _ paths: ByteTable,
        where changed: (FileChange) -> (FileMode, ObjectID),
        as kept: (FileChange) -> (FileMode, ObjectID), in tree: ObjectID
    ) throws(Gap) -> [MergeSides.Path] {
        let known = Set(others.map(\.path))
        var dropped: [MergeSides.Path] = []
        for change in changes where !known.contains(change.path) {
            let (mode, blob) = changed(change)
            let (keptMode, keptBlob) = kept(change)
            if mode == .absent || mode.isGitlink || blob == keptBlob { continue }
            let entry = try differ.entry(at: paths[change.path], of: tree, repository)
            guard entry?.mode ?? .absent == keptMode, entry?.blob ?? .zero == keptBlob else {
                continue
            }
            dropped.append(MergeSides.Path(path: Array(paths[change.path]), blob: blob))
        }
        return dropped
    }

    /// Leaves out what the merge has under another name, and counts the rest of the side.
    private mutating func weigh(
        _ repository: borrowing Repository, _ question: MergeQuestion, _ sides: inout MergeSides
    ) throws(Gap) {
        let isFirst = sides.first.dropped.count >= MergeSides.least
        let isSecond = sides.second.dropped.count >= MergeSides.least
        guard isFirst || isSecond else {
            sides = MergeSides()
            return
        }
        var all = ChangeList()
        try differ.compare(repository, old: nil, new: question.mergeTree, into: &all)
        let blobs = Set(all.changes.map(\.newBlob))
        var list = ChangeList()
        try differ.compare(
            repository, old: question.baseTree, new: question.firstTree, into: &list)
        let first = Set(list.changes.map(\.path))
        let count = list.changes.count
        try differ.compare(
            repository, old: question.baseTree, new: question.secondTree, into: &list)
        let second = Set(list.changes[count...].map(\.path))
        sides.first = MergeSidesReader.side(sides.first, blobs, first.subtracting(second).count)
        sides.second = MergeSidesReader.side(sides.second, blobs, second.subtracting(first).count)
    }

    private static func side(
        _ side: MergeSides.Side, _ blobs: Set<ObjectID>, _ changed: Int
    ) -> MergeSides.Side {
        let lost = side.dropped.filter { !blobs.contains($0.blob) }
        guard lost.count >= MergeSides.least else { return MergeSides.Side() }
        return MergeSides.Side(dropped: lost, changed: changed)
    }
}
