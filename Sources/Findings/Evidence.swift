import GitHistory

/// A commit as a report names it. No e-mail address, ever.
package struct CommitSummary: Codable, Sendable, Equatable {
    /// What the commit is to the finding.
    package enum Role: String, Codable, Sendable, CaseIterable {
        case member, adder, landing, firstRemoval, deleter, restorer, victim, culprit, carrier
    }

    /// How the session of a commit lay in time to another one.
    package enum Relation: String, Codable, Sendable, CaseIterable {
        case sequential, stacked, likely, proven
    }

    package var id: ObjectID
    package var role: Role
    package var subject: String
    package var author: String
    package var authorDate: Timestamp
    package var committerDate: Timestamp
    /// The id of its primary session.
    package var session: String
    package var onMainline: Bool
    /// At most three refs that lead to it, the most telling first.
    package var refs: [String]
    /// Of a landing with nothing in it: why.
    package var cause: Finding.Cause?
    /// Of a deleter: how its session lay in time to the work's.
    package var relation: Relation?

    /// A commit.
    package init(
        id: ObjectID, role: Role, subject: String, author: String, authorDate: Timestamp,
        committerDate: Timestamp, session: String, onMainline: Bool, refs: [String],
        cause: Finding.Cause? = nil, relation: Relation? = nil
    ) {
        self.id = id
        self.role = role
        self.subject = subject
        self.author = author
        self.authorDate = authorDate
        self.committerDate = committerDate
        self.session = session
        self.onMainline = onMainline
        self.refs = refs
        self.cause = cause
        self.relation = relation
    }
}

/// A path with what was done to it.
package struct PathSummary: Codable, Sendable, Equatable {
    /// Bytes that are not UTF-8 are replaced.
    package var path: String
    /// Null where the file's lines could not be read.
    @Nullable package var linesAdded: Int?
    @Nullable package var linesDeleted: Int?
    /// Of deleted lines, how many stand elsewhere.
    package var linesMoved: Int?
    /// Of deleted lines, how many are back within 14 days.
    package var linesBack: Int?
    /// The file was set to a version that the mainline had had before.
    package var olderVersion: Bool?

    /// A path.
    package init(
        path: String, linesAdded: Int?, linesDeleted: Int?, linesMoved: Int? = nil,
        linesBack: Int? = nil, olderVersion: Bool? = nil
    ) {
        self.path = path
        self.linesAdded = linesAdded
        self.linesDeleted = linesDeleted
        self.linesMoved = linesMoved
        self.linesBack = linesBack
        self.olderVersion = olderVersion
    }
}

/// One moment of a finding's story.
package struct TimelineEntry: Codable, Sendable, Equatable {
    /// What happened at the moment.
    package enum Event: String, Codable, Sendable, CaseIterable {
        case written, forked, landed, firstRemoval, deleted, restored
        /// A command was run, as a reflog tells.
        case done
    }

    /// In the zone of whoever made it happen.
    package var at: Timestamp
    package var event: Event
    package var commit: ObjectID?
    package var text: String

    /// A moment.
    package init(at: Timestamp, event: Event, commit: ObjectID?, text: String) {
        self.at = at
        self.event = event
        self.commit = commit
        self.text = text
    }
}

/// Why two commits with one patch are one piece of work.
package struct Link: Codable, Sendable, Equatable {
    package var from: ObjectID
    package var to: ObjectID
    package var rule: Artifact.Kind

    /// A link.
    package init(from: ObjectID, to: ObjectID, rule: Artifact.Kind) {
        self.from = from
        self.to = to
        self.rule = rule
    }
}
