import CLibgit2
import GitHistory

extension Repository {
    /// The bytes of a file at the top of a commit's tree; nil where it is not there or cannot be read.
    func file(_ name: String, of commit: ObjectID) -> [UInt8]? {
        do throws(Gap) {
            guard let id = try entry(name, of: tree(of: commit)) else { return nil }
            let blob = try blob(id)
            defer { extendLifetime(blob) }
            return Array(blob.bytes)
        } catch {
            return nil
        }
    }

    /// The tree of a commit.
    func tree(of commit: ObjectID) throws(Gap) -> ObjectID {
        var tree: ObjectID?
        try readCommit(commit) { fields, _ in tree = fields.tree }
        guard let tree else { throw Gap.unreadable(commit) }
        return tree
    }

    /// Hands on the path, mode and blob of each file of a name at the top of a tree and in some of its
    /// folders, which end in `/` and are given with all above them; a folder that cannot be read has none.
    /// O(entries of the folders).
    func eachFile(
        named name: String, in tree: ObjectID, _ folders: Set<ArraySlice<UInt8>>,
        _ body: ([UInt8], FileMode, ObjectID) -> Void
    ) {
        var stack = [(folder: [UInt8](), tree: tree)]
        while let (folder, tree) = stack.popLast() {
            do throws(Gap) {
                let object = try object(tree, GIT_OBJECT_TREE)
                defer { extendLifetime(object) }
                var cursor = TreeCursor(object.bytes, of: tree)
                while let entry = try cursor.entry() {
                    if entry.mode.isTree {
                        let inner = folder + entry.name + [UInt8(ascii: "/")]
                        if folders.contains(inner[...]) { stack.append((inner, entry.id)) }
                    } else if entry.name.elementsEqual(name.utf8) {
                        body(folder + entry.name, entry.mode, entry.id)
                    }
                    cursor.advance(entry)
                }
            } catch {
                continue
            }
        }
    }

    /// The object that a name stands for in a tree, nil when it has no such name.
    private func entry(_ name: String, of tree: ObjectID) throws(Gap) -> ObjectID? {
        let object = try object(tree, GIT_OBJECT_TREE)
        defer { extendLifetime(object) }
        var cursor = TreeCursor(object.bytes, of: tree)
        while let entry = try cursor.entry() {
            if entry.name.elementsEqual(name.utf8) { return entry.id }
            cursor.advance(entry)
        }
        return nil
    }
}
