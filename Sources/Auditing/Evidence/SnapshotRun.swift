import Analysis
import Evidence
import GitHistory
import GitStore

/// `coven-audit snapshot`: what this clone remembers, for a run that has another clone.
package enum SnapshotRun {
    /// Reads logs, worktrees, the stash and what no ref reaches, and gives the file's bytes.
    package static func bytes(
        _ request: AuditRequest, progress: Progress = .unheard
    ) throws(RunError) -> [UInt8] {
        var whole = request
        whole.scope = .findings
        whole.since = .all
        whole.until = nil
        let source = try Source(whole, progress)
        let unreachable = source.unreachable ?? Unreachable(commits: [])
        let (graph, _) = try Rescue.walk(source, unreachable, progress)
        var builder = SnapshotBuilder(repository: source.location.name, takenAt: request.now)
        for log in source.reflogs.all { builder.add(log) }
        for worktree in source.worktrees { builder.add(worktree) }
        let stack = source.reflogs.all.filter { $0.name == "refs/stash" }.flatMap(\.entries)
        for entry in stack.reversed() {
            guard let commit = graph.index(of: entry.new) else { continue }
            builder.add(stash: commit, graph)
        }
        let lost = LostCommits(graph, unreachable)
        let inner = Set(lost.commits.flatMap { graph.parents($0) })
        for tip in (lost.commits + lost.stashes).sorted() where !inner.contains(tip) {
            builder.add(
                unreachable: tip, graph, isLogged: unreachable.logged.contains(graph.id(tip)))
        }
        do throws(SnapshotError) {
            return try builder.finish().encoded()
        } catch {
            throw RunError("The snapshot \(error.description).")
        }
    }
}
