import GitHistory
import Sessions

/// A branch or the head of a pull request that has not landed.
struct OpenHead {
    let tip: CommitIndex
    /// Its commits that the mainline has in no form, parents first.
    let own: [CommitIndex]
    /// The newest commit of the mainline's chain that it was built on or has taken in.
    let fork: CommitIndex

    /// What holds more commits is a line of its own, and no branch of somebody's work.
    private static let most = 250

    /// The heads with a commit in the window, each commit once, in order. O(commits of each).
    static func all(_ facts: Facts) -> [OpenHead] {
        let history = facts.history
        var tips: Set<CommitIndex> = []
        for reference in history.references {
            let isHead = reference.branchName != nil || reference.pullRequest != nil
            let isRelease = reference.branchName.map(LongLivedBranches.isRelease) ?? false
            guard isHead, !isRelease, let tip = history.graph.index(of: reference.commit),
                facts.sessions.landings.landing(of: tip) == nil, !isLanded(reference, facts)
            else { continue }
            tips.insert(tip)
        }
        return tips.sorted().compactMap { OpenHead($0, facts) }
    }

    private static func isLanded(_ reference: Reference, _ facts: Facts) -> Bool {
        guard let number = reference.pullRequest else { return false }
        return !facts.sessions.pullRequests.landings(of: number).isEmpty
    }

    private init?(_ tip: CommitIndex, _ facts: Facts) {
        let graph = facts.history.graph
        let mainline = facts.history.mainline
        var own: Set<CommitIndex> = []
        var stack = [tip]
        var fork: CommitIndex?
        while let commit = stack.popLast() {
            if let landing = mainline.landing(of: commit) {
                fork = max(fork ?? landing, landing)
            } else if own.insert(commit).inserted {
                guard own.count <= OpenHead.most else { return nil }
                stack.append(contentsOf: graph.parents(commit))
            }
        }
        let work = own.filter {
            !graph.isMerge($0) && facts.sessions.landings.landing(of: $0) == nil
                && !facts.sessions.session(of: $0).isBot
        }
        let isInWindow = work.contains { facts.period.contains(graph.committer($0).seconds) }
        guard let fork, isInWindow else { return nil }
        self.tip = tip
        self.own = work.sorted()
        self.fork = fork
    }
}
