// Hot: reads both sides of every change.
import CLibgit2
import GitHistory
import Glibc

/// A blob with its bytes, which live as long as it does.
struct Blob {
    /// Nil for one that is so large that it is not read.
    let object: StoredObject?

    /// A blob that was read, or that is too large for that.
    init(_ object: StoredObject?) { self.object = object }

    /// The content; nothing of what is not read.
    var bytes: UnsafeBufferPointer<UInt8> {
        object?.bytes.bindMemory(to: UInt8.self) ?? UnsafeBufferPointer(start: nil, count: 0)
    }

    /// git looks for a NUL in so many bytes to tell a binary file (`FIRST_FEW_BYTES`).
    private static var binaryProbe: Int { 8000 }
    /// git takes a larger file for binary (`core.bigFileThreshold`).
    static var largestText: Int { 512 << 20 }

    /// Whether git takes it for a binary file.
    var isBinary: Bool {
        let bytes = bytes
        guard object != nil, bytes.count <= Blob.largestText else { return true }
        guard let start = bytes.baseAddress else { return false }
        return memchr(start, 0, min(bytes.count, Blob.binaryProbe)) != nil
    }
}

extension Repository {
    /// Reads a blob, unless git itself would take it for binary by its size alone: memory stays bounded, and
    /// the location is told. A gap says whether it is missing or damaged.
    func blob(_ id: ObjectID) throws(Gap) -> Blob {
        if let object = stored(id), Int32(object.kind) == GIT_OBJECT_BLOB.rawValue {
            return Blob(object)
        }
        if let header = header(id), header.type == GIT_OBJECT_BLOB,
            header.size > Blob.largestText
        {
            location.oversized.insert(id)
            return Blob(nil)
        }
        return Blob(try read(id, GIT_OBJECT_BLOB))
    }
}
