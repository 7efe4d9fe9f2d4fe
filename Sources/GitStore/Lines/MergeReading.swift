import GitHistory

extension LineChangeReader {
    /// A merge: of the paths that differ from the first parent, those that equal another parent's
    /// are that parent's, and the others come from every parent that has them, as `git blame` asks
    /// them: under the same name first, then under the one that they were renamed from.
    mutating func merge(
        _ repository: borrowing Repository, _ plan: ChangePlan, _ result: inout LineChanges
    ) {
        for path in plan.removed { result.append(path: path, lineCount: LineChanges.noLines) }
        for file in plan.adopted { adopt(file.path, file.parent, file.path, &result) }
        var mixed = plan.mixed
        for parent in plan.parents.indices {
            do throws(Gap) {
                try follow(repository, &mixed, plan, parent, &result)
            } catch {
                // The trees that tell old names cannot be compared; the files under their own
                // names can be read all the same.
                result.recordBlob(error)
            }
        }
        for file in mixed { combine(repository, file, plan.changes[file.change], &result) }
    }

    private func adopt(
        _ path: Int32, _ parent: Int, _ old: Int32, _ result: inout LineChanges
    ) {
        result.append(path: path, lineCount: LineChanges.sameLines)
        result.append(parent: parent, path: old, hunks: [], isDeleting: false)
    }

    /// Looks for the old names of files that one parent does not have.
    private mutating func follow(
        _ repository: borrowing Repository, _ mixed: inout [ChangePlan.Mixed], _ plan: ChangePlan,
        _ parent: Int, _ result: inout LineChanges
    ) throws(Gap) {
        let open = mixed.indices.filter { index in
            !mixed[index].versions.contains { $0.parent == parent }
        }
        if open.isEmpty { return }
        let changes = plan.changes
        if parent > 0 {
            list.truncate(to: 0)
            try trees.compare(
                repository, old: plan.parents[parent], new: plan.tree, into: &list)
        }
        let others = parent > 0 ? list.changes : changes
        let wanted = open.map { index in
            let change = changes[mixed[index].change]
            return RenameSearch.Candidate(
                change: index, blob: change.newBlob, path: list.paths[change.path])
        }
        let renames = renames(repository, others, to: wanted, &result)
        for index in open {
            guard let rename = renames.byDestination[index] else { continue }
            let old = others[rename.source]
            mixed[index].versions.append((parent, old.path, old.oldBlob))
        }
    }

    private mutating func combine(
        _ repository: borrowing Repository, _ file: ChangePlan.Mixed, _ change: FileChange,
        _ result: inout LineChanges
    ) {
        if let same = file.versions.first(where: { $0.blob == change.newBlob }) {
            return adopt(change.path, same.parent, same.path, &result)
        }
        do throws(Gap) {
            let blob = try patches.blobs.blob(change.newBlob, repository)
            defer { extendLifetime(blob) }
            if blob.isBinary {
                return result.append(path: change.path, lineCount: LineChanges.noLines)
            }
            var origins: [(parent: Int, path: Int32, hunks: [Hunk])] = []
            var seen: Set<ObjectID> = []
            for version in file.versions.sorted(by: { $0.parent < $1.parent })
            where seen.insert(version.blob).inserted {
                let old = try patches.blobs.blob(version.blob, repository)
                defer { extendLifetime(old) }
                if old.isBinary { continue }
                let hunks = differ.bareHunks(old.bytes, blob.bytes)
                origins.append((version.parent, version.path, hunks))
                // It has every line, and the others are not asked.
                if hunks.allSatisfy({ $0.newCount == 0 }) { break }
            }
            result.append(path: change.path, lineCount: Int32(CommonEnds.lines(blob.bytes)))
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
