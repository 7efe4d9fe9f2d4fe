import GitHistory

/// What is lost and how to bring it back: the answer of `coven-audit rescue`.
package struct RescueResult: Codable, Sendable, Equatable {
    /// The version of this shape; semver.
    package static let currentSchemaVersion = "1.0.0"

    package var schemaVersion: String
    package var tool: Tool
    package var generatedAt: Timestamp
    /// The repository's own name.
    package var repository: String
    /// The lost lines of work, those with the most that is nowhere else first.
    package var lost: [LostWork]
    /// What no ref reaches and is not lost; only with `--all`.
    package var kept: [LostWork]
    package var counts: RescueCounts
    /// What was not looked at, each as a sentence.
    package var limits: [String]

    /// A result.
    package init(
        tool: Tool, generatedAt: Timestamp, repository: String, lost: [LostWork],
        kept: [LostWork], counts: RescueCounts, limits: [String]
    ) {
        schemaVersion = RescueResult.currentSchemaVersion
        self.tool = tool
        self.generatedAt = generatedAt
        self.repository = repository
        self.lost = lost
        self.kept = kept
        self.counts = counts
        self.limits = limits
    }
}

/// How many commits no ref reaches, and why most of them are no loss.
package struct RescueCounts: Codable, Sendable, Equatable {
    /// Commits that no ref and no HEAD reaches.
    package var unreachable: Int
    /// Those that make up the lost lines, filters aside.
    package var lost: Int
    /// A ref reaches a commit with the same patch: what a rebase or a cherry-pick leaves behind.
    package var copies: Int
    /// All that they change is in commits that a ref reaches: squashed, amended, popped.
    package var contained: Int
    /// All that they change is in a lost commit that is listed: its earlier forms.
    package var superseded: Int
    /// Entries of the stash: put aside, not lost.
    package var stashed: Int
    /// What git itself makes beside a stash.
    package var helpers: Int
    /// Commits of a store that this repository only borrows from.
    package var borrowed: Int
    /// Lost lines that the filters left out.
    package var filtered: Int

    /// Counts, by default of nothing.
    package init(
        unreachable: Int = 0, lost: Int = 0, copies: Int = 0, contained: Int = 0,
        superseded: Int = 0, stashed: Int = 0, helpers: Int = 0, borrowed: Int = 0,
        filtered: Int = 0
    ) {
        self.unreachable = unreachable
        self.lost = lost
        self.copies = copies
        self.contained = contained
        self.superseded = superseded
        self.stashed = stashed
        self.helpers = helpers
        self.borrowed = borrowed
        self.filtered = filtered
    }
}

/// A line of commits, or a stash, that no ref reaches, by its tip.
package struct LostWork: Codable, Sendable, Equatable {
    /// What it is.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case commits, stash
    }

    /// What still names it.
    package enum Naming: String, Codable, Sendable, CaseIterable {
        case reflog, nothing
    }

    /// Where its content is, if it is not lost.
    package enum Elsewhere: String, Codable, Sendable, CaseIterable {
        case copy, contained, superseded
    }

    package var kind: Kind
    /// The tip: all of the line can be reached from it.
    package var id: ObjectID
    package var subject: String
    package var author: String
    /// The session that made it, as far as that is known.
    package var session: String
    /// The branch it was on; null where no reflog says.
    @Nullable package var branch: String?
    /// The linked worktree whose HEAD it was; null for the main one and where no reflog says.
    @Nullable package var worktree: String?
    package var committedAt: Timestamp
    package var namedBy: Naming
    /// Why it is no loss; null for what is lost.
    @Nullable package var elsewhere: Elsewhere?
    /// The line's commits that are nowhere else, newest first.
    package var commits: [ObjectID]
    /// The files that these change, sorted.
    package var paths: [String]
    /// Null where content could not be read.
    @Nullable package var linesAdded: Int?
    @Nullable package var linesDeleted: Int?
    /// Changed lines that say something and that no reachable commit changes alike.
    @Nullable package var linesNowhereElse: Int?
    /// Plain git commands that show it and bring it back; never run by this tool.
    package var show: String
    package var recover: String

    /// A lost line of work.
    package init(
        kind: Kind, id: ObjectID, subject: String, author: String, session: String,
        branch: String?, worktree: String?, committedAt: Timestamp, namedBy: Naming,
        elsewhere: Elsewhere?, commits: [ObjectID], paths: [String], lines: LineCount?,
        linesNowhereElse: Int?, show: String, recover: String
    ) {
        self.kind = kind
        self.id = id
        self.subject = subject
        self.author = author
        self.session = session
        self.branch = branch
        self.worktree = worktree
        self.committedAt = committedAt
        self.namedBy = namedBy
        self.elsewhere = elsewhere
        self.commits = commits
        self.paths = paths
        linesAdded = lines?.added
        linesDeleted = lines?.deleted
        self.linesNowhereElse = linesNowhereElse
        self.show = show
        self.recover = recover
    }
}
