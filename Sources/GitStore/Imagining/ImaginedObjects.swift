import CLibgit2
import GitHistory

/// Objects that no repository holds: what a merge would make. They live in memory only, and every
/// handle that is opened with them reads them beside the repository's own.
package struct ImaginedObjects: Sendable {
    /// What an object is.
    enum Sort: String {
        case blob, tree, commit

        var type: git_object_t {
            switch self {
            case .blob: GIT_OBJECT_BLOB
            case .tree: GIT_OBJECT_TREE
            case .commit: GIT_OBJECT_COMMIT
            }
        }
    }

    private(set) var all: [(sort: Sort, bytes: [UInt8])] = []
    private var known: Set<ObjectID> = []

    /// None yet.
    package init() {}

    /// Whether there is none.
    var isEmpty: Bool { all.isEmpty }

    /// Adds an object; its id is git's own. O(size).
    mutating func add(_ sort: Sort, _ bytes: [UInt8]) -> ObjectID {
        var hash = SHA1()
        let header = Array("\(sort.rawValue) \(bytes.count)".utf8) + [0]
        hash.update(header.span)
        hash.update(bytes.span)
        let id = hash.finish()
        if known.insert(id).inserted { all.append((sort, bytes)) }
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

/// The object databases in memory that a handle reads beside the repository's own.
struct MemoryStore {
    /// The objects.
    let objects: OpaquePointer
    /// The same as a repository without a folder, for blobs.
    let plain: OpaquePointer

    /// Puts the objects into memory. A database of its own, since libgit2 writes into a repository's
    /// when it is handed an object that is there already: it touches the file. Whoever makes it frees it.
    init(_ imagined: ImaginedObjects) throws(StoreError) {
        var objects: OpaquePointer?
        try check(git_odb_new(&objects), "make room for imagined objects")
        guard let objects else { throw StoreError("Could not make room for imagined objects.") }
        do throws(StoreError) {
            var backend: OpaquePointer?
            try check(git_mempack_new(&backend), "make room for imagined objects")
            try check(
                git_odb_add_backend(objects, backend, 1), "make room for imagined objects")
            for (sort, bytes) in imagined.all {
                var oid = git_oid()
                let code = bytes.withUnsafeBytes {
                    git_odb_write(&oid, objects, $0.baseAddress, $0.count, sort.type)
                }
                try check(code, "imagine an object")
            }
            var plain: OpaquePointer?
            try check(git_repository_wrap_odb(&plain, objects), "read imagined objects")
            guard let plain else { throw StoreError("Could not read imagined objects.") }
            self.objects = objects
            self.plain = plain
        } catch {
            git_odb_free(objects)
            throw error
        }
    }

    /// Lets both go.
    func free() {
        git_repository_free(plain)
        git_odb_free(objects)
    }
}
