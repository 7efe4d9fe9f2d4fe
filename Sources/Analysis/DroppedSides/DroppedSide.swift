import GitHistory
import Sessions

/// One side of a merge, some of whose changes the merge has not.
struct DroppedSide {
    let merge: CommitIndex
    /// The parent whose changes are not there.
    let side: CommitIndex
    /// The parent whose version the merge has.
    let other: CommitIndex
    let base: CommitIndex
    /// The paths in git's order, with what the side had made of them.
    let paths: [MergeSides.Path]
    /// How many paths this side alone had changed.
    let changed: Int
    /// The commits of the side that changed the paths, parents first.
    let adders: [CommitIndex]
    /// The sessions whose commits the other side alone has.
    private let others: Set<Int>
    /// The first commit after the merge that brings one of the contents back, to its path.
    let restorer: CommitIndex?

    /// So many dropped paths, and their commits, are named.
    static let most = 10

    /// The dropped sides of merges whose trees were compared, by merge, the first side first.
    static func all(_ questions: Set<MergeQuestion>, _ facts: Facts) -> [DroppedSide] {
        questions.sorted().flatMap { question -> [DroppedSide] in
            guard let sides = facts.content.sides(question.merge)?.value else { return [] }
            let parents = Array(facts.history.graph.parents(question.merge))
            return [
                DroppedSide(question.merge, sides.first, parents[0], parents[1], facts),
                DroppedSide(question.merge, sides.second, parents[1], parents[0], facts),
            ].compactMap { $0 }
        }
    }

    private init?(
        _ merge: CommitIndex, _ found: MergeSides.Side, _ side: CommitIndex,
        _ other: CommitIndex, _ facts: Facts
    ) {
        guard found.dropped.count >= MergeSides.least else { return nil }
        let graph = facts.history.graph
        let changes = facts.history.changes
        let ofSide = graph.reachable(from: [side])
        let ofOther = graph.reachable(from: [other])
        // What the other side changed and changed back, it meant to have as it was before.
        var meant: Set<[UInt8]> = []
        var others: Set<Int> = []
        for commit in graph.commits where ofOther.contains(commit) && !ofSide.contains(commit) {
            meant.formUnion(changes.changes(commit).map { Array(changes.path($0)) })
            others.insert(facts.sessions.number(of: commit))
        }
        self.others = others
        paths = found.dropped.filter { !meant.contains($0.path) }
        guard paths.count >= MergeSides.least else { return nil }
        let lost = Dictionary(paths.map { ($0.path, $0.blob) }, uniquingKeysWith: { $1 })
        adders = graph.commits.filter { commit in
            ofSide.contains(commit) && !ofOther.contains(commit)
                && changes.changes(commit).contains { lost[Array(changes.path($0))] != nil }
        }
        restorer =
            graph.commits.filter { commit in
                commit > merge && !ofSide.contains(commit)
                    && changes.changes(commit).contains {
                        lost[Array(changes.path($0))] == $0.newBlob
                    }
            }.min { (graph.committer($0).seconds, $0) < (graph.committer($1).seconds, $1) }
        self.merge = merge
        self.side = side
        self.other = other
        base = graph.mergeBases(side, other).first ?? merge
        changed = found.changed
        let isWanted =
            facts.period.paths.isEmpty
            || paths.contains { facts.period.includes(String(decoding: $0.path, as: UTF8.self)) }
        if adders.isEmpty || !isWanted { return nil }
    }

    /// Why nothing was lost against anybody's will; nil where something was.
    func innocence(_ facts: Facts) -> String? {
        if MergeWords.isDeclared(facts.history.graph.message(merge)) { return "declared" }
        // A merge that takes nothing, under words of its own, closes a branch on purpose.
        let graph = facts.history.graph
        let takesNothing = graph.trees[merge.position] == graph.trees[other.position]
        return takesNothing && !MergeWords.isUsual(graph.subject(merge)) ? "closed" : nil
    }

    /// Whether two sessions were at work side by side: the one that wrote what is not there, and the
    /// one whose version the merge has. Both forked before the merge landed them; where the other
    /// side has no commit of its own, the rule must say so.
    func isProven(_ facts: Facts) -> Bool {
        let own = Set(adders.map { facts.sessions.number(of: $0) })
        if adders.contains(where: { isBot($0, facts) }) { return false }
        let isBeside = others.contains {
            !own.contains($0) && !facts.sessions.sessions[$0].isBot
        }
        switch relation(facts) {
        case .proven: return true
        case .stacked: return false
        case .likely, .sequential: return isBeside
        }
    }

    private func isBot(_ commit: CommitIndex, _ facts: Facts) -> Bool {
        facts.sessions.session(of: commit).isBot
    }

    private func relation(_ facts: Facts) -> Parallel.Relation {
        let rule = ParallelRule(
            facts.history, facts.sessions, gap: facts.period.parallelGap,
            namesTellPeopleApart: facts.namesTellPeopleApart)
        let strands = facts.sessions.strands
        let takers = Set([merge, other].map { strands.number(of: $0) })
        let givers = Set(adders.map { strands.number(of: $0) })
        let relations = givers.flatMap { giver in
            takers.map { rule.relation(strands.all[giver], strands.all[$0]).relation }
        }
        return relations.max() ?? .sequential
    }
}

/// What messages of merges say that take one side on purpose. Data: a finding never rests on the
/// absence of a word alone.
enum MergeWords {
    private static let strategies = [
        "-s ours", "-sours", "-s theirs", "--strategy=ours", "--strategy ours", "strategy=ours",
        "strategy ours", "\"ours\"", "'ours'", "`ours`", "ours strategy", "-x ours", "-xours",
        "-x theirs", "-xtheirs", "ours merge", "merge ours", "fake merge", "null merge",
        "no-op merge",
    ]

    /// Whether a subject is what git or a forge writes by itself.
    static func isUsual(_ subject: String) -> Bool {
        subject.hasPrefix("Merge ") || subject.hasPrefix("Merged ")
    }

    /// Whether a message says that the merge is one of these.
    static func isDeclared(_ message: String) -> Bool {
        let text = message.lowercased()
        return strategies.contains { text.contains($0) }
    }
}
