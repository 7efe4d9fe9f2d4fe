/// What somebody noted beside a commit with `git notes`.
package struct Note: Sendable, Equatable, Comparable {
    /// The commit that it is about.
    package let commit: ObjectID
    package let text: String

    /// A note.
    package init(commit: ObjectID, text: String) {
        self.commit = commit
        self.text = text
    }

    package static func < (left: Note, right: Note) -> Bool {
        (left.commit, left.text) < (right.commit, right.text)
    }
}
