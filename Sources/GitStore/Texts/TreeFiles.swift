// Hot: goes from tree to tree for every tree that is asked about.
import GitHistory

/// The files of one tree, kept up as other trees follow: those of one history have nearly all in common.
struct TreeFiles: ~Copyable {
    /// What changed from the tree before to the one at hand; the numbers of paths stay from tree to tree.
    private(set) var list = ChangeList()
    /// What lies at each path in the tree at hand, by the path's number; nil for nothing, submodules and links.
    private(set) var blobs: [ObjectID?] = []
    private var trees = TreeDiffer()
    /// The tree at hand, nil where none is, and how many files it has.
    private var tree: ObjectID?
    private var count = 0
    /// Trees of more files are not taken.
    private let most: Int

    /// Nothing at hand yet.
    init(atMost most: Int) { self.most = most }

    /// Whether a tree is at hand.
    var isKnown: Bool { tree != nil }

    /// Takes another tree at hand; none where it is too large. What lay at paths that are not in the list
    /// stays as it was, unless no tree was at hand: then it is gone. O(what differs).
    mutating func go(to tree: ObjectID, _ repository: borrowing Repository) throws(Gap) {
        list.truncate(to: 0)
        if self.tree == nil {
            for place in blobs.indices { blobs[place] = nil }
            count = 0
        }
        try trees.compare(repository, old: self.tree, new: tree, into: &list)
        self.tree = tree
        while blobs.count < list.paths.count { blobs.append(nil) }
        for change in list.changes {
            let isFile = change.newMode.type == 0o100000
            blobs[Int(change.path)] = isFile ? change.newBlob : nil
            count += (change.newMode == .absent ? 0 : 1) - (change.oldMode == .absent ? 0 : 1)
        }
        if count > most { self.tree = nil }
    }

    /// As git lists the files of a tree.
    func inOrder(_ paths: some Sequence<Int32>) -> [Int32] {
        paths.sorted { list.paths[$0].lexicographicallyPrecedes(list.paths[$1]) }
    }
}
