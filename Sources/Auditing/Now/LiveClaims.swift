import Analysis
import Findings
import GitHistory
import GitStore

/// The claims that hold at a run's clock.
struct LiveClaims {
    /// The one that lapses last first.
    let live: [Claim]
    private let source: Source
    private let naming: Naming

    init(_ source: Source, _ now: Int64, _ naming: Naming) {
        self.source = source
        self.naming = naming
        live = source.claims.claims.filter { $0.isLive(at: now) }.sorted {
            $0.end != $1.end ? $0.end > $1.end : Claim.isEarlier($0, $1)
        }
    }

    /// As a report has them.
    var summaries: [LiveClaim] {
        live.map { claim in
            LiveClaim(
                format: claim.format.rawValue, holder: naming.word(claim.shortHolder),
                surfaces: claim.surfaces.map { naming.path($0.text) },
                intent: claim.intent.map(naming.subject), since: claim.since, until: claim.end,
                worktree: claim.worktree.map(naming.word), branch: claim.branch.map(naming.word),
                exclusive: claim.isExclusive)
        }
    }

    /// What each of them is on: the paths that it names, and those that others touch and it covers. A
    /// claim in a worktree is that worktree's work.
    func works(among others: [WorkAtHand]) -> [WorkAtHand] {
        let touched = others.reduce(into: Set<String>()) { $0.formUnion($1.paths) }
        return live.compactMap { claim in
            let named = claim.surfaces.filter { !$0.isPattern }.map(\.text)
            let covered = touched.filter(claim.covers)
            let paths = covered.union(named)
            return paths.isEmpty ? nil : WorkAtHand(name: name(claim), paths: paths)
        }
    }

    private func name(_ claim: Claim) -> String {
        let worktree = source.worktrees.first { $0.name != nil && $0.name == claim.worktree }
        let branches = source.references.all.compactMap(\.branchName)
        let branch =
            claim.branch.flatMap { branches.contains($0) ? $0 : nil }
            ?? worktree?.branch.map { Reference(name: $0, commit: .zero).shortName }
        if let branch { return "branch \(naming.word(branch))" }
        return worktree?.name.map { "worktree \(naming.word($0))" }
            ?? "claim of \(naming.word(claim.shortHolder))"
    }
}

extension ClaimReading {
    /// Whether there is anything that could be read.
    var assessable: Coverage.Assessable { files > 0 ? .yes : .no("no claims files in this clone") }
}
