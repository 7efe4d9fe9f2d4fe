// Hot: one for every object that is read.
import CLibgit2

/// An object of the repository with its bytes, without the header.
///
/// A class: whoever reads it, the caches, and the deltas that are made from it hold it together. Whoever keeps
/// a pointer into its bytes extends its lifetime, since Swift ends it with its last use.
final class StoredObject {
    /// What it is, by the number that packs have for it: 1 commit, 2 tree, 3 blob, 4 tag.
    let kind: UInt8
    let bytes: UnsafeRawBufferPointer
    /// libgit2's object; nil where the bytes are our own.
    private let pointer: OpaquePointer?

    /// Takes over bytes that were allocated.
    init(kind: UInt8, _ allocated: UnsafeRawBufferPointer) {
        self.kind = kind
        bytes = allocated
        pointer = nil
    }

    /// Takes over an object of libgit2's.
    init(_ pointer: OpaquePointer) {
        kind = UInt8(truncatingIfNeeded: git_odb_object_type(pointer).rawValue)
        bytes = UnsafeRawBufferPointer(
            start: git_odb_object_data(pointer), count: git_odb_object_size(pointer))
        self.pointer = pointer
    }

    deinit {
        if let pointer {
            git_odb_object_free(pointer)
        } else {
            bytes.deallocate()
        }
    }
}
