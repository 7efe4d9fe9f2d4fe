import GitHistory

/// A session that worked in the window.
package struct SessionSummary: Codable, Sendable, Equatable {
    /// The rule of DEFINITIONS that made it a session.
    package enum Rule: String, Codable, Sendable, CaseIterable {
        case mark, pullRequest, name, branch, worktree, chain, push
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
    /// The tool that worked, as far as messages, names or branches say: `Claude Code`.
    package var agent: String?
    /// A robot that does chores: neither victim nor culprit of anything.
    package var bot: Bool
    package var pullRequest: Int?
    /// All of its pull requests; left out where there is one at most.
    package var pullRequests: [Int]?
    package var branch: String?
    package var worktree: String?
    package var task: String?
    /// Short forms of the session ids that its messages bear; left out where there are none.
    package var marks: [String]?
    package var firstAuthorDate: Timestamp
    /// Null while nothing of it has reached the mainline.
    @Nullable package var landedDate: Timestamp?
    /// Half an hour around each commit, overlaps counted once.
    package var activeMinutes: Int
    package var commits: [ObjectID]
    /// When each of them was written, in UTC, in the order of `commits`.
    package var authorDates: [Timestamp]?
    /// Squashes that name it beside other sessions; left out where there are none.
    package var squashes: [ObjectID]?
    /// Lines of its commits on the mainline, or of its own commits where none has landed; null
    /// where they could not be read.
    @Nullable package var linesAdded: Int?
    @Nullable package var linesDeleted: Int?

    /// A session.
    package init(
        id: String, label: String, rule: Rule, confidence: Confidence, agent: String?, bot: Bool,
        pullRequests: [Int], branch: String?, worktree: String?, task: String?, marks: [String],
        firstAuthorDate: Timestamp, landedDate: Timestamp?, activeMinutes: Int,
        commits: [ObjectID], squashes: [ObjectID], linesAdded: Int?, linesDeleted: Int?
    ) {
        self.id = id
        self.label = label
        self.rule = rule
        self.confidence = confidence
        self.agent = agent
        self.bot = bot
        pullRequest = pullRequests.first
        self.pullRequests = pullRequests.count > 1 ? pullRequests : nil
        self.branch = branch
        self.worktree = worktree
        self.task = task
        self.marks = marks.isEmpty ? nil : marks
        self.firstAuthorDate = firstAuthorDate
        self.landedDate = landedDate
        self.activeMinutes = activeMinutes
        self.commits = commits
        self.squashes = squashes.isEmpty ? nil : squashes
        self.linesAdded = linesAdded
        self.linesDeleted = linesDeleted
    }
}

/// One hour of the concurrency curve; hours in which nobody worked are left out.
package struct ConcurrentHour: Codable, Sendable, Equatable {
    /// The hour's start.
    package var at: Timestamp
    /// The most sessions at one moment of it.
    package var sessions: Int

    /// An hour.
    package init(at: Timestamp, sessions: Int) {
        self.at = at
        self.sessions = sessions
    }
}

/// Two sessions that touched the same surfaces while they ran in parallel.
package struct Overlap: Codable, Sendable, Equatable {
    /// How it is known that they did.
    package enum Relation: String, Codable, Sendable, CaseIterable {
        case proven, likely
    }

    /// The two sessions' ids, the one that began first before the other.
    package var sessions: [String]
    package var relation: Relation
    /// The surfaces, the rarest first: those that the fewest sessions touched.
    package var paths: [String]

    /// A pair.
    package init(sessions: [String], relation: Relation, paths: [String]) {
        self.sessions = sessions
        self.relation = relation
        self.paths = paths
    }
}
