import GitHistory

/// How two sessions lie in time (DEFINITIONS, "Parallel").
package struct Parallel: Sendable, Equatable {
    /// The relations, the strongest last.
    package enum Relation: String, Sendable, CaseIterable, Comparable {
        /// The later one could have seen the earlier one.
        case sequential
        /// The later one was built on the earlier one before it landed.
        case stacked
        /// The later one began soon after the other landed, and two sessions were at work.
        case likely
        /// The later one had begun before the other landed.
        case proven

        package static func < (left: Relation, right: Relation) -> Bool { left.rank < right.rank }

        private var rank: Int { Relation.allCases.firstIndex(of: self) ?? 0 }
    }

    package let relation: Relation
    /// Nothing but an author date proves it.
    package let byAuthorDateAlone: Bool

    /// A relation that needs no author date.
    package init(_ relation: Relation, byAuthorDateAlone: Bool = false) {
        self.relation = relation
        self.byAuthorDateAlone = byAuthorDateAlone
    }

    /// Whether the two ran beside one another.
    package var isParallel: Bool { relation == .proven || relation == .likely }

    fileprivate static func < (left: Parallel, right: Parallel) -> Bool {
        left.relation == right.relation
            ? left.byAuthorDateAlone && !right.byAuthorDateAlone : left.relation < right.relation
    }
}

