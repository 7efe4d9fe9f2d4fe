import GitHistory

/// One author's hand on one path.
private struct Touch: Hashable {
    let author: Int32
    let path: Int32
}

/// Sessions of commits that were pushed straight to the mainline (rules 5 and 6).
struct DirectChains: Sendable {
    /// A commit joins the nearest earlier one that shares a file with it at most so long before.
    static let chainGap: Int64 = 45 * 60
    /// Commits of one push follow one another within this.
    static let pushGap: Int64 = 60

    private var heads: [CommitIndex: CommitIndex] = [:]
    private var rules: [CommitIndex: Session.Rule] = [:]
    private let ids: [ObjectID]

    /// Joins the direct commits of the mainline. O(commits × their files).
    init(_ history: History, _ pullRequests: PullRequestMap) {
        let graph = history.graph
        ids = graph.ids
        let direct = history.mainline.chain.reversed().filter {
            !graph.isMerge($0) && pullRequests.landed(by: $0).isEmpty
                && !Forge.made(graph.committerIdentity($0))
        }
        joinChains(direct, history)
        joinPushes(direct, history)
    }

    private mutating func joinChains(_ direct: [CommitIndex], _ history: History) {
        let graph = history.graph
        var last: [Touch: CommitIndex] = [:]
        for commit in direct {
            let author = graph.author(commit).identity
            let touches = history.changes.changes(commit).map {
                Touch(author: author, path: $0.path)
            }
            let earlier = touches.compactMap { last[$0] }.filter {
                DirectChains.are($0, commit, within: DirectChains.chainGap, graph)
            }.max()
            if let earlier {
                heads[commit] = head(earlier)
                rules[head(earlier)] = .chain
            }
            for touch in touches { last[touch] = commit }
        }
    }

    private mutating func joinPushes(_ direct: [CommitIndex], _ history: History) {
        let graph = history.graph
        for (previous, commit) in zip(direct, direct.dropFirst()) {
            guard isAlone(previous) || rules[head(previous)] == .push, isAlone(commit),
                graph.firstParent(commit) == previous,
                graph.committer(previous).identity == graph.committer(commit).identity,
                DirectChains.are(previous, commit, within: DirectChains.pushGap, graph)
            else { continue }
            heads[commit] = head(previous)
            rules[head(previous)] = .push
        }
    }

    /// Whether two commits were made so close in time, whichever clock was wrong.
    private static func are(
        _ first: CommitIndex, _ second: CommitIndex, within gap: Int64, _ graph: CommitGraph
    ) -> Bool {
        let (distance, isBeyond) = graph.committer(first).seconds
            .subtractingReportingOverflow(graph.committer(second).seconds)
        return !isBeyond && distance.magnitude <= UInt64(gap)
    }

    private func head(_ commit: CommitIndex) -> CommitIndex { heads[commit] ?? commit }

    private func isAlone(_ commit: CommitIndex) -> Bool {
        heads[commit] == nil && rules[commit] == nil
    }

    /// The session of a commit that no earlier rule took; one left alone is a session of one.
    func draft(_ commit: CommitIndex) -> SessionDraft {
        let head = head(commit)
        let rule = rules[head] ?? .push
        return SessionDraft(id: "\(rule.rawValue)-\(ids[head.position].short)", rule: rule)
    }
}
