import Analysis
import GitHistory
import GitStore
import Sessions

/// The facts of a check, with the imagined landing among them.
struct CheckReading {
    let workers: Workers
    var facts: Facts
    let proposal: Proposal

    /// Reads commits, changes and sessions. O(commits since the lookback).
    init(_ scene: CheckScene, _ request: CheckRequest, _ progress: Progress) throws(RunError) {
        let repository = try Repository(scene.location)
        var merge = try scene.imagined(repository)
        let graph = scene.fork.graph
        let landing = merge.objects.addLanding(
            of: merge.tree, on: scene.base.commit, by: graph.authorIdentity(scene.fork.head),
            graph.committerIdentity(scene.fork.head),
            seconds: scene.clock)
        workers = Workers(
            count: request.workers, location: scene.location, progress: progress,
            imagining: merge.objects)
        let walk = try Repository(scene.location, imagining: merge.objects).walk(
            from: [landing, scene.base.commit, scene.head.commit] + scene.tips(repository),
            notBefore: scene.earliest, shallow: scene.shape.shallowCommits
        ) { progress.hear(.commits, $0, nil) }
        let tips = [
            landing, scene.base.commit, scene.head.commit, graph.id(scene.fork.mergeBase),
        ].compactMap { walk.graph.index(of: $0) }
        guard tips.count == 4 else {
            throw RunError("A commit cannot be read; `git fsck` says what is damaged.")
        }
        var proposal = Proposal(
            landing: tips[0], base: tips[1], head: tips[2], mergeBase: tips[3],
            graph: walk.graph)
        let earliest = scene.earliest
        var table = try workers.changes(walk.graph) {
            walk.graph.committer($0).seconds >= earliest || $0 == tips[0]
        }
        proposal.adopt(merge, &table)
        proposal.squash = CheckReading.squash(proposal, table, repository)
        let history = try CheckReading.history(scene, walk, proposal, table, repository)
        let marks = try Source.marks(repository)
        let attribution = Attribution(history, MessageSigns(walk.graph, marks))
        var content = Content()
        try workers.read(attribution.search.request, of: history, into: &content)
        facts = Facts(
            history: history, sessions: attribution.sessions(content), content: content,
            period: Period(
                since: scene.clock, until: scene.clock + 1, lookback: scene.clock - earliest,
                parallelGap: request.parallelGap, orphans: request.orphans, paths: []),
            naming: Naming(isAnonymous: false),
            namesSince: scene.clock - CheckReading.namesWindow)
        self.proposal = proposal
    }

    /// Whether names tell people apart is asked of an audit's usual window.
    private static let namesWindow: Int64 = 14 * 86_400

    private static func history(
        _ scene: CheckScene, _ walk: Walk, _ proposal: Proposal, _ table: ChangeTable,
        _ repository: borrowing Repository
    ) throws(RunError) -> History {
        let notes = repository.notes(Source.notesName) { walk.graph.index(of: $0) != nil }
        var history = History(
            graph: walk.graph,
            people: repository.mailmapped(walk.graph.identities, head: scene.references.head),
            references: scene.references.all, reflogs: repository.reflogs().all,
            worktrees: scene.worktrees,
            mainline: Mainline(
                name: scene.base.name, rule: scene.base.rule, tip: proposal.landing,
                graph: walk.graph),
            notes: notes.all, earliest: scene.earliest,
            exclusions: repository.exclusions(
                of: scene.base.commit, paths: table.paths, graph: walk.graph), changes: table)
        history.proposal = proposal
        return history
    }

    /// The branch's changes as one patch.
    private static func squash(
        _ proposal: Proposal, _ table: ChangeTable, _ repository: borrowing Repository
    ) -> Known<Patch> {
        var reader = PatchReader()
        do throws(Gap) {
            return .value(
                try reader.patch(repository, proposal.changes[...], paths: table.paths))
        } catch {
            return .gap(error)
        }
    }
}

extension Proposal {
    /// Takes over what the merge changes, with the numbers that its paths have in a table.
    fileprivate mutating func adopt(_ merge: ImaginedLanding, _ table: inout ChangeTable) {
        changes = table.adopt(merge.changes)
        baseChanges = table.adopt(merge.baseChanges)
        for (from, to) in merge.moved {
            moved[table.number(of: from)] = table.number(of: to)
        }
    }
}
