// Hot: reads both sides of every change.
import CLibgit2
import GitHistory
import Glibc

/// A blob with its bytes.
struct Blob: ~Copyable {
    let pointer: OpaquePointer

    deinit { git_blob_free(pointer) }

    /// The content.
    var bytes: UnsafeBufferPointer<UInt8> {
        let start = git_blob_rawcontent(pointer)?.assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: Int(git_blob_rawsize(pointer)))
    }

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
        var oid = git_oid(id)
        var pointer: OpaquePointer?
        let code = git_blob_lookup(&pointer, plain, &oid)
        guard code == 0, let pointer else {
            throw code == GIT_ENOTFOUND.rawValue ? Gap.missing(id) : Gap.unreadable(id)
        }
        return Blob(pointer: pointer)
    }
}
