import Findings
import GitHistory
import Sessions

/// A pull request that landed with nothing in it.
struct EmptyLanding {
    let landing: CommitIndex
    let number: Int
    /// The pull request's own commits that change something, parents first; none where its head is
    /// not here, or the mainline holds it.
    let work: [CommitIndex]
}

/// Which landings of the window changed nothing, and what their pull requests consisted of.
struct EmptyLandings {
    private let facts: Facts

    /// So many commits of a head are looked at.
    private static let most = 250
    /// So many commits that touch a work's files are compared with it, the newest first.
    private static let mostCandidates = 300

    init(_ facts: Facts) { self.facts = facts }

    /// The empty landings, oldest first. O(commits of the chain).
    var all: [EmptyLanding] {
        let graph = facts.history.graph
        return facts.history.mainline.chain.reversed().compactMap { commit in
            guard facts.period.contains(graph.committer(commit).seconds),
                let parent = graph.firstParent(commit),
                graph.trees[parent.position] == graph.trees[commit.position]
            else { return nil }
            let named = facts.sessions.pullRequests.landed(by: commit)
            guard let number = graph.isMerge(commit) ? named.first : named.last else { return nil }
            let work = work(of: number)
            let isWanted = work.contains { isIncluded($0) } || facts.period.paths.isEmpty
            return isWanted
                ? EmptyLanding(landing: commit, number: number, work: work) : nil
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

    /// The commits that a pull request's head holds and the mainline does not, merges left out.
    func work(of number: Int) -> [CommitIndex] {
        guard let head = facts.sessions.pullRequests.head(number) else { return [] }
        let graph = facts.history.graph
        var seen: Set<CommitIndex> = []
        var stack = [head]
        while let commit = stack.popLast(), seen.count < EmptyLandings.most {
            if facts.history.mainline.contains(commit) || !seen.insert(commit).inserted { continue }
            stack.append(contentsOf: graph.parents(commit))
        }
        return seen.filter {
            !graph.isMerge($0) && !facts.history.changes.changes($0).isEmpty
        }.sorted()
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
            $0 < landing.landing && graph.committer($0).seconds >= earliest
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
