import GitHistory

/// Works out what the parallel rule asks about a strand.
struct StrandBuilder {
    private let history: History
    private let landings: Landings
    /// Per commit the newest commit of the mainline's chain that it can reach, -1 for none.
    private let bases: [Int32]
    private let uncertain: CommitSet
    private let copies: Copies

    /// A parent's committer date may be so much later than its child's, in seconds, before their
    /// clocks prove nothing (DEFINITIONS, "Mainline and window").
    private static let skew: Int64 = 5 * 60

    init(_ history: History, _ landings: Landings, _ copies: Copies) {
        self.history = history
        self.landings = landings
        let graph = history.graph
        var bases = Array(repeating: Int32(-1), count: graph.count)
        var uncertain = CommitSet(capacity: graph.count)
        for commit in graph.commits {
            var base: Int32 = history.mainline.isOnChain(commit) ? commit.rawValue : -1
            for parent in graph.parents(commit) {
                base = max(base, bases[parent.position])
                let late = graph.committer(parent).seconds - graph.committer(commit).seconds
                if late > StrandBuilder.skew {
                    uncertain.insert(commit)
                    uncertain.insert(parent)
                }
            }
            bases[commit.position] = base
        }
        self.bases = bases
        self.uncertain = uncertain
        self.copies = copies
    }

    func strand(_ session: Int, _ commits: [CommitIndex]) -> Strand {
        let graph = history.graph
        let own = commits.filter { !Forge.made(graph.committerIdentity($0)) }
        let written = (own.isEmpty ? commits : own).filter { !graph.isMerge($0) }
        // What is a copy of another session's commit was there before this session began.
        let first = written.first { copies.sessions(of: $0, but: session).isEmpty } ?? commits[0]
        let dated = written.filter { graph.author($0).isDated && !uncertain.contains($0) }
        return Strand(
            session: session, commits: commits,
            begin: dated.map { graph.author($0).seconds }.min(),
            end: commits.map { graph.committer($0).seconds }.max() ?? 0, fork: fork(first),
            landing: commits.compactMap { landings.landing(of: $0) }.max(), first: first)
    }

    /// The newest commit of the chain behind a commit; where the commit lies on the chain itself,
    /// its parent.
    private func fork(_ commit: CommitIndex) -> CommitIndex? {
        let parents = history.graph.parents(commit)
        let base = parents.map { bases[$0.position] }.max() ?? -1
        return base < 0 ? nil : CommitIndex(Int(base))
    }
}
