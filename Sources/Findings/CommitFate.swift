import GitHistory

/// What became of the lines that one commit added.
package struct CommitFate: Codable, Sendable, Equatable {
    /// A commit that deleted some of them.
    package struct Deletion: Codable, Sendable, Equatable {
        package var commit: CommitSummary
        /// What people call its session.
        package var session: String
        package var path: String
        /// How many of the lines it deletes, and how many of these stand elsewhere or in another form.
        package var lines: Int
        package var moved: Int
        /// From the landing of the lines to that of the deletion.
        package var minutesLived: Double

        /// A deletion.
        package init(
            commit: CommitSummary, session: String, path: String, lines: Int, moved: Int,
            minutesLived: Double
        ) {
            self.commit = commit
            self.session = session
            self.path = path
            self.lines = lines
            self.moved = moved
            self.minutesLived = minutesLived
        }
    }

    package var commit: CommitSummary
    /// What people call its session.
    package var session: String
    /// When it reached the mainline; nil where it never did.
    package var landed: Timestamp?
    /// What it added, by file, blank lines left out.
    package var paths: [PathSummary]
    /// In the order of the mainline.
    package var deletions: [Deletion]

    /// A fate.
    package init(
        commit: CommitSummary, session: String, landed: Timestamp?, paths: [PathSummary],
        deletions: [Deletion]
    ) {
        self.commit = commit
        self.session = session
        self.landed = landed
        self.paths = paths
        self.deletions = deletions
    }
}
