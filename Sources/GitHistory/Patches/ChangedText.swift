/// One file of a commit's change.
package struct ChangedFile: Hashable, Comparable, Sendable {
    package let commit: CommitIndex
    /// Its position among the commit's changes.
    package let position: Int

    /// The file at a position of a commit's changes.
    package init(_ commit: CommitIndex, _ position: Int) {
        self.commit = commit
        self.position = position
    }

    package static func < (left: ChangedFile, right: ChangedFile) -> Bool {
        (left.commit, left.position) < (right.commit, right.position)
    }
}

/// The lines that a commit adds to one file and deletes from it, in order; blank ones left out, and
/// none of a binary file.
package struct ChangedText: Sendable, Equatable {
    package var added: [LineKey] = []
    package var deleted: [LineKey] = []

    /// No lines.
    package init() {}
}
