import GitHistory

/// Makes sessions of joined units: their ids, names, tools.
struct SessionBuilder {
    let history: History
    let names: CommitNames
    let agents: Agents
    let pullRequests: PullRequestMap
    let sides: BranchSides
    let worktrees: LinkedWorktrees
    let units: Units

    /// The sessions by their first commit, and each commit's place among them. O(commits).
    func sessions(_ joins: UnitJoins) -> (sessions: [Session], primary: [Int32]) {
        var joins = joins
        var places: [Int32: Int32] = [:]
        var primary: [Int32] = []
        primary.reserveCapacity(history.graph.count)
        var groups: [[CommitIndex]] = []
        var members: [[Int32]] = []
        for commit in history.graph.commits {
            let unit = units.number(of: commit)
            let root = joins.root(unit)
            let place = places[root] ?? Int32(groups.count)
            if place == groups.count {
                places[root] = place
                groups.append([])
                members.append([])
            }
            primary.append(place)
            groups[Int(place)].append(commit)
            if !members[Int(place)].contains(unit) { members[Int(place)].append(unit) }
        }
        let squashes = squashes(primary)
        let tasks = units.tasks(history, names)
        let sessions = groups.enumerated().map { place, commits in
            session(commits, members[place], squashes[Int32(place)] ?? [], tasks)
        }
        return (sessions, primary)
    }

    /// Squashes by the sessions that they name beside their own.
    private func squashes(_ primary: [Int32]) -> [Int32: [CommitIndex]] {
        var marked: [Int32: Set<Int32>] = [:]
        var several: [CommitIndex] = []
        for commit in history.graph.commits {
            let marks = names.marks(of: commit)
            if marks.count > 1 { several.append(commit) }
            if case .mark(let mark, _) = units.keys[Int(units.number(of: commit))] {
                marked[mark, default: []].insert(primary[commit.position])
            }
        }
        var squashes: [Int32: [CommitIndex]] = [:]
        for commit in several {
            let own = primary[commit.position]
            let named = names.marks(of: commit).flatMap { marked[$0] ?? [] }
            for place in Set(named) where place != own {
                squashes[place, default: []].append(commit)
            }
        }
        return squashes
    }

    private func session(
        _ commits: [CommitIndex], _ members: [Int32], _ squashes: [CommitIndex],
        _ tasks: [Int32: Int32?]
    ) -> Session {
        // The earliest rule names it, and of those units the earliest.
        let all = members.map { units.keys[Int($0)] }
        let rule = Session.Rule.allCases.first { rule in all.contains { $0.rule == rule } }
        let keys = all.filter { $0.rule == rule } + all.filter { $0.rule != rule }
        var numbers: Set<Int> = []
        for key in keys {
            if case .place(.pullRequest(let number)) = key { numbers.insert(Int(number)) }
            if case .mark(_, within: .pullRequest(let number)) = key { numbers.insert(Int(number)) }
        }
        if case .mark = keys[0] {
            numbers.formUnion(commits.compactMap { pullRequests.number(of: $0, history, sides) })
        }
        let task = members.compactMap { tasks[$0] ?? nil }.first
        let branch = branch(keys, commits)
        return Session(
            id: id(keys[0]), rule: keys[0].rule, pullRequests: numbers.sorted(),
            branch: branch,
            worktree: commits.lazy.compactMap { worktrees.number(of: $0) }.first
                .map { worktrees.names[Int($0)] },
            task: task.map { names.tasks[Int($0)] }, worker: worker(keys[0]),
            agents: agents(commits, branch), marks: marks(commits),
            isBot: commits.allSatisfy { Forge.isBot(history.graph.authorIdentity($0)) },
            commits: commits, squashes: squashes)
    }

    private func id(_ key: UnitKey) -> String {
        switch key {
        case .mark(let mark, let place):
            let own = "mark-\(names.shortID(mark))"
            return place.map { "\(own)-\(id(.place($0)))" } ?? own
        case .worker(let name, let first):
            return "name-\(names.workers[Int(name)])-\(history.graph.id(first).short)"
        case .place(.pullRequest(let number)): return "pr-\(number)"
        case .place(.side(let number)):
            let side = sides.sides[Int(number)]
            if let merge = side.merge { return "merge-\(history.graph.id(merge).short)" }
            return "branch-\(side.name ?? "")"
        case .place(.worktree(let number)): return "worktree-\(worktrees.names[Int(number)])"
        case .chain(let commit): return "chain-\(history.graph.id(commit).short)"
        case .push(let commit): return "push-\(history.graph.id(commit).short)"
        }
    }

    private func worker(_ key: UnitKey) -> String? {
        guard case .worker(let name, _) = key else { return nil }
        return names.workers[Int(name)]
    }

    private func branch(_ keys: [UnitKey], _ commits: [CommitIndex]) -> String? {
        for key in keys {
            if case .place(.side(let number)) = key { return sides.sides[Int(number)].name }
        }
        return commits.lazy.compactMap { sides.number(of: $0) }.first
            .flatMap { sides.sides[Int($0)].name }
    }

    private func marks(_ commits: [CommitIndex]) -> [String] {
        var seen: Set<Int32> = []
        return commits.flatMap { names.marks(of: $0) }.filter { seen.insert($0).inserted }
            .map { names.shortID($0) }
    }

    private func agents(_ commits: [CommitIndex], _ branch: String?) -> [String] {
        var counts: [String: Int] = [:]
        for commit in commits {
            for agent in agents.names(of: commit, branch: branch) {
                counts[agent, default: 0] += 1
            }
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
