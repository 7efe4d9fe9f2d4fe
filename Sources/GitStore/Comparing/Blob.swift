// Hot: reads both sides of every change.
import CLibgit2
import GitHistory
import Glibc

/// A blob with its bytes, which live as long as it does.
struct Blob {
    private let object: StoredObject

    /// A blob that was read.
    init(_ object: StoredObject) { self.object = object }

    /// The content.
    var bytes: UnsafeBufferPointer<UInt8> { object.bytes.bindMemory(to: UInt8.self) }

    /// git looks for a NUL in so many bytes to tell a binary file (`FIRST_FEW_BYTES`).
    private static var binaryProbe: Int { 8000 }
    /// git takes a larger file for binary (`core.bigFileThreshold`).
    private static var largestText: Int { 512 << 20 }

    /// Whether git takes it for a binary file.
    var isBinary: Bool {
        let bytes = bytes
        guard let start = bytes.baseAddress, bytes.count <= Blob.largestText else {
            return bytes.count > Blob.largestText
        }
        return memchr(start, 0, min(bytes.count, Blob.binaryProbe)) != nil
    }
}

extension Repository {
    /// Reads a blob. A gap says whether it is missing or damaged.
    func blob(_ id: ObjectID) throws(Gap) -> Blob {
        Blob(try object(id, GIT_OBJECT_BLOB))
    }
}
