// Hot: looks at every object of the store.
import CLibgit2
import GitHistory

/// What the object store holds beside what a walk has read: every other commit, and the files that
/// are not in ordinary packs.
struct StoreListing {
    /// The commits that the walk did not read: for each pack, and for each folder of loose objects, in the
    /// order in which they lie.
    private(set) var commits: [[ObjectID]] = []
    /// Those that the repository's own store holds, not a borrowed one alone.
    private(set) var own: Set<ObjectID> = []
    /// Files outside of packs and in cruft packs, with the time of their last use.
    private(set) var blobs: [ObjectID: Int64] = [:]
    /// Packs that could not be read, and loose objects that are damaged.
    private(set) var damaged = 0
    private let known: CommitGraph
    private let limit: Int64

    /// Lists the objects that were written since `limit`. A pack that was not touched since then
    /// holds nothing younger; of an ordinary one that was, its commits are wanted, which lie before all
    /// else. O(objects log objects), without inflating any that is packed.
    init(
        _ repository: borrowing Repository, besides known: CommitGraph, since limit: Int64?,
        tell: (Int) -> Void
    ) {
        self.known = known
        self.limit = limit ?? .min
        var seen = 0
        for (rank, folder) in ObjectFolders(repository.location).all.enumerated() {
            for pack in ObjectFolders.packs(folder) where pack.modified >= self.limit {
                guard let index = MappedFile(pack.path + ".idx".utf8).flatMap(PackIndex.init) else {
                    damaged += 1
                    continue
                }
                commits.append([])
                list(pack, index, isBorrowed: rank > 0, repository)
                seen += index.count
                tell(seen)
            }
            commits.append([])
            ObjectFolders.loose(folder) { id, path in
                seen += 1
                if seen & 1023 == 0 { tell(seen) }
                guard known.index(of: id) == nil,
                    let modified = FileReader.modified(path), modified >= self.limit
                else { return }
                list(id, modified, isBorrowed: rank > 0, repository)
            }
        }
    }

    private mutating func list(
        _ pack: ObjectFolders.Pack, _ index: PackIndex, isBorrowed: Bool,
        _ repository: borrowing Repository
    ) {
        guard var file = PackFile(pack.path + ".pack".utf8) else {
            damaged += 1
            return
        }
        let kinds = PackKinds(
            index, &file, commitsOnly: limit > .min && pack.times == nil)
        for position in kinds.order.prefix(kinds.seen).lazy.map(Int.init) {
            switch kinds.kinds[position] {
            case PackKinds.commit:
                let id = index.id(position)
                guard known.index(of: id) == nil, pack.times == nil || pack.time(position) >= limit
                else { continue }
                add(id, isBorrowed)
            case PackKinds.blob where pack.times != nil && pack.time(position) >= limit:
                blobs[index.id(position)] = pack.time(position)
            case PackKinds.unknown:
                list(
                    index.id(position), pack.times == nil ? nil : pack.time(position),
                    isBorrowed: isBorrowed, repository)
            default: continue
            }
        }
    }

    /// A commit that several packs hold may stand in the list more than once.
    private mutating func add(_ commit: ObjectID, _ isBorrowed: Bool) {
        commits[commits.count - 1].append(commit)
        if !isBorrowed { own.insert(commit) }
    }

    /// Asks libgit2 what an object is. Without a time it is in an ordinary pack.
    private mutating func list(
        _ id: ObjectID, _ modified: Int64?, isBorrowed: Bool, _ repository: borrowing Repository
    ) {
        guard let header = repository.header(id) else {
            damaged += 1
            return
        }
        if header.type == GIT_OBJECT_COMMIT {
            guard known.index(of: id) == nil, (modified ?? .max) >= limit else { return }
            add(id, isBorrowed)
        } else if header.type == GIT_OBJECT_BLOB, let modified, modified >= limit {
            blobs[id] = modified
        }
    }
}

extension Repository {
    /// An object's type and size, nil where it is missing or damaged.
    func header(_ id: ObjectID) -> (type: git_object_t, size: Int)? {
        var oid = git_oid(id)
        var size = 0
        var type = GIT_OBJECT_INVALID
        guard git_odb_read_header(&size, &type, objects, &oid) == 0 else { return nil }
        return (type, size)
    }
}
