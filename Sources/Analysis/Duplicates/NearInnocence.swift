import GitHistory
import Sessions

/// Why two commits that add much the same are no work that was done twice.
struct NearInnocence {
    private let facts: Facts
    private let rule: ParallelRule
    private let reverts: RevertIndex
    /// Sessions that hold one patch: that group tells of them.
    private let patched: Set<[Int]>
    private var relations: [[Int]: Parallel] = [:]

    /// A patch that more commits than this have tells nothing of two sessions.
    private static let crowd = 20
    /// An author date proves nothing over more seconds than this (DEFINITIONS, "proven").
    private static let longest: UInt64 = 72 * 3600

    init(_ facts: Facts) {
        self.facts = facts
        rule = ParallelRule(
            facts.history, facts.sessions, gap: facts.period.parallelGap,
            namesTellPeopleApart: facts.namesTellPeopleApart)
        reverts = RevertIndex(facts)
        patched = NearInnocence.patched(facts)
    }

    /// How the commits' stretches of work lie in time.
    mutating func relation(_ pair: NearPair) -> Parallel {
        let strands = facts.sessions.strands
        let key = [strands.number(of: pair.first), strands.number(of: pair.second)]
        if let known = relations[key] { return known }
        let (one, other) = (strands.all[key[0]], strands.all[key[1]])
        var found = rule.relation(one, other)
        if found.relation == .sequential, isLeftOpen(one, other) { found = Parallel(.likely) }
        relations[key] = found
        return found
    }

    /// Whether one was left alone, never to land, shortly before the other began: what counts for a
    /// landing counts for the last commit of a branch that has none. Two stretches of direct work
    /// are one hand's, and a robot's none.
    private func isLeftOpen(_ one: Strand, _ other: Strand) -> Bool {
        let sessions = [one.session, other.session].map { facts.sessions.sessions[$0] }
        if sessions.contains(where: \.isBot) || sessions.allSatisfy({ $0.rule.isDirect }) {
            return false
        }
        func followed(_ open: Strand, _ next: Strand) -> Bool {
            guard open.landing == nil, let begin = next.begin else { return false }
            return open.end <= begin && begin - open.end <= facts.period.parallelGap
        }
        return followed(one, other) || followed(other, one)
    }

    /// The reason; nil where two sessions did one job.
    mutating func reason(_ pair: NearPair) -> String? {
        if pair.isTakenAlong { return "swallowed" }
        let sessions = [pair.first, pair.second].map { facts.sessions.number(of: $0) }
        if patched.contains(sessions.sorted()) { return "samePatch" }
        let relation = relation(pair)
        if !relation.isParallel { return relation.relation.rawValue }
        if isOfOnePerson(pair) { return "sameAuthor" }
        if isFar(pair) { return "late" }
        if isLanding(pair.first, pair.second) || isLanding(pair.second, pair.first) {
            return "landing"
        }
        if isRework(pair) { return "rework" }
        for commit in [pair.first, pair.second] {
            if let reason = NearWords.reason(facts.history.graph.subject(commit)) { return reason }
        }
        if names(pair.first, pair.second) || names(pair.second, pair.first) { return "fixup" }
        let commits = [pair.first, pair.second]
        if commits.contains(where: { reverts.isRevert($0) || isTakenBack($0) }) { return "revert" }
        return isRelanded(sessions) ? "relanded" : nil
    }

    /// Whether one was written on top of the other, which had landed.
    private func isRework(_ pair: NearPair) -> Bool {
        let graph = facts.history.graph
        let (older, newer) = (pair.first, pair.second)
        guard graph.author(newer).seconds >= graph.committer(older).seconds,
            !Forge.made(graph.committerIdentity(newer))
        else { return false }
        return graph.isAncestor(older, of: newer)
    }

    /// Where names tell people apart, one author's work that comes again was reworked or sent again.
    private func isOfOnePerson(_ pair: NearPair) -> Bool {
        facts.namesTellPeopleApart
            && facts.history.author(pair.first).name == facts.history.author(pair.second).name
    }

    /// Whether so long lies between the two writings that the later author could have seen the
    /// other's: no job of one moment.
    private func isFar(_ pair: NearPair) -> Bool {
        let times = [pair.first, pair.second].map { facts.history.graph.author($0).seconds }
        let (apart, isBeyond) = times[0].subtractingReportingOverflow(times[1])
        return isBeyond || apart.magnitude > NearInnocence.longest
    }

    /// Whether a commit lies in the head of the pull request that the other one lands, and not in
    /// what was there before.
    private func isLanding(_ own: CommitIndex, _ landing: CommitIndex) -> Bool {
        let graph = facts.history.graph
        let pullRequests = facts.sessions.pullRequests
        guard facts.history.mainline.contains(landing), let before = graph.firstParent(landing)
        else { return false }
        return pullRequests.landed(by: landing).contains { number in
            pullRequests.head(number).map { graph.isAncestor(own, of: $0) } ?? false
        } && !graph.isAncestor(own, of: before)
    }

    private func isTakenBack(_ commit: CommitIndex) -> Bool {
        !reverts.reverts(of: commit, facts.history).isEmpty
    }

    /// Whether a message names the other commit, or its pull request: a follow-up that says so.
    private func names(_ commit: CommitIndex, _ other: CommitIndex) -> Bool {
        let numbers = Set(facts.sessions.session(of: other).pullRequests)
            .subtracting(facts.sessions.session(of: commit).pullRequests)
        if facts.sessions.pullRequests.named(by: commit).contains(where: numbers.contains) {
            return true
        }
        let id = facts.history.graph.id(other)
        let message = facts.history.graph.message(commit)
        return facts.signs.origins(of: commit).contains(id) || message.contains(id.short)
            || numbers.contains { NearWords.mentions($0, message) }
    }

    /// Whether two sessions bear a commit under one subject: made anew, or published anew.
    private func isRelanded(_ sessions: [Int]) -> Bool {
        let subjects = sessions.map { number in
            Set(
                facts.sessions.sessions[number].commits.map {
                    NormalisedSubject.words(facts.history.graph.subject($0))
                }.filter { $0.count >= 4 })
        }
        return !subjects[0].isDisjoint(with: subjects[1])
    }

    private static func patched(_ facts: Facts) -> Set<[Int]> {
        var sessions: [PatchID: Set<Int>] = [:]
        for commit in facts.history.graph.commits {
            guard let id = facts.content.patch(commit)?.value?.id else { continue }
            sessions[id, default: []].insert(facts.sessions.number(of: commit))
        }
        var pairs: Set<[Int]> = []
        for numbers in sessions.values where numbers.count > 1 && numbers.count <= crowd {
            let ordered = numbers.sorted()
            for (place, one) in ordered.enumerated() {
                for other in ordered[(place + 1)...] { pairs.insert([one, other]) }
            }
        }
        return pairs
    }
}
