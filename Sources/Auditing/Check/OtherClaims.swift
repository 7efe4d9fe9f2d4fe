import Analysis
import Evidence
import GitHistory
import GitStore

/// The live claims of sessions other than the branch's own.
struct OtherClaims {
    let all: [OtherClaim]
    /// What of the claims files could not be used, and whether there are any.
    let limits: [String]

    /// Reads what lies beside the history. O(bytes of the claims files).
    init(_ scene: CheckScene, _ reading: CheckReading) throws(RunError) {
        let repository = try Repository(scene.location)
        let found = ClaimReader.read(repository.claimFiles(of: scene.worktrees))
        let name = Reference(name: scene.head.ref, commit: .zero).branchName
        let own = Set(
            scene.worktrees.filter {
                $0.head == scene.head.commit || $0.branch == scene.head.ref
            }.map(\.name))
        // A mark is shown by its tool and the beginning of its id: `claude session_01Ct8hD3…`.
        let marks = reading.facts.sessions.session(of: reading.proposal.landing).marks.compactMap {
            $0.split(separator: " ").last.map { $0.prefix { $0 != "…" } }
        }
        all = found.claims.filter { claim in
            if !claim.isLive(at: scene.clock) { return false }
            if let branch = claim.branch, branch == name { return false }
            if let worktree = claim.worktree, own.contains(worktree) { return false }
            return !marks.contains { claim.holder.hasPrefix($0) }
        }.map { OtherClaim($0, holder: $0.shortHolder) }
        limits =
            found.complaints
            + (found.files == 0
                ? ["There are no claims files in this clone: claims were not seen."] : [])
    }
}
