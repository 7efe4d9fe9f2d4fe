import Findings
import GitHistory
import Sessions

/// Which parallel sessions did the same job, though not byte for byte: commits with different
/// patches that add much the same lines.
package struct NearDuplicateAnalyzer: Analyzer {
    private let candidates: NearCandidates

    /// The question, with the commits that it compares. O(changes log changes).
    package init(_ facts: Facts) { candidates = NearCandidates(facts) }

    /// The lines of whatever may be one half of a pair.
    package func request(_ facts: Facts) -> ContentRequest {
        ContentRequest(added: candidates.commits)
    }

    /// One finding for each pair of sessions, with their most similar commits first.
    package func conclude(_ facts: Facts) -> Conclusions {
        var conclusions = Conclusions()
        var innocence = NearInnocence(facts)
        var found: [[Int]: [NearPair]] = [:]
        for pair in NearIndex(candidates, facts).pairs {
            guard let near = NearPair(pair, facts), isWanted(near, facts) else { continue }
            if let reason = innocence.reason(near) {
                conclusions.dismissed.append(dismissed(near, reason, facts))
            } else {
                let sessions = [pair.first, pair.second].map { facts.sessions.number(of: $0) }
                found[sessions.sorted(), default: []].append(near)
            }
        }
        for pairs in NearDuplicateAnalyzer.joined(Array(found.values), facts.history.graph) {
            let relation = innocence.relation(pairs[0])
            conclusions.findings.append(NearWording(pairs, relation, facts).finding)
        }
        return conclusions
    }

    /// The pairs of each two sessions, the most similar first. One work may stand on several
    /// branches under other ids: pairs whose best commits were written by the same authors in the
    /// same seconds are one.
    private static func joined(_ found: [[NearPair]], _ graph: CommitGraph) -> [[NearPair]] {
        let ordered = found.map { $0.sorted(by: isBetter) }
            .sorted { isBetter($0[0], $1[0]) }
        var byWriting: [[Int64]: Int] = [:]
        var joined: [[NearPair]] = []
        for pairs in ordered {
            let key = [pairs[0].first, pairs[0].second].map { commit in
                [graph.author(commit).seconds, Int64(graph.author(commit).identity)]
            }.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
            if let place = byWriting[key] {
                joined[place] += pairs
            } else {
                byWriting[key] = joined.count
                joined.append(pairs)
            }
        }
        return joined.sorted {
            ($0[0].first, $0[0].second) < ($1[0].first, $1[0].second)
        }
    }

    private static func isBetter(_ one: NearPair, _ other: NearPair) -> Bool {
        (one.jaccard, one.shared, other.first, other.second)
            > (other.jaccard, other.shared, one.first, one.second)
    }

    /// Whether one of the two lies in the window, and in the run's paths.
    private func isWanted(_ pair: NearPair, _ facts: Facts) -> Bool {
        let commits = [pair.first, pair.second]
        let table = facts.history.changes
        let isInWindow = commits.contains {
            facts.period.contains(facts.history.graph.committer($0).seconds)
        }
        let isIncluded =
            facts.period.paths.isEmpty
            || commits.contains { commit in
                table.changes(commit).contains { facts.period.includes(table.paths.text($0.path)) }
            }
        return isInWindow && isIncluded
    }

    private func dismissed(_ pair: NearPair, _ reason: String, _ facts: Facts) -> Dismissed {
        Dismissed(
            class: .duplicate, reason: reason,
            commits: [pair.first, pair.second].map { facts.history.graph.id($0) })
    }
}
