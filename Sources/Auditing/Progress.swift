/// Told how far a run has come, while it runs: by any thread, often, and in no order.
package struct Progress: Sendable {
    /// What is being read.
    package enum Stage: Sendable, CaseIterable {
        case commits, objects, trees, patches, details, counts, lines
    }

    /// Hears the stage, how much of it is done, and of how much where that is known. It must be
    /// quick: readers wait for it.
    package let hear: @Sendable (Stage, Int, Int?) -> Void

    /// Hears how many objects the repository's packs hold, before anything is read of them.
    package let expect: @Sendable (Int) -> Void

    /// Somebody who listens.
    package init(
        expect: @escaping @Sendable (Int) -> Void = { _ in },
        _ hear: @escaping @Sendable (Stage, Int, Int?) -> Void
    ) {
        self.expect = expect
        self.hear = hear
    }

    /// Nobody listens.
    package static let unheard = Progress { _, _, _ in }
}
