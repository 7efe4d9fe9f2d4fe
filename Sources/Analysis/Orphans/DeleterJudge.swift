import GitHistory
import Provenance
import Sessions

/// Weighs each session that deleted lines of another: did it run beside it, and did it know?
struct DeleterJudge {
    private let facts: Facts
    private let rule: ParallelRule
    private let reverts: RevertIndex
    private let older: OlderVersions
    private let comeBack: ComeBack
    private let churn: Churn
    private let moves: SessionMoves

    init(_ facts: Facts, _ losses: [Loss]) {
        self.facts = facts
        rule = ParallelRule(
            facts.history, facts.sessions, gap: facts.period.parallelGap,
            namesTellPeopleApart: facts.namesTellPeopleApart)
        reverts = RevertIndex(facts)
        let paths = Set(losses.flatMap { $0.lost.map(\.path) })
        older = OlderVersions(paths, facts)
        comeBack = ComeBack(paths, facts)
        churn = Churn(losses, facts)
        moves = SessionMoves(facts)
    }

    /// The deleters of a loss, the one that landed first before. What needs lines that were not read
    /// yet is taken as if none came back.
    func deleters(of loss: Loss) -> [Deleter] {
        let victim = facts.sessions.strands.all[loss.victim]
        let groups = Dictionary(grouping: loss.lost) {
            facts.sessions.strands.number(of: $0.deleter)
        }
        return groups.map { strand, lost in judge(strand, lost, victim) }
            .sorted { ($0.lost[0].deleter, $0.strand) < ($1.lost[0].deleter, $1.strand) }
    }

    /// The files that must be read to tell what came back.
    func request(_ deleters: [Deleter]) -> Set<ChangedFile> {
        deleters.reduce(into: []) {
            $0.formUnion(comeBack.request($1.lost))
            $0.formUnion(moves.request($1))
        }
    }

    /// By path, the lines that are back later.
    func back(_ lost: [LostLines]) -> [Int32: (back: Int, of: Int)] { comeBack.measure(lost) }

    private func judge(_ number: Int, _ lost: [LostLines], _ victim: Strand) -> Deleter {
        let strand = facts.sessions.strands.all[number]
        let olderPaths = Set(
            lost.filter { older.replacer(of: $0.path, setBy: $0.deleter) != nil }.map(\.path))
        let relation = relation(victim, strand, isStale: !olderPaths.isEmpty)
        func deleter(_ reason: Deleter.Reason?) -> Deleter {
            Deleter(
                strand: number, lost: lost, relation: relation, reason: reason,
                olderPaths: olderPaths)
        }
        let candidate = deleter(nil)
        if let reason = knowing(candidate, victim) { return deleter(reason) }
        if moves.areMoved(candidate, comeBack) { return deleter(.moved) }
        if relation.relation == .stacked { return deleter(.stacked) }
        guard relation.isParallel else { return deleter(.sequential) }
        if relation.relation == .proven && !relation.byAuthorDateAlone { return candidate }
        return deleter(innocence(candidate, victim))
    }

    /// How the two lie in time. What sets files back to what they were before the work landed was
    /// made from what it carries: also from commits that are another session's.
    private func relation(_ victim: Strand, _ strand: Strand, isStale: Bool) -> Parallel {
        let relation = rule.relation(victim, strand)
        guard isStale, relation.relation == .sequential, let landing = victim.landing,
            let begin = facts.sessions.strands.carriedSince(strand, facts.history)
        else { return relation }
        let landed = facts.history.graph.committer(landing).seconds
        return begin < landed ? Parallel(.proven, byAuthorDateAlone: true) : relation
    }

    /// Why the deleter knew of the work, if it did: by what any commit of its session says.
    private func knowing(_ deleter: Deleter, _ victim: Strand) -> Deleter.Reason? {
        let strand = facts.sessions.strands.all[deleter.strand]
        if facts.sessions.sessions[strand.session].isBot { return .bot }
        let taking = Set(victim.commits.flatMap { reverts.reverts(of: $0, facts.history) })
        let commits = Set(strand.commits + landings(deleter.commits)).sorted()
        if !taking.isDisjoint(with: commits) { return .revert }
        if commits.contains(where: { MessageNames.isRevert($0, of: victim, facts) }) {
            return .revert
        }
        if isOnePush(deleter) { return .sequential }
        return MessageNames(of: commits, facts).names(victim, facts) ? .fixup : nil
    }

    private func landings(_ commits: [CommitIndex]) -> [CommitIndex] {
        commits.compactMap { facts.history.mainline.landing(of: $0) }
    }

    /// Whether one committer, no forge, brought the work and its deletion within a minute: a push of
    /// what others had sent (DEFINITIONS, rule 6).
    private func isOnePush(_ deleter: Deleter) -> Bool {
        let history = facts.history
        return deleter.lost.allSatisfy { entry in
            let both = landings([entry.adder, entry.deleter])
            let apart = facts.landingTime(entry.deleter) - facts.landingTime(entry.adder)
            return apart <= ParallelRule.pushGap
                && Set(both.map(history.committer)).count == 1
                && !both.contains { Forge.made(history.graph.committerIdentity($0)) }
        }
    }

    /// What speaks for a deleter of which nothing but nearness in time, or a date, says that it ran
    /// beside the work (DEFINITIONS, "Orphaned", 4).
    private func innocence(_ deleter: Deleter, _ victim: Strand) -> Deleter.Reason? {
        let writers = facts.writers(of: deleter)
        let commits = writers + landings(writers)
        if commits.contains(where: { MessageNames.takesBack($0, victim, facts) }) {
            return .revert
        }
        if deleter.isStale, deleter.relation.relation == .proven { return nil }
        if churn.added(deleter) * 100 >= churn.deleted(deleter) * OrphanLimits.rewrite {
            return .rewrite
        }
        let back = comeBack.measure(deleter.lost).values
        let (returned, all) = back.reduce((0, 0)) { ($0.0 + $1.back, $0.1 + $1.of) }
        if all > 0, returned * 2 >= all { return .comesBack }
        let isPassing =
            MessageNames.callsPassing(deleter, facts)
            || MessageNames.isTentative(victim.commits, facts)
        return isPassing ? .temporary : nil
    }
}
