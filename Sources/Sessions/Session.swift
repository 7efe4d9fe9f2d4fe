import GitHistory

/// A unit of work by one author, agent or human, with one intent.
package struct Session: Sendable, Equatable {
    /// Which rule of DEFINITIONS made these commits one session; the first that applies wins.
    package enum Rule: String, Sendable, CaseIterable {
        case pullRequest, branch, chain, push
    }

    /// How surely they are.
    package enum Confidence: Int, Sendable, Comparable {
        case guess, likely, certain

        package static func < (left: Confidence, right: Confidence) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// A name that stays the same as long as the commits do: `pr-305`, `branch-fix/login`.
    package let id: String
    package let rule: Rule
    package let pullRequest: Int?
    package let branch: String?
    /// Its commits, parents first.
    package let commits: [CommitIndex]

    /// How surely the commits are one session's.
    package var confidence: Confidence {
        switch rule {
        case .pullRequest: .certain
        case .branch, .chain: .likely
        case .push: .guess
        }
    }
}

/// Which session made each commit: every commit has exactly one, its primary session.
package struct SessionMap: Sendable {
    package let sessions: [Session]
    package let pullRequests: PullRequestMap
    fileprivate let primary: [Int]

    /// Attributes every commit of a history. O(commits × files of direct commits).
    package init(_ history: History) {
        let pullRequests = PullRequestMap(history, MessageSigns(history.graph))
        let sides = BranchSides(history)
        let chains = DirectChains(history, pullRequests)
        var groups: [String: SessionDraft] = [:]
        for commit in history.graph.commits {
            let draft =
                pullRequests.draft(commit, sides) ?? sides.draft(commit) ?? chains.draft(commit)
            groups[draft.id, default: draft].commits.append(commit)
        }
        let ordered = groups.values.sorted { ($0.commits[0], $0.id) < ($1.commits[0], $1.id) }
        var primary = Array(repeating: 0, count: history.graph.count)
        for (position, draft) in ordered.enumerated() {
            for commit in draft.commits { primary[commit.position] = position }
        }
        self.primary = primary
        self.pullRequests = pullRequests
        sessions = ordered.map {
            Session(
                id: $0.id, rule: $0.rule, pullRequest: $0.pullRequest, branch: $0.branch,
                commits: $0.commits)
        }
    }

    /// The commit's primary session.
    package func session(of commit: CommitIndex) -> Session { sessions[primary[commit.position]] }
}

/// A session while its commits are being collected.
struct SessionDraft {
    let id: String
    let rule: Session.Rule
    var pullRequest: Int?
    var branch: String?
    var commits: [CommitIndex] = []
}

extension SessionMap {
    /// The number of a commit's primary session, for comparing.
    package func number(of commit: CommitIndex) -> Int { primary[commit.position] }

    /// The unit that a `redo` stays in: one PR, whoever writes in it, or one author's work on one
    /// branch or chain. Nil for a landing, which is no own commit, and for a session of one.
    package func unit(of commit: CommitIndex, _ author: String) -> String? {
        let session = session(of: commit)
        switch session.rule {
        case .pullRequest:
            let isLanding =
                pullRequests.owner(of: commit) == nil
                && pullRequests.landed(by: commit).contains { $0 == session.pullRequest }
            return isLanding ? nil : session.id
        case .branch, .chain: return "\(session.id)\n\(author)"
        case .push: return nil
        }
    }
}
