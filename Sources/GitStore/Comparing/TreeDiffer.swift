// Hot: compares two trees for every commit of the run.
import GitHistory

/// Compares trees on their raw bytes, descending only where they differ.
///
/// Our own because `git_diff_tree_to_tree` reads every file of both trees: 7 to 38 times the cost
/// of `git log --raw` (FEASIBILITY 3a).
package struct TreeDiffer: ~Copyable {
    private var cache = TreeCache()
    private var path: [UInt8] = []
    private var depth = 0
    private var visits = 0

    /// So many folders within one another are no tree of files: git's own limit where the stack is small
    /// (environment.c, `max_allowed_tree_depth`: 512 there, else 2048). A damaged tree may hold itself.
    private static let deepest = 512
    /// More entries are not compared at once, so that memory is bounded: a few small trees that hold one another
    /// many times name more files than there is memory.
    private static let most = 1_000_000

    /// A differ with an empty cache, for one worker.
    package init() {}

    /// Appends to `list` what changed from one tree to another, in git's order; nil is the empty
    /// tree. O(entries of the trees that differ). Throws the first gap, also for trees
    /// that are deeper or larger than any tree of files; `list` is as before then.
    package mutating func compare(
        _ repository: borrowing Repository, old: ObjectID?, new: ObjectID?,
        into list: inout ChangeList
    ) throws(Gap) {
        let count = list.changes.count
        path.removeAll(keepingCapacity: true)
        (depth, visits) = (0, 0)
        do {
            try descend(repository, old, new, &list)
        } catch {
            list.truncate(to: count)
            throw error
        }
    }

    /// What stands at a path of a tree, nil where nothing does. O(entries of the folders above it).
    mutating func entry(
        at path: ArraySlice<UInt8>, of tree: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> (mode: FileMode, blob: ObjectID)? {
        var folder = tree
        var rest = path
        while true {
            let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            guard let found = try child(rest[..<end], of: folder, repository) else { return nil }
            if end == rest.endIndex { return found.mode.isTree ? nil : found }
            guard found.mode.isTree else { return nil }
            folder = found.blob
            rest = rest[(end + 1)...]
        }
    }

    private mutating func child(
        _ name: ArraySlice<UInt8>, of folder: ObjectID, _ repository: borrowing Repository
    ) throws(Gap) -> (mode: FileMode, blob: ObjectID)? {
        let tree = try cache.tree(folder, repository)
        defer { extendLifetime(tree) }
        var cursor = TreeCursor(tree.bytes, of: folder)
        while let entry = try cursor.entry() {
            if entry.name.count == name.count, entry.name.elementsEqual(name) {
                return (entry.mode, entry.id)
            }
            cursor.advance(entry)
        }
        return nil
    }

    private mutating func descend(
        _ repository: borrowing Repository, _ old: ObjectID?, _ new: ObjectID?,
        _ list: inout ChangeList
    ) throws(Gap) {
        if old == new { return }
        guard depth < TreeDiffer.deepest else { throw .unreadable(new ?? old ?? .zero) }
        depth += 1
        defer { depth -= 1 }
        // Each side is held until its entries are done: the cursors point into its bytes, and the
        // cache may drop it meanwhile.
        let oldTree = try old.map { id throws(Gap) in try cache.tree(id, repository) }
        let newTree = try new.map { id throws(Gap) in try cache.tree(id, repository) }
        defer {
            extendLifetime(oldTree)
            extendLifetime(newTree)
        }
        var left = TreeCursor(oldTree?.bytes, of: old)
        var right = TreeCursor(newTree?.bytes, of: new)
        while true {
            left.skipCommon(&right)
            let oldEntry = try left.entry()
            let newEntry = try right.entry()
            let order = TreeCursor.order(oldEntry, newEntry)
            guard let order else { return }
            visits += 1
            guard visits <= TreeDiffer.most else { throw .unreadable(new ?? old ?? .zero) }
            if order <= 0 { left.advance(oldEntry) }
            if order >= 0 { right.advance(newEntry) }
            try change(
                repository, order <= 0 ? oldEntry : nil, order >= 0 ? newEntry : nil, &list)
        }
    }

    /// One name, on one side or on both; never a folder on one side and a file on the other, which
    /// git sorts as two names.
    private mutating func change(
        _ repository: borrowing Repository, _ old: TreeCursor.Entry?, _ new: TreeCursor.Entry?,
        _ list: inout ChangeList
    ) throws(Gap) {
        guard let entry = new ?? old else { return }
        if let old, let new, old.id == new.id, old.mode == new.mode { return }
        let length = path.count
        defer { path.removeSubrange(length...) }
        path.append(contentsOf: entry.name)
        if entry.mode.isTree {
            path.append(UInt8(ascii: "/"))
            try descend(repository, old?.id, new?.id, &list)
        } else {
            list.append(
                path: path.span,
                old: (old?.mode ?? .absent, old?.id ?? .zero),
                new: (new?.mode ?? .absent, new?.id ?? .zero))
        }
    }
}