/// Tells whether two sessions ran in parallel.
package struct ParallelRule: Sendable {
    /// An author date counts so long before its strand's landing, in seconds: on rebase and
    /// mailing-list projects author dates are weeks old (DEFINITIONS, "proven").
    static let authorDateLimit: Int64 = 72 * 3600
    /// The default of `--parallel-gap`, in seconds (DEFINITIONS, "likely").
    package static let usualGap: Int64 = 90 * 60

    /// Commits by one committer that are no further apart, in seconds, came with one push
    /// (DEFINITIONS, rule 6).
    package static let pushGap = DirectChains.pushGap

    private let history: History
    private let map: SessionMap
    private let gap: Int64
    private let namesTellPeopleApart: Bool

    /// What strands were built on: for questions about many pairs, worked out once for each strand.
    package struct Stacks {
        fileprivate var sessions: [CommitIndex: Set<Int>] = [:]

        package init() {}
    }

    /// A rule for a run; `gap` is `--parallel-gap` in seconds.
    package init(
        _ history: History, _ map: SessionMap, gap: Int64 = usualGap, namesTellPeopleApart: Bool
    ) {
        self.history = history
        self.map = map
        self.gap = gap
        self.namesTellPeopleApart = namesTellPeopleApart
    }

    /// The strongest relation of any two strands of two sessions; of two proofs the one that does
    /// not stand on a date alone. O(strands²).
    package func relation(_ first: Int, _ second: Int) -> Parallel {
        var strongest = Parallel(.sequential)
        for one in map.strands.strands(of: first) {
            for other in map.strands.strands(of: second) {
                let found = relation(one, other)
                if strongest < found { strongest = found }
            }
        }
        return strongest
    }

    /// The relation of two strands. O(what the later one was built on).
    package func relation(_ one: Strand, _ other: Strand) -> Parallel {
        guard areOthers(one, other) else { return Parallel(.sequential) }
        let (earlier, later) = isEarlier(one, other) ? (one, other) : (other, one)
        var stacks = Stacks()
        return areStacked(earlier, later, &stacks) ? Parallel(.stacked) : inTime(earlier, later)
    }

    /// The relation of two strands that ran beside one another; nil where they did not. O(1) where
    /// their times tell that.
    package func parallel(
        _ one: Strand, _ other: Strand, knowing stacks: inout Stacks
    ) -> Parallel? {
        guard areOthers(one, other) else { return nil }
        let (earlier, later) = isEarlier(one, other) ? (one, other) : (other, one)
        let relation = inTime(earlier, later)
        return relation.isParallel && !areStacked(earlier, later, &stacks) ? relation : nil
    }

    private func areOthers(_ one: Strand, _ other: Strand) -> Bool {
        one.session != other.session && !map.sessions[one.session].isBot
            && !map.sessions[other.session].isBot
    }

    private func areStacked(_ earlier: Strand, _ later: Strand, _ stacks: inout Stacks) -> Bool {
        beneath(later, &stacks).contains(earlier.session)
            || beneath(earlier, &stacks).contains(later.session)
            || map.strands.share(earlier, later)
    }

    private func beneath(_ strand: Strand, _ stacks: inout Stacks) -> Set<Int> {
        // A commit is in one strand.
        if let known = stacks.sessions[strand.commits[0]] { return known }
        let sessions = map.strands.sessions(beneath: strand, history)
        stacks.sessions[strand.commits[0]] = sessions
        return sessions
    }

    /// What the times of two strands tell that were not built on one another.
    private func inTime(_ earlier: Strand, _ later: Strand) -> Parallel {
        let sessions = [map.sessions[earlier.session], map.sessions[later.session]]
        if areOneHand(sessions[0], sessions[1]) { return Parallel(.sequential) }
        if let proof = proof(earlier, later) { return proof }
        return isLikely(earlier, later, sessions) ? Parallel(.likely) : Parallel(.sequential)
    }

    /// Whichever landed first; ties follow the first-parent order. What never landed is as late as
    /// its last commit, behind everything that did.
    private func isEarlier(_ one: Strand, _ other: Strand) -> Bool {
        switch (one.landing, other.landing) {
        case (.some(let first), .some(let second)): (first, one.session) < (second, other.session)
        case (.some, nil): true
        case (nil, .some): false
        case (nil, nil): (one.end, one.session) < (other.end, other.session)
        }
    }

    private func proof(_ earlier: Strand, _ later: Strand) -> Parallel? {
        guard let landing = earlier.landing else {
            guard let begin = began(later) else { return nil }
            return begin < earlier.end ? Parallel(.proven, byAuthorDateAlone: true) : nil
        }
        // A branch that was left alone before the other began did not run beside it.
        if later.landing == nil, let begin = earlier.begin, later.end < begin { return nil }
        if let fork = later.fork, fork < landing, hasBranch(later) { return Parallel(.proven) }
        guard let begin = began(later), history.graph.committer(landing).seconds > begin else {
            return nil
        }
        return Parallel(.proven, byAuthorDateAlone: true)
    }

    /// Whether a strand lies beside the mainline, so that its first parent is a fork point.
    private func hasBranch(_ strand: Strand) -> Bool {
        strand.commits.contains { !history.mainline.isOnChain($0) }
    }

    /// The author date of the first commit, where it is near enough to the landing to count.
    private func began(_ strand: Strand) -> Int64? {
        guard let begin = strand.begin else { return nil }
        let landed = strand.landing.map { history.graph.committer($0).seconds } ?? strand.end
        return landed - begin <= ParallelRule.authorDateLimit ? begin : nil
    }

    /// Direct work of one person: a lone developer has no parallel sessions.
    private func areOneHand(_ one: Session, _ other: Session) -> Bool {
        one.rule.isDirect && other.rule.isDirect && author(one) == author(other)
    }

    private func author(_ session: Session) -> Identity { history.author(session.commits[0]) }

    private func isLikely(_ earlier: Strand, _ later: Strand, _ sessions: [Session]) -> Bool {
        guard let landing = earlier.landing, let begin = began(later) else { return false }
        let wait = begin - history.graph.committer(landing).seconds
        guard wait >= 0, wait <= gap else { return false }
        let isOneName = author(sessions[0]).name == author(sessions[1]).name
        if isOneName, namesTellPeopleApart { return false }
        return !isOneName || sessions.contains { $0.rule.isWitness }
    }
}

extension Session.Rule {
    /// Straight to the mainline, told apart by time and files only.
    package var isDirect: Bool {
        switch self {
        case .chain, .push: true
        case .mark, .pullRequest, .name, .branch, .worktree: false
        }
    }

    /// A sign that more than one session was at work (DEFINITIONS, "likely").
    fileprivate var isWitness: Bool {
        switch self {
        case .mark, .pullRequest, .name, .worktree: true
        case .branch, .chain, .push: false
        }
    }
}
