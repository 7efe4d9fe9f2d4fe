// Hot: a blob is the new side of one change and the old side of the next.
import CLibgit2
import GitHistory

/// The blobs that a worker read last.
struct BlobCache: ~Copyable {
    /// Most files of a chunk of commits, changed again and again.
    private static var budget: Int { 32 << 20 }

    private var cache = HandleCache(budget: BlobCache.budget) { git_blob_free($0) }

    /// A blob, from the cache or from the repository.
    mutating func blob(
        _ id: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> Blob {
        var second: OpaquePointer?
        if let known = cache.find(id), git_blob_dup(&second, known) == 0, let second {
            return Blob(pointer: second)
        }
        let blob = try repository.blob(id)
        if git_blob_dup(&second, blob.pointer) == 0, let second {
            cache.keep(id, second, bytes: Int(git_blob_rawsize(second)))
        }
        return blob
    }
}
