/// Lines that a change adds and deletes, as `git diff --numstat` counts them.
package struct LineCount: Hashable, Sendable {
    package var added: Int
    package var deleted: Int

    /// A count, by default of nothing.
    package init(added: Int = 0, deleted: Int = 0) {
        self.added = added
        self.deleted = deleted
    }

    /// Added and deleted lines together.
    package var changed: Int { added + deleted }

    package static func + (left: LineCount, right: LineCount) -> LineCount {
        LineCount(added: left.added + right.added, deleted: left.deleted + right.deleted)
    }
}
