import GitHistory

/// Which session made each commit: every commit has exactly one, its primary session.
package struct SessionMap: Sendable {
    package let sessions: [Session]
    package let pullRequests: PullRequestMap
    /// When each commit reached the mainline.
    package let landings: Landings
    /// The sessions' stretches of work, for comparing them in time.
    package let strands: Strands
    private let primary: [Int32]

    init(
        _ history: History, sessions: [Session], primary: [Int32], pullRequests: PullRequestMap
    ) {
        self.sessions = sessions
        self.primary = primary
        self.pullRequests = pullRequests
        landings = Landings(history, pullRequests)
        strands = Strands(history, sessions, landings, primary)
    }

    /// Attributes every commit of a history by the standard table of marks; landings that only a
    /// patch tells are found as far as `content` knows it.
    package init(_ history: History, _ content: Content = Content()) {
        self = Attribution(history, MessageSigns(history.graph)).sessions(content)
    }

    /// The commit's primary session. O(1).
    package func session(of commit: CommitIndex) -> Session { sessions[number(of: commit)] }

    /// The number of a commit's primary session, for comparing. O(1).
    package func number(of commit: CommitIndex) -> Int { Int(primary[commit.position]) }

    /// The unit that a `redo` stays in: one PR or task, whoever writes in it, or one author's work
    /// on one branch or chain. Nil for a landing, which is no own commit, and for a session of one.
    package func unit(of commit: CommitIndex, _ author: String) -> String? {
        let session = session(of: commit)
        let isLanding =
            pullRequests.owner(of: commit) == nil
            && pullRequests.landed(by: commit).contains { session.pullRequests.contains($0) }
        if isLanding { return nil }
        switch session.rule {
        case .pullRequest: return session.id
        case .mark, .name, .branch, .worktree, .chain: return "\(session.id)\n\(author)"
        case .push: return nil
        }
    }
}
