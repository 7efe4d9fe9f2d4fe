/// The facts that a run stands on: commits, people, refs with their logs, the mainline, changes.
package struct History: Sendable {
    package let graph: CommitGraph
    /// Whom each of the graph's identities means, by the project's mailmap; parallel to them.
    package let people: [Identity]
    /// Every ref that leads to a commit, by name; those outside the project's history too.
    package let references: [Reference]
    /// What git remembers of the moves of HEADs, branches, remote branches and the stash, by name.
    package let reflogs: [Reflog]
    /// The main worktree, unless the repository is bare, then the linked ones by name.
    package let worktrees: [Worktree]
    package let mainline: Mainline
    /// What tools noted beside commits, by commit.
    package let notes: [Note]
    /// The committer date before which commits were read only in passing, in seconds since 1970;
    /// nil where all were.
    package let earliest: Int64?
    /// What the project keeps out of questions about who wrote what.
    package let exclusions: Exclusions
    /// What no ref reaches; nil where that was not looked for.
    package let unreachable: Unreachable?
    /// What lies beside the history of the refs.
    package var lost = LostHistory()
    /// What sessions said that they work on, and what the guard of worktrees saw.
    package var claims = ClaimReading()
    package var changes: ChangeTable
    /// The branch that is to land; nil in an audit.
    package var proposal: Proposal?

    /// The facts of one repository. Without people, identities mean themselves.
    package init(
        graph: CommitGraph, people: [Identity]? = nil, references: [Reference],
        reflogs: [Reflog] = [], worktrees: [Worktree] = [], mainline: Mainline,
        notes: [Note] = [], earliest: Int64? = nil, exclusions: Exclusions = Exclusions(),
        unreachable: Unreachable? = nil, changes: ChangeTable
    ) {
        let people = people ?? graph.identities
        precondition(people.count == graph.identities.count, "people are parallel to identities")
        self.graph = graph
        self.people = people
        self.references = references
        self.reflogs = reflogs
        self.worktrees = worktrees
        self.mainline = mainline
        self.notes = notes
        self.earliest = earliest
        self.exclusions = exclusions
        self.unreachable = unreachable
        self.changes = changes
    }

    /// The commits that `git stash` made: unfinished work that was put aside, with its index.
    /// O(refs).
    package var stashed: Set<CommitIndex> {
        var stashed: Set<CommitIndex> = []
        for reference in references where reference.kind == .stash {
            guard let tip = graph.index(of: reference.commit) else { continue }
            stashed.insert(tip)
            stashed.formUnion(graph.parents(tip).dropFirst())
        }
        return stashed
    }

    /// Whether a commit lies so far back that the mainline may hold it unseen, by a merge that was
    /// not read. O(1).
    package func isBeforeWindow(_ commit: CommitIndex) -> Bool {
        earliest.map { graph.committer(commit).seconds < $0 } ?? false
    }

    /// Who wrote a commit's change, by the mailmap.
    package func author(_ commit: CommitIndex) -> Identity {
        people[Int(graph.author(commit).identity)]
    }

    /// Who made the commit object, by the mailmap.
    package func committer(_ commit: CommitIndex) -> Identity {
        people[Int(graph.committer(commit).identity)]
    }
}

/// The line of history that work lands on, with what follows from it.
package struct Mainline: Sendable {
    /// The ref, `refs/heads/main`, or `HEAD`.
    package let name: String
    /// Why this one: the rule of DEFINITIONS that chose it.
    package let rule: String
    package let tip: CommitIndex
    /// The first-parent chain from the tip, newest first, as far as it was read.
    package let chain: [CommitIndex]
    /// Whatever can be reached from the tip.
    package let commits: CommitSet
    /// What the chain's commits reach.
    let reach: ChainReach

    /// Works out the chain, the members and each member's landing. O(commits).
    package init(name: String, rule: String, tip: CommitIndex, graph: CommitGraph) {
        self.name = name
        self.rule = rule
        self.tip = tip
        chain = graph.firstParentChain(from: tip)
        reach = ChainReach(graph, chain)
        var members = CommitSet(capacity: graph.count)
        for commit in graph.commits where reach.landings[commit.position] != ChainReach.unlanded {
            members.insert(commit)
        }
        commits = members
    }

    /// Whether a commit can be reached from the mainline's tip. O(1).
    package func contains(_ commit: CommitIndex) -> Bool { commits.contains(commit) }

    /// The commit of the first-parent chain that brought this one to the mainline: itself for one
    /// on the chain, the merge for a commit of a merged branch, nil for one that never landed.
    package func landing(of commit: CommitIndex) -> CommitIndex? { reach.landing(of: commit) }

    /// Whether a commit is on the first-parent chain.
    package func isOnChain(_ commit: CommitIndex) -> Bool {
        reach.landings[commit.position] == commit.rawValue
    }
}
