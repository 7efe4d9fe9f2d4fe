// Hot: stands before every diff of two versions of a file.
import CLibgit2
import CLibgit2Shim
import GitHistory
import Glibc

/// Cuts off what two files have in common at their ends, as git does before a diff without context.
///
/// `git blame` and `git diff -U0` compare what is left (xdiff-interface.c, `trim_common_tail`), and
/// it shows: a group of lines cannot slide into what was cut off. libgit2 does not cut, and would
/// put two of a thousand lines on another commit. Less is left to compare, too.
struct TailTrimmer: ~Copyable {
    private static var block: Int { 1024 }

    private let texts: OpaquePointer?

    /// A trimmer, for one worker.
    init() { texts = coven_texts_new() }

    deinit {
        if let texts { coven_texts_free(texts) }
    }

    /// How many bytes git cuts off both: whole blocks that are equal, less what belongs to the line
    /// in which they begin.
    static func commonTail(
        _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>
    ) -> Int {
        guard let left = old.baseAddress, let right = new.baseAddress else { return 0 }
        let smaller = min(old.count, new.count)
        var trimmed = 0
        while trimmed + block <= smaller,
            memcmp(
                left + old.count - trimmed - block, right + new.count - trimmed - block, block) == 0
        {
            trimmed += block
        }
        let start = left + old.count - trimmed
        guard let newline = memchr(start, 10, trimmed) else { return 0 }
        return trimmed - (UnsafeRawPointer(newline) - UnsafeRawPointer(start) + 1)
    }

    /// A blob of the first `count` bytes, nil where there is none to be had: its name is made up, so
    /// there is none while objects are verified.
    func head(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> Blob? {
        guard let texts else { return nil }
        let pointer = coven_texts_blob(texts, bytes.baseAddress, count)
        guard let pointer else { return nil }
        return Blob(pointer: pointer)
    }
}

extension BlobDiffer {
    /// The hunks of `git diff -U0`, in order.
    mutating func bareHunks(
        _ old: borrowing Blob, _ new: borrowing Blob, _ trimmer: borrowing TailTrimmer
    ) throws(Gap) -> [Hunk] {
        let tail = TailTrimmer.commonTail(old.bytes, new.bytes)
        if tail == 0 { return try hunks(old, new) }
        let (oldCount, newCount) = (old.bytes.count - tail, new.bytes.count - tail)
        guard let left = trimmer.head(old.bytes, oldCount),
            let right = trimmer.head(new.bytes, newCount)
        else {
            return try hunks(
                UnsafeBufferPointer(rebasing: old.bytes[..<oldCount]),
                UnsafeBufferPointer(rebasing: new.bytes[..<newCount]),
                of: ObjectID(git_blob_id(new.pointer).pointee))
        }
        return try hunks(left, right)
    }
}
