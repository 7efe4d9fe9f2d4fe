import GitHistory

/// The run in numbers. Null means "not assessable"; coverage says why.
package struct Summary: Codable, Sendable, Equatable {
    package var sessions: Int
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
    /// Explained groups by kind.
    package var artifactsByKind: [String: Int]
    @Nullable package var replayArtifacts: Int?
    /// Findings that formats other than JSON do not show, being below `--show`.
    package var hidden: Int

    /// The numbers of a run.
    package init(
        sessions: Int, commits: Int, linesAdded: Int?, linesDeleted: Int?, byKind: [String: Int],
        duplicatedCommits: Int?, duplicatedLines: Int?, independentDuplicates: Int?,
        artifactsByKind: [String: Int], replayArtifacts: Int?, hidden: Int
    ) {
        self.sessions = sessions
        self.commits = commits
        self.linesAdded = linesAdded
        self.linesDeleted = linesDeleted
        self.byKind = byKind
        self.duplicatedCommits = duplicatedCommits
        self.duplicatedLines = duplicatedLines
        self.independentDuplicates = independentDuplicates
        self.artifactsByKind = artifactsByKind
        self.replayArtifacts = replayArtifacts
        self.hidden = hidden
    }
}

/// A session that worked in the window.
package struct SessionSummary: Codable, Sendable, Equatable {
    /// The rule of DEFINITIONS that made it a session.
    package enum Rule: String, Codable, Sendable, CaseIterable {
        case mark, pullRequest, branch, worktree, chain, push
    }

    /// How sure it is that these commits are one session's.
    package enum Confidence: String, Codable, Sendable, CaseIterable {
        case guess, likely, certain
    }

    package var id: String
    /// What people would call it: `PR #305`, `branch fix/login`, `Ada, 23:58`.
    package var label: String
    package var rule: Rule
    package var confidence: Confidence
    package var pullRequest: Int?
    package var branch: String?
    package var firstAuthorDate: Timestamp
    /// Null while nothing of it has reached the mainline.
    @Nullable package var landedDate: Timestamp?
    package var commits: [ObjectID]

    /// A session.
    package init(
        id: String, label: String, rule: Rule, confidence: Confidence, pullRequest: Int?,
        branch: String?, firstAuthorDate: Timestamp, landedDate: Timestamp?, commits: [ObjectID]
    ) {
        self.id = id
        self.label = label
        self.rule = rule
        self.confidence = confidence
        self.pullRequest = pullRequest
        self.branch = branch
        self.firstAuthorDate = firstAuthorDate
        self.landedDate = landedDate
        self.commits = commits
    }
}
