// Hot: reads every patch that a question asks for.
import GitHistory

/// Reads a commit's patch: its id and its line counts.
package struct PatchReader: ~Copyable {
    var blobs = BlobCache()
    private var differ = LineDiffer()
    /// How many lines of context go into the id.
    private var context = PatchReader.usualContext
    /// The changed lines, where they are asked for.
    private var lines: [ChangedLine]?
    /// Whether of them only the added ones are.
    private var isAddedOnly = false
    /// The diffs without context of the commit read last, by the places of its changes, as far as
    /// they were asked for and came of themselves.
    private(set) var bareDiffs: [Int: BareDiff] = [:]
    private var areBareDiffsKept = false

    /// A reader, for one worker.
    package init() {}

    /// Lines of context around a change: git's default for `-p`.
    private static let usualContext = 3

    /// Reads the patch of a commit with the given changes. O(size of the blobs on both sides).
    package mutating func patch(
        _ repository: borrowing Repository, _ changes: ArraySlice<FileChange>, paths: ByteTable
    ) throws(Gap) -> Patch {
        var builder = PatchIDBuilder()
        let lines = try read(repository, changes, paths, &builder)
        return Patch(id: builder.finish(), lines: lines)
    }

    /// Counts the lines of a patch, file by file, without its id. O(size of the blobs).
    package mutating func counts(
        _ repository: borrowing Repository, _ changes: ArraySlice<FileChange>, paths: ByteTable
    ) throws(Gap) -> [LineCount] {
        var builder = PatchIDBuilder(isIdle: true)
        return try read(repository, changes, paths, &builder)
    }

    private mutating func read(
        _ repository: borrowing Repository, _ changes: ArraySlice<FileChange>, _ paths: ByteTable,
        _ builder: inout PatchIDBuilder
    ) throws(Gap) -> [LineCount] {
        var lines: [LineCount] = []
        lines.reserveCapacity(changes.count)
        for (place, change) in changes.enumerated() {
            let path = paths[change.path]
            if change.status == UInt8(ascii: "T") {
                let deleted = FileChange(
                    path: change.path, oldMode: change.oldMode, newMode: .absent,
                    oldBlob: change.oldBlob, newBlob: .zero)
                let added = FileChange(
                    path: change.path, oldMode: .absent, newMode: change.newMode,
                    oldBlob: .zero, newBlob: change.newBlob)
                let first = try read(repository, deleted, path, &builder, at: place)
                lines.append(try first + read(repository, added, path, &builder, at: place))
            } else {
                lines.append(try read(repository, change, path, &builder, at: place))
            }
        }
        return lines
    }

    /// Reads the lines of the same patch, and its id without context. O(size of the blobs).
    package mutating func detail(
        _ repository: borrowing Repository, _ changes: ArraySlice<FileChange>, paths: ByteTable
    ) throws(Gap) -> PatchDetail {
        context = 0
        lines = []
        defer {
            context = PatchReader.usualContext
            lines = nil
        }
        let id = try patch(repository, changes, paths: paths).id
        return PatchDetail(contextFree: id, lines: lines ?? [])
    }

    /// Reads of a patch what is wished for. `keepingBareDiffs` keeps the diffs for whoever reads the
    /// same commit next. O(size of the blobs).
    package mutating func answer(
        _ wish: PatchWish, _ repository: borrowing Repository, _ changes: ArraySlice<FileChange>,
        paths: ByteTable, keepingBareDiffs: Bool = false
    ) -> PatchAnswer {
        lines = wish.areLinesWanted ? [] : nil
        isAddedOnly = true
        areBareDiffsKept = keepingBareDiffs
        bareDiffs.removeAll(keepingCapacity: true)
        defer {
            lines = nil
            isAddedOnly = false
            areBareDiffsKept = false
        }
        var builder = PatchIDBuilder(isIdle: !wish.isIDWanted)
        do throws(Gap) {
            let counts = try read(repository, changes, paths, &builder)
            return PatchAnswer(
                counts: .value(counts),
                patch: wish.isIDWanted
                    ? .value(Patch(id: builder.finish(), lines: counts)) : nil,
                added: lines.map { .value(AddedLines(of: $0, counts: counts)) })
        } catch {
            return PatchAnswer(
                counts: .gap(error), patch: wish.isIDWanted ? .gap(error) : nil,
                added: wish.areLinesWanted ? .gap(error) : nil)
        }
    }

    private mutating func read(
        _ repository: borrowing Repository, _ change: FileChange, _ path: ArraySlice<UInt8>,
        _ builder: inout PatchIDBuilder, at place: Int
    ) throws(Gap) -> LineCount {
        builder.begin(path: path, old: change.oldMode, new: change.newMode)
        if change.oldBlob == change.newBlob { return LineCount() }
        if change.oldMode.isGitlink || change.newMode.isGitlink {
            return gitlink(change, &builder)
        }
        if change.oldMode == .absent || change.newMode == .absent {
            let isAddition = change.oldMode == .absent
            let blob = try blobs.blob(isAddition ? change.newBlob : change.oldBlob, repository)
            defer { extendLifetime(blob) }
            if blob.isBinary {
                builder.binary(old: change.oldBlob, new: change.newBlob)
                return LineCount()
            }
            let sign = UInt8(ascii: isAddition ? "+" : "-")
            let count = emit(LineReader(blob.bytes), Int.max, sign, &builder)
            return LineCount(added: isAddition ? count : 0, deleted: isAddition ? 0 : count)
        }
        let old = try blobs.blob(change.oldBlob, repository)
        let new = try blobs.blob(change.newBlob, repository)
        defer {
            extendLifetime(old)
            extendLifetime(new)
        }
        if old.isBinary || new.isBinary {
            builder.binary(old: change.oldBlob, new: change.newBlob)
            return LineCount()
        }
        guard areBareDiffsKept else {
            return emit(differ.hunks(old.bytes, new.bytes), old.bytes, new.bytes, &builder)
        }
        let (hunks, areBare) = differ.sharedHunks(old.bytes, new.bytes)
        if areBare { bareDiffs[place] = BareDiff(hunks, &differ) }
        return emit(hunks, old.bytes, new.bytes, &builder)
    }

    /// Feeds what `git diff -U3` prints of the hunks. Which lines are context does not depend on
    /// where git cuts its hunks: it is the union of three lines around each change.
    private mutating func emit(
        _ hunks: [Hunk], _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>,
        _ builder: inout PatchIDBuilder
    ) -> LineCount {
        var (left, right) = differ.readers(old, new, context: context)
        var count = LineCount()
        let blank = UInt8(ascii: " ")
        for (position, hunk) in hunks.enumerated() {
            let start = Int(hunk.oldStart)
            left.skip(to: max(left.line, start - context))
            emit(&left, start - left.line, blank, &builder)
            count.deleted += emit(&left, Int(hunk.oldCount), UInt8(ascii: "-"), &builder)
            right.skip(to: Int(hunk.newStart))
            count.added += emit(&right, Int(hunk.newCount), UInt8(ascii: "+"), &builder)
            let next = position + 1 < hunks.count ? Int(hunks[position + 1].oldStart) : Int.max
            emit(&left, min(context, next - left.line), blank, &builder)
        }
        return count
    }

    private mutating func emit(
        _ reader: consuming LineReader, _ count: Int, _ sign: UInt8,
        _ builder: inout PatchIDBuilder
    ) -> Int {
        var reader = reader
        return emit(&reader, count, sign, &builder)
    }

    @discardableResult
    private mutating func emit(
        _ reader: inout LineReader, _ count: Int, _ sign: UInt8,
        _ builder: inout PatchIDBuilder
    ) -> Int {
        // Whole patches are read without keeping lines: nothing is asked for each line then.
        let isAdded = sign == UInt8(ascii: "+")
        let isKept =
            lines != nil && sign != UInt8(ascii: " ") && (isAdded || !isAddedOnly)
        var emitted = 0
        while emitted < count, let line = reader.next() {
            let bytes = Span(_unsafeElements: line)
            builder.line(sign, bytes)
            if isKept, let key = ChangedLine(bytes, isAdded: isAdded) {
                lines?.append(key)
            }
            emitted += 1
        }
        return emitted
    }

    /// A submodule's change as git prints it: one line a side.
    private func gitlink(_ change: FileChange, _ builder: inout PatchIDBuilder) -> LineCount {
        var count = LineCount()
        if change.oldMode.isGitlink {
            let line = Array("Subproject commit \(change.oldBlob.hex)".utf8)
            builder.line(UInt8(ascii: "-"), line.span)
            count.deleted = 1
        }
        if change.newMode.isGitlink {
            let line = Array("Subproject commit \(change.newBlob.hex)".utf8)
            builder.line(UInt8(ascii: "+"), line.span)
            count.added = 1
        }
        return count
    }
}
