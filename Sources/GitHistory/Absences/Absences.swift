/// What the tests of a tree say of a name that may be gone.
package struct Absences: Sendable, Equatable {
    /// An assertion that it is absent.
    package struct Claim: Sendable, Hashable {
        /// The test's path.
        package let test: String
        package let name: AbsentName

        /// A claim.
        package init(test: String, name: AbsentName) {
            self.test = test
            self.name = name
        }
    }

    /// In the order of the tree's paths and of their lines.
    package var claims: [Claim] = []
    /// The tree's files that bear the name.
    package var namesakes: [String] = []

    /// Nothing said.
    package init() {}
}

/// A file that a merge adds to its first parent, or takes away from it.
package struct MergedFile: Sendable, Equatable {
    package let path: String
    /// Its version; for a file that is taken away, the last one.
    package let blob: ObjectID
    package let isAdded: Bool

    /// A file.
    package init(path: String, blob: ObjectID, isAdded: Bool) {
        self.path = path
        self.blob = blob
        self.isAdded = isAdded
    }
}
