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
            author: naming.author(history.author(commit).name),
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
}
