import Analysis
import Findings
import GitHistory
import GitStore

extension CommitFate {
    /// What became of a commit's lines up to the mainline's tip; nil where no commit has the name.
    /// A commit that is no part of the mainline's history added nothing to it. O(history since it).
    package static func of(
        _ name: String, _ request: AuditRequest
    ) throws(RunError) -> CommitFate? {
        let repository = try Repository(try Location.find(request.path))
        guard let id = repository.commit(named: name) else { return nil }
        var request = request
        request.since = .revision(id.hex)
        request.until = nil
        // The whole of what came after it is told, however late it was deleted.
        var facts = try Audit.facts(request)
        guard let commit = facts.history.graph.index(of: id) else {
            throw RunError("The commit \(id.hex) is no part of what refs lead to.")
        }
        let workers = Workers(count: request.workers, location: try Location.find(request.path))
        let since = facts.history.graph.committer(commit).seconds
        facts.follow(
            try workers.lineAges(facts.history, since: since, orphanWindow: 0))
        return FateAnalyzer(facts).fate(of: commit)
    }
}
