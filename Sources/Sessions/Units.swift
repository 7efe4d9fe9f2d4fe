// Hot: numbers the unit of every commit.
import GitHistory

/// Commits that one rule puts together, before units are joined to sessions.
struct Units: Sendable {
    /// Per commit the number of its unit; units are numbered by their first commit.
    private(set) var numbers: [Int32] = []
    private(set) var keys: [UnitKey] = []

    /// Numbers the units; a commit without a key is alone.
    init(_ keys: [UnitKey?], _ graph: CommitGraph) {
        var known: [UnitKey: Int32] = [:]
        numbers.reserveCapacity(keys.count)
        for (position, key) in keys.enumerated() {
            let key = key ?? .push(CommitIndex(position))
            if let number = known[key] {
                numbers.append(number)
            } else {
                known[key] = Int32(self.keys.count)
                numbers.append(Int32(self.keys.count))
                self.keys.append(key)
            }
        }
    }

    /// The unit of a commit.
    func number(of commit: CommitIndex) -> Int32 { numbers[commit.position] }

    /// Units that are one session: by one key of their commits, one task, one landing merge, one
    /// head that several pull requests were published from. Marks and names say by themselves who
    /// worked; only commits of one key join them.
    func joined(
        _ history: History, _ names: CommitNames, _ pullRequests: PullRequestMap,
        _ sides: BranchSides, _ places: [UnitKey.Place?]
    ) -> UnitJoins {
        var joins = UnitJoins(count: keys.count)
        var byKey: [String: Int32] = [:]
        for commit in history.graph.commits {
            let unit = number(of: commit)
            for key in names.keys(of: commit) where keys[Int(unit)].isOpenToJoins {
                if let other = byKey[key] { joins.join(unit, other) } else { byKey[key] = unit }
            }
        }
        joinTasks(history, names, &joins)
        joinMerges(history, sides, &joins)
        joinMarked(places, &joins)
        joinCopies(history, &joins)
        let numbers = pullRequestUnits
        for shared in pullRequests.sharedHeads {
            let units = shared.compactMap { numbers[Int32(clamping: $0)] }
            for unit in units.dropFirst() { joins.join(units[0], unit) }
        }
        return joins
    }

    /// A unit whose commits name exactly one task is that task's.
    private func joinTasks(
        _ history: History, _ names: CommitNames, _ joins: inout UnitJoins
    ) {
        var first: [Int32: Int32] = [:]
        for (unit, task) in tasks(history, names).sorted(by: { $0.key < $1.key }) {
            guard let task, keys[Int(unit)].isOpenToJoins else { continue }
            if let other = first[task] { joins.join(unit, other) } else { first[task] = unit }
        }
    }

    /// The one task of each unit that names any; nil where it names several.
    func tasks(_ history: History, _ names: CommitNames) -> [Int32: Int32?] {
        var tasks: [Int32: Int32?] = [:]
        for commit in history.graph.commits {
            for task in names.tasks(of: commit) {
                let unit = number(of: commit)
                if let known = tasks[unit], known != task {
                    tasks[unit] = .some(nil)
                } else {
                    tasks[unit] = task
                }
            }
        }
        return tasks
    }

    /// What one landing merge brought is one session. Marks, names and pull requests stay apart;
    /// where a single one of them is all that the side bears, the merge is its, and so is what is
    /// left unmarked beside a mark by the same person.
    private func joinMerges(
        _ history: History, _ sides: BranchSides, _ joins: inout UnitJoins
    ) {
        for units in landedSides(history, sides).values where units.all.count > 1 {
            let apart = units.all.filter { !keys[Int($0)].isOpenToMerges }
            let isLone = apart.count == 1
            let isAllOfIt = units.work == apart
            let isOneHand = units.authors.count == 1 && apart.isSubset(of: units.homeMarks)
            let joined =
                isLone && (isAllOfIt || isOneHand) ? units.all : units.all.subtracting(apart)
            guard let first = joined.min() else { continue }
            for unit in joined { joins.join(first, unit) }
        }
    }

