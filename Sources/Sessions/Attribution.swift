// Hot: asks every rule about every commit.
import GitHistory

/// Gives every commit to one session: the rules of DEFINITIONS in their order.
package struct Attribution: Sendable {
    private let history: History
    private let names: CommitNames
    private let agents: Agents
    private let sides: BranchSides
    private let worktrees: LinkedWorktrees
    private var pullRequests: PullRequestMap
    /// Landings that no text names, to be looked for.
    package let search: LandingSearch

    /// Reads what messages, names, refs and reflogs say. O(commits + bytes of messages).
    package init(_ history: History, _ signs: MessageSigns) {
        self.history = history
        names = CommitNames(history, signs)
        agents = Agents(history.graph, signs)
        worktrees = LinkedWorktrees(history)
        pullRequests = PullRequestMap(history, signs)
        var sides = BranchSides(history)
        sides.takeApart(pullRequests.lines, history.graph)
        self.sides = sides
        search = LandingSearch(history, pullRequests)
    }

    /// The sessions, once the patches that the search asks for are known.
    /// O(commits × files of direct commits).
    package func sessions(_ content: Content) -> SessionMap {
        var complete = self
        complete.pullRequests.add(search.landings(content))
        return complete.attribute()
    }

    private func attribute() -> SessionMap {
        let graph = history.graph
        let places = graph.commits.map(place)
        let shared = sharedMarks(places)
        let stints = Stints(history, names)
        var keys: [UnitKey?] = graph.commits.map { key($0, places[$0.position], shared, stints) }
        let stashed = history.stashed
        let imagined = history.proposal?.landing
        let direct = graph.commits.filter {
            keys[$0.position] == nil && !graph.isMerge($0) && !stashed.contains($0)
                && !Forge.made(graph.committerIdentity($0)) && $0 != imagined
        }
        let chains = DirectChains(direct, history)
        for commit in direct {
            let head = chains.head(of: commit)
            keys[commit.position] = head.rule == .chain ? .chain(head.commit) : .push(head.commit)
        }
        if let proposal = history.proposal { Attribution.join(proposal, graph, &keys) }
        let units = Units(keys, graph)
        let joins = units.joined(history, names, pullRequests, sides, places)
        let builder = SessionBuilder(
            history: history, names: names, agents: agents, pullRequests: pullRequests,
            sides: sides, worktrees: worktrees, units: units)
        let (sessions, primary) = builder.sessions(joins)
        return SessionMap(
            history, sessions: sessions, primary: primary, pullRequests: pullRequests)
    }

    /// Gives what is to land to its branch: the last change of it says which session that is, and so
    /// are those of its changes of which no rule but nearness tells.
    private static func join(
        _ proposal: Proposal, _ graph: CommitGraph, _ keys: inout [UnitKey?]
    ) {
        let work = proposal.work(graph)
        guard let last = work.last else { return }
        let key = keys[last.position] ?? .push(last)
        keys[proposal.landing.position] = key
        for commit in work where keys[commit.position]?.rule.isDirect ?? true {
            keys[commit.position] = key
        }
    }

    /// Where a commit was made: rules 2 to 4.
    private func place(_ commit: CommitIndex) -> UnitKey.Place? {
        if let number = pullRequests.number(of: commit, history, sides) {
            return .pullRequest(Int32(clamping: number))
        }
        if let side = sides.number(of: commit) { return .side(side) }
        return worktrees.number(of: commit).map { .worktree($0) }
    }

    /// The first rule that applies; nil for direct work.
    private func key(
        _ commit: CommitIndex, _ place: UnitKey.Place?, _ shared: Set<Int32>, _ stints: Stints
    ) -> UnitKey? {
        if let mark = mark(commit, place) {
            return .mark(mark, within: shared.contains(mark) ? place : nil)
        }
        if case .pullRequest = place { return place.map { .place($0) } }
        if let worker = names.worker(of: commit) {
            return .worker(worker, from: stints.head(of: commit))
        }
        return place.map { .place($0) }
    }

    /// Rule 1: the session that the message or the committer's address names. Of a squash that
    /// names several, the pull request is the session.
    private func mark(_ commit: CommitIndex, _ place: UnitKey.Place?) -> Int32? {
        let named = names.marks(of: commit)
        if named.count > 1, case .pullRequest = place { return nil }
        return named.first
    }

    /// Marks of which one id is borne by all subagents of a session, and that more than one place
    /// bears: each place is a session then.
    private func sharedMarks(_ places: [UnitKey.Place?]) -> Set<Int32> {
        var seen: [Int32: UnitKey.Place?] = [:]
        var shared: Set<Int32> = []
        for commit in history.graph.commits {
            guard let mark = mark(commit, places[commit.position]), names.marked[Int(mark)].isShared
            else {
                continue
            }
            if let known = seen.updateValue(places[commit.position], forKey: mark),
                known != places[commit.position]
            {
                shared.insert(mark)
            }
        }
        return shared
    }
}
