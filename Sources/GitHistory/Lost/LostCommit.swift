/// A commit that no ref leads to: only a reflog still names it, or nothing does.
package struct LostCommit: Sendable {
    package let id: ObjectID
    package let tree: ObjectID
    /// Its parents as the commit names them, read or not.
    package let parents: [ObjectID]
    package let author: Identity
    package let authored: Timestamp
    package let committer: Identity
    package let committed: Timestamp
    /// The whole message as bytes.
    package let message: [UInt8]
    /// Its changes against the first parent in `LostHistory.changes`, also those of a merge; nil
    /// where they could not be read.
    package let changes: Range<Int>?

    /// A commit.
    package init(
        id: ObjectID, tree: ObjectID, parents: [ObjectID], author: Identity, authored: Timestamp,
        committer: Identity, committed: Timestamp, message: [UInt8], changes: Range<Int>?
    ) {
        self.id = id
        self.tree = tree
        self.parents = parents
        self.author = author
        self.authored = authored
        self.committer = committer
        self.committed = committed
        self.message = message
        self.changes = changes
    }

    /// A commit out of its raw object.
    package init(_ id: ObjectID, _ fields: CommitFields, _ bytes: Span<UInt8>, changes: Range<Int>?)
    {
        func identity(_ line: CommitFields.Line) -> Identity {
            Identity(signature: line.identity.map { bytes[$0] })
        }
        func time(_ line: CommitFields.Line) -> Timestamp {
            Timestamp(seconds: line.seconds, offsetMinutes: line.offsetMinutes)
        }
        self.init(
            id: id, tree: fields.tree, parents: fields.parents, author: identity(fields.author),
            authored: time(fields.author), committer: identity(fields.committer),
            committed: time(fields.committer), message: fields.message.map { bytes[$0] },
            changes: changes)
    }
}

/// What lies beside the history of the refs: commits that fell off them, and the state of the
/// repository's folder. Kept apart, so that it disturbs no count of the history's own.
package struct LostHistory: Sendable {
    /// Parents before their children.
    package var commits: [LostCommit]
    /// The changes of all of them, with a table of paths of their own.
    package var changes: ChangeList
    /// What some merges changed against each of their parents, in the parents' order.
    package var merges: [ObjectID: [Range<Int>]]
    /// git's locks that stood there when the run began, by name.
    package var locks: [LockFile]
    /// The configuration has git keep logs: `core.logAllRefUpdates` is not off.
    package var keepsLogs: Bool
    /// There is no working tree that git would keep logs for.
    package var isBare: Bool

    /// Nothing beside the history.
    package init(
        commits: [LostCommit] = [], changes: ChangeList = ChangeList(),
        merges: [ObjectID: [Range<Int>]] = [:], locks: [LockFile] = [], keepsLogs: Bool = true,
        isBare: Bool = false
    ) {
        self.commits = commits
        self.changes = changes
        self.merges = merges
        self.locks = locks
        self.keepsLogs = keepsLogs
        self.isBare = isBare
    }
}

/// A lock that some git command holds, or left when it died.
package struct LockFile: Hashable, Sendable, Comparable {
    /// Below the `.git` folder: `index.lock`, `worktrees/a/index.lock`.
    package let name: String
    /// When it was last written, in seconds since 1970.
    package let modified: Int64

    /// A lock.
    package init(name: String, modified: Int64) {
        self.name = name
        self.modified = modified
    }

    package static func < (left: LockFile, right: LockFile) -> Bool {
        (left.name, left.modified) < (right.name, right.modified)
    }
}
