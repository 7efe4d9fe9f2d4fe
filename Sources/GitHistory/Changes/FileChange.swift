/// What a tree entry is, as git writes it: `100644`, `100755`, `120000`, `160000`; 0 for "absent".
package struct FileMode: RawRepresentable, Hashable, Sendable {
    package let rawValue: UInt16

    /// A mode from its number, `0o100644`.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A mode as it stands in a tree object, made one of git's own (`canon_mode` in cache.h): old
    /// trees hold `100664` and the like, which git takes for `100644`.
    package init(canonical raw: UInt16) {
        switch raw & 0o170000 {
        case 0o100000: rawValue = raw & 0o100 == 0 ? 0o100644 : 0o100755
        case 0o120000: rawValue = 0o120000
        case 0o040000: rawValue = 0o040000
        default: rawValue = 0o160000
        }
    }

    /// No entry on this side of a change.
    package static let absent = FileMode(rawValue: 0)

    /// The bits that make a file, a link, a submodule or a folder of an entry (`S_IFMT`).
    package var type: UInt16 { rawValue & 0o170000 }

    /// A folder.
    package var isTree: Bool { type == 0o040000 }

    /// A submodule: the id is a commit of another repository.
    package var isGitlink: Bool { type == 0o160000 }

    /// Six octal digits as ASCII.
    package var octalBytes: [UInt8] {
        stride(from: 15, through: 0, by: -3).map { 48 + UInt8(rawValue >> UInt16($0) & 7) }
    }

    /// Six octal digits.
    package var octal: String { String(decoding: octalBytes, as: UTF8.self) }
}

/// One path that a commit changed against its parent: a line of `git diff-tree -r --raw`.
package struct FileChange: Hashable, Sendable {
    /// The path's number in the change table.
    package let path: Int32
    package let oldMode: FileMode
    package let newMode: FileMode
    package let oldBlob: ObjectID
    package let newBlob: ObjectID

    /// A change.
    package init(
        path: Int32, oldMode: FileMode, newMode: FileMode, oldBlob: ObjectID, newBlob: ObjectID
    ) {
        self.path = path
        self.oldMode = oldMode
        self.newMode = newMode
        self.oldBlob = oldBlob
        self.newBlob = newBlob
    }

    /// git's status letter in ASCII: A, D, T (a link became a file, …) or M.
    package var status: UInt8 {
        if oldMode == .absent { return UInt8(ascii: "A") }
        if newMode == .absent { return UInt8(ascii: "D") }
        return oldMode.type == newMode.type ? UInt8(ascii: "M") : UInt8(ascii: "T")
    }
}
