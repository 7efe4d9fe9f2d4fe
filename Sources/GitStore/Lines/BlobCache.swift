// Hot: a blob is the new side of one change and the old side of the next.
import GitHistory

/// The blobs that a worker read for one stretch of commits.
struct BlobCache: ~Copyable {
    /// The texts of some hundred commits.
    private static var budget: Int { 32 << 20 }

    private var cache = ObjectCache<ObjectID>(budget: BlobCache.budget)
    private var size = 0

    /// Whether more blobs would soon push those out that are there.
    var isFull: Bool { size > BlobCache.budget / 4 * 3 }

    /// A blob, from the cache or from the repository.
    mutating func blob(
        _ id: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> Blob {
        if let known = cache.find(id) { return Blob(known) }
        let blob = try repository.blob(id)
        if let object = blob.object { cache.keep(id, object) }
        size += blob.bytes.count
        return blob
    }
}
