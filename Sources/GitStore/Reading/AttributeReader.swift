import CLibgit2
import GitHistory

/// What the `.gitattributes` files of one tree say of paths. It stands beside the repository, in a
/// bare one of memory that borrows its objects and has these files for an index: so neither the working
/// tree nor `info/attributes` nor the configuration has a say, and libgit2 keeps every file that it
/// has parsed. From a commit it would read each anew for every path. It does not know patterns in quotes.
struct AttributeReader: ~Copyable {
    private let handle: OpaquePointer
    private let index: OpaquePointer

    /// Lists the attribute files that some paths may be told of by; a folder that cannot be read has
    /// none. O(bytes of the paths + entries of their folders).
    init(
        _ repository: borrowing Repository, tree: ObjectID, of paths: ByteTable
    ) throws(StoreError) {
        var handle: OpaquePointer?
        var index: OpaquePointer?
        var code = git_index_new(&index)
        if code == 0, let index {
            AttributeReader.fill(index, repository, tree, AttributeReader.folders(of: paths))
            code = git_repository_wrap_odb(&handle, repository.objects)
        }
        if code == 0 { code = git_repository_set_index(handle, index) }
        guard code == 0, let handle, let index else {
            git_index_free(index)
            git_repository_free(handle)
            throw StoreError("Could not read attributes: \(StoreError.lastMessage()).")
        }
        self.handle = handle
        self.index = index
    }

    /// Before the index belongs to a repository: then libgit2 would look for the object of each entry.
    private static func fill(
        _ index: OpaquePointer, _ repository: borrowing Repository, _ tree: ObjectID,
        _ folders: Set<ArraySlice<UInt8>>
    ) {
        repository.eachFile(named: ".gitattributes", in: tree, folders) { path, mode, id in
            var entry = git_index_entry()
            entry.mode = UInt32(mode.rawValue)
            entry.id = git_oid(id)
            (path + [0]).withUnsafeBytes { bytes in
                entry.path = bytes.bindMemory(to: CChar.self).baseAddress
                // A path that libgit2 takes for dangerous is none that git checks out.
                _ = git_index_add(index, &entry)
            }
        }
    }

    /// Every folder above a path, with the `/` at its end.
    private static func folders(of paths: ByteTable) -> Set<ArraySlice<UInt8>> {
        var folders: Set<ArraySlice<UInt8>> = []
        for number in 0..<Int32(paths.count) {
            var path = paths[number]
            while let slash = path.dropLast().lastIndex(of: UInt8(ascii: "/")) {
                path = path[...slash]
                if !folders.insert(path).inserted { break }
            }
        }
        return folders
    }

    deinit {
        git_index_free(index)
        git_repository_free(handle)
    }

    /// Whether one of some attributes is set for a path, or `true`; not where libgit2 cannot say.
    /// O(attribute files of the folders above it).
    func isAnySet(of names: [StaticString], _ path: ArraySlice<UInt8>) -> Bool {
        let flags = UInt32(GIT_ATTR_CHECK_INDEX_ONLY | GIT_ATTR_CHECK_NO_SYSTEM)
        var values: [UnsafePointer<CChar>?] = Array(repeating: nil, count: names.count)
        var pointers = names.map { name -> UnsafePointer<CChar>? in
            UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
        }
        let code = (Array(path) + [0]).withUnsafeBytes { bytes in
            git_attr_get_many(
                &values, handle, flags, bytes.bindMemory(to: CChar.self).baseAddress, names.count,
                &pointers)
        }
        guard code == 0 else { return false }
        return values.contains { value in
            switch git_attr_value(value) {
            case GIT_ATTR_VALUE_TRUE: true
            case GIT_ATTR_VALUE_STRING: value.map { String(cString: $0) } == "true"
            default: false
            }
        }
    }
}
