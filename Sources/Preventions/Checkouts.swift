import Analysis
import Findings
import GitHistory
import Sessions

/// Where commands were run, by the logs of HEADs: a worktree, of this clone or of one whose evidence was given.
struct Checkouts {
    /// One working tree.
    struct Place: Hashable {
        /// Nil is the main one.
        let worktree: String?
        let source: String?
    }

    /// An entry of any log that happened at a moment.
    struct Step {
        let place: Place?
        let log: String
        let entry: ReflogEntry
    }

    /// What asks for an own checkout.
    static let nearness: Int64 = 3600

    private let facts: Facts
    private var made: [ObjectID: Place] = [:]
    private var making: [ObjectID: ReflogEntry.Action] = [:]
    private var steps: [Int64: [Step]] = [:]
    private var heads: [Place: [ReflogEntry]] = [:]
    let pushes: Pushes
    /// Commits that HEADs made in the window, with the first moment, in seconds since 1970.
    private(set) var madeInWindow: [ObjectID: Int64] = [:]

    /// Reads all logs. O(entries).
    init(_ facts: Facts) {
        self.facts = facts
        pushes = Pushes(facts.history)
        for log in facts.history.reflogs {
            let place = log.isHead ? Place(worktree: log.worktree, source: log.source) : nil
            for entry in log.entries {
                steps[entry.time.seconds, default: []].append(
                    Step(place: place, log: log.name, entry: entry))
                guard let place else { continue }
                heads[place, default: []].append(entry)
                if entry.action.makesCommit {
                    let at = entry.time.seconds
                    if facts.period.contains(at) {
                        madeInWindow[entry.new] = min(madeInWindow[entry.new] ?? at, at)
                    }
                    made[entry.new] = made[entry.new] ?? place
                    making[entry.new] = entry.action
                }
            }
        }
        for place in heads.keys { heads[place]?.sort { $0.time < $1.time } }
    }

    /// Whether any HEAD has a log.
    var areKnown: Bool { heads.values.contains { !$0.isEmpty } }

    /// The checkout in which a commit was made.
    func place(of commit: ObjectID) -> Place? { made[commit] }

    /// What made a commit.
    func action(of commit: ObjectID) -> ReflogEntry.Action? { making[commit] }

    /// The entries that may be a race's culprit: at its moment, those that move one of its commits first.
    func culprits(_ finding: Finding) -> [Step] {
        guard let at = finding.culprit?.at else { return [] }
        let ids = Set(finding.commits.map(\.id))
        let all = steps[at.seconds] ?? []
        let near = all.filter { ids.contains($0.entry.old) || ids.contains($0.entry.new) }
        return near.isEmpty ? all : near
    }

    /// The amends, rebases and resets of a window in a checkout that another session had used, or came to
    /// use, within the hour, with their moments.
    var sharedRewrites: [Timestamp] {
        heads.values.flatMap { entries -> [Timestamp] in
            let signs = entries.compactMap { entry -> (at: Int64, session: Int)? in
                guard entry.action.makesCommit,
                    let commit = facts.history.graph.index(of: entry.new)
                else { return nil }
                return (entry.time.seconds, facts.sessions.number(of: commit))
            }
            var (first, end) = (0, 0)
            return entries.filter { entry in
                guard entry.action.rewrites, facts.period.contains(entry.time.seconds) else {
                    return false
                }
                let at = entry.time.seconds
                while first < signs.count, signs[first].at < at - Checkouts.nearness { first += 1 }
                end = max(end, first)
                while end < signs.count, signs[end].at <= at + Checkouts.nearness { end += 1 }
                return areTwo(Set(signs[first..<end].map(\.session)))
            }.map(\.time)
        }.sorted()
    }

    /// Direct work of one author is one hand, however many chains it makes.
    private func areTwo(_ sessions: Set<Int>) -> Bool {
        let hands = Set(
            sessions.map { number -> String in
                let session = facts.sessions.sessions[number]
                let author = facts.history.author(session.commits[0])
                return session.rule.isDirect ? "\(author.name)\n\(author.email)" : session.id
            })
        return hands.count > 1
    }
}

extension ReflogEntry.Action {
    /// Whether it takes a checkout for its own: what it rewrites or drops may be another session's.
    var rewrites: Bool {
        switch self {
        case .commitAmend, .rebaseStart, .reset: true
        case .commit, .commitInitial, .commitMerge, .commitCherryPick, .cherryPick, .revert, .am,
            .rebasePick, .rebaseFinish, .rebaseAbort, .merge, .fastForward, .checkout,
            .branchCreated, .branchReset, .branchRenamed, .stash, .push, .fetch, .clone, .replay,
            .empty, .other:
            false
        }
    }
}
