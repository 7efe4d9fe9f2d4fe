import Findings
import GitHistory
import Sessions

extension Facts {
    /// What people would call a session: `PR #305`, `branch fix/login`, `Ada's push 1a2b3c4d5`.
    package func label(of session: Session) -> String {
        let first = session.commits[0]
        let author = naming.author(history.author(first).name)
        let short = history.graph.id(first).short
        switch session.rule {
        case .mark:
            let mark = session.marks.first.map(naming.word)
            let numbers = session.pullRequests.map { "#\($0)" }
            let place = numbers.isEmpty ? "" : " in PR " + numbers.joined(separator: ", ")
            let name = mark ?? naming.word(session.id)
            return (name.hasPrefix("session ") ? "" : "session ") + name + place
        case .pullRequest:
            let numbers = session.pullRequests.map { "#\($0)" }
            return numbers.count == 1
                ? "PR \(numbers[0])" : "PRs " + numbers.joined(separator: ", ")
        case .name: return naming.author(session.worker ?? "a worker")
        case .branch:
            return session.branch.map { "branch \(naming.word($0))" }
                ?? "\(author)'s merged branch from \(short)"
        case .worktree: return "worktree \(naming.word(session.worktree ?? ""))"
        case .chain: return "\(author)'s chain from \(short)"
        case .push: return "\(author)'s push \(short)"
        }
    }
}

extension Session.Rule {
    /// The rule as a report has it.
    var summary: SessionSummary.Rule {
        switch self {
        case .mark: .mark
        case .pullRequest: .pullRequest
        case .name: .name
        case .branch: .branch
        case .worktree: .worktree
        case .chain: .chain
        case .push: .push
        }
    }
}

extension Session.Confidence {
    /// The confidence as a report has it.
    var summary: SessionSummary.Confidence {
        switch self {
        case .guess: .guess
        case .likely: .likely
        case .certain: .certain
        }
    }
}
