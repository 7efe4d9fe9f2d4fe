import GitHistory

/// Makes a tree from another by setting and removing files, without writing it anywhere.
struct TreeEditor: ~Copyable {
    /// What a path is to be; an absent mode removes it.
    struct Edit {
        let path: [UInt8]
        let mode: FileMode
        let blob: ObjectID
    }

    private struct Key: Hashable {
        let name: [UInt8]
        let isTree: Bool

        /// A folder sorts as if its name ended in `/`.
        var order: [UInt8] { isTree ? name + [UInt8(ascii: "/")] : name }
    }

    private var cache = TreeCache()
    private(set) var objects = ImaginedObjects()

    /// Adds a file's content.
    mutating func add(_ bytes: [UInt8]) -> ObjectID { objects.add(.blob, bytes) }

    /// The whole tree after some edits. O(entries of the folders that they touch).
    mutating func edit(
        _ tree: ObjectID, _ edits: [Edit], _ repository: borrowing Repository
    ) throws(Gap) -> ObjectID {
        try edited(tree, edits[...], from: 0, repository) ?? objects.add(.tree, [])
    }

    /// A folder after edits whose names begin at an offset; nil where nothing is left of it.
    private mutating func edited(
        _ tree: ObjectID?, _ edits: ArraySlice<Edit>, from offset: Int,
        _ repository: borrowing Repository
    ) throws(Gap) -> ObjectID? {
        var entries = try entries(of: tree, repository)
        var below: [[UInt8]: [Edit]] = [:]
        for edit in edits {
            let rest = edit.path[offset...]
            if let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
                below[Array(rest[..<slash]), default: []].append(edit)
            } else {
                let key = Key(name: Array(rest), isTree: false)
                entries[key] = edit.mode == .absent ? nil : (edit.mode, edit.blob)
            }
        }
        for (name, edits) in below {
            let key = Key(name: name, isTree: true)
            let folder = try edited(
                entries[key]?.blob, edits[...], from: offset + name.count + 1, repository)
            entries[key] = folder.map { (FileMode(rawValue: 0o040000), $0) }
        }
        if entries.isEmpty { return nil }
        var bytes: [UInt8] = []
        let sorted = entries.sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }
        for (key, entry) in sorted {
            bytes += Array(String(entry.mode.rawValue, radix: 8).utf8) + [UInt8(ascii: " ")]
            bytes += key.name + [0] + entry.blob.bytes
        }
        return objects.add(.tree, bytes)
    }

    private mutating func entries(
        of tree: ObjectID?, _ repository: borrowing Repository
    ) throws(Gap) -> [Key: (mode: FileMode, blob: ObjectID)] {
        guard let tree else { return [:] }
        let object = try cache.tree(tree, repository)
        defer { extendLifetime(object) }
        var entries: [Key: (mode: FileMode, blob: ObjectID)] = [:]
        var cursor = TreeCursor(object.bytes, of: tree)
        while let entry = try cursor.entry() {
            entries[Key(name: Array(entry.name), isTree: entry.mode.isTree)] = (
                entry.mode, entry.id
            )
            cursor.advance(entry)
        }
        return entries
    }
}
