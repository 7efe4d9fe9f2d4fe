import CLibgit2
import GitHistory

extension Repository {
    /// The bytes of a file at the top of a commit's tree; nil where it is not there or cannot be read.
    func file(_ name: String, of commit: ObjectID) -> [UInt8]? {
        do throws(Gap) {
            var tree: ObjectID?
            try readCommit(commit) { fields, _ in tree = fields.tree }
            guard let tree, let id = try entry(name, of: tree) else { return nil }
            let blob = try blob(id)
            defer { extendLifetime(blob) }
            return Array(blob.bytes)
        } catch {
            return nil
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
