/// What is to be read of the patches of commits.
package struct PatchQuestions: Sendable, Equatable {
    /// Commits whose patch-id and line counts are wanted.
    package var patches: Set<CommitIndex>
    /// Commits whose added lines and line counts are wanted.
    package var added: Set<CommitIndex>
    /// Commits whose line counts are wanted and nothing more.
    package var counts: Set<CommitIndex>

    /// Questions, by default none.
    package init(
        patches: Set<CommitIndex> = [], added: Set<CommitIndex> = [],
        counts: Set<CommitIndex> = []
    ) {
        self.patches = patches
        self.added = added
        self.counts = counts
    }

    /// Every commit that is asked about, in order. O(commits log commits).
    package var commits: [CommitIndex] { patches.union(added).union(counts).sorted() }

    /// What is asked of some commits that have one patch. O(commits).
    package func wish(of commits: [CommitIndex]) -> PatchWish {
        PatchWish(
            isIDWanted: commits.contains(where: patches.contains),
            areLinesWanted: commits.contains(where: added.contains))
    }
}

/// What is to be read of one patch; its line counts are told in any case.
package struct PatchWish: Sendable, Equatable {
    package let isIDWanted: Bool
    package let areLinesWanted: Bool

    /// A wish.
    package init(isIDWanted: Bool, areLinesWanted: Bool) {
        self.isIDWanted = isIDWanted
        self.areLinesWanted = areLinesWanted
    }
}

/// What was read of one patch: what was wished for, or the gap that kept it from being read.
package struct PatchAnswer: Sendable {
    /// The lines of each change.
    package let counts: Known<[LineCount]>
    package var patch: Known<Patch>?
    package var added: Known<AddedLines>?

    /// An answer.
    package init(
        counts: Known<[LineCount]>, patch: Known<Patch>? = nil, added: Known<AddedLines>? = nil
    ) {
        self.counts = counts
        self.patch = patch
        self.added = added
    }
}
