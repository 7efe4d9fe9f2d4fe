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
    private let releases: ReleaseBranches
    let amends: AmendIndex

    init(
        _ group: DuplicateGroup, _ facts: Facts, _ reverts: RevertIndex,
        _ releases: ReleaseBranches, _ amends: AmendIndex
    ) {
        self.group = group
        self.facts = facts
        self.releases = releases
        self.amends = amends
        linkLandings(LandingRule(facts))
        linkReverts(reverts)
        linkCherryPicks()
        linkSnapshots()
        linkClasses(.suggestion) { $0.isSuggestion ? "suggestion" : nil }
        linkClasses(.redo) { [facts] in facts.sessions.unit(of: $0.commit, $0.author.name) }
        linkClasses(.relanded) { $0.words.count >= 4 ? $0.words.joined(separator: " ") : nil }
        linkClasses(.relanded) {
            $0.words.isEmpty ? nil : $0.words.joined(separator: " ") + "\n" + $0.author.name
        }
        linkAmends()
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
        for (first, second) in zip(taken, taken.dropFirst())
        where !isReplay(first, second) && !isLanding(first, second) {
            link(first, second, .revertReapply)
        }
    }

    /// What `git cherry-pick -x` writes. The original may lie outside of the group, changed on the
    /// way: the copy is declared all the same. Members that bear the same line were placed anew
    /// after the pick, and so was a commit that its own committer picked from one topic to another,
    /// neither of which lasts: that is a replay.
    private mutating func linkCherryPicks() {
        let origins = group.members.map { Set(facts.signs.origins(of: $0.commit)) }
        for position in group.members.indices where !origins[position].isEmpty {
            let others = group.members.indices.filter {
                $0 != position && origins[$0] != origins[position]
                    && (!isReplay($0, position) || isCarriedOver($0, position))
            }
            let origin = others.first { origins[position].contains(group.members[$0].id) }
            if let other = origin ?? others.first { link(other, position, .cherryPick) }
        }
    }

    /// Whether one of two copies stands where it stays, or another person made it.
    private func isCarriedOver(_ first: Int, _ second: Int) -> Bool {
        let graph = facts.history.graph
        let commits = [group.members[first].commit, group.members[second].commit]
        return commits.contains { facts.history.mainline.contains($0) || releases.hold($0) }
            || graph.committerIdentity(commits[0]) != graph.committerIdentity(commits[1])
    }

    private mutating func linkLandings(_ rule: LandingRule) {
        for (landing, candidate) in group.members.enumerated() where rule.mayLand(candidate) {
            let own = group.members.indices.filter {
                $0 != landing && !isReplay($0, landing) && rule.lands(candidate, group.members[$0])
            }
            for member in rule.ofOnePullRequest(own.map { group.members[$0] }, candidate) {
                if let place = own.first(where: { group.members[$0].id == member.id }) {
                    link(place, landing, .landing)
                }
            }
        }
    }

    private func isLanding(_ first: Int, _ second: Int) -> Bool {
        pairs.contains(
            Pair(from: min(first, second), to: max(first, second), rule: .landing))
    }

    /// A snapshot and the real commit that is nearest to it in time; but a PR whose commits are
    /// called wip and its landing are a landing.
    private mutating func linkSnapshots() {
        let members = group.members
        let real = members.indices.filter { !members[$0].isSnapshot }
        for snapshot in members.indices where members[snapshot].isSnapshot {
            let nearest = real.min {
                members[$0].distance(to: members[snapshot])
                    < members[$1].distance(to: members[snapshot])
            }
            guard let nearest, !isReplay(snapshot, nearest), !isLanding(snapshot, nearest) else {
                continue
            }
            link(snapshot, nearest, .snapshot)
        }
        guard real.isEmpty else { return }
        for (first, second) in zip(members.indices, members.indices.dropFirst())
        where !isReplay(first, second) && !isLanding(first, second) {
            link(first, second, .snapshot)
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

    private mutating func linkAmends() {
        let members = group.members
        for (place, first) in members.enumerated() {
            for second in members.indices.dropFirst(place + 1)
            where amends.areAmends(first.id, members[second].id) {
                link(place, second, .amended)
            }
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
