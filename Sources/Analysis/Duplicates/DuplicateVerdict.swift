import Findings
import GitHistory
import Sessions

/// What a group is: explained, or work done twice.
struct DuplicateVerdict {
    enum Kind: Equatable {
        case artifact(Artifact.Kind)
        case finding(Unexplained)
    }

    /// What a group of equal patches can be that no link explains.
    enum Unexplained: Equatable {
        case twin, copied, mechanical, trivial, independent
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
    /// The members that are twins, the nearest in time where there are several pairs.
    let twins: (first: Int, second: Int)?
    /// A reflog shows that both twins were committed anew.
    let areTwinsRecorded: Bool

    init(
        _ group: DuplicateGroup, _ links: DuplicateLinks, _ facts: Facts,
        _ releases: ReleaseBranches
    ) {
        var pairs = links.pairs
        var parts = DuplicateVerdict.parts(group.members.count, pairs)
        // Twins have one patch-id: their own group tells of them.
        let twins = group.hasOnePatch ? TwinRule(group, links.pairs, facts).pair : nil
        let isTwin = twins != nil
        if parts.count > 1, !isTwin {
            let picks = DuplicateVerdict.backports(group, parts, facts, releases)
            pairs += picks
            if !picks.isEmpty { parts = DuplicateVerdict.parts(group.members.count, pairs) }
        }
        let gap = DuplicateVerdict.gap(group, parts)
        if parts.count > 1, !isTwin, facts.namesTellPeopleApart {
            pairs += DuplicateVerdict.resent(
                group, parts, facts, isSlow: gap > DuplicateVerdict.day)
            parts = DuplicateVerdict.parts(group.members.count, pairs)
        }
        self.twins = twins
        areTwinsRecorded =
            twins.map { pair in
                [pair.first, pair.second].allSatisfy {
                    links.amends.isCreated(group.members[$0].id)
                }
            } ?? false
        // Twins have one subject as often as not; that does not explain them.
        self.links = pairs.filter {
            $0.rule != .relanded || $0.from != twins?.first || $0.to != twins?.second
        }
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
    ) -> Unexplained {
        let lines = group.patch.total.changed
        let commit = group.members[0].commit
        let files = ChangedFiles(facts.history.changes, commit, group.patch)
        if lines > copiedLines || files.haveBinary { return .copied }
        let isSlow = gap > day
        let byBots = group.members.allSatisfy { Forge.isBot($0.author) }
        if isSlow || byBots, files.areMechanical || group.members.allSatisfy({ $0.isFormatting }) {
            return .mechanical
        }
        if !areTwoSessions(group, parts) { return lines <= trivialLines ? .trivial : .copied }
        return lines <= trivialLines && isSlow ? .trivial : .independent
    }

    /// Whether two parts share no session: one session's own second writing is no second author.
    private static func areTwoSessions(_ group: DuplicateGroup, _ parts: [[Int]]) -> Bool {
        let sessions = parts.map { part in Set(part.map { group.members[$0].session }) }
        return sessions.indices.contains { first in
            sessions[(first + 1)...].contains { $0.isDisjoint(with: sessions[first]) }
        }
    }

    /// A part on a long-lived branch and one that is not: a fix that was carried over by hand.
    private static func backports(
        _ group: DuplicateGroup, _ parts: [[Int]], _ facts: Facts, _ releases: ReleaseBranches
    ) -> [DuplicateLinks.Pair] {
        let mainline = facts.history.mainline
        func isAside(_ part: [Int]) -> Bool {
            part.contains {
                let commit = group.members[$0].commit
                return releases.hold(commit) && !mainline.contains(commit)
            } && !part.contains { mainline.contains(group.members[$0].commit) }
        }
        guard let origin = parts.first(where: { !isAside($0) }) else { return [] }
        return parts.filter(isAside).map { part in
            DuplicateLinks.Pair(
                from: min(origin[0], part[0]), to: max(origin[0], part[0]), rule: .cherryPick)
        }
    }

    /// Where names tell people apart, one author's patch that comes again after days was sent again,
    /// and so was one that its author pushed to the mainline himself.
    private static func resent(
        _ group: DuplicateGroup, _ parts: [[Int]], _ facts: Facts, isSlow: Bool
    ) -> [DuplicateLinks.Pair] {
        func isPushed(_ part: [Int]) -> Bool {
            part.contains { facts.sessions.session(of: group.members[$0].commit).rule.isDirect }
        }
        var first: [String: Int] = [:]
        return parts.compactMap { part in
            let name = group.members[part[0]].author.name
            guard let other = first[name] else {
                first[name] = part[0]
                return nil
            }
            let isHis =
                isSlow || isPushed(part) || parts.contains { $0[0] == other && isPushed($0) }
            guard isHis else { return nil }
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
