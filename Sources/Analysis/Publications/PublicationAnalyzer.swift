import Findings
import GitHistory
import Sessions

/// Which pull requests landed with nothing in them because their work was there already, and which
/// were published from one head: the commonest duplicate, and one that no patch-id shows.
package struct PublicationAnalyzer: Analyzer {
    /// The question, with its default numbers.
    package init() {}

    /// The patches of the landings' work and of what may have carried it.
    package func request(_ facts: Facts) -> ContentRequest {
        let empty = EmptyLandings(facts)
        let byPath = empty.mainlineByPath
        var request = ContentRequest()
        for landing in empty.all {
            request.patches.formUnion(landing.work)
            if LandingCause.sibling(landing, facts) != nil { continue }
            let candidates = empty.candidates(landing, byPath)
            request.patches.formUnion(candidates)
            request.details.formUnion(candidates)
            request.details.formUnion(landing.work)
        }
        for head in SharedHead.all(facts) {
            request.patches.formUnion(head.work)
        }
        return request
    }

    /// One finding for each head that several pull requests share, with their empty landings in it,
    /// and one for each other empty landing.
    package func conclude(_ facts: Facts) -> Conclusions {
        let empty = EmptyLandings(facts)
        let byPath = empty.mainlineByPath
        let judged = empty.all.map { landing in
            (landing, LandingCause(landing, empty.candidates(landing, byPath), facts))
        }
        var conclusions = Conclusions()
        var told: Set<CommitIndex> = []
        for head in SharedHead.all(facts) {
            let own = judged.filter { head.numbers.contains($0.0.number) }
            told.formUnion(own.map(\.0.landing))
            conclusions.findings.append(
                PublicationWording(facts).finding(head, own))
        }
        for (landing, cause) in judged where !told.contains(landing.landing) {
            conclusions.findings.append(EmptyLandingWording(facts).finding(landing, cause))
        }
        return conclusions
    }
}

/// A head commit that several pull requests were published from.
struct SharedHead {
    let commit: CommitIndex
    /// The pull requests, in order.
    let numbers: [Int]
    /// What the first of them to land brought, or would bring.
    let work: [CommitIndex]

    /// The heads of which the commit or a landing lies in the window.
    static func all(_ facts: Facts) -> [SharedHead] {
        let graph = facts.history.graph
        let pullRequests = facts.sessions.pullRequests
        let empty = EmptyLandings(facts)
        return pullRequests.sharedHeads.compactMap { numbers in
            guard let commit = pullRequests.head(numbers[0]) else { return nil }
            let commits = [commit] + numbers.flatMap { pullRequests.landings(of: $0) }
            let isPresent = commits.contains {
                facts.period.contains(graph.committer($0).seconds)
            }
            let landing = commits.dropFirst().filter(facts.history.mainline.isOnChain).min()
            let work = empty.work(of: numbers[0], before: landing)
            let isWanted = facts.period.paths.isEmpty || work.contains(where: empty.isIncluded)
            return isPresent && isWanted
                ? SharedHead(commit: commit, numbers: numbers, work: work) : nil
        }
    }
}
