import GitHistory

/// When each commit reached the mainline: itself, by the merge that brought it, by the squash of its
/// pull request, or as a copy with another id.
package struct Landings: Sendable {
    private let landings: [CommitIndex?]

    /// Works out every commit's landing. O(commits).
    init(_ history: History, _ pullRequests: PullRequestMap) {
        let graph = history.graph
        var landings: [CommitIndex?] = Array(repeating: nil, count: graph.count)
        var copies: [AuthorSecond: CommitIndex] = [:]
        for commit in graph.commits {
            guard let landing = history.mainline.landing(of: commit) else { continue }
            landings[commit.position] = landing
            guard !graph.isMerge(commit), let key = AuthorSecond(commit, history) else { continue }
            copies[key, default: commit] = commit
        }
        if let proposal = history.proposal {
            for commit in proposal.own { landings[commit.position] = proposal.landing }
        }
        // A pull request may land on another's branch, which lands later: children come first.
        for commit in graph.commits.reversed() where landings[commit.position] == nil {
            if let landing = Landings.squash(of: commit, pullRequests, landings) {
                landings[commit.position] = landing
            } else if !graph.isMerge(commit), let key = AuthorSecond(commit, history),
                let copy = copies[key]
            {
                landings[commit.position] = landings[copy.position]
            }
        }
        self.landings = landings
    }

    /// The commit of the mainline's first-parent chain with which a commit's work arrived; nil
    /// while it has not. O(1).
    package func landing(of commit: CommitIndex) -> CommitIndex? { landings[commit.position] }

    /// The first landing of the commit's pull request that came after it.
    private static func squash(
        of commit: CommitIndex, _ pullRequests: PullRequestMap, _ landings: [CommitIndex?]
    ) -> CommitIndex? {
        guard let number = pullRequests.owner(of: commit) else { return nil }
        let known = pullRequests.landings(of: number).compactMap { landings[$0.position] }.sorted()
        return known.first { $0 > commit } ?? known.last
    }
}
