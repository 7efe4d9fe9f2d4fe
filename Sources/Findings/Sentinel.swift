import GitHistory

/// A test that asserts that something which was removed stays gone.
package struct Sentinel: Codable, Sendable, Equatable {
    /// The test's path.
    package var test: String
    /// Where the assertion begins, from 1.
    package var line: Int
    /// What is gone.
    package var path: String

    /// A sentinel.
    package init(test: String, line: Int, path: String) {
        self.test = test
        self.line = line
        self.path = path
    }
}

extension Finding {
    /// The test that was left when a finding's surface was removed.
    package struct Sentinel: Codable, Sendable, Equatable {
        /// The test's path.
        package var test: String
        /// Where the assertion begins, from 1.
        package var line: Int
        /// The deleter's commit that wrote or changed it, where it is known.
        package var commit: ObjectID?

        /// A sentinel.
        package init(test: String, line: Int, commit: ObjectID?) {
            self.test = test
            self.line = line
            self.commit = commit
        }
    }
}
