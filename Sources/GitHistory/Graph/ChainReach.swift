/// Which commits a first-parent chain reaches, and from where on: what a commit has behind it need not be
/// walked where a chain commit behind it tells.
package struct ChainReach: Sendable {
    /// The oldest chain commit that reaches a commit, by index; `Int32.max` for none.
    package let landings: [Int32]
    /// The youngest chain commit that a commit reaches, by index; -1 for none. Whatever has that landing or
    /// an earlier one is behind the commit.
    package let forks: [Int32]

    static let unlanded = Int32.max

    /// The reach of the chain that ends with a tip; of none, where there is no tip. O(commits).
    package init(_ graph: CommitGraph, tip: CommitIndex?) {
        self.init(graph, tip.map(graph.firstParentChain) ?? [])
    }

    /// The same of a chain that is known, newest first.
    init(_ graph: CommitGraph, _ chain: [CommitIndex]) {
        var landings = Array(repeating: ChainReach.unlanded, count: graph.count)
        for landing in chain.reversed() {
            var stack = [landing]
            while let commit = stack.popLast() {
                guard landings[commit.position] == ChainReach.unlanded else { continue }
                landings[commit.position] = landing.rawValue
                stack.append(contentsOf: graph.parents(commit))
            }
        }
        var forks = Array(repeating: Int32(-1), count: graph.count)
        for commit in graph.commits {
            forks[commit.position] =
                landings[commit.position] == commit.rawValue
                ? commit.rawValue
                : graph.parents(commit).lazy.map { forks[$0.position] }.max() ?? -1
        }
        self.landings = landings
        self.forks = forks
    }

    /// The chain commit that landed another one, nil for none. O(1).
    package func landing(of commit: CommitIndex) -> CommitIndex? {
        let landing = landings[commit.position]
        return landing == ChainReach.unlanded ? nil : CommitIndex(Int(landing))
    }
}
