import Findings
import GitHistory
import Sessions

/// A pull request that landed with nothing in it.
struct EmptyLanding {
    let landing: CommitIndex
    let number: Int
    /// The pull request's own commits that change something, parents first; none where its head is
    /// not here, or the mainline held it before.
    let work: [CommitIndex]
    /// False where some of its own commits were not read: they are older than the lookback, or
    /// damaged.
    let isWhole: Bool
}

/// Which landings of the window changed nothing, and what their pull requests consisted of.
struct EmptyLandings {
    private let facts: Facts

    /// So many commits of a head are looked at.
    private static let most = 250
    /// So many commits that touch a work's files are compared with it, the newest first.
    private static let mostCandidates = 300

    init(_ facts: Facts) { self.facts = facts }

    /// The empty landings, oldest first: those that a forge made or that name their pull request. A
    /// merge by hand that takes nothing (`-s ours`) closes a branch on purpose. O(commits of the
    /// chain).
    var all: [EmptyLanding] {
        let graph = facts.history.graph
        return facts.history.mainline.chain.reversed().compactMap { commit in
            guard facts.period.contains(graph.committer(commit).seconds),
                let parent = graph.firstParent(commit),
                graph.trees[parent.position] == graph.trees[commit.position]
            else { return nil }
            let isForged = Forge.made(graph.committerIdentity(commit))
            guard isForged || !facts.sessions.pullRequests.named(by: commit).isEmpty else {
                return nil
            }
            let named = facts.sessions.pullRequests.landed(by: commit)
            guard let number = graph.isMerge(commit) ? named.first : named.last else { return nil }
            let own = own(of: number, before: commit)
            let work = own.filter(isChange)
            let isWanted = work.contains { isIncluded($0) } || facts.period.paths.isEmpty
            let isWhole = own.allSatisfy { facts.history.changes.state($0) == .read }
            return isWanted
                ? EmptyLanding(landing: commit, number: number, work: work, isWhole: isWhole) : nil
        }
    }

    /// Whether a commit touches one of the run's paths.
    func isIncluded(_ commit: CommitIndex) -> Bool {
        let changes = facts.history.changes
        return facts.period.paths.isEmpty
            || changes.changes(commit).contains {
                facts.period.includes(changes.paths.text($0.path))
            }
    }

    /// The commits that a pull request's head holds and the mainline lacked before its landing, or
    /// lacks where it never landed: those that change something, parents first.
    func work(of number: Int, before landing: CommitIndex?) -> [CommitIndex] {
        own(of: number, before: landing).filter(isChange)
    }

    private func isChange(_ commit: CommitIndex) -> Bool {
        !facts.history.changes.changes(commit).isEmpty
    }

    private func own(of number: Int, before landing: CommitIndex?) -> [CommitIndex] {
        guard let head = facts.sessions.pullRequests.head(number) else { return [] }
        let graph = facts.history.graph
        func isLanded(_ commit: CommitIndex) -> Bool {
            guard let moment = facts.history.mainline.landing(of: commit) else { return false }
            return landing.map { moment < $0 } ?? true
        }
        var seen: Set<CommitIndex> = []
        var stack = [head]
        while let commit = stack.popLast(), seen.count < EmptyLandings.most {
            if isLanded(commit) || !seen.insert(commit).inserted { continue }
            stack.append(contentsOf: graph.parents(commit))
        }
        return seen.filter { !graph.isMerge($0) }.sorted()
    }

    /// Commits of other sessions that reached the mainline before a landing and touch the work's
    /// files, the newest first.
    func candidates(_ landing: EmptyLanding, _ byPath: [Int32: [CommitIndex]]) -> [CommitIndex] {
        let graph = facts.history.graph
        let session = facts.sessions.number(of: landing.landing)
        let earliest = graph.committer(landing.landing).seconds - facts.period.lookback
        var found: Set<CommitIndex> = []
        for commit in landing.work {
            for change in facts.history.changes.changes(commit) {
                found.formUnion(byPath[change.path] ?? [])
            }
        }
        let earlier = found.filter {
            guard let moment = facts.history.mainline.landing(of: $0) else { return false }
            return moment < landing.landing && graph.committer($0).seconds >= earliest
                && facts.sessions.number(of: $0) != session
        }
        return Array(earlier.sorted(by: >).prefix(EmptyLandings.mostCandidates))
    }

    /// The mainline's commits by the files that they change.
    var mainlineByPath: [Int32: [CommitIndex]] {
        var byPath: [Int32: [CommitIndex]] = [:]
        for commit in facts.history.graph.commits where facts.history.mainline.contains(commit) {
            for change in facts.history.changes.changes(commit) {
                byPath[change.path, default: []].append(commit)
            }
        }
        return byPath
    }
}
