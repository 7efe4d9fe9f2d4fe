import Findings
import GitHistory
import Sessions

extension Facts {
    /// How many refs a report names for one commit.
    private static let refLimit = 3

    /// A commit as a report names it.
    func summary(of commit: CommitIndex, role: CommitSummary.Role) -> CommitSummary {
        let graph = history.graph
        return CommitSummary(
            id: graph.id(commit), role: role, subject: naming.subject(graph.subject(commit)),
            author: naming.author(graph.authorIdentity(commit).name),
            authorDate: graph.author(commit).time,
            committerDate: graph.committer(commit).time,
            session: naming.session(sessions.session(of: commit).id),
            onMainline: history.mainline.contains(commit), refs: naming.refs(refs(holding: commit)))
    }

    /// Refs by which anybody finds the commit: its own tip first, then the mainline, the PR's head
    /// or the open branch that holds it.
    private func refs(holding commit: CommitIndex) -> [String] {
        let graph = history.graph
        let id = graph.id(commit)
        var names = history.references.filter { $0.commit == id }.map(\.shortName)
        if history.mainline.contains(commit) {
            names.append(Reference(name: history.mainline.name, commit: id).shortName)
        }
        if let number = sessions.pullRequests.owner(of: commit) {
            names += history.references.filter { $0.pullRequest == number }.map(\.shortName)
        } else if !history.mainline.contains(commit),
            let branch = sessions.session(of: commit).branch
        {
            names += history.references.filter { $0.branchName == branch }.map(\.shortName)
        }
        var seen: Set<String> = []
        return Array(names.filter { seen.insert($0).inserted }.prefix(Facts.refLimit))
    }

    /// What people would call a commit's session: `PR #305`, `branch fix/login`, `Ada's push`.
    func label(of session: Session) -> String {
        if let number = session.pullRequest { return "PR #\(number)" }
        if let branch = session.branch { return "branch \(naming.branch(branch))" }
        let first = session.commits[0]
        let author = naming.author(history.graph.authorIdentity(first).name)
        switch session.rule {
        case .pullRequest, .branch: return "a merged branch of \(author)"
        case .chain: return "\(author)'s chain from \(history.graph.id(first).short)"
        case .push: return "\(author)'s push \(history.graph.id(first).short)"
        }
    }

    /// Sessions that worked in the window, by their first commit.
    package func sessionSummaries() -> [SessionSummary] {
        let graph = history.graph
        return sessions.sessions.compactMap { session -> SessionSummary? in
            let inWindow = session.commits.filter {
                period.contains(graph.committer($0).seconds)
            }
            guard let earliest = session.commits.min(by: { author($0) < author($1) }),
                !inWindow.isEmpty
            else { return nil }
            let landed = session.commits.compactMap { history.mainline.landing(of: $0) }.max()
            return SessionSummary(
                id: naming.session(session.id), label: label(of: session),
                rule: session.rule.summary,
                confidence: session.confidence.summary, pullRequest: session.pullRequest,
                branch: session.branch.map(naming.branch),
                firstAuthorDate: graph.author(earliest).time,
                landedDate: landed.map { graph.committer($0).time },
                commits: session.commits.map { graph.id($0) })
        }
    }

    private func author(_ commit: CommitIndex) -> Timestamp { history.graph.author(commit).time }
}

extension Session.Rule {
    fileprivate var summary: SessionSummary.Rule {
        switch self {
        case .pullRequest: .pullRequest
        case .branch: .branch
        case .chain: .chain
        case .push: .push
        }
    }
}

extension Session.Confidence {
    fileprivate var summary: SessionSummary.Confidence {
        switch self {
        case .guess: .guess
        case .likely: .likely
        case .certain: .certain
        }
    }
}
