import Findings
import GitHistory
import Sessions

/// Why a pull request landed with nothing in it, and who carried its work before.
struct LandingCause {
    /// So much of the work's lines must be found elsewhere for it to be swallowed: the containment
    /// by which DEFINITIONS calls two patches the same job (`nearDuplicate`).
    static let swallowedShare = 0.7
    /// A commit that adds less of the work's lines than this is no carrier of it.
    private static let leastShare = 0.1
    /// So many carriers are named.
    private static let mostCarriers = 5

    /// Nil where the head is not here, or was not read whole: then nobody can tell.
    let cause: Finding.Cause?
    /// The commits that held the work already, the fullest first.
    let carriers: [CommitIndex]
    /// The part of the work's lines that they hold, where lines were compared.
    let share: Double?
    /// The pull request that was published from the same head and landed first.
    let sibling: Int?

    init(_ landing: EmptyLanding, _ candidates: [CommitIndex], _ facts: Facts) {
        if let sibling = LandingCause.sibling(landing, facts) {
            self.init(.sharedHead, sibling: sibling)
            return
        }
        guard facts.sessions.pullRequests.head(landing.number) != nil, landing.isWhole else {
            self.init(nil)
            return
        }
        let equal = LandingCause.equalPatches(landing, candidates, facts)
        if let equal {
            self.init(.samePatch, equal)
            return
        }
        let (carriers, share) = LandingCause.carriers(landing, candidates, facts)
        if let share, share >= LandingCause.swallowedShare {
            self.init(.swallowed, carriers, share: share)
        } else {
            self.init(.netEmpty, share: share)
        }
    }

    private init(
        _ cause: Finding.Cause?, _ carriers: [CommitIndex] = [], share: Double? = nil,
        sibling: Int? = nil
    ) {
        self.cause = cause
        self.carriers = carriers
        self.share = share
        self.sibling = sibling
    }

    /// A pull request with the same head that reached the mainline before.
    static func sibling(_ landing: EmptyLanding, _ facts: Facts) -> Int? {
        let pullRequests = facts.sessions.pullRequests
        guard let head = pullRequests.head(landing.number) else { return nil }
        let siblings = pullRequests.sharedHeads.first {
            $0.contains(landing.number) && pullRequests.head($0[0]) == head
        }
        return siblings?.first { number in
            number != landing.number
                && pullRequests.landings(of: number).contains {
                    $0 < landing.landing && facts.history.mainline.contains($0)
                }
        }
    }

    /// For each patch of the work the commit that made it before; nil where one has none.
    private static func equalPatches(
        _ landing: EmptyLanding, _ candidates: [CommitIndex], _ facts: Facts
    ) -> [CommitIndex]? {
        var byPatch: [PatchID: CommitIndex] = [:]
        for commit in candidates {
            guard let id = facts.content.patch(commit)?.value?.id else { continue }
            byPatch[id] = byPatch[id] ?? commit
        }
        var equal: [CommitIndex] = []
        for commit in landing.work {
            guard let id = facts.content.patch(commit)?.value?.id, let other = byPatch[id] else {
                return nil
            }
            if !equal.contains(other) { equal.append(other) }
        }
        return equal.isEmpty ? nil : equal
    }

    /// The fewest commits that hold the work's lines, taken greedily, with the part that they hold;
    /// no part of a work without a line that says something.
    private static func carriers(
        _ landing: EmptyLanding, _ candidates: [CommitIndex], _ facts: Facts
    ) -> ([CommitIndex], Double?) {
        var wanted: Set<ChangedLine> = []
        for commit in landing.work {
            wanted.formUnion(facts.content.detail(commit)?.value?.lines ?? [])
        }
        let total = wanted.count
        guard total > 0 else { return ([], nil) }
        var carriers: [CommitIndex] = []
        while carriers.count < mostCarriers {
            var best: (commit: CommitIndex, lines: Set<ChangedLine>)?
            for commit in candidates where !carriers.contains(commit) {
                let lines = facts.content.detail(commit)?.value?.lines.filter(wanted.contains) ?? []
                if lines.count > best?.lines.count ?? 0 { best = (commit, Set(lines)) }
            }
            guard let best, Double(best.lines.count) >= leastShare * Double(total) else { break }
            carriers.append(best.commit)
            wanted.subtract(best.lines)
            if Double(total - wanted.count) >= swallowedShare * Double(total) { break }
        }
        return (carriers, Double(total - wanted.count) / Double(total))
    }
}
