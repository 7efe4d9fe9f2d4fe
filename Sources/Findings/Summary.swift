import GitHistory

/// The run in numbers. Null means "not assessable"; coverage says why.
package struct Summary: Codable, Sendable, Equatable {
    package var sessions: Int
    /// The most sessions at one moment; null where nobody worked.
    @Nullable package var concurrentSessionsPeak: Peak?
    /// Pairs of sessions that touched the same surface while they ran in parallel.
    package var parallelPairs: Int
    /// Commits of the window on the mainline.
    package var commits: Int
    /// Lines that those commits added and deleted, merges left out.
    @Nullable package var linesAdded: Int?
    @Nullable package var linesDeleted: Int?
    /// Findings and notes by kind; one that was looked for and not found is 0, one that could not
    /// be looked for is absent.
    package var byKind: [String: Int]
    /// Members of findings (not of notes or twins) beyond the first of each group's parts.
    @Nullable package var duplicatedCommits: Int?
    /// Lines that those wrote again.
    @Nullable package var duplicatedLines: Int?
    @Nullable package var independentDuplicates: Int?
    /// Landings of pull requests with nothing in them, whichever finding tells of them.
    @Nullable package var emptyLandings: Int?
    /// Explained groups by kind.
    package var artifactsByKind: [String: Int]
    @Nullable package var replayArtifacts: Int?
    /// Findings that formats other than JSON do not show, being below `--show`.
    package var hidden: Int

    /// The numbers of a run.
    package init(
        sessions: Int, concurrentSessionsPeak: Peak?, parallelPairs: Int, commits: Int,
        linesAdded: Int?, linesDeleted: Int?, byKind: [String: Int],
        duplicatedCommits: Int?, duplicatedLines: Int?, independentDuplicates: Int?,
        emptyLandings: Int?,
        artifactsByKind: [String: Int], replayArtifacts: Int?, hidden: Int
    ) {
        self.sessions = sessions
        self.concurrentSessionsPeak = concurrentSessionsPeak
        self.parallelPairs = parallelPairs
        self.commits = commits
        self.linesAdded = linesAdded
        self.linesDeleted = linesDeleted
        self.byKind = byKind
        self.duplicatedCommits = duplicatedCommits
        self.duplicatedLines = duplicatedLines
        self.independentDuplicates = independentDuplicates
        self.emptyLandings = emptyLandings
        self.artifactsByKind = artifactsByKind
        self.replayArtifacts = replayArtifacts
        self.hidden = hidden
    }
}

/// The most sessions that worked at one moment.
package struct Peak: Codable, Sendable, Equatable {
    package var count: Int
    /// The first such moment.
    package var at: Timestamp

    /// A peak.
    package init(count: Int, at: Timestamp) {
        self.count = count
        self.at = at
    }
}
