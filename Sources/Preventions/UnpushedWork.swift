import GitHistory
import Sessions

extension ControlReplay {
    /// How many commits that HEADs made in the window, and that a ref still reaches, were on no remote for
    /// over an hour in which at least two sessions were at work: what a reset or a lost disk would have
    /// taken. Nil where there are no logs of HEADs, or there is no remote: then nobody can tell.
    /// O(commits × stretches).
    package func commitsUnpushed(besides concurrency: Concurrency) -> Int? {
        let checkouts = scene.checkouts
        guard checkouts.pushes.canPush, checkouts.areKnown else { return nil }
        let history = scene.facts.history
        let graph = history.graph
        func reached(_ isAsked: (Reference) -> Bool) -> CommitSet {
            graph.reachable(
                from: history.references.filter(isAsked).compactMap { graph.index(of: $0.commit) })
        }
        let standing = reached { $0.kind != .stash && $0.kind != .other }
        let remote = reached { $0.kind == .remoteBranch }
        return checkouts.madeInWindow.count { commit, at in
            guard let index = graph.index(of: commit), standing.contains(index) else {
                return false
            }
            let pushed = checkouts.pushes.first(commit)?.seconds
            // It is on a remote, and no log tells since when.
            if pushed == nil, remote.contains(index) { return false }
            let end = pushed ?? scene.facts.period.until
            let alone = concurrency.crowded.reduce(Int64(0)) {
                $0 + max(0, min(end, $1.end) - max(at, $1.start))
            }
            return alone > Checkouts.nearness
        }
    }
}
