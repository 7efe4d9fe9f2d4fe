import Analysis
import GitHistory
import Sessions

/// What sessions would have claimed: the paths of a commit from its moment on, renewed with each commit
/// and with the landing, until the time to live after the last of them.
///
/// History shows a session's first commit and not its start, so a claim may have been there earlier.
struct ClaimReplay {
    /// How long a claim lives after its holder's last act, in seconds (PREVENTIONS, `claims`).
    static let life: Int64 = 2 * 3600

    /// The first moment at which one session came upon another's live claim.
    struct Meeting {
        let holder: Int
        let comer: Int
        let at: Int64
        let commit: CommitIndex
        let path: Int32
        /// The holder's last act before.
        let renewed: Int64
        /// Nothing but the landing kept it alive.
        let hangsOnLanding: Bool
    }

    private let facts: Facts
    /// By strand, in order.
    private let acts: [[Int64]]
    private let landings: [Set<Int64>]

    /// Collects every strand's acts. O(commits).
    init(_ facts: Facts) {
        self.facts = facts
        let graph = facts.history.graph
        var acts: [[Int64]] = []
        var landings: [Set<Int64>] = []
        for strand in facts.sessions.strands.all {
            let landed = strand.commits.compactMap { facts.sessions.landings.landing(of: $0) }
            let times = Set(landed).map { graph.committer($0).seconds }
            let own = Set(strand.commits.map { graph.actTime($0) })
            acts.append(own.union(times).sorted())
            landings.append(Set(times).subtracting(own))
        }
        self.acts = acts
        self.landings = landings
    }

    /// All acts of a strand, in order.
    func acts(of strand: Int) -> [Int64] { acts[strand] }

    /// The last act of a strand that is no later than a moment.
    func lastAct(_ strand: Int, before at: Int64) -> Int64? {
        let all = acts[strand]
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle] <= at { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? all[low - 1] : nil
    }

    /// The act that keeps a strand's claim alive at a moment; nil where it is dead.
    func renewal(_ strand: Int, at moment: Int64) -> Int64? {
        lastAct(strand, before: moment).flatMap { moment < $0 + ClaimReplay.life ? $0 : nil }
    }

    /// When the last claim of a strand lapses.
    func end(_ strand: Int) -> Int64 { (acts[strand].last ?? .min / 2) + ClaimReplay.life }

    /// The first time that a strand's commit touched what another one held, among some paths.
    /// O(changes of both).
    func meeting(holder: Int, comer: Int, _ paths: Set<Int32>, _ weights: [Int32: Int]) -> Meeting?
    {
        let held = firstTouches(holder, paths)
        guard !held.isEmpty else { return nil }
        var first: Meeting?
        for (commit, at) in timed(comer) where at < first?.at ?? .max {
            guard let renewed = renewal(holder, at: at) else { continue }
            let shared = facts.history.changes.changes(commit).map(\.path).filter {
                held[$0].map { $0 <= at } ?? false
            }
            let path = shared.max { (weights[$0] ?? 0, $1) < (weights[$1] ?? 0, $0) }
            guard let path else { continue }
            first = Meeting(
                holder: holder, comer: comer, at: at, commit: commit, path: path,
                renewed: renewed, hangsOnLanding: hangsOnLanding(holder, at))
        }
        return first
    }

    /// When a strand first touched any of some paths, and with which commit.
    func firstTouch(_ strand: Int, _ paths: Set<Int32>) -> (at: Int64, commit: CommitIndex)? {
        timed(strand).filter { commit, _ in
            facts.history.changes.changes(commit).contains { paths.contains($0.path) }
        }.min { ($0.1, $0.0) < ($1.1, $1.0) }.map { ($0.1, $0.0) }
    }

    private func firstTouches(_ strand: Int, _ paths: Set<Int32>) -> [Int32: Int64] {
        var first: [Int32: Int64] = [:]
        for (commit, at) in timed(strand) {
            for change in facts.history.changes.changes(commit) where paths.contains(change.path) {
                first[change.path] = min(first[change.path] ?? at, at)
            }
        }
        return first
    }

    private func timed(_ strand: Int) -> [(CommitIndex, Int64)] {
        facts.sessions.strands.all[strand].commits.map {
            ($0, facts.history.graph.actTime($0))
        }
    }

    private func hangsOnLanding(_ strand: Int, _ at: Int64) -> Bool {
        let landed = landings[strand]
        return !acts[strand].contains {
            $0 <= at && at < $0 + ClaimReplay.life && !landed.contains($0)
        }
    }
}
