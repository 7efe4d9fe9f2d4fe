import GitHistory

/// What one clone remembers and another cannot know: reflogs, worktrees, the stash, lost commits. No
/// file's content, and nothing that `Redaction` takes away.
package struct Snapshot: Codable, Sendable, Equatable {
    /// What the file says that it is.
    package static let format = "coven-audit evidence"
    /// The version that this program writes, and the only one that it reads.
    package static let version = 1

    package var format: String
    package var version: Int
    /// Seconds since 1970.
    package var takenAt: Int64
    /// The repository's own name.
    package var repository: String
    package var people: [Person]
    package var reflogs: [Log]
    package var worktrees: [Tree]
    /// The stack of stashes, the newest first.
    package var stash: [Commit]
    /// The tips of what no ref reaches.
    package var unreachable: [Commit]

    /// A name, and the digest of an address.
    package struct Person: Codable, Sendable, Hashable {
        package var name: String
        package var mail: String

        /// Takes away what an identity tells beyond that.
        package init(_ identity: Identity) {
            name = Redaction.text(identity.name)
            mail = Redaction.digest(of: identity.email)
        }
    }

    /// A reflog.
    package struct Log: Codable, Sendable, Equatable {
        package var name: String
        package var worktree: String?
        package var malformed: Int
        package var entries: [Entry]
    }

    /// A move of a ref.
    package struct Entry: Codable, Sendable, Equatable {
        package var old: String
        package var new: String
        /// The position among `people`.
        package var who: Int
        /// Seconds since 1970, and minutes east of UTC.
        package var at: Int64
        package var zone: Int16
        package var message: String
    }

    /// A worktree.
    package struct Tree: Codable, Sendable, Equatable {
        package var name: String?
        package var branch: String?
        package var head: String?
        package var locked: Bool
        package var missing: Bool
        package var reflog: Bool
    }

    /// A commit object, told without its content.
    package struct Commit: Codable, Sendable, Equatable {
        package var id: String
        package var tree: String
        package var parents: [String]
        package var subject: String
        package var author: Int
        package var authoredAt: Int64
        package var committer: Int
        package var committedAt: Int64
        /// Some reflog still names it.
        package var logged: Bool
    }
}

/// Puts a snapshot together; each person gets a number.
package struct SnapshotBuilder {
    private var snapshot: Snapshot
    private var numbers: [Snapshot.Person: Int] = [:]

    /// An empty snapshot of a repository.
    package init(repository: String, takenAt: Int64) {
        snapshot = Snapshot(
            format: Snapshot.format, version: Snapshot.version, takenAt: takenAt,
            repository: Redaction.text(repository), people: [], reflogs: [], worktrees: [],
            stash: [], unreachable: [])
    }

    /// Adds a log. O(entries).
    package mutating func add(_ log: Reflog) {
        let entries = log.entries.map { entry in
            Snapshot.Entry(
                old: entry.old.hex, new: entry.new.hex, who: number(entry.identity),
                at: entry.time.seconds, zone: entry.time.offsetMinutes,
                message: Redaction.text(entry.message))
        }
        snapshot.reflogs.append(
            Snapshot.Log(
                name: Redaction.text(log.name), worktree: log.worktree.map(Redaction.text),
                malformed: log.malformed, entries: entries))
    }

    /// Adds a worktree. The reason of a lock is nobody's business.
    package mutating func add(_ worktree: Worktree) {
        snapshot.worktrees.append(
            Snapshot.Tree(
                name: worktree.name.map(Redaction.text),
                branch: worktree.branch.map(Redaction.text), head: worktree.head?.hex,
                locked: worktree.isLocked, missing: worktree.isMissing,
                reflog: worktree.hasReflog))
    }

    /// Adds an entry of the stash.
    package mutating func add(stash commit: CommitIndex, _ graph: CommitGraph) {
        snapshot.stash.append(told(commit, graph, isLogged: true))
    }

    /// Adds the tip of something lost.
    package mutating func add(
        unreachable commit: CommitIndex, _ graph: CommitGraph, isLogged: Bool
    ) {
        snapshot.unreachable.append(told(commit, graph, isLogged: isLogged))
    }

    /// What was put together.
    package func finish() -> Snapshot { snapshot }

    private mutating func told(
        _ commit: CommitIndex, _ graph: CommitGraph, isLogged: Bool
    ) -> Snapshot.Commit {
        Snapshot.Commit(
            id: graph.id(commit).hex, tree: graph.trees[commit.position].hex,
            parents: graph.parents(commit).map { graph.id($0).hex },
            subject: Redaction.text(graph.subject(commit)),
            author: number(graph.authorIdentity(commit)),
            authoredAt: graph.author(commit).seconds,
            committer: number(graph.committerIdentity(commit)),
            committedAt: graph.committer(commit).seconds, logged: isLogged)
    }

    private mutating func number(_ identity: Identity) -> Int {
        let person = Snapshot.Person(identity)
        if let known = numbers[person] { return known }
        numbers[person] = snapshot.people.count
        snapshot.people.append(person)
        return snapshot.people.count - 1
    }
}
