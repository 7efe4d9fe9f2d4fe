import GitHistory

/// A unit of work by one author, agent or human, with one intent.
package struct Session: Sendable, Equatable {
    /// Which rule of DEFINITIONS made these commits one session; the first that applies wins.
    package enum Rule: String, Sendable, CaseIterable {
        case mark, pullRequest, name, branch, worktree, chain, push
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
    /// The pull requests that it made, in order.
    package let pullRequests: [Int]
    package let branch: String?
    /// The linked worktree whose HEAD made commits of it.
    package let worktree: String?
    /// The one task that its commits name.
    package let task: String?
    /// The worker's name, by the rule `name`.
    package let worker: String?
    /// The tools that its commits name, the commonest first.
    package let agents: [String]
    /// Short forms of the session ids that its messages bear.
    package let marks: [String]
    /// All of it was done by a robot that does chores.
    package let isBot: Bool
    /// Its commits, parents first.
    package let commits: [CommitIndex]
    /// Squashes that name this session beside others; their own session is the pull request's.
    package let squashes: [CommitIndex]

    /// How surely the commits are one session's.
    package var confidence: Confidence {
        switch rule {
        case .mark, .pullRequest: .certain
        case .name, .branch, .worktree, .chain: .likely
        case .push: .guess
        }
    }

    /// The pull request by which it is known.
    package var pullRequest: Int? { pullRequests.first }
}

/// What makes a unit: the commits with one key are attributed together.
enum UnitKey: Hashable, Sendable {
    /// A mark's value; one that several branches share is crossed with the branch's key.
    case mark(Int32, within: Place?)
    /// A worker's name; what begins after days of idleness is another piece of work.
    case worker(Int32, from: CommitIndex)
    case place(Place)
    case chain(CommitIndex)
    case push(CommitIndex)

    /// Where work is done: rules 2 to 4.
    enum Place: Hashable, Sendable {
        case pullRequest(Int32)
        case side(Int32)
        case worktree(Int32)
    }

    var rule: Session.Rule {
        switch self {
        case .mark: .mark
        case .worker: .name
        case .place(.pullRequest): .pullRequest
        case .place(.side): .branch
        case .place(.worktree): .worktree
        case .chain: .chain
        case .push: .push
        }
    }
}