    /// What one side consists of.
    private struct Side {
        var all: Set<Int32> = []
        /// Those that are more than merges.
        var work: Set<Int32> = []
        /// Marks that no commit bears elsewhere.
        var homeMarks: Set<Int32> = []
        var authors: Set<Int32> = []
    }

    private func landedSides(_ history: History, _ sides: BranchSides) -> [Int32: Side] {
        var landed: [Int32: Side] = [:]
        var homes: [Int32: Set<Int32>] = [:]
        for commit in history.graph.commits {
            let unit = number(of: commit)
            let side = sides.number(of: commit) ?? -1
            if case .mark = keys[Int(unit)] { homes[unit, default: []].insert(side) }
            guard side >= 0, history.mainline.contains(commit) else { continue }
            landed[side, default: Side()].all.insert(unit)
            if !history.graph.isMerge(commit) {
                landed[side, default: Side()].work.insert(unit)
                landed[side, default: Side()].authors.insert(
                    history.graph.author(commit).identity)
            }
        }
        for (unit, places) in homes where places.count == 1 {
            for side in places { landed[side]?.homeMarks.insert(unit) }
        }
        return landed
    }

    /// A pull request of which a single mark tells, and tells of nothing else, is that session's
    /// whole work, marked or not.
    private func joinMarked(_ places: [UnitKey.Place?], _ joins: inout UnitJoins) {
        var homes: [Int32: Set<UnitKey.Place?>] = [:]
        var members: [Int32: Set<Int32>] = [:]
        for (position, unit) in numbers.enumerated() {
            if case .mark = keys[Int(unit)] { homes[unit, default: []].insert(places[position]) }
            if case .pullRequest(let number) = places[position] {
                members[number, default: []].insert(unit)
            }
        }
        for units in members.values where units.count == 2 {
            let marks = units.filter { homes[$0]?.count == 1 }
            if marks.count == 1, let first = units.min(), let last = units.max() {
                joins.join(first, last)
            }
        }
    }

    /// Branches, tags and direct work that mostly consist of another unit's commits, placed anew, are
    /// that unit's: snapshots that were kept, leftovers of a rebase, what was pushed by hand.
    private func joinCopies(_ history: History, _ joins: inout UnitJoins) {
        let graph = history.graph
        var holders: [AuthorSecond: [Int32]] = [:]
        holders.reserveCapacity(graph.count)
        var sizes: [Int32: Int] = [:]
        for commit in graph.commits where !graph.isMerge(commit) {
            let unit = number(of: commit)
            sizes[unit, default: 0] += 1
            guard let key = AuthorSecond(commit, history) else { continue }
            if holders[key]?.contains(unit) != true { holders[key, default: []].append(unit) }
        }
        var shared: [Int32: [Int32: Int]] = [:]
        for units in holders.values where units.count > 1 {
            for unit in units where keys[Int(unit)].isOpenToMerges {
                for other in units where other != unit {
                    shared[unit, default: [:]][other, default: 0] += 1
                }
            }
        }
        for (unit, others) in shared.sorted(by: { $0.key < $1.key }) {
            let best = others.max { ($0.value, $1.key) < ($1.value, $0.key) }
            if let best, best.value * 2 > sizes[unit] ?? 0 { joins.join(unit, best.key) }
        }
    }

    private var pullRequestUnits: [Int32: Int32] {
        var units: [Int32: Int32] = [:]
        for (position, key) in keys.enumerated() {
            if case .place(.pullRequest(let number)) = key { units[number] = Int32(position) }
        }
        return units
    }
}

extension UnitKey {
    /// Whether a key or a task in a message may join the unit with others. A mark or a worker's name
    /// already says who it was, and works on many tasks.
    fileprivate var isOpenToJoins: Bool {
        switch self {
        case .mark, .worker: false
        case .place, .chain, .push: true
        }
    }

    /// Whether the merge that brought it may: all but what is certain or bears a name.
    fileprivate var isOpenToMerges: Bool {
        switch self {
        case .mark, .worker, .place(.pullRequest): false
        case .place(.side), .place(.worktree), .chain, .push: true
        }
    }
}
