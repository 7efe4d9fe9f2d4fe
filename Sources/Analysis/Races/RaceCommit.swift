import GitHistory
import Sessions

/// A commit of the refs, or one that only a log or nothing names: one numbering for both, in which
/// every parent stands before its children.
struct RaceCommit: Hashable, Comparable, Sendable {
    let position: Int

    static func < (left: RaceCommit, right: RaceCommit) -> Bool { left.position < right.position }
}

/// The commits of the refs and the lost ones behind them, as one graph.
struct RaceGraph: Sendable {
    let history: History
    /// The paths of both.
    let paths: ByteTable
    /// The signs of the lost commits' messages, by their own place.
    let lostSigns: MessageSigns
    private let lostIndexes: [ObjectID: Int]
    private let lostChanges: [FileChange]
    private let signs: MessageSigns

    /// Numbers the commits. O(lost commits and their changes + paths).
    init(_ history: History, _ signs: MessageSigns) {
        self.history = history
        self.signs = signs
        let lost = history.lost
        var paths = history.changes.paths
        let renumbered = (0..<Int32(lost.changes.paths.count)).map { number in
            let path = Array(lost.changes.paths[number])
            return paths.index(of: path.span)
        }
        self.paths = paths
        lostChanges = lost.changes.changes.map { change in
            FileChange(
                path: renumbered[Int(change.path)], oldMode: change.oldMode,
                newMode: change.newMode, oldBlob: change.oldBlob, newBlob: change.newBlob)
        }
        lostIndexes = Dictionary(
            lost.commits.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        lostSigns = MessageSigns(of: lost.commits.map { $0.message[...] }, signs.table)
    }

    /// How many there are.
    var count: Int { history.graph.count + history.lost.commits.count }

    /// All of them, parents first.
    var commits: some Sequence<RaceCommit> { (0..<count).lazy.map(RaceCommit.init) }

    /// The lost ones.
    var lost: some Sequence<RaceCommit> {
        (history.graph.count..<count).lazy.map(RaceCommit.init)
    }

    /// Whether no ref leads to it.
    func isLost(_ commit: RaceCommit) -> Bool { commit.position >= history.graph.count }

    /// The commit of an id, nil when it was not read. O(1).
    func commit(_ id: ObjectID) -> RaceCommit? {
        if let index = history.graph.index(of: id) { return RaceCommit(position: index.position) }
        return lostIndexes[id].map { RaceCommit(position: history.graph.count + $0) }
    }

    /// The index in the graph of the refs, nil of a lost one.
    func index(_ commit: RaceCommit) -> CommitIndex? {
        isLost(commit) ? nil : CommitIndex(commit.position)
    }

    private func lostCommit(_ commit: RaceCommit) -> LostCommit {
        history.lost.commits[commit.position - history.graph.count]
    }

    func id(_ commit: RaceCommit) -> ObjectID {
        index(commit).map(history.graph.id) ?? lostCommit(commit).id
    }

    func tree(_ commit: RaceCommit) -> ObjectID {
        index(commit).map { history.graph.trees[$0.position] } ?? lostCommit(commit).tree
    }

    /// The parents that were read.
    func parents(_ commit: RaceCommit) -> [RaceCommit] {
        if let index = index(commit) {
            return history.graph.parents(index).map { RaceCommit(position: $0.position) }
        }
        return lostCommit(commit).parents.compactMap(self.commit)
    }

    func isMerge(_ commit: RaceCommit) -> Bool {
        index(commit).map(history.graph.isMerge) ?? (lostCommit(commit).parents.count > 1)
    }

    /// What it changed against its first parent; of the refs' merges nothing is known.
    func changes(_ commit: RaceCommit) -> ArraySlice<FileChange> {
        if let index = index(commit) { return history.changes.changes(index) }
        return lostCommit(commit).changes.map { lostChanges[$0] } ?? []
    }

    /// What a merge changed against each parent, where that was asked for.
    func sides(_ commit: RaceCommit) -> [ArraySlice<FileChange>] {
        (history.lost.merges[id(commit)] ?? []).map { lostChanges[$0] }
    }

    func author(_ commit: RaceCommit) -> Identity {
        index(commit).map(history.graph.authorIdentity) ?? lostCommit(commit).author
    }

    func committer(_ commit: RaceCommit) -> Identity {
        index(commit).map(history.graph.committerIdentity) ?? lostCommit(commit).committer
    }

    func authored(_ commit: RaceCommit) -> Timestamp {
        index(commit).map { history.graph.author($0).time } ?? lostCommit(commit).authored
    }

    func committed(_ commit: RaceCommit) -> Timestamp {
        index(commit).map { history.graph.committer($0).time } ?? lostCommit(commit).committed
    }

    func message(_ commit: RaceCommit) -> String {
        index(commit).map(history.graph.message)
            ?? String(decoding: lostCommit(commit).message, as: UTF8.self)
    }

    /// The first paragraph in one line.
    func subject(_ commit: RaceCommit) -> String {
        if let index = index(commit) { return history.graph.subject(index) }
        let lines = message(commit).split(separator: "\n", omittingEmptySubsequences: false)
        let isBlank: (Substring) -> Bool = { $0.allSatisfy(\.isWhitespace) }
        return lines.drop(while: isBlank).prefix { !isBlank($0) }
            .map { $0.trimmed }.joined(separator: " ")
    }

    /// The session that a message names.
    func mark(_ commit: RaceCommit) -> MarkedSession? {
        if let index = index(commit) { return signs.sessions(of: index).first }
        return lostSigns.sessions(
            of: CommitIndex(commit.position - history.graph.count)
        ).first
    }
}

extension Substring {
    /// Without white space at its end.
    fileprivate var trimmed: String {
        String(self[..<(lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex)])
    }
}
