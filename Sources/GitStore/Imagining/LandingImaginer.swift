import GitHistory

/// What landing a branch on a base would give.
package struct ImaginedLanding: Sendable {
    /// What the branch changes since the merge base.
    package let changes: ChangeList
    /// What the base changed since.
    package let baseChanges: ChangeList
    /// The tree of the merge.
    package let tree: ObjectID
    /// The objects of the merge that no repository holds.
    package var objects: ImaginedObjects
    /// Files that the branch changes and the base has moved, with their new names.
    package let moved: [(from: [UInt8], to: [UInt8])]
}

/// Imagines a branch as landed: one merge of its tree, in memory.
///
/// Its cost is that of the files that the branch touches, since `git_merge_trees` reads every file of
/// three trees. Where both sides change a line, the branch's stands: what it would take away is asked.
package struct LandingImaginer: ~Copyable {
    private var differ = TreeDiffer()
    private var editor = TreeEditor()

    /// An imaginer.
    package init() {}

    /// The trees of the merge base, the base and the head.
    package struct Trees {
        let mergeBase: ObjectID
        let base: ObjectID
        let head: ObjectID

        /// Three trees.
        package init(mergeBase: ObjectID, base: ObjectID, head: ObjectID) {
            self.mergeBase = mergeBase
            self.base = base
            self.head = head
        }
    }

    /// Merges. O(size of the files that both sides change).
    package mutating func imagine(
        _ trees: Trees, _ repository: borrowing Repository
    ) throws(Gap) -> ImaginedLanding {
        var ours = ChangeList()
        var theirs = ChangeList()
        try differ.compare(repository, old: trees.mergeBase, new: trees.base, into: &ours)
        try differ.compare(repository, old: trees.mergeBase, new: trees.head, into: &theirs)
        var byPath: [ArraySlice<UInt8>: FileChange] = [:]
        for change in ours.changes { byPath[ours.paths[change.path]] = change }
        let renamed = renames(theirs, repository) { path, change in
            byPath[path].map { $0.newMode != .absent && $0.newBlob != change.newBlob } ?? false
        }
        var edits: [TreeEditor.Edit] = []
        for (position, change) in theirs.changes.enumerated() {
            let path = theirs.paths[change.path]
            let source = renamed[position].map { theirs.changes[$0] }
            let other = byPath[source.map { theirs.paths[$0.path] } ?? path]
            // What the base has deleted stays deleted: git stops there, and so does the branch.
            if let other, other.newMode == .absent, source == nil { continue }
            let blob = try merged(change, from: source, other, repository)
            edits.append(TreeEditor.Edit(path: Array(path), mode: change.newMode, blob: blob))
        }
        let tree = try editor.edit(trees.base, edits, repository)
        return ImaginedLanding(
            changes: theirs, baseChanges: ours, tree: tree, objects: editor.objects,
            moved: moved(theirs, ours, repository))
    }

    /// The version of a file after the merge.
    private mutating func merged(
        _ change: FileChange, from source: FileChange?, _ other: FileChange?,
        _ repository: borrowing Repository
    ) throws(Gap) -> ObjectID {
        guard change.newMode != .absent, let other, !change.newMode.isGitlink,
            !other.newMode.isGitlink, other.newBlob != change.newBlob, other.newMode != .absent
        else { return change.newBlob }
        let bytes = try FileMerger.merged(
            source?.oldBlob ?? change.oldBlob, base: other.newBlob, proposed: change.newBlob,
            repository)
        return bytes.map { editor.add($0) } ?? change.newBlob
    }

    /// Which added files of a list, by their place, are which deleted ones that are asked for.
    private func renames(
        _ list: ChangeList, _ repository: borrowing Repository,
        where isWanted: (ArraySlice<UInt8>, FileChange) -> Bool
    ) -> [Int: Int] {
        var deleted: [RenameSearch.Candidate] = []
        var added: [RenameSearch.Candidate] = []
        for (position, change) in list.changes.enumerated() {
            let path = list.paths[change.path]
            if change.newMode == .absent, !change.oldMode.isGitlink, isWanted(path, change) {
                deleted.append(
                    RenameSearch.Candidate(change: position, blob: change.oldBlob, path: path))
            } else if change.oldMode == .absent, !change.newMode.isGitlink {
                added.append(
                    RenameSearch.Candidate(change: position, blob: change.newBlob, path: path))
            }
        }
        if deleted.isEmpty || added.isEmpty { return [:] }
        var search = RenameSearch(deleted: deleted, added: added)
        var profiles: [ObjectID: ChunkProfile] = [:]
        for id in search.wanted where profiles[id] == nil {
            profiles[id] = ChunkProfile.of(id, repository)
        }
        search.match(profiles)
        return Dictionary(
            search.renames.map { ($0.destination, $0.source) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What the base moved of what the branch changes.
    private func moved(
        _ changes: ChangeList, _ base: ChangeList, _ repository: borrowing Repository
    ) -> [(from: [UInt8], to: [UInt8])] {
        let own = Set(
            changes.changes.filter { $0.status == UInt8(ascii: "M") }.map { changes.paths[$0.path] }
        )
        let renames = renames(base, repository) { path, _ in own.contains(path) }
        return renames.map { destination, source in
            (
                Array(base.paths[base.changes[source].path]),
                Array(base.paths[base.changes[destination].path])
            )
        }.sorted { $0.from.lexicographicallyPrecedes($1.from) }
    }
}

extension ChunkProfile {
    /// The profile of a file's version; nil where it is binary, large or missing: it has no likeness.
    fileprivate static func of(
        _ id: ObjectID, _ repository: borrowing Repository
    ) -> ChunkProfile? {
        do throws(Gap) {
            let blob = try repository.blob(id)
            defer { extendLifetime(blob) }
            if blob.isBinary || blob.bytes.count > RenameSearch.sizeLimit { return nil }
            return ChunkProfile(Span(_unsafeElements: blob.bytes))
        } catch {
            return nil
        }
    }
}
