import Analysis
import Evidence
import GitHistory
import GitStore
import Sessions

/// A repository, opened and walked as far as a request needs it.
struct Source: Sendable {
    let location: Location
    let shape: Shape
    let references: References
    let reflogs: Reflogs
    /// What other clones remember.
    let evidence: GivenEvidence
    let worktrees: [Worktree]
    /// What sessions say that they work on.
    let claims: ClaimReading
    let remotes: [Remote]
    let walk: Walk
    /// What no ref reaches; nil where only the sessions are wanted.
    let unreachable: Unreachable?
    /// Whom the walk's identities mean.
    let people: [Identity]
    let choice: MainlineChoice
    let mainline: Mainline
    let period: Period
    /// The marks by which messages name their sessions, with what the configuration adds.
    let marks: MarkTable
    /// What git-ai noted beside the walk's commits.
    let notes: Notes
    /// What lies beside the history of the refs.
    let lost: LostHistory

    /// Where git-ai keeps its notes (Git AI Standard 3.0.0).
    static let notesName = "refs/notes/ai"

    init(_ request: AuditRequest, _ progress: Progress) throws(RunError) {
        if request.verify { try Library.verifyObjects() }
        evidence = try GivenEvidence(request.evidence)
        let location = try Location.find(request.path)
        let repository = try Repository(location)
        progress.expect(repository.packedObjects)
        progress.hear(.commits, 0, nil)
        let shape = repository.shape()
        let references = repository.references()
        let choice = try MainlineChoice.choose(request.mainline, references, repository)
        let until = try request.until.map { moment throws(RunError) in
            try Source.seconds(moment, repository)
        }
        let since = try Source.seconds(request.since, repository)
        let period = Period(
            since: since, until: (until ?? nil) ?? request.now + 1, lookback: request.lookback,
            parallelGap: request.parallelGap, orphans: request.orphans, paths: request.paths)
        if let since, since >= period.until {
            throw RunError("The window is empty: --since is not before --until.", isUsage: true)
        }
        // Refs outside the project's history (notes, replace refs, a forge's test merges) hold
        // commits that nobody worked on.
        let tips = references.all.filter { $0.kind != .other }.map(\.commit)
        let worktrees = repository.worktrees()
        let walk = repository.walk(
            from: [choice.commit] + tips + [references.head].compactMap { $0 }
                + worktrees.compactMap(\.head),
            notBefore: period.earliest, shallow: shape.shallowCommits
        ) { progress.hear(.commits, $0, nil) }
        guard let tip = walk.graph.index(of: choice.commit) else {
            throw RunError(
                "The mainline \(choice.name) has no readable commit: \(choice.commit.hex) is missing or damaged."
            )
        }
        if walk.graph.reaches[tip.position] == .shallow {
            throw RunError(
                "This is a clone of depth 1: nothing can be assessed. Fetch the history with `git fetch --unshallow` (in CI: `fetch-depth: 0`)."
            )
        }
        self.location = location
        self.shape = shape
        self.references = references
        self.walk = walk
        self.worktrees = worktrees
        claims = ClaimReader.read(repository.claimFiles(of: worktrees))
        reflogs = repository.reflogs()
        unreachable =
            request.scope == .sessions
            ? nil
            : repository.unreachable(
                walk.graph, references: references.all, reflogs: reflogs.all,
                notBefore: period.earliest
            ) { progress.hear(.objects, $0, nil) }
        remotes = repository.remotes()
        people = repository.mailmapped(walk.graph.identities, head: references.head)
        marks = try Source.marks(repository)
        notes = repository.notes(Source.notesName) { walk.graph.index(of: $0) != nil }
        lost =
            request.scope == .sessions
            ? LostHistory()
            : repository.lost(
                walk.graph, references.all, reflogs.all, period.earliest, isBare: location.isBare,
                unreachable: unreachable)
        self.choice = choice
        self.period = period
        mainline = Mainline(name: choice.name, rule: choice.rule, tip: tip, graph: walk.graph)
    }

    /// What was read, put together with the changes of its commits.
    func history(_ changes: ChangeTable) throws(RunError) -> History {
        let exclusions = try Repository(location).exclusions(
            of: choice.commit, paths: changes.paths, graph: walk.graph)
        var history = History(
            graph: walk.graph, people: people, references: references.all,
            reflogs: evidence.merged(with: reflogs.all, known: walk.graph.identities),
            worktrees: worktrees, mainline: mainline, notes: notes.all,
            earliest: period.earliest, exclusions: exclusions, unreachable: unreachable,
            changes: changes)
        history.lost = lost
        history.claims = claims
        return history
    }

    /// The marks of the standard table and of the repository's configuration.
    static func marks(_ repository: borrowing Repository) throws(RunError) -> MarkTable {
        do throws(MarkOptionError) {
            return MarkTable(
                extending: try MarkOptions(
                    sessionMarks: repository.configurationValues("coven-audit.sessionMark"),
                    tasks: repository.configurationValues("coven-audit.task"),
                    workers: repository.configurationValues("coven-audit.worker")))
        } catch {
            throw RunError(error.description)
        }
    }

    /// A moment of the request in seconds since 1970; nil for the beginning of history.
    static func seconds(
        _ moment: AuditRequest.Moment, _ repository: borrowing Repository
    ) throws(RunError) -> Int64? {
        switch moment {
        case .all: return nil
        case .seconds(let seconds): return seconds
        case .revision(let revision):
            guard let id = repository.commit(named: revision) else {
                throw RunError(
                    "'\(revision)' is neither a date nor a ref or commit of this repository: try 2w, 2026-05-30 or all.",
                    isUsage: true)
            }
            var seconds: Int64?
            do throws(Gap) {
                try repository.readCommit(id) { fields, _ in seconds = fields.committer.seconds }
            } catch {
                throw RunError("The commit \(id.hex) cannot be read.")
            }
            return seconds
        }
    }
}
