import Findings
import GitHistory
import Sessions

/// What a group is: explained, or work done twice.
struct DuplicateVerdict {
    enum Kind: Equatable {
        case artifact(Artifact.Kind)
        case finding(Finding.Kind)
    }

    /// Above this many changed lines, equal bytes were carried over, not thought of twice.
    static let copiedLines = 30
    /// Up to this many changed lines two sessions may have converged.
    static let trivialLines = 4
    /// Work of the same day may have been done side by side.
    static let day: Int64 = 24 * 3600

    let kind: Kind
    let links: [DuplicateLinks.Pair]
    /// The members' places, part by part: what no link joins was written by itself.
    let parts: [[Int]]
    /// The shortest time between two parts, in seconds.
    let gap: Int64

    init(
        _ group: DuplicateGroup, _ links: DuplicateLinks, _ facts: Facts,
        _ longLived: LongLivedBranches
    ) {
        var pairs = links.pairs
        var parts = DuplicateVerdict.parts(group.members.count, pairs)
        let isTwin = TwinRule(group, links.pairs, facts).holds
        if parts.count > 1, !isTwin {
            let picks = DuplicateVerdict.backports(group, parts, facts, longLived)
            pairs += picks
            if !picks.isEmpty { parts = DuplicateVerdict.parts(group.members.count, pairs) }
        }
        let gap = DuplicateVerdict.gap(group, parts)
        if parts.count > 1, !isTwin, gap > DuplicateVerdict.day, facts.namesTellPeopleApart {
            pairs += DuplicateVerdict.resent(group, parts)
            parts = DuplicateVerdict.parts(group.members.count, pairs)
        }
        self.links = pairs
        self.parts = parts
        self.gap = DuplicateVerdict.gap(group, parts)
        if isTwin {
            kind = .finding(.twin)
        } else if parts.count == 1 {
            kind = .artifact(pairs.map(\.rule).min() ?? .replay)
        } else {
            kind = .finding(DuplicateVerdict.relation(group, parts, gap, facts))
        }
    }

    private static func relation(
        _ group: DuplicateGroup, _ parts: [[Int]], _ gap: Int64, _ facts: Facts
    ) -> Finding.Kind {
        let lines = group.patch.total.changed
        let commit = group.members[0].commit
        let files = ChangedFiles(facts.history.changes, commit, group.patch)
        if lines > copiedLines || files.haveBinary { return .copied }
        let isSlow = gap > day
        let byBots = group.members.allSatisfy { Forge.isBot($0.author) }
        if isSlow || byBots, files.areMechanical || group.members.allSatisfy({ $0.isFormatting }) {
            return .mechanical
        }
        let sessions = Set(parts.map { part in part.map { group.members[$0].session }.min() })
        return lines <= trivialLines && (isSlow || sessions.count < 2) ? .trivial : .independent
    }

    /// A part on a long-lived branch and one that is not: a fix that was carried over by hand.
    private static func backports(
        _ group: DuplicateGroup, _ parts: [[Int]], _ facts: Facts, _ longLived: LongLivedBranches
    ) -> [DuplicateLinks.Pair] {
        let mainline = facts.history.mainline
        func isAside(_ part: [Int]) -> Bool {
            part.contains {
                let commit = group.members[$0].commit
                return longLived.hold(commit) && !mainline.contains(commit)
            } && !part.contains { mainline.contains(group.members[$0].commit) }
        }
        guard let origin = parts.first(where: { !isAside($0) }) else { return [] }
        return parts.filter(isAside).map { part in
            DuplicateLinks.Pair(
                from: min(origin[0], part[0]), to: max(origin[0], part[0]), rule: .cherryPick)
        }
    }

    /// Where names tell people apart, one author's patch that comes again after days was sent again.
    private static func resent(
        _ group: DuplicateGroup, _ parts: [[Int]]
    ) -> [DuplicateLinks.Pair] {
        var first: [String: Int] = [:]
        return parts.compactMap { part in
            let name = group.members[part[0]].author.name
            guard let other = first[name] else {
                first[name] = part[0]
                return nil
            }
            return DuplicateLinks.Pair(from: other, to: part[0], rule: .relanded)
        }
    }

    /// The members that links join, each part ascending, by their first members.
    private static func parts(_ count: Int, _ links: [DuplicateLinks.Pair]) -> [[Int]] {
        var roots = Array(0..<count)
        func root(_ member: Int) -> Int {
            var current = member
            while roots[current] != current { current = roots[current] }
            return current
        }
        for link in links {
            let (first, second) = (root(link.from), root(link.to))
            roots[max(first, second)] = min(first, second)
        }
        var parts: [Int: [Int]] = [:]
        for member in 0..<count { parts[root(member), default: []].append(member) }
        return parts.keys.sorted().map { parts[$0] ?? [] }
    }

    private static func gap(_ group: DuplicateGroup, _ parts: [[Int]]) -> Int64 {
        var shortest = Int64.max
        for (position, part) in parts.enumerated() {
            for other in parts[(position + 1)...] {
                for first in part {
                    for second in other {
                        let (one, two) = (group.members[first], group.members[second])
                        shortest = min(shortest, one.distance(to: two))
                    }
                }
            }
        }
        return parts.count > 1 ? shortest : 0
    }
}

/// One working tree committed twice: the footprint of two sessions in one checkout.
///
/// Whoever commits a working tree is author and committer at once, and both do so within a day. A
/// patch that somebody else applied, or its author sent again on the same base, is no footprint,
/// nor is the landing of a pull request, whoever made it
/// (each of 12 that were looked at among 197 in git/git, a mailing-list project).
struct TwinRule {
    /// Whether two members of the group are twins.
    let holds: Bool

    init(_ group: DuplicateGroup, _ links: [DuplicateLinks.Pair], _ facts: Facts) {
        let graph = facts.history.graph
        let landings = Set(links.filter { $0.rule == .landing }.map { group.members[$0.to].commit })
        let candidates = group.members.filter {
            !$0.isForged && !landings.contains($0.commit) && !$0.isSnapshot
                && graph.firstParent($0.commit) != nil
                && graph.committerIdentity($0.commit).name == $0.author.name
        }
        let isSmall = group.patch.total.changed <= DuplicateVerdict.trivialLines
        holds = candidates.indices.contains { first in
            candidates[(first + 1)...].contains { other in
                let one = candidates[first]
                let sameTree =
                    graph.trees[one.commit.position] == graph.trees[other.commit.position]
                let sameParent = graph.firstParent(one.commit) == graph.firstParent(other.commit)
                let converged =
                    isSmall
                    && graph.committerIdentity(one.commit) != graph.committerIdentity(other.commit)
                let isOneDay = one.distance(to: other) <= DuplicateVerdict.day
                return sameTree && sameParent && one.time != other.time && isOneDay && !converged
            }
        }
    }
}
