import GitHistory
import Stories
import Testing

@testable import Sessions

/// A history of which nobody knows the story.
struct AnyHistory {
    private(set) var h = HistoryBuilder()
    private var random: SeededGenerator
    private var tips: [ObjectID]
    private var all: [(id: ObjectID, author: String, at: Int64, subject: String)] = []
    private var time: Int64 = 0

    private static let people = [
        "Ada", "Bo", "Ada <ada@elsewhere.org>", "dependabot[bot]", "emma <boss@example.org>",
        "max <boss@example.org>", "nux <boss@example.org>", "eve <boss@example.org>",
        "cy <boss@example.org>", "Ada <ada+s1@example.org>", "Ada <ada+s2@example.org>",
    ]
    private static let bodies = [
        "", "", "", "", "Session-Id: s1", "Session-Id: s2\nSession-Id: s1", "Bead: bd-1",
        "Claude-Session: https://claude.ai/code/session_01abcdefgh", "Executed-By: crew/emma",
        "Change-Id: I0123456789012345678901234567890123456789", "Agent-Task: t1",
    ]
    private static let names = ["fix", "feat/a", "develop", "release/1.x", "main", "codex/x-1"]

    /// So many commits; one seed gives one history.
    init(seed: UInt64, count: Int = 60) {
        random = SeededGenerator(seed: seed)
        let root = h.commit("root", author: "Root")
        tips = [root]
        for number in 0..<count { step(number) }
        h.ref("refs/heads/main", tips[0])
        for (number, tip) in tips.enumerated().dropFirst() { publish(tip, number) }
        for number in 1..<4 { h.ref("refs/pull/\(number)/head", pick(all).id) }
        h.ref("refs/tags/archive/old", pick(all).id)
        h.ref("refs/tags/v1.0", pick(all).id)
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private mutating func step(_ number: Int) {
        // Many fall into one second: then only the ids order them.
        time += pick([0, 0, 1, 30, 600, 3000, 9000])
        let place = Int.random(in: 0..<tips.count, using: &random)
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: tips.append(pick(tips))
        case 2: merge(number, into: 0)
        case 3: merge(number, into: place)
        case 4, 5: squash(number)
        case 6: replay(number, onto: place)
        default: write(number, on: place)
        }
    }

    private mutating func write(_ number: Int, on place: Int) {
        let author = pick(AnyHistory.people)
        let subject = "step \(number)" + pick(["", "", " (bd-2)", " (#2)", " (#5)"])
        add(subject, body: pick(AnyHistory.bodies), author: author, on: place, [tips[place]])
    }

    private mutating func merge(_ number: Int, into place: Int) {
        let other = pick(tips)
        guard other != tips[place] else { return }
        let subject = pick([
            "Merge branch '\(pick(AnyHistory.names))'", "Merge pull request #3 from a/fix",
            "Unite \(number)",
        ])
        add(subject, body: "merge \(number)", author: "Ada", on: place, [tips[place], other])
    }

    private mutating func squash(_ number: Int) {
        let subject = "Land \(number)" + pick(["", " (#1)", " (#4)"])
        add(subject, author: "Bo", committer: HistoryBuilder.forge, on: 0, [tips[0]])
    }

    private mutating func replay(_ number: Int, onto place: Int) {
        guard !all.isEmpty else { return }
        let old = pick(all)
        add(
            old.subject, body: "again \(number)", author: old.author, writtenAt: old.at, on: place,
            [tips[place]])
    }

    private mutating func add(
        _ subject: String, body: String = "", author: String, committer: String? = nil,
        writtenAt: Int64? = nil, on place: Int, _ parents: [ObjectID]
    ) {
        let id = h.commit(
            subject, body: body, author: author, committer: committer, at: writtenAt ?? time,
            committedAt: time, parents: parents, changes: [pick(["a", "b", "c"])],
            patch: pick(["p", "q", nil]))
        if !all.contains(where: { $0.id == id }) {
            all.append((id, author, writtenAt ?? time, subject))
        }
        tips[place] = id
    }

    private mutating func publish(_ tip: ObjectID, _ number: Int) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: h.ref("refs/pull/\(number)/head", tip)
        case 1: h.ref("refs/heads/\(pick(AnyHistory.names.filter { $0 != "main" }))\(number)", tip)
        case 2: h.ref("refs/remotes/origin/pr/\(1 + number % 4)", tip)
        default: h.ref("refs/remotes/origin/topic\(number)", tip)
        }
    }
}

/// Whatever happened, each commit has one session, and the order of telling does not matter.
@Suite struct AnyHistoryTests {
    private func relations(_ seen: Attributed) -> [[Parallel]] {
        let rule = ParallelRule(seen.history, seen.map, namesTellPeopleApart: false)
        return seen.map.sessions.indices.map { one in
            seen.map.sessions.indices.map { rule.relation(one, $0) }
        }
    }

    private func curve(_ seen: Attributed) -> Concurrency {
        Concurrency(seen.history, seen.map, since: nil, until: .max)
    }

    @Test(arguments: 1...24)
    func eachCommitIsInOneSessionWhateverTheOrder(seed: Int) throws {
        var any = AnyHistory(seed: UInt64(seed)).h
        var generator = SeededGenerator(seed: UInt64(seed))
        let first = Attributed(asking: any)
        let sessions = first.map.sessions
        let graph = first.history.graph
        #expect(sessions.flatMap(\.commits).sorted() == Array(graph.commits))
        for (number, session) in sessions.enumerated() {
            for commit in session.commits { #expect(first.map.number(of: commit) == number) }
        }
        #expect(Set(sessions.map(\.id)).count == sessions.count)
        let strands = first.map.strands.all.flatMap(\.commits)
        #expect(strands.sorted() == Array(graph.commits))
        let relations = relations(first)
        for one in sessions.indices {
            for other in sessions.indices {
                #expect(relations[one][other] == relations[other][one])
            }
        }
        for _ in 0..<4 {
            any.shuffle(&generator)
            let seen = Attributed(asking: any)
            #expect(seen.map.sessions == sessions)
            #expect(self.relations(seen) == relations)
            #expect(curve(seen) == curve(first))
        }
    }

    @Test func theHistoriesHaveAllThatCanHappen() {
        var rules: Set<Session.Rule> = []
        var found: Set<Parallel.Relation> = []
        for seed in 1...24 {
            let seen = Attributed(asking: AnyHistory(seed: UInt64(seed)).h)
            rules.formUnion(seen.map.sessions.map(\.rule))
            found.formUnion(relations(seen).joined().map(\.relation))
        }
        #expect(rules == Set(Session.Rule.allCases).subtracting([.worktree]))
        #expect(found == Set(Parallel.Relation.allCases))
    }
}
