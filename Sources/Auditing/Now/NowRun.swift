import Analysis
import Findings
import GitHistory
import GitStore

/// Who is working on what, at the moment of the run: refs, reflogs, and the status of each worktree.
package enum Now {
    /// Looks at a repository. Branches whose last commit is older than the request's window are only
    /// counted.
    package static func run(
        _ request: AuditRequest, progress: Progress = .unheard
    ) throws(RunError) -> NowResult {
        let source = try Source(request, progress)
        let naming = Naming(isAnonymous: request.anonymous)
        let branches = OpenBranches(source, naming)
        let workers = Workers(
            count: request.workers, location: source.location, progress: progress)
        let changes = try workers.changes(source.walk.graph) { branches.own.contains($0) }
        let worktrees = try LiveWorktrees(source, naming)
        let works = branches.works(changes) + worktrees.works
        let claims = LiveClaims(source, request.now, naming)
        let paths = works + claims.works(among: works)
        let merged = Dictionary(grouping: paths, by: \.name).sorted { $0.key < $1.key }.map {
            WorkAtHand(name: $0.key, paths: $0.value.reduce(into: []) { $0.formUnion($1.paths) })
        }
        return NowResult(
            tool: Tool(name: "coven-audit", version: Audit.version, libgit2: Library.version),
            generatedAt: Timestamp(seconds: request.now),
            repository: Findings.Repository(
                name: request.anonymous ? "repository" : source.location.name,
                headCommit: source.references.head,
                mainline: Findings.Repository.Mainline(
                    ref: source.choice.name, commit: source.choice.commit,
                    rule: source.choice.rule)),
            since: source.period.since.map { Timestamp(seconds: $0) },
            worktrees: worktrees.all, branches: branches.summaries(changes),
            olderBranches: branches.older, shared: WorkAtHand.shared(merged, naming),
            hasRemote: branches.hasRemote,
            claims: source.claims.assessable, liveClaims: claims.summaries,
            lapsedClaims: source.claims.claims.count - claims.live.count,
            unusableClaims: source.claims.complaints.map(naming.word))
    }
}
