import GitHistory

/// Renames among the changes of one commit, by the place of either side.
struct Renames {
    var byDestination: [Int: RenameSearch.Rename] = [:]
    /// Of the files that were made of a deleted one, the most similar: it is the one that counts.
    var bySource: [Int: Int] = [:]

    fileprivate init(_ renames: [RenameSearch.Rename]) {
        var best: [Int: RenameSearch.Rename] = [:]
        for rename in renames {
            byDestination[rename.destination] = rename
            let known = best[rename.source]
            let isBetter =
                known.map {
                    ($0.score, -$0.destination) < (rename.score, -rename.destination)
                } ?? true
            if isBetter { best[rename.source] = rename }
        }
        bySource = best.mapValues(\.destination)
    }
}

extension LineChangeReader {
    /// Finds the renames among a commit's changes, or only those that lead to `wanted` ones.
    mutating func renames(
        _ repository: borrowing Repository, _ changes: [FileChange],
        to wanted: [RenameSearch.Candidate]? = nil, _ result: inout LineChanges
    ) -> Renames {
        var deleted: [RenameSearch.Candidate] = []
        var added = wanted ?? []
        for (position, change) in changes.enumerated() {
            if change.newMode == .absent, !change.oldMode.isGitlink {
                deleted.append(candidate(position, change, change.oldBlob))
            } else if wanted == nil, change.oldMode == .absent, !change.newMode.isGitlink {
                added.append(candidate(position, change, change.newBlob))
            }
        }
        if deleted.isEmpty || added.isEmpty { return Renames([]) }
        var search = RenameSearch(deleted: deleted, added: added)
        let blobs = search.wanted
        if !blobs.isEmpty {
            var isCut = search.isCut
            search.match(profiles(repository, blobs, &isCut))
            if isCut { result.recordCut() }
        }
        return Renames(search.renames)
    }

    private func candidate(
        _ position: Int, _ change: FileChange, _ blob: ObjectID
    ) -> RenameSearch.Candidate {
        RenameSearch.Candidate(change: position, blob: blob, path: list.paths[change.path])
    }

    /// The profiles of blobs that are text and not too large; a missing blob is counted when its
    /// lines are read.
    private mutating func profiles(
        _ repository: borrowing Repository, _ ids: [ObjectID], _ isCut: inout Bool
    ) -> [ObjectID: ChunkProfile] {
        var profiles: [ObjectID: ChunkProfile] = [:]
        for id in ids where profiles[id] == nil {
            do throws(Gap) {
                let blob = try patches.blobs.blob(id, repository)
                defer { extendLifetime(blob) }
                if blob.isBinary { continue }
                if blob.bytes.count > RenameSearch.sizeLimit {
                    isCut = true
                } else {
                    profiles[id] = ChunkProfile(Span(_unsafeElements: blob.bytes))
                }
            } catch {
                continue
            }
        }
        return profiles
    }
}
