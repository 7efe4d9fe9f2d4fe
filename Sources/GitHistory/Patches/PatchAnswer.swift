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
    package let patch: Known<Patch>?
    package let added: Known<AddedLines>?

    /// An answer.
    package init(
        counts: Known<[LineCount]>, patch: Known<Patch>? = nil, added: Known<AddedLines>? = nil
    ) {
        self.counts = counts
        self.patch = patch
        self.added = added
    }
}
