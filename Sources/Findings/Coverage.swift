import GitHistory

/// What was read and what could not be: no count in a report means more than this allows.
package struct Coverage: Codable, Sendable, Equatable {
    /// How many refs of each kind lead to commits.
    package struct References: Codable, Sendable, Equatable {
        package var branches: Int
        package var remotes: Int
        package var pullRequests: Int
        package var tags: Int
        /// Stash, notes and refs that tools keep for themselves.
        package var others: Int
        /// Dangling, malformed, or leading to something that is no commit.
        package var skipped: Int

        /// Counts of refs.
        package init(
            branches: Int, remotes: Int, pullRequests: Int, tags: Int, others: Int, skipped: Int
        ) {
            self.branches = branches
            self.remotes = remotes
            self.pullRequests = pullRequests
            self.tags = tags
            self.others = others
            self.skipped = skipped
        }
    }

    /// Heads of pull or merge requests: with them a landing is tied to its PR, and work that was
    /// squashed away is still there to compare.
    package struct PullRequestHeads: Codable, Sendable, Equatable {
        package var present: Bool
        /// The one line that brings them; null where they are there.
        @Nullable package var fetch: String?

        /// Whether heads were there.
        package init(present: Bool, fetch: String?) {
            self.present = present
            self.fetch = fetch
        }
    }

    /// A working tree of the repository, by name; never where it lies.
    package struct WorktreeState: Codable, Sendable, Equatable {
        /// Null for the main one.
        @Nullable package var name: String?
        package var branch: String?
        package var locked: Bool
        /// Its files are gone, and git has not noticed yet.
        package var missing: Bool
        package var reflog: ReflogState

        /// A worktree.
        package init(
            name: String?, branch: String?, locked: Bool, missing: Bool, reflog: ReflogState
        ) {
            self.name = name
            self.branch = branch
            self.locked = locked
            self.missing = missing
            self.reflog = reflog
        }
    }

    /// What there is of a log.
    package enum ReflogState: String, Codable, Sendable, CaseIterable {
        /// From the ref's first move on.
        case complete
        /// Its oldest entries have expired, or it was begun later than the ref.
        case expired
        case absent
    }

    /// The reflogs that were read.
    package struct Reflogs: Codable, Sendable, Equatable {
        package var present: Bool
        package var logs: Int
        package var entries: Int
        /// Damaged lines, passed over as git does.
        package var malformed: Int

        /// What was read.
        package init(logs: Int, entries: Int, malformed: Int) {
            present = entries > 0
            self.logs = logs
            self.entries = entries
            self.malformed = malformed
        }
    }

    /// What a snapshot of another clone brought.
    package struct Evidence: Codable, Sendable, Equatable {
        /// The file's name.
        package var source: String
        package var takenAt: Timestamp
        package var logs: Int
        package var entries: Int
        /// How many of its logs are not, or not wholly, this clone's own.
        package var used: Int
        package var worktrees: Int
        package var stashes: Int
        /// Tips of what no ref of that clone reaches.
        package var unreachable: Int

        /// What a file brought.
        package init(
            source: String, takenAt: Timestamp, logs: Int, entries: Int, used: Int,
            worktrees: Int, stashes: Int, unreachable: Int
        ) {
            self.source = source
            self.takenAt = takenAt
            self.logs = logs
            self.entries = entries
            self.used = used
            self.worktrees = worktrees
            self.stashes = stashes
            self.unreachable = unreachable
        }
    }

    /// Objects that the history names and the repository lacks.
    package struct MissingObjects: Codable, Sendable, Equatable {
        /// Commits whose trees or files could not be read, and so were not compared.
        package var commits: [ObjectID]
        /// How many objects were missing or damaged.
        package var objects: Int
        /// A partial clone leaves objects out on purpose.
        package var partialClone: Bool

        /// What was missing.
        package init(commits: [ObjectID], objects: Int, partialClone: Bool) {
            self.commits = commits
            self.objects = objects
            self.partialClone = partialClone
        }
    }

    /// Whether a class of findings could be looked for.
    package struct Assessable: Codable, Sendable, Equatable {
        package var value: Bool
        /// Why not.
        package var reason: String?

        /// Could be looked for.
        package static let yes = Assessable(value: true, reason: nil)

        /// Could not, and why.
        package static func no(_ reason: String) -> Assessable {
            Assessable(value: false, reason: reason)
        }
    }

    /// The classes of findings.
    package struct Classes: Codable, Sendable, Equatable {
        package var duplicates: Assessable
        package var orphans: Assessable
        package var races: Assessable
        package var surfaces: Assessable
        package var claims: Assessable

        /// One answer a class.
        package init(
            duplicates: Assessable, orphans: Assessable, races: Assessable, surfaces: Assessable,
            claims: Assessable
        ) {
            self.duplicates = duplicates
            self.orphans = orphans
            self.races = races
            self.surfaces = surfaces
            self.claims = claims
        }
    }

    package var commitsRead: Int
    package var mergesRead: Int
    /// Commits of the window that lie on the mainline.
    package var commitsInWindow: Int
    /// The mainline's newest commit: says how old this copy is.
    package var lastMainlineCommit: Timestamp
    package var refs: References
    package var pullRequestHeads: PullRequestHeads
    /// The main one first.
    package var worktrees: [WorktreeState]
    package var reflogs: Reflogs
    /// Snapshots of other clones, in the order in which they were given.
    package var evidence: [Evidence]
    package var shallow: Bool
    package var missingObjects: MissingObjects
    package var claims: ClaimsSeen
    /// Commits and files that no ref reaches were looked for.
    package var unreachableScanned: Bool
    /// `--verify` was on.
    package var verified: Bool
    /// Things that git would obey and this tool does not: replace refs, grafts.
    package var ignored: [String]
    /// Limits that cut something off, each as a sentence.
    package var limits: [String]
    /// What was seen and is no finding by itself, each as a sentence: a HEAD that went to and fro.
    package var context: [String] = []
    package var assessable: Classes

    /// The coverage of a run.
    package init(
        commitsRead: Int, mergesRead: Int, commitsInWindow: Int, lastMainlineCommit: Timestamp,
        refs: References, pullRequestHeads: PullRequestHeads, worktrees: [WorktreeState],
        reflogs: Reflogs, evidence: [Evidence] = [], shallow: Bool,
        missingObjects: MissingObjects, claims: ClaimsSeen = ClaimsSeen(),
        unreachableScanned: Bool = false, verified: Bool,
        ignored: [String], limits: [String],
        assessable: Classes
    ) {
        self.commitsRead = commitsRead
        self.mergesRead = mergesRead
        self.commitsInWindow = commitsInWindow
        self.lastMainlineCommit = lastMainlineCommit
        self.refs = refs
        self.pullRequestHeads = pullRequestHeads
        self.worktrees = worktrees
        self.reflogs = reflogs
        self.evidence = evidence
        self.shallow = shallow
        self.missingObjects = missingObjects
        self.claims = claims
        self.unreachableScanned = unreachableScanned
        self.verified = verified
        self.ignored = ignored
        self.limits = limits
        self.assessable = assessable
    }
}
