import GitHistory

/// A `History` made by hand: no repository, no git, every id and patch made up.
///
/// Times are seconds from `epoch`; people are names, or `Name <address>` where the address matters.
package struct HistoryBuilder: Sendable {
    /// 2026-01-01T00:00:00Z: where `at: 0` lies.
    package static let epoch: Int64 = 1_767_225_600
    /// The identity under which GitHub commits what its pages make.
    package static let forge = "GitHub <noreply@github.com>"

    private struct Entry {
        let id: ObjectID
        let bytes: [UInt8]
        let changes: [String]
        let patch: String?
        let holds: String?
        let lines: Int
        let bare: String?
        let says: [String]
    }

    private let salt: String
    private var entries: [Entry] = []
    private var references: [Reference] = []
    /// What is remembered of the refs' moves.
    package var reflogs: [Reflog] = []
    /// Where somebody works.
    package var worktrees: [Worktree] = []
    /// What tools noted beside commits.
    package var notes: [Note] = []
    /// What merges have of their sides' changes, as a reader of trees would have found it.
    package var sides: [ObjectID: MergeSides] = [:]
    /// The text of the project's mailmap.
    package var mailmap = ""

    /// An empty history; another salt gives every commit another id.
    package init(salt: String = "") { self.salt = salt }

    /// How many commits there are.
    package var count: Int { entries.count }

    /// Adds a commit and returns its id.
    ///
    /// Commits with one `patch` have one patch-id, those with one `tree` one tree, and files of one
    /// path in commits with one `holds` are equal; by default each has its own. `lines` of 0 make a
    /// binary change of it. Commits with one `bare` have one patch-id without context (by default
    /// those with one patch); `says` are the lines it adds.
    package mutating func commit(
        _ subject: String, body: String = "", author: String = "Ada", committer: String? = nil,
        at time: Int64 = 0, committedAt: Int64? = nil, parents: [ObjectID] = [],
        tree: String? = nil, changes: [String] = [], patch: String? = nil, holds: String? = nil,
        lines: Int = 10, bare: String? = nil, says: [String] = []
    ) -> ObjectID {
        let tree = digest("tree \(tree ?? "of its own, \(salt) \(entries.count)")")
        var text = "tree \(tree.hex)\n"
        for parent in parents { text += "parent \(parent.hex)\n" }
        text += "author \(signature(author)) \(HistoryBuilder.epoch &+ time) +0000\n"
        let committed = HistoryBuilder.epoch &+ (committedAt ?? time)
        text += "committer \(signature(committer ?? author)) \(committed) +0000\n\n\(subject)\n"
        if !body.isEmpty { text += "\n\(body)\n" }
        let id = digest("\(salt)\n\(text)")
        entries.append(
            Entry(
                id: id, bytes: Array(text.utf8), changes: changes.sorted(), patch: patch,
                holds: holds, lines: lines, bare: bare ?? patch, says: says))
        return id
    }

    /// Lets a ref lead to a commit.
    package mutating func ref(_ name: String, _ commit: ObjectID) {
        references.append(Reference(name: name, commit: commit))
    }

    /// Shuffles the order in which commits and refs are told; the history must be the same.
    package mutating func shuffle(_ generator: inout some RandomNumberGenerator) {
        entries.shuffle(using: &generator)
        references.shuffle(using: &generator)
    }

    /// The history of the refs so far, with the changes of all commits but merges.
    package func build(mainline: String = "refs/heads/main") -> History {
        let graph = graph()
        let tip = references.first { $0.name == mainline }.flatMap { graph.index(of: $0.commit) }
        precondition(tip != nil, "\(mainline) leads to no commit of this history")
        var changes = ChangeTable(capacity: graph.count)
        for entry in entries {
            guard let commit = graph.index(of: entry.id), graph.hasPatch(commit) else { continue }
            var list = ChangeList()
            for path in entry.changes {
                let bytes = Array(path.utf8)
                list.append(
                    path: bytes.span, old: (.absent, .zero),
                    new: (
                        FileMode(rawValue: 0o100644),
                        digest("blob \(path) \(entry.holds ?? entry.id.hex)")
                    ))
            }
            let renumbered = changes.renumber(list.paths)
            changes.append(
                list, 0..<list.changes.count, of: commit, renumbered: renumbered)
        }
        let people = Mailmap(parsing: Array(mailmap.utf8).span)
        return History(
            graph: graph, people: graph.identities.map(people.resolve), references: references,
            reflogs: reflogs, worktrees: worktrees,
            mainline: Mainline(
                name: mainline, rule: "--mainline", tip: tip ?? CommitIndex(0), graph: graph),
            notes: notes,
            changes: changes)
    }

    /// Records what is missing from an answer to a request, as a reader would have answered.
    package func answer(
        _ request: ContentRequest, of history: History, into content: inout Content
    ) {
        let missing = content.missing(from: request)
        for commit in missing.patches {
            guard let entry = entry(commit, history) else { continue }
            let rest = max(0, entry.changes.count - 1)
            let lines = entry.changes.indices.map {
                let added = $0 == 0 ? entry.lines - rest : 1
                return LineCount(added: entry.lines == 0 ? 0 : added)
            }
            let patch = digest("patch \(entry.patch ?? entry.id.hex)")
            content.record(
                PatchAnswer(
                    counts: .value(lines),
                    patch: .value(Patch(id: PatchID(patch), lines: lines))),
                for: commit, asked: missing)
        }
        for commit in missing.added {
            guard let entry = entry(commit, history) else { continue }
            let lines = entry.says.compactMap { ChangedLine(Array($0.utf8).span, isAdded: true) }
            let counts = entry.changes.map { _ in LineCount(added: entry.lines) }
            content.record(
                PatchAnswer(
                    counts: .value(counts), added: .value(AddedLines(of: lines, counts: counts))),
                for: commit, asked: missing)
        }
        for commit in missing.details {
            guard let entry = entry(commit, history) else { continue }
            let bare = digest("bare \(entry.bare ?? entry.id.hex)")
            let lines = entry.says.compactMap { ChangedLine(Array($0.utf8).span, isAdded: true) }
            content.record(
                .value(PatchDetail(contextFree: PatchID(bare), lines: lines)), for: commit)
        }
    }

    /// Records what merges have of their sides, counts among them: by default all of it.
    package func answerSides(
        _ request: ContentRequest, of history: History, into content: inout Content
    ) {
        let missing = content.missing(from: request)
        for question in missing.merges {
            let known = sides[history.graph.id(question.merge)] ?? MergeSides()
            content.record(.value(known), for: question.merge)
        }
        for commit in missing.counts {
            let entry = entry(commit, history)
            let counts = (entry?.changes ?? []).map { _ in LineCount(added: entry?.lines ?? 0) }
            content.record(
                PatchAnswer(counts: .value(counts)), for: commit,
                asked: missing)
        }
    }

    private func entry(_ commit: CommitIndex, _ history: History) -> Entry? {
        let id = history.graph.id(commit)
        return entries.first { $0.id == id }
    }

    private func graph() -> CommitGraph {
        var builder = CommitGraphBuilder()
        for entry in entries {
            let bytes = entry.bytes.span
            guard let fields = CommitFields(bytes) else {
                preconditionFailure("a commit made by hand cannot be read")
            }
            builder.add(entry.id, fields, bytes: bytes, reach: .complete)
        }
        return builder.finish()
    }

    private func signature(_ person: String) -> String {
        person.contains("<") ? person : "\(person) <\(person.lowercased())@example.org>"
    }
}

/// A made-up id, the same for the same text.
package func digest(_ text: String) -> ObjectID {
    var hash = SHA1()
    let bytes = Array(text.utf8)
    hash.update(bytes.span)
    return hash.finish()
}

/// Random numbers that are the same in every run (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator; one seed gives one sequence.
    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
