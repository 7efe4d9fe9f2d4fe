import GitHistory

/// Objects that no repository holds: what a merge would make. They live in memory only, and every
/// handle that is opened with them reads them beside the repository's own.
package struct ImaginedObjects: Sendable {
    /// What an object is.
    enum Sort: String {
        case blob, tree, commit

        /// By the number that packs have for it.
        var kind: UInt8 {
            switch self {
            case .commit: 1
            case .tree: 2
            case .blob: 3
            }
        }
    }

    private var all: [ObjectID: (sort: Sort, bytes: [UInt8])] = [:]

    /// None yet.
    package init() {}

    /// As a handle reads them, copied for it.
    var stored: [ObjectID: StoredObject] {
        all.mapValues { sort, bytes in
            let room = UnsafeMutableRawBufferPointer.allocate(
                byteCount: bytes.count, alignment: 8)
            room.copyBytes(from: bytes)
            return StoredObject(kind: sort.kind, UnsafeRawBufferPointer(room))
        }
    }

    /// Adds an object; its id is git's own. O(size).
    mutating func add(_ sort: Sort, _ bytes: [UInt8]) -> ObjectID {
        var hash = SHA1()
        let header = Array("\(sort.rawValue) \(bytes.count)".utf8) + [0]
        hash.update(header.span)
        hash.update(bytes.span)
        let id = hash.finish()
        all[id] = (sort, bytes)
        return id
    }

    /// Adds a commit that lands a tree on a parent, by the people of a branch's head. `seconds` is the
    /// clock.
    package mutating func addLanding(
        of tree: ObjectID, on parent: ObjectID, by author: Identity, _ committer: Identity,
        seconds: Int64
    ) -> ObjectID {
        let text = """
            tree \(tree.hex)
            parent \(parent.hex)
            author \(author.name) <\(author.email)> \(seconds) +0000
            committer \(committer.name) <\(committer.email)> \(seconds) +0000

            An imagined landing

            """
        return add(.commit, Array(text.utf8))
    }
}
