import CLibgit2
import GitHistory

extension Repository {
    /// Whom some identities mean by the `.mailmap` of a commit: what git does in a bare repository,
    /// so that every clone gives the same people. Themselves where there is no such file, or it
    /// cannot be read.
    package func mailmapped(_ identities: [Identity], head: ObjectID?) -> [Identity] {
        guard let head, let mailmap = mailmap(of: head) else { return identities }
        return identities.map(mailmap.resolve)
    }

    private func mailmap(of commit: ObjectID) -> Mailmap? {
        do throws(Gap) {
            var tree: ObjectID?
            try readCommit(commit) { fields, _ in tree = fields.tree }
            guard let tree, let blob = try entry(".mailmap", of: tree) else { return nil }
            let object = try object(blob, GIT_OBJECT_BLOB)
            defer { extendLifetime(object) }
            return Mailmap(
                parsing: Span(_unsafeElements: object.bytes.bindMemory(to: UInt8.self)))
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
