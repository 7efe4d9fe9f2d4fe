// Hot: a blob is the new side of one change and the old side of the next.
import CLibgit2
import GitHistory

/// The blobs that a worker read for one stretch of commits.
struct BlobCache: ~Copyable {
    /// The texts of some hundred commits.
    private static var budget: Int { 64 << 20 }

    private var cache = HandleCache(budget: BlobCache.budget) { git_blob_free($0) }
    private var size = 0

    /// Whether more blobs would soon push those out that are there.
    var isFull: Bool { size > BlobCache.budget / 4 * 3 }

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
            let bytes = Int(git_blob_rawsize(second))
            cache.keep(id, second, bytes: bytes)
            size += bytes
        }
        return blob
    }
}
