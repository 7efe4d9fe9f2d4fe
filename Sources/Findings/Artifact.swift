import GitHistory

/// A group of equal patches that the way of working explains: nobody did anything twice.
package struct Artifact: Codable, Sendable, Equatable {
    /// The explanations, the most specific first: a group is named by the first that holds.
    package enum Kind: String, Codable, Sendable, CaseIterable, Comparable {
        case revertReapply, cherryPick, snapshot, landing, suggestion, redo, relanded, amended
        case replay

        package static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }

        private var rank: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
    }

    /// A member of the group, in few words: there are thousands.
    package struct Member: Codable, Sendable, Equatable {
        package var id: ObjectID
        package var role: CommitSummary.Role
        package var onMainline: Bool

        /// A member.
        package init(id: ObjectID, role: CommitSummary.Role, onMainline: Bool) {
            self.id = id
            self.role = role
            self.onMainline = onMainline
        }
    }

    package var kind: Kind
    package var commits: [Member]
    package var links: [Link]
    package var patchId: String?

    /// An explained group.
    package init(kind: Kind, commits: [Member], links: [Link], patchId: String?) {
        self.kind = kind
        self.commits = commits
        self.links = links
        self.patchId = patchId
    }
}

/// What a rule rejected, and why: kept so that a reader can disagree.
package struct Dismissed: Codable, Sendable, Equatable {
    package var `class`: Finding.Class
    package var reason: String
    package var commits: [ObjectID]

    /// A rejected candidate.
    package init(class: Finding.Class, reason: String, commits: [ObjectID]) {
        self.class = `class`
        self.reason = reason
        self.commits = commits
    }
}
