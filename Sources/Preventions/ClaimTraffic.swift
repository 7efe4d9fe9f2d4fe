import Analysis
import GitHistory
import Sessions

/// All claims of a window at once: how often somebody would have come upon one, and how many acts that
/// asks for.
struct ClaimTraffic {
    /// A commit of a session at a moment.
    private struct Act {
        let at: Int64
        let commit: CommitIndex
        let strand: Int
    }

    /// Pairs of sessions, holder and comer, with how many strands of them met.
    private(set) var stops: [[Int]: Int] = [:]
    private(set) var made = 0
    private(set) var renewed = 0

    /// Goes through all commits in the order of time. O(changes × claims alive on a path).
    init(_ facts: Facts, _ claims: ClaimReplay) {
        let strands = facts.sessions.strands
        let history = facts.history
        let written = (0..<Int32(history.changes.paths.count)).map {
            facts.isWritten($0, history.changes.paths.text($0))
        }
        var holders: [Int32: [Int]] = [:]
        var met: Set<[Int]> = []
        for act in ClaimTraffic.acts(facts) {
            for change in history.changes.changes(act.commit) where written[Int(change.path)] {
                let known = (holders[change.path] ?? []).filter { claims.end($0) > act.at }
                for holder in known where holder != act.strand {
                    guard facts.period.contains(act.at), claims.renewal(holder, at: act.at) != nil,
                        strands.all[holder].session != strands.all[act.strand].session,
                        met.insert([holder, act.strand]).inserted,
                        !met.contains([act.strand, holder]),
                        !facts.areOneHand(holder, act.strand),
                        !strands.share(strands.all[holder], strands.all[act.strand])
                    else { continue }
                    let sessions = [holder, act.strand].map { strands.all[$0].session }
                    stops[sessions.sorted(), default: 0] += 1
                }
                holders[change.path] = known.contains(act.strand) ? known : known + [act.strand]
            }
        }
        count(facts, claims)
    }

    /// A claim is made by a first act, and by one that comes when the last claim has lapsed.
    private mutating func count(_ facts: Facts, _ claims: ClaimReplay) {
        for (number, strand) in facts.sessions.strands.all.enumerated()
        where !facts.sessions.sessions[strand.session].isBot {
            var last: Int64?
            for at in claims.acts(of: number) {
                let isAlive = last.map { at < $0 + ClaimReplay.life } ?? false
                last = at
                guard facts.period.contains(at) else { continue }
                if isAlive { renewed += 1 } else { made += 1 }
            }
        }
    }

    private static func acts(_ facts: Facts) -> [Act] {
        let graph = facts.history.graph
        let stashed = facts.history.stashed
        let earliest = (facts.period.since ?? .min / 2) - ClaimReplay.life
        return graph.commits.compactMap { commit -> Act? in
            let at = graph.actTime(commit)
            guard at >= earliest, at < facts.period.until, !graph.isMerge(commit),
                !stashed.contains(commit), !facts.sessions.session(of: commit).isBot
            else { return nil }
            return Act(
                at: at, commit: commit, strand: facts.sessions.strands.number(of: commit))
        }.sorted { ($0.at, $0.commit) < ($1.at, $1.commit) }
    }
}

extension Facts {
    /// Direct work of one author is one hand, however many chains and pushes it falls into.
    func areOneHand(_ one: Int, _ other: Int) -> Bool {
        let pair = [one, other].map { sessions.sessions[sessions.strands.all[$0].session] }
        return pair.allSatisfy(\.rule.isDirect)
            && history.author(pair[0].commits[0]) == history.author(pair[1].commits[0])
    }
}
