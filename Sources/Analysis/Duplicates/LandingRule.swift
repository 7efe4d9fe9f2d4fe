import GitHistory
import Sessions

/// Whether one commit is the landing of another's pull request: the forge's squash or rebase, or a
/// maintainer's application of the author's patch, as mailing-list projects land PRs.
struct LandingRule {
    private let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    /// Whether a commit looks like a landing at all: the forge made it, or it names a PR whose head
    /// is there (landings that people squash by hand).
    func mayLand(_ candidate: DuplicateGroup.Member) -> Bool {
        let namesOne = !pullRequests.named(by: candidate.commit).isEmpty
        return namesOne || candidate.isForged && !candidate.isSuggestion || isApplied(candidate)
    }

    /// Whether `landing` lands the pull request that `own` is part of. The forge's text decides;
    /// without it the equal patch does, but a commit that names another PR lands that one only.
    func lands(_ landing: DuplicateGroup.Member, _ own: DuplicateGroup.Member) -> Bool {
        let named = pullRequests.named(by: landing.commit)
        let owner = pullRequests.owner(of: own.commit)
        if let owner, named.contains(owner), pullRequests.owner(of: landing.commit) != owner {
            return true
        }
        if named.contains(where: { holds($0, own.commit, before: landing.commit) }) { return true }
        guard own.time <= landing.time, !isLanding(own) else { return false }
        if isApplied(landing) {
            return owner != nil && named.isEmpty && own.author.name == landing.author.name
        }
        guard landing.isForged, isDirect(landing) else { return false }
        if owner != nil { return named.isEmpty }
        // A branch that is left over, or was merged by hand, while the PR's head was not fetched.
        return !named.contains { pullRequests.hasHead($0) } && (!named.isEmpty || !isDirect(own))
    }

    /// A commit lands one PR. Where no text says which, it is the one whose commit has the same
    /// subject, else the latest; all of that PR's own commits are kept.
    func ofOnePullRequest(
        _ own: [DuplicateGroup.Member], _ landing: DuplicateGroup.Member
    ) -> [DuplicateGroup.Member] {
        if !pullRequests.named(by: landing.commit).isEmpty || isApplied(landing) { return own }
        let likeliest = own.last { $0.words == landing.words } ?? own.last
        guard let likeliest else { return [] }
        let owner = pullRequests.owner(of: likeliest.commit)
        return own.filter { pullRequests.owner(of: $0.commit) == owner }
    }

    private var pullRequests: PullRequestMap { facts.sessions.pullRequests }

    /// Whether the head of a PR brought a commit: it holds it, and what was there before the
    /// landing does not. So also where a lower-numbered PR owns it, or another way led it to the
    /// mainline later.
    private func holds(
        _ number: Int, _ commit: CommitIndex, before landing: CommitIndex
    ) -> Bool {
        let graph = facts.history.graph
        guard let head = pullRequests.head(number), graph.isAncestor(commit, of: head) else {
            return false
        }
        guard let before = graph.firstParent(landing) else { return true }
        return !graph.isAncestor(commit, of: before)
    }

    private func isLanding(_ member: DuplicateGroup.Member) -> Bool {
        member.isForged && isDirect(member) && !pullRequests.named(by: member.commit).isEmpty
    }

    /// On the mainline, and committed by another person than its author.
    private func isApplied(_ member: DuplicateGroup.Member) -> Bool {
        !member.isForged && facts.history.mainline.contains(member.commit)
            && facts.history.graph.committerIdentity(member.commit).name != member.author.name
    }

    private func isDirect(_ member: DuplicateGroup.Member) -> Bool {
        facts.history.mainline.isOnChain(member.commit)
    }
}
