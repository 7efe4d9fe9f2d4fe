import GitHistory

/// Which commits were taken back, and by which.
struct RevertIndex {
    private var reverts: [ObjectID: [CommitIndex]] = [:]
    private var reverting: Set<CommitIndex> = []

    private static let words = Array("This reverts commit ".utf8)

    /// Scans every message for what `git revert` writes. O(bytes of messages).
    init(_ history: History) {
        let graph = history.graph
        for commit in graph.commits {
            for id in RevertIndex.reverted(graph.messageBytes(commit)) {
                reverting.insert(commit)
                reverts[id, default: []].append(commit)
            }
        }
    }

    /// The commits that say that they revert this one, or the merge that brought it.
    func reverts(of commit: CommitIndex, _ history: History) -> [CommitIndex] {
        let own = reverts[history.graph.id(commit)] ?? []
        guard let landing = history.mainline.landing(of: commit), landing != commit else {
            return own
        }
        return own + (reverts[history.graph.id(landing)] ?? [])
    }

    /// Whether a commit says that it reverts another.
    func isRevert(_ commit: CommitIndex) -> Bool { reverting.contains(commit) }

    /// The full ids behind `This reverts commit`; git writes them in full.
    static func reverted(_ message: ArraySlice<UInt8>) -> [ObjectID] {
        message.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard line.starts(with: words) else { return nil }
            return ObjectID(hex: line.dropFirst(words.count).prefix(40))
        }
    }
}

/// Branches that live beside the mainline and get its fixes copied: `release/*`, `maint*`, `v[0-9]*`.
struct LongLivedBranches {
    private let commits: CommitSet

    /// Finds what such branches hold. O(commits).
    init(_ history: History) {
        let tips = history.references.filter { $0.branchName.map(LongLivedBranches.isOne) ?? false }
            .compactMap { history.graph.index(of: $0.commit) }
        commits = history.graph.reachable(from: tips)
    }

    /// Whether such a branch holds a commit.
    func hold(_ commit: CommitIndex) -> Bool { commits.contains(commit) }

    static func isOne(_ name: String) -> Bool {
        if name.hasPrefix("release/") || name.hasPrefix("maint") { return true }
        let rest = name.dropFirst()
        return name.hasPrefix("v") && rest.first.map { $0.isASCII && $0.isNumber } ?? false
    }
}

/// What `git cherry-pick -x` writes into a message.
enum CherryPick {
    private static let words = Array("(cherry picked from commit ".utf8)

    /// The commits that a message says it was picked from.
    static func origins(of commit: CommitIndex, _ graph: CommitGraph) -> Set<ObjectID> {
        let lines = graph.messageBytes(commit).split(separator: UInt8(ascii: "\n"))
        return Set(
            lines.filter { $0.starts(with: words) }
                .compactMap { ObjectID(hex: $0.dropFirst(words.count).prefix(40)) })
    }
}
