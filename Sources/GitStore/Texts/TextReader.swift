import GitHistory

/// Reads the lines that a commit adds to one file and deletes from it.
package struct TextReader: ~Copyable {
    private var differ = LineDiffer()

    /// A reader, for one worker.
    package init() {}

    /// The changed lines of a file; none where a side is binary or a submodule.
    /// O(size of the blobs on both sides).
    package mutating func text(
        _ repository: borrowing Repository, _ change: FileChange
    ) throws(Gap) -> ChangedText {
        var text = ChangedText()
        try read(repository, change) { line, _, isAdded in
            let key = LineKey(Span(_unsafeElements: line))
            if key == .blank { return }
            if isAdded { text.added.append(key) } else { text.deleted.append(key) }
        }
        return text
    }

    /// Hands out the changed lines of a file, each with its number from 1 on its side: deleted ones
    /// before added ones within each hunk.
    mutating func read(
        _ repository: borrowing Repository, _ change: FileChange,
        _ take: (_ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ isAdded: Bool) -> Void
    ) throws(Gap) {
        if change.oldBlob == change.newBlob { return }
        let hasOld = TextReader.isText(change.oldMode)
        let hasNew = TextReader.isText(change.newMode)
        if !hasOld && !hasNew { return }
        if !hasOld || !hasNew {
            let blob = try repository.blob(hasOld ? change.oldBlob : change.newBlob)
            defer { extendLifetime(blob) }
            if blob.isBinary { return }
            var reader = LineReader(blob.bytes)
            return reader.hand(Int.max) { take($0, $1, hasNew) }
        }
        let old = try repository.blob(change.oldBlob)
        let new = try repository.blob(change.newBlob)
        defer {
            extendLifetime(old)
            extendLifetime(new)
        }
        if old.isBinary || new.isBinary { return }
        let hunks = differ.hunks(old.bytes, new.bytes)
        var (left, right) = differ.readers(old.bytes, new.bytes, context: 0)
        for hunk in hunks {
            left.skip(to: Int(hunk.oldStart))
            left.hand(Int(hunk.oldCount)) { take($0, $1, false) }
            right.skip(to: Int(hunk.newStart))
            right.hand(Int(hunk.newCount)) { take($0, $1, true) }
        }
    }

    private static func isText(_ mode: FileMode) -> Bool { mode != .absent && !mode.isGitlink }
}

extension LineReader {
    /// Hands out the next lines with their numbers from 1.
    fileprivate mutating func hand(
        _ count: Int, _ take: (UnsafeBufferPointer<UInt8>, Int) -> Void
    ) {
        var handed = 0
        while handed < count, let next = next() {
            take(next, line)
            handed += 1
        }
    }
}
