import GitHistory
import Sessions

/// One working tree committed twice: the footprint of two sessions in one checkout.
///
/// Whoever commits a working tree is author and committer at once, and both do so within a day. A
/// patch that somebody else applied, or its author sent again on the same base, is no footprint,
/// nor is what one session wrote twice where its mark says so, nor the landing of a pull request,
/// whoever made it
/// (each of 12 that were looked at among 197 in git/git, a mailing-list project).
struct TwinRule {
    /// The places of two members that are twins, the nearest in time; nil where none are.
    let pair: (first: Int, second: Int)?

    init(_ group: DuplicateGroup, _ links: [DuplicateLinks.Pair], _ facts: Facts) {
        let graph = facts.history.graph
        let members = group.members
        let landings = Set(links.filter { $0.rule == .landing }.map(\.to))
        let candidates = members.indices.filter {
            let commit = members[$0].commit
            return !members[$0].isForged && !landings.contains($0) && !members[$0].isSnapshot
                && graph.firstParent(commit) != nil
                && graph.committerIdentity(commit).name == members[$0].author.name
        }
        let amended = Set(
            links.filter { $0.rule == .amended }.map { [members[$0.from].id, members[$0.to].id] })
        let isSmall = group.patch.total.changed <= DuplicateVerdict.trivialLines
        func areTwins(_ first: DuplicateGroup.Member, _ second: DuplicateGroup.Member) -> Bool {
            let sameTree =
                graph.trees[first.commit.position] == graph.trees[second.commit.position]
            let sameParent = graph.firstParent(first.commit) == graph.firstParent(second.commit)
            let converged =
                isSmall
                && graph.committerIdentity(first.commit) != graph.committerIdentity(second.commit)
            let isAmend = amended.contains([first.id, second.id])
            let isMarkedOne =
                first.session == second.session
                && facts.sessions.session(of: first.commit).rule == .mark
            let isOneDay = first.distance(to: second) <= DuplicateVerdict.day
            return sameTree && sameParent && first.time != second.time && isOneDay && !converged
                && !isAmend && !isMarkedOne
        }
        var nearest: (first: Int, second: Int)?
        for (place, first) in candidates.enumerated() {
            for second in candidates[(place + 1)...] where areTwins(members[first], members[second])
            {
                let distance = members[first].distance(to: members[second])
                let known = nearest.map { members[$0.first].distance(to: members[$0.second]) }
                if distance < known ?? .max { nearest = (first, second) }
            }
        }
        pair = nearest
    }
}
