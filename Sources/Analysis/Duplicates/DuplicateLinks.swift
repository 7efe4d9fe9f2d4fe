import Findings
import GitHistory
import Sessions

/// Which members of a group are one another's copies, by every rule that holds.
///
/// A rule that is an equivalence (one PR, one subject, one author second) links each member to the
/// next one of its class only: the rest follows.
struct DuplicateLinks {
    /// Two members, by their places in the group.
    struct Pair: Hashable {
        let from: Int
        let to: Int
        let rule: Artifact.Kind
    }

    private(set) var pairs: [Pair] = []
    private let group: DuplicateGroup
    private let facts: Facts

    init(_ group: DuplicateGroup, _ facts: Facts, _ reverts: RevertIndex) {
        self.group = group
        self.facts = facts
        linkReverts(reverts)
        linkCherryPicks()
        let landings = LandingRule(facts)
        linkLandings(landings)
        linkSnapshots(landings)
        linkClasses(.suggestion) { $0.isSuggestion ? "suggestion" : nil }
        linkClasses(.redo) { [facts] in facts.sessions.unit(of: $0.commit, $0.author.name) }
        linkClasses(.relanded) { $0.words.count >= 4 ? $0.words.joined(separator: " ") : nil }
        linkClasses(.relanded) {
            $0.words.isEmpty ? nil : $0.words.joined(separator: " ") + "\n" + $0.author.name
        }
        linkReplays()
        var seen: Set<Pair> = []
        pairs = pairs.filter { seen.insert($0).inserted }
            .sorted { ($0.rule, $0.from, $0.to) < ($1.rule, $1.from, $1.to) }
    }

    private mutating func link(_ first: Int, _ second: Int, _ rule: Artifact.Kind) {
        pairs.append(Pair(from: min(first, second), to: max(first, second), rule: rule))
    }

    private func isReplay(_ first: Int, _ second: Int) -> Bool {
        DuplicateGroup.isReplay(group.members[first], group.members[second])
    }

    /// A revert of a member, between two of them: the last one before it, the first one after it.
    /// Two members that are reverts themselves take the same change back twice.
    private mutating func linkReverts(_ reverts: RevertIndex) {
        let graph = facts.history.graph
        let members = group.members
        let times = Set(
            members.flatMap { reverts.reverts(of: $0.commit, facts.history) }
                .map { graph.author($0).seconds })
        for time in times.sorted() {
            guard let before = members.lastIndex(where: { $0.time <= time }),
                let after = members.firstIndex(where: {
                    $0.time >= time && $0.time > members[before].time
                })
            else { continue }
            if !isReplay(before, after) { link(before, after, .revertReapply) }
        }
        let taken = members.indices.filter { reverts.isRevert(members[$0].commit) }
        for (first, second) in zip(taken, taken.dropFirst()) where !isReplay(first, second) {
            link(first, second, .revertReapply)
        }
    }

    /// What `git cherry-pick -x` writes. The original may lie outside of the group, changed on the
    /// way: the copy is declared all the same.
    private mutating func linkCherryPicks() {
        let graph = facts.history.graph
        let words = Array("(cherry picked from commit ".utf8)
        for (position, member) in group.members.enumerated() {
            let lines = graph.messageBytes(member.commit).split(separator: UInt8(ascii: "\n"))
            let ids = lines.filter { $0.starts(with: words) }
                .compactMap { ObjectID(hex: $0.dropFirst(words.count).prefix(40)) }
            guard !ids.isEmpty else { continue }
            let origin = group.members.firstIndex { ids.contains($0.id) }
            let other = origin ?? (position > 0 ? 0 : 1)
            if other != position { link(other, position, .cherryPick) }
        }
    }

    private mutating func linkLandings(_ rule: LandingRule) {
        for (landing, candidate) in group.members.enumerated() where rule.mayLand(candidate) {
            for (own, member) in group.members.enumerated()
            where own != landing && !isReplay(own, landing) && rule.lands(candidate, member) {
                link(own, landing, .landing)
            }
        }
    }

    /// A snapshot and the real commit that is nearest to it in time; but a PR whose commits are
    /// called wip and its landing are a landing.
    private mutating func linkSnapshots(_ landings: LandingRule) {
        let members = group.members
        let real = members.indices.filter { !members[$0].isSnapshot }
        for snapshot in members.indices where members[snapshot].isSnapshot {
            let nearest = real.min {
                abs(members[$0].time - members[snapshot].time)
                    < abs(members[$1].time - members[snapshot].time)
            }
            guard let nearest, !isReplay(snapshot, nearest) else { continue }
            let isLanding = pairs.contains {
                $0.rule == .landing && $0.from == min(snapshot, nearest)
                    && $0.to == max(snapshot, nearest)
            }
            if !isLanding { link(snapshot, nearest, .snapshot) }
        }
        let snapshots = members.indices.filter { members[$0].isSnapshot }
        if real.isEmpty {
            for (first, second) in zip(snapshots, snapshots.dropFirst())
            where !isReplay(first, second) { link(first, second, .snapshot) }
        }
    }

    private mutating func linkClasses(
        _ rule: Artifact.Kind, _ name: (DuplicateGroup.Member) -> String?
    ) {
        var last: [String: Int] = [:]
        for (position, member) in group.members.enumerated() {
            guard let name = name(member) else { continue }
            if let previous = last[name], !isReplay(previous, position) {
                link(previous, position, rule)
            }
            last[name] = position
        }
    }

    private mutating func linkReplays() {
        var last: [String: Int] = [:]
        for (position, member) in group.members.enumerated() {
            let name = "\(member.time)\n\(member.author.name)"
            if let previous = last[name] { link(previous, position, .replay) }
            last[name] = position
        }
    }
}
