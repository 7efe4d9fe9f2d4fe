// Hot: reads every tree of the history where files lie outside of packs.
import CLibgit2
import GitHistory

/// Tells the files that a commit or an index holds from those that nothing holds.
struct BlobScan {
    private var candidates: [ObjectID: Int64]
    private var committed: Set<ObjectID> = []
    private var visited: Set<ObjectID> = []
    private var isCut = false
    /// Trees that could not be read.
    private(set) var gaps: [Gap] = []
    private(set) var limits: [String] = []

    /// Some five seconds' worth of trees; beyond that a full repack is the better answer.
    private static let budget = 400_000

    /// Files by id, with the time of their last use.
    init(_ candidates: [ObjectID: Int64]) { self.candidates = candidates }

    /// Nothing is left to look for.
    var isDone: Bool { candidates.isEmpty }

    /// Takes away what indexes and reachable trees hold, and marks what lost trees hold.
    mutating func scan(
        _ repository: borrowing Repository, reachable: [ObjectID], lost: [ObjectID]
    ) {
        for index in repository.indexPaths() { forget(index) }
        var cache = TreeCache()
        for tree in reachable {
            if isDone || isCut { break }
            visit(tree, repository, &cache) { $0.candidates[$1] = nil }
        }
        for tree in lost {
            if isDone || isCut { break }
            visit(tree, repository, &cache) { scan, blob in
                if scan.candidates[blob] != nil { scan.committed.insert(blob) }
            }
        }
        guard isCut else { return }
        candidates = [:]
        limits.append(
            "Files that no commit holds were not looked for: the history has more than \(BlobScan.budget) trees, and files lie outside of its packs (`git gc` would help)."
        )
    }

    /// What nothing holds, sorted by id.
    func found(_ repository: borrowing Repository) -> [UnreachableBlob] {
        candidates.sorted { $0.key < $1.key }.map { id, modified in
            UnreachableBlob(
                id: id, size: repository.header(id)?.size ?? 0, modified: modified,
                isCommitted: committed.contains(id))
        }
    }

    private mutating func visit(
        _ root: ObjectID, _ repository: borrowing Repository, _ cache: inout TreeCache,
        _ hold: (inout BlobScan, ObjectID) -> Void
    ) {
        var stack = [root]
        while let tree = stack.popLast() {
            guard visited.insert(tree).inserted else { continue }
            guard visited.count <= BlobScan.budget else {
                isCut = true
                return
            }
            do throws(Gap) {
                let object = try cache.tree(tree, repository)
                defer { extendLifetime(object) }
                var cursor = TreeCursor(object.bytes, of: tree)
                while let entry = try cursor.entry() {
                    if entry.mode.isTree {
                        stack.append(entry.id)
                    } else {
                        hold(&self, entry.id)
                    }
                    cursor.advance(entry)
                }
            } catch {
                gaps.append(error)
            }
        }
    }

    /// What is staged is held. An index that libgit2 cannot read (split, sparse) is told.
    private mutating func forget(_ path: String) {
        var index: OpaquePointer?
        guard git_index_open(&index, path) == 0, let index else {
            limits.append("An index could not be read: what it holds may count as held by nothing.")
            return
        }
        defer { git_index_free(index) }
        for position in 0..<git_index_entrycount(index) {
            guard let entry = git_index_get_byindex(index, position) else { continue }
            candidates[ObjectID(entry.pointee.id)] = nil
        }
    }
}

extension Repository {
    /// The indexes of all worktrees.
    fileprivate func indexPaths() -> [String] {
        let common = Array(location.commonFolder.utf8)
        let linked = (FileReader.names(in: common + "worktrees".utf8) ?? []).map {
            common + "worktrees/".utf8 + $0 + "/index".utf8
        }
        return ([common + "index".utf8] + linked).filter(FileReader.exists)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
