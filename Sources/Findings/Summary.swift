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
    /// Lines that landed and were taken away by a session that ran beside theirs.
    @Nullable package var orphanedLines: Int?
    /// Which part they are of all lines that landed in the window.
    @Nullable package var orphanedShare: Share?
    /// Findings of raced state, and how many of them lost work for certain.
    @Nullable package var races: Int?
    @Nullable package var lossesCertain: Int?
    /// Commits made here that were on no remote for over an hour while two sessions or more were at work.
    @Nullable package var commitsUnpushed: Int?
    /// How long orphaned work lived, the median.
    @Nullable package var minutesLivedMedian: Double?
    /// Explained groups by kind.
    package var artifactsByKind: [String: Int]
    @Nullable package var replayArtifacts: Int?
    /// Findings that formats other than JSON do not show, being below `--show`.
    package var hidden: Int

    /// The numbers that every run has; what is assessed is put in later.
    package init(
        sessions: Int, concurrentSessionsPeak: Peak?, parallelPairs: Int, commits: Int,
        linesAdded: Int?, linesDeleted: Int?
    ) {
        self.sessions = sessions
        self.concurrentSessionsPeak = concurrentSessionsPeak
        self.parallelPairs = parallelPairs
        self.commits = commits
        self.linesAdded = linesAdded
        self.linesDeleted = linesDeleted
        byKind = [:]
        artifactsByKind = [:]
        hidden = 0
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
