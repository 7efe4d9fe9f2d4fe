import GitHistory
import Sessions

/// Whether one commit is the forge's squash or rebase of another's pull request.
struct LandingRule {
    private let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    /// Whether a commit looks like a landing at all: the forge made it, or it names a PR whose head
    /// is there (landings that people squash by hand).
    func mayLand(_ candidate: DuplicateGroup.Member) -> Bool {
        if candidate.isSuggestion { return false }
        return candidate.isForged || !pullRequests.named(by: candidate.commit).isEmpty
    }

    /// Whether `landing` lands the pull request that `own` is part of. The forge's text decides;
    /// without it the equal patch does, but a commit that names another PR lands that one only.
    func lands(_ landing: DuplicateGroup.Member, _ own: DuplicateGroup.Member) -> Bool {
        let named = pullRequests.named(by: landing.commit)
        let owner = pullRequests.owner(of: own.commit)
        if let owner, named.contains(owner), pullRequests.owner(of: landing.commit) != owner {
            return true
        }
        if named.contains(where: { holds($0, own.commit) }) { return true }
        guard landing.isForged, own.time <= landing.time, !isLanding(own) else { return false }
        if let owner {
            return named.isEmpty && isLanded(landing)
                && pullRequests.owner(of: landing.commit) != owner
        }
        // A branch that is left over, or was merged by hand, while the PR's head was not fetched.
        return isLanded(landing) && !named.contains { pullRequests.hasHead($0) }
            && (!named.isEmpty || !isDirect(own))
    }

    private var pullRequests: PullRequestMap { facts.sessions.pullRequests }

    /// Whether the head of a PR holds a commit although a lower-numbered one owns it.
    private func holds(_ number: Int, _ commit: CommitIndex) -> Bool {
        guard let head = pullRequests.head(number),
            !facts.history.mainline.contains(commit)
                || facts.sessions.session(of: commit).pullRequest == number
        else { return false }
        return facts.history.graph.isAncestor(commit, of: head)
    }

    private func isLanding(_ member: DuplicateGroup.Member) -> Bool {
        member.isForged && isLanded(member) && !pullRequests.named(by: member.commit).isEmpty
    }

    private func isLanded(_ member: DuplicateGroup.Member) -> Bool {
        facts.history.mainline.contains(member.commit)
    }

    private func isDirect(_ member: DuplicateGroup.Member) -> Bool {
        facts.history.mainline.isOnChain(member.commit)
    }
}
