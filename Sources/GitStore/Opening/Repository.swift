import CLibgit2
import CLibgit2Shim
import GitHistory

/// One open handle on a repository. It belongs to the thread that opened it: libgit2's error text
/// is thread-local, and a handle of one's own needs no lock.
package struct Repository: ~Copyable {
    let handle: OpaquePointer
    let objects: OpaquePointer
    /// Its packs, as we read them; nil where every object is to be verified, which is libgit2's work.
    private let packs: PackStore?
    /// Its other objects, likewise.
    private let loose: LooseObjects?
    /// Objects that are read beside the repository's own, and that it does not hold.
    private let imagined: [ObjectID: StoredObject]
    /// Where it lies.
    package let location: Location

    /// Opens a handle, which reads imagined objects too.
    package init(
        _ location: Location, imagining imagined: ImaginedObjects = ImaginedObjects()
    ) throws(StoreError) {
        try Library.prepare()
        var handle: OpaquePointer?
        try check(git_repository_open(&handle, location.gitFolder), "open the repository")
        guard let handle else { throw StoreError("Could not open the repository.") }
        var objects: OpaquePointer?
        let code = git_repository_odb(&objects, handle)
        guard code == 0, let objects else {
            git_repository_free(handle)
            throw StoreError("Could not open the object database: \(StoreError.lastMessage()).")
        }
        self.handle = handle
        self.objects = objects
        packs = coven_is_verifying() == 0 ? PackStore(location) : nil
        loose = coven_is_verifying() == 0 ? LooseObjects(location) : nil
        self.imagined = imagined.stored
        self.location = location
    }

    deinit {
        git_odb_free(objects)
        git_repository_free(handle)
    }

    /// How many objects its packs hold, those of the stores it borrows from too; 0 where every object is to be
    /// verified. O(packs).
    package var packedObjects: Int { packs?.count ?? 0 }

    /// Reads an object of the wanted type. A gap says whether it is missing or damaged.
    func object(_ id: ObjectID, _ type: git_object_t) throws(Gap) -> StoredObject {
        if let object = stored(id), Int32(object.kind) == type.rawValue { return object }
        return try read(id, type)
    }

    /// Has libgit2 read an object of the wanted type.
    func read(_ id: ObjectID, _ type: git_object_t) throws(Gap) -> StoredObject {
        var oid = git_oid(id)
        var pointer: OpaquePointer?
        let code = git_odb_read(&pointer, objects, &oid)
        guard code == 0, let pointer else {
            throw code == GIT_ENOTFOUND.rawValue ? Gap.missing(id) : Gap.unreadable(id)
        }
        let object = StoredObject(pointer)
        guard Int32(object.kind) == type.rawValue else { throw Gap.unreadable(id) }
        return object
    }

    /// An object that we read by ourselves; nil where that is libgit2's work.
    func stored(_ id: ObjectID) -> StoredObject? {
        imagined[id] ?? packs?.object(id) ?? loose?.object(id)
    }

    /// Reads a commit's fields and hands them on with the raw bytes.
    package func readCommit(
        _ id: ObjectID, _ body: (CommitFields, Span<UInt8>) -> Void
    ) throws(Gap) {
        let object = try object(id, GIT_OBJECT_COMMIT)
        defer { extendLifetime(object) }
        let bytes = Span(_unsafeElements: object.bytes.bindMemory(to: UInt8.self))
        guard let fields = CommitFields(bytes) else { throw Gap.unreadable(id) }
        body(fields, bytes)
    }
}

extension git_oid {
    /// libgit2's form of an id.
    init(_ id: ObjectID) {
        self.init()
        let words = id.words
        withUnsafeMutableBytes(of: &self) { bytes in
            bytes.storeBytes(of: words.0.bigEndian, as: UInt64.self)
            bytes.storeBytes(of: words.1.bigEndian, toByteOffset: 8, as: UInt64.self)
            bytes.storeBytes(of: words.2.bigEndian, toByteOffset: 16, as: UInt32.self)
        }
    }
}

extension ObjectID {
    /// The id that libgit2 hands over.
    init(_ oid: git_oid) {
        self = withUnsafeBytes(of: oid) { bytes in
            ObjectID(Span(_unsafeElements: bytes.bindMemory(to: UInt8.self)))
        }
    }
}
