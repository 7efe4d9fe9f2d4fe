/// A merge of two parents with one merge base, by its trees: whose change is in it?
package struct MergeQuestion: Hashable, Sendable, Comparable {
    package let merge: CommitIndex
    package let baseTree: ObjectID
    package let firstTree: ObjectID
    package let secondTree: ObjectID
    package let mergeTree: ObjectID

    /// The question about a merge of a graph.
    package init(
        _ merge: CommitIndex, base: CommitIndex, first: CommitIndex, second: CommitIndex,
        _ graph: CommitGraph
    ) {
        self.merge = merge
        baseTree = graph.trees[base.position]
        firstTree = graph.trees[first.position]
        secondTree = graph.trees[second.position]
        mergeTree = graph.trees[merge.position]
    }

    package static func < (left: MergeQuestion, right: MergeQuestion) -> Bool {
        left.merge < right.merge
    }
}

/// What one side of a merge alone had changed, and the merge has as it was before.
package struct MergeSides: Sendable, Equatable {
    /// Fewer paths than this are no dropped side (DEFINITIONS, `droppedSide`), and are not told.
    package static let least = 3

    /// A path that has the merge base's version in the merge.
    package struct Path: Sendable, Equatable {
        package let path: [UInt8]
        /// What the side had made of it: no file of the merge has that content.
        package let blob: ObjectID

        /// A path.
        package init(path: [UInt8], blob: ObjectID) {
            self.path = path
            self.blob = blob
        }
    }

    /// One parent's side.
    package struct Side: Sendable, Equatable {
        /// In git's order; empty where there are fewer than `least`.
        package var dropped: [Path]
        /// How many paths this side alone changed; 0 where nothing is told as dropped.
        package var changed: Int

        /// A side, by default one of which nothing was dropped.
        package init(dropped: [Path] = [], changed: Int = 0) {
            self.dropped = dropped
            self.changed = changed
        }
    }

    package var first: Side
    package var second: Side

    /// The sides of a merge.
    package init(first: Side = Side(), second: Side = Side()) {
        self.first = first
        self.second = second
    }
}
