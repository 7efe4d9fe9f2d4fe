import GitHistory

/// A session that messages name.
package struct MarkedSession: Sendable, Hashable, Comparable {
    /// Whose session: `claude`, `amp`, …
    package let tool: String
    /// The id as the message has it, without the address of a page before it. Private: reports show
    /// the short one.
    package let id: String
    /// One id is that of a session and of all of its subagents.
    package let isShared: Bool

    /// A session.
    package init(tool: String, id: String, isShared: Bool = false) {
        self.tool = tool
        self.id = id
        self.isShared = isShared
    }

    package static func < (left: MarkedSession, right: MarkedSession) -> Bool {
        (left.tool, left.id) < (right.tool, right.id)
    }
}

/// What the signs say, by what it is about; each value once, in the order of the message.
extension MessageSigns {
    /// The sessions that a message names (rule 1); a squash may name several.
    package func sessions(of commit: CommitIndex) -> [MarkedSession] {
        distinct(commit) { sign in
            switch mark(of: sign).meaning {
            case .session(let isShared):
                MarkedSession(
                    tool: mark(of: sign).tool, id: value(of: sign).text, isShared: isShared)
            case .worker, .task, .key, .agent, .pullRequest, .revert, .cherryPick: nil
            }
        }
    }

    /// The named workers.
    package func workers(of commit: CommitIndex) -> [String] { texts(commit, .worker) }

    /// The tasks that a commit is part of.
    package func tasks(of commit: CommitIndex) -> [String] { texts(commit, .task) }

    /// The keys that it shares with other commits of the same work, each with its tool: `gerrit
    /// I2f3c…`.
    package func keys(of commit: CommitIndex) -> [String] {
        distinct(commit) { sign in
            mark(of: sign).meaning == .key ? "\(mark(of: sign).tool) \(value(of: sign).text)" : nil
        }
    }

    /// The agents that the message names.
    package func agents(of commit: CommitIndex) -> [String] { texts(commit, .agent) }

    /// The pull requests that the message names, each as often as it does.
    package func pullRequests(of commit: CommitIndex) -> [PullRequestName] {
        signs(of: commit).compactMap { sign in
            let mark = mark(of: sign)
            guard mark.meaning == .pullRequest else { return nil }
            let form: PullRequestName.Form =
                mark.place == .column ? .explicit : sign.isQuoted ? .quoted : .parenthesized
            return PullRequestName(number: Int(sign.value), form: form)
        }
    }

    /// The commits that the message says it reverts.
    package func reverted(by commit: CommitIndex) -> [ObjectID] { objects(commit, .revert) }

    /// The commits that the message says it was picked from.
    package func origins(of commit: CommitIndex) -> [ObjectID] { objects(commit, .cherryPick) }

    private func texts(_ commit: CommitIndex, _ meaning: Mark.Meaning) -> [String] {
        distinct(commit) { mark(of: $0).meaning == meaning ? value(of: $0).text : nil }
    }

    private func objects(_ commit: CommitIndex, _ meaning: Mark.Meaning) -> [ObjectID] {
        distinct(commit) { sign in
            mark(of: sign).meaning == meaning ? ObjectID(hex: value(of: sign)) : nil
        }
    }

    private func distinct<Value: Hashable>(
        _ commit: CommitIndex, _ value: (Sign) -> Value?
    ) -> [Value] {
        var seen: Set<Value> = []
        return signs(of: commit).compactMap(value).filter { seen.insert($0).inserted }
    }
}
