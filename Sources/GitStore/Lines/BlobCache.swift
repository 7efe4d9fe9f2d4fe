// Hot: a blob is the new side of one change and the old side of the next.
import GitHistory

/// The blobs that a worker read for one stretch of commits.
struct BlobCache: ~Copyable {
    /// The texts of some hundred commits.
    private static var budget: Int { 64 << 20 }

    private var cache = ObjectCache(budget: BlobCache.budget)
    private var size = 0

    /// Whether more blobs would soon push those out that are there.
    private var isFull: Bool { size > BlobCache.budget / 4 * 3 }

    /// Reads the blobs of a stretch path by path, the versions of a file one after the other, until the
    /// cache is full.
    ///
    /// A pack holds a version as its difference from the next younger one, so to read one is to read
    /// all behind it. What a worker remembers of them is bounded: in the order of the commits, the files
    /// push each other out, and each version is made from its whole chain again.
    mutating func prefetch(
        _ wanted: [(path: Int32, blob: ObjectID)], _ repository: borrowing Repository
    ) {
        let order = wanted.indices.sorted { (wanted[$0].path, $0) < (wanted[$1].path, $1) }
        for place in order {
            if isFull { return }
            do throws(Gap) {
                _ = try blob(wanted[place].blob, repository)
            } catch {
                // Who needs it meets the gap again, and records it.
                continue
            }
        }
    }

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

extension FileChange {
    /// The blobs of both sides that have to be read to compare them.
    var wantedBlobs: [(path: Int32, blob: ObjectID)] {
        if oldBlob == newBlob { return [] }
        var wanted: [(path: Int32, blob: ObjectID)] = []
        if oldMode != .absent, !oldMode.isGitlink { wanted.append((path, oldBlob)) }
        if newMode != .absent, !newMode.isGitlink { wanted.append((path, newBlob)) }
        return wanted
    }
}
