import GitHistory

/// A file of a merge that no parent has as it is, with the versions that its lines can come from.
private struct Mixed {
    /// Its place among the changes against the first parent.
    let change: Int
    var versions: [(parent: Int, path: Int32, blob: ObjectID)] = []
}

extension LineChangeReader {
    /// A merge: of the paths that differ from the first parent, those that equal another parent's
    /// are that parent's, and the others come from every parent that has them, as `git blame` asks
    /// them: under the same name first, then under the one that they were renamed from.
    mutating func merge(
        _ repository: borrowing Repository, _ tree: ObjectID, _ parents: [ObjectID],
        _ result: inout LineChanges
    ) throws(Gap) {
        let changes = list.changes
        var mixed: [Mixed] = []
        for (position, change) in changes.enumerated() where change.oldBlob != change.newBlob {
            if change.newMode == .absent || change.newMode.isGitlink {
                result.append(path: change.path, lineCount: LineChanges.noLines)
            } else if let file = try resolve(repository, position, change, parents, &result) {
                mixed.append(file)
            }
        }
        for parent in parents.indices {
            try follow(repository, &mixed, changes, tree, (parent, parents[parent]), &result)
        }
        for file in mixed { combine(repository, file, changes[file.change], &result) }
    }

    /// Adopts the file of a parent that has it as it is, or says where else it can come from.
    private mutating func resolve(
        _ repository: borrowing Repository, _ position: Int, _ change: FileChange,
        _ parents: [ObjectID], _ result: inout LineChanges
    ) throws(Gap) -> Mixed? {
        var file = Mixed(change: position)
        if change.oldMode != .absent, !change.oldMode.isGitlink {
            file.versions.append((0, change.path, change.oldBlob))
        }
        for parent in parents.indices.dropFirst() {
            let found = try trees.entry(
                at: list.paths[change.path], of: parents[parent], repository)
            guard let found, !found.mode.isGitlink else { continue }
            if found.blob == change.newBlob {
                adopt(change.path, parent, change.path, &result)
                return nil
            }
            file.versions.append((parent, change.path, found.blob))
        }
        return file
    }

    private func adopt(
        _ path: Int32, _ parent: Int, _ old: Int32, _ result: inout LineChanges
    ) {
        result.append(path: path, lineCount: LineChanges.sameLines)
        result.append(parent: parent, path: old, hunks: [], isDeleting: false)
    }

    /// Looks for the old names of files that one parent does not have.
    private mutating func follow(
        _ repository: borrowing Repository, _ mixed: inout [Mixed], _ changes: [FileChange],
        _ tree: ObjectID, _ parent: (number: Int, tree: ObjectID), _ result: inout LineChanges
    ) throws(Gap) {
        let open = mixed.indices.filter { index in
            !mixed[index].versions.contains { $0.parent == parent.number }
        }
        if open.isEmpty { return }
        if parent.number > 0 {
            list.truncate(to: 0)
            try trees.compare(repository, old: parent.tree, new: tree, into: &list)
        }
        let others = parent.number > 0 ? list.changes : changes
        let wanted = open.map { index in
            let change = changes[mixed[index].change]
            return RenameSearch.Candidate(
                change: index, blob: change.newBlob, path: list.paths[change.path])
        }
        let renames = renames(repository, others, to: wanted, &result)
        for index in open {
            guard let rename = renames.byDestination[index] else { continue }
            let old = others[rename.source]
            mixed[index].versions.append((parent.number, old.path, old.oldBlob))
        }
    }

    private mutating func combine(
        _ repository: borrowing Repository, _ file: Mixed, _ change: FileChange,
        _ result: inout LineChanges
    ) {
        if let same = file.versions.first(where: { $0.blob == change.newBlob }) {
            return adopt(change.path, same.parent, same.path, &result)
        }
        do throws(Gap) {
            let blob = try blobs.blob(change.newBlob, repository)
            defer { extendLifetime(blob) }
            if blob.isBinary {
                return result.append(path: change.path, lineCount: LineChanges.noLines)
            }
            var reader = LineReader(blob.bytes)
            reader.skip(to: Int.max)
            var origins: [(parent: Int, path: Int32, hunks: [Hunk])] = []
            var seen: Set<ObjectID> = []
            for version in file.versions.sorted(by: { $0.parent < $1.parent })
            where seen.insert(version.blob).inserted {
                let old = try blobs.blob(version.blob, repository)
                defer { extendLifetime(old) }
                if old.isBinary { continue }
                let hunks = try differ.bareHunks(old, blob, trimmer)
                origins.append((version.parent, version.path, hunks))
            }
            result.append(path: change.path, lineCount: Int32(reader.line))
            for origin in origins {
                result.append(
                    parent: origin.parent, path: origin.path, hunks: origin.hunks,
                    isDeleting: false)
            }
        } catch {
            result.append(path: change.path, lineCount: LineChanges.noLines)
            result.recordBlob(error)
        }
    }
}
