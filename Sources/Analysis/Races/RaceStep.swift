import GitHistory

/// One entry of a log, with what is known around it.
struct RaceStep: Sendable {
    /// The log that it stands in.
    let log: Reflog
    let position: Int
    /// The branch that HEAD was on afterwards, in short; nil where it was on none, and in other
    /// logs than HEAD's.
    let branch: String?
    let old: RaceCommit?
    let new: RaceCommit?

    var entry: ReflogEntry { log.entries[position] }
    var seconds: Int64 { entry.time.seconds }

    /// How git names the entry: `HEAD@{3}`, `worktrees/a/HEAD@{0}`.
    var selector: String {
        let name = log.worktree.map { "worktrees/\($0)/\(log.name)" } ?? log.name
        return "\(name)@{\(log.entries.count - 1 - position)}"
    }

    /// Of a checkout: what HEAD left and what was typed.
    var route: (from: String, to: String)? { entry.route }

    /// What was typed behind `reset: moving to`, `branch: Reset to` and the like.
    var argument: String? { entry.argument }
}

extension ReflogEntry {
    /// Of a checkout: what HEAD left, and what was typed, which may hold blanks (`main@{2 days ago}`).
    var route: (from: String, to: String)? {
        guard action == .checkout else { return nil }
        let words = message.split(separator: " ", maxSplits: 5)
        guard words.count == 6, words[4] == "to" else { return nil }
        return (String(words[3]), String(words[5]))
    }

    /// What was typed behind `reset: moving to`, `branch: Reset to` and the like.
    var argument: String? {
        guard action == .reset || action == .branchReset else { return nil }
        return message.range(of: " to ").map { String(message[$0.upperBound...]) }
    }

    /// The branch that a rebase returns to, in short.
    var returnsTo: String? {
        guard action == .rebaseFinish || action == .rebaseAbort,
            let range = message.range(of: "returning to refs/heads/")
        else { return nil }
        return String(message[range.upperBound...])
    }

    /// Whether the command bears git's mark for a step of a rebase: `(fixup)`.
    func isMarked(_ words: [String]) -> Bool {
        words.contains { message.contains("(\($0))") }
    }
}

extension String {
    /// The first place of a text.
    func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }

    /// Forty hexadecimal digits: a detached HEAD.
    var isObjectID: Bool { utf8.count == 40 && utf8.allSatisfy { hexDigit($0) != nil } }
}

/// The logs of a repository as steps.
struct RaceLogs: Sendable {
    /// The steps of each HEAD, oldest first.
    let heads: [[RaceStep]]
    /// The steps of each branch, by its full name.
    let branches: [String: [RaceStep]]
    /// The steps of each remote branch, by its full name.
    let remotes: [String: [RaceStep]]
    /// What is on the stash's stack, oldest first.
    let stash: [RaceStep]

    /// Reads the logs. O(entries).
    init(_ graph: RaceGraph) {
        var heads: [[RaceStep]] = []
        var branches: [String: [RaceStep]] = [:]
        var remotes: [String: [RaceStep]] = [:]
        var stash: [RaceStep] = []
        for log in graph.history.reflogs {
            if log.isHead {
                heads.append(RaceLogs.steps(log, graph, RaceLogs.places(log, graph.history)))
                continue
            }
            let nowhere: [String?] = Array(repeating: nil, count: log.entries.count)
            let steps = RaceLogs.steps(log, graph, nowhere)
            if log.name == "refs/stash" {
                stash = steps
            } else if log.name.hasPrefix("refs/heads/") {
                branches[log.name] = steps
            } else {
                remotes[log.name] = steps
            }
        }
        self.heads = heads
        self.branches = branches
        self.remotes = remotes
        self.stash = stash
    }

    /// The step of some HEAD at which a command made a commit, the first one.
    var makers: [ObjectID: RaceStep] {
        var makers: [ObjectID: RaceStep] = [:]
        for steps in heads {
            for step in steps where step.entry.action.makesCommit && makers[step.entry.new] == nil {
                makers[step.entry.new] = step
            }
        }
        return makers
    }

    private static func steps(
        _ log: Reflog, _ graph: RaceGraph, _ places: [String?]
    ) -> [RaceStep] {
        log.entries.indices.map { position in
            let entry = log.entries[position]
            return RaceStep(
                log: log, position: position, branch: places[position],
                old: graph.commit(entry.old), new: graph.commit(entry.new))
        }
    }

    /// The branch that HEAD was on after each entry: what the next checkout says that it left.
    private static func places(_ log: Reflog, _ history: History) -> [String?] {
        let worktree = history.worktrees.first { $0.name == log.worktree }
        var place = worktree?.branch.map { Reference(name: $0, commit: .zero).shortName }
        var places: [String?] = Array(repeating: nil, count: log.entries.count)
        for position in log.entries.indices.reversed() {
            let entry = log.entries[position]
            if let branch = entry.returnsTo { place = branch }
            places[position] = place
            if let route = entry.route { place = route.from.isObjectID ? nil : route.from }
        }
        return places
    }
}
