import GitHistory
import Sessions

/// How much work stood in one clone alone while several were at it: what a reset or a lost disk would
/// have taken.
package struct UnpushedWork: Sendable {
    private let facts: Facts
    private let pushes: Pushes

    /// So long a commit may be here alone, in seconds, while two sessions or more work: the hour within which
    /// a checkout counts as shared too (PREVENTIONS, `noAmendRebaseOnShared`).
    private static let longest: Int64 = 3600

    /// The question. O(entries + commits).
    package init(_ facts: Facts) {
        self.facts = facts
        pushes = Pushes(facts.history)
    }

    /// How many commits that HEADs made in the window, and that a ref still reaches, were on no remote for
    /// over an hour in which at least two sessions were at work. Nil where there are no logs of HEADs, or
    /// there is no remote: then nobody can tell. O(commits × stretches).
    package func count(_ concurrency: Concurrency) -> Int? {
        let history = facts.history
        let made = made
        guard pushes.canPush, history.reflogs.contains(where: { $0.isHead && !$0.entries.isEmpty })
        else { return nil }
        let graph = history.graph
        func reached(_ isAsked: (Reference) -> Bool) -> CommitSet {
            graph.reachable(
                from: history.references.filter(isAsked).compactMap { graph.index(of: $0.commit) })
        }
        let standing = reached { $0.kind != .stash && $0.kind != .other }
        let remote = reached { $0.kind == .remoteBranch }
        return made.count { commit, at in
            guard let index = graph.index(of: commit), standing.contains(index) else {
                return false
            }
            let pushed = pushes.first(commit)?.seconds
            // It is on a remote, and no log tells since when.
            if pushed == nil, remote.contains(index) { return false }
            let end = min(pushed ?? facts.period.until, facts.period.until)
            let alone = concurrency.crowded.reduce(Int64(0)) {
                $0 + max(0, min(end, $1.end) - max(at, $1.start))
            }
            return alone > UnpushedWork.longest
        }
    }

    /// What HEADs made in the window, and when first.
    private var made: [ObjectID: Int64] {
        var made: [ObjectID: Int64] = [:]
        for log in facts.history.reflogs where log.isHead {
            for entry in log.entries where entry.action.makesCommit {
                let at = entry.time.seconds
                guard facts.period.contains(at) else { continue }
                made[entry.new] = min(made[entry.new] ?? at, at)
            }
        }
        return made
    }
}
