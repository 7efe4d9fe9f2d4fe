import GitHistory

/// Reads which of the files that a commit deletes it adds again under another name.
package struct RenameReader: ~Copyable {
    private var blobs = BlobCache()

    /// More than this is an import, and no split file.
    private static let mostBytes = 8 << 20

    /// A reader, for one worker.
    package init() {}

    /// The paths of the deleted files that live on, by git's rules for renames. Blobs that cannot be
    /// read have no likeness. O(size of the files that are added and deleted).
    package mutating func renamed(
        _ repository: borrowing Repository, _ changes: ArraySlice<FileChange>, paths: ByteTable
    ) -> Set<Int32> {
        var deleted: [RenameSearch.Candidate] = []
        var added: [RenameSearch.Candidate] = []
        let list = Array(changes)
        for (position, change) in list.enumerated() {
            if change.newMode == .absent, !change.oldMode.isGitlink {
                deleted.append(
                    RenameSearch.Candidate(
                        change: position, blob: change.oldBlob, path: paths[change.path]))
            } else if change.oldMode == .absent, !change.newMode.isGitlink {
                added.append(
                    RenameSearch.Candidate(
                        change: position, blob: change.newBlob, path: paths[change.path]))
            }
        }
        if deleted.isEmpty || added.isEmpty { return [] }
        var search = RenameSearch(deleted: deleted, added: added)
        var profiles: [ObjectID: ChunkProfile] = [:]
        for id in search.wanted where profiles[id] == nil {
            profiles[id] = profile(id, repository)
        }
        search.match(profiles)
        let parts = parts(added.map(\.blob), repository)
        let split = deleted.filter { candidate in
            guard let whole = profiles[candidate.blob], let parts else { return false }
            // The score is of the larger one; what counts here is how much of the file is there.
            let score = ChunkProfile.similarity(whole, parts)
            let copied = score * max(whole.size, parts.size) / RenameSearch.fullScore
            return copied * 2 >= whole.size
        }
        return Set(search.renames.map { list[$0.source].path })
            .union(split.map { list[$0.change].path })
    }

    /// All added files as one: a file that was split has no likeness to any of its parts. Nil where
    /// they are too large together.
    private mutating func parts(
        _ ids: [ObjectID], _ repository: borrowing Repository
    ) -> ChunkProfile? {
        var text: [UInt8] = []
        for id in Set(ids).sorted() {
            do throws(Gap) {
                let blob = try blobs.blob(id, repository)
                defer { extendLifetime(blob) }
                if blob.isBinary { continue }
                if text.count + blob.bytes.count > RenameReader.mostBytes { return nil }
                text.append(contentsOf: blob.bytes)
                if text.last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
            } catch {
                continue
            }
        }
        return ChunkProfile(text.span)
    }

    private mutating func profile(
        _ id: ObjectID, _ repository: borrowing Repository
    ) -> ChunkProfile? {
        do throws(Gap) {
            let blob = try blobs.blob(id, repository)
            defer { extendLifetime(blob) }
            if blob.isBinary || blob.bytes.count > RenameSearch.sizeLimit { return nil }
            return ChunkProfile(Span(_unsafeElements: blob.bytes))
        } catch {
            return nil
        }
    }
}
