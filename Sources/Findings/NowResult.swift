import GitHistory

/// Who is working on what, at one moment: what `coven-audit now` shows.
package struct NowResult: Codable, Sendable, Equatable {
    /// The version of this shape, semver.
    package static let currentSchemaVersion = "0.2.0"

    package var schemaVersion: String
    package var tool: Tool
    /// The run's clock.
    package var generatedAt: Timestamp
    package var repository: Repository
    /// Branches without a commit since then are counted and not listed; null lists all.
    @Nullable package var since: Timestamp?
    /// The main worktree first, then by name.
    package var worktrees: [LiveWorktree]
    /// Branches with commits that the mainline lacks, the last that was worked on first.
    package var branches: [OpenBranch]
    /// How many others are open, older than the window.
    package var olderBranches: Int
    /// What two or more of them touch, the most first.
    package var shared: [SharedSurface]
    /// Whether there is a remote: without one, nothing can be pushed.
    package var hasRemote: Bool
    /// Whether there are claims files to read.
    package var claims: Coverage.Assessable
    /// What sessions say that they work on, the one that lapses last first.
    package var liveClaims: [LiveClaim]
    /// How many claims have lapsed or were released.
    package var lapsedClaims: Int
    /// What in claims files could not be used, each a sentence.
    package var unusableClaims: [String]

    /// A moment.
    package init(
        tool: Tool, generatedAt: Timestamp, repository: Repository, since: Timestamp?,
        worktrees: [LiveWorktree], branches: [OpenBranch], olderBranches: Int,
        shared: [SharedSurface], hasRemote: Bool, claims: Coverage.Assessable,
        liveClaims: [LiveClaim], lapsedClaims: Int, unusableClaims: [String]
    ) {
        schemaVersion = NowResult.currentSchemaVersion
        self.tool = tool
        self.generatedAt = generatedAt
        self.repository = repository
        self.since = since
        self.worktrees = worktrees
        self.branches = branches
        self.olderBranches = olderBranches
        self.shared = shared
        self.hasRemote = hasRemote
        self.claims = claims
        self.liveClaims = liveClaims
        self.lapsedClaims = lapsedClaims
        self.unusableClaims = unusableClaims
    }
}

/// A worktree and what lies in it.
package struct LiveWorktree: Codable, Sendable, Equatable {
    /// Null for the main one.
    @Nullable package var name: String?
    /// Null where HEAD is detached.
    @Nullable package var branch: String?
    @Nullable package var head: ObjectID?
    package var locked: Bool
    /// Its folder is gone.
    package var missing: Bool
    /// What is not committed; null where it could not be read.
    @Nullable package var dirty: [String]?
    /// The last move of its HEAD, or the last write of what is not committed.
    @Nullable package var lastActivity: Timestamp?
    /// What its HEAD did last: `commit`, `rebase`.
    @Nullable package var lastAction: String?

    /// A worktree.
    package init(
        name: String?, branch: String?, head: ObjectID?, locked: Bool, missing: Bool,
        dirty: [String]?, lastActivity: Timestamp?, lastAction: String?
    ) {
        self.name = name
        self.branch = branch
        self.head = head
        self.locked = locked
        self.missing = missing
        self.dirty = dirty
        self.lastActivity = lastActivity
        self.lastAction = lastAction
    }
}

/// A branch with commits that the mainline lacks, here or on a remote; both where they bear one name.
package struct OpenBranch: Codable, Sendable, Equatable {
    package var name: String
    package var commit: ObjectID
    /// Whose commits it has, without repetition.
    package var authors: [String]
    /// Commits that the mainline lacks.
    package var ahead: Int
    /// Files that those change.
    package var files: Int
    package var lastCommit: Timestamp
    /// Commits that no remote branch has; null without a remote.
    @Nullable package var unpushed: Int?
    /// When the oldest of those was made.
    @Nullable package var unpushedSince: Timestamp?
    /// The worktrees that have it checked out; the main one is `main worktree`.
    package var worktrees: [String]

    /// A branch.
    package init(
        name: String, commit: ObjectID, authors: [String], ahead: Int, files: Int,
        lastCommit: Timestamp, unpushed: Int?, unpushedSince: Timestamp?, worktrees: [String]
    ) {
        self.name = name
        self.commit = commit
        self.authors = authors
        self.ahead = ahead
        self.files = files
        self.lastCommit = lastCommit
        self.unpushed = unpushed
        self.unpushedSince = unpushedSince
        self.worktrees = worktrees
    }
}

/// A surface that two pieces of unfinished work touch.
package struct SharedSurface: Codable, Sendable, Equatable {
    /// A file, or what the files of one stem in one folder have in common.
    package var path: String
    /// Branches, and worktrees with something uncommitted.
    package var holders: [String]

    /// A surface.
    package init(path: String, holders: [String]) {
        self.path = path
        self.holders = holders
    }
}
