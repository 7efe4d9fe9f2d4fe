// Hot: visits every commit once.
import GitHistory

/// The sides of merges that are not the first parent, and open branches (rule 3).
///
/// A landing merge brings one session, whatever was merged into it on the way (DEFINITIONS: "the
/// same landing merge"). What a shared branch brings (`develop`, `release/*`), or a pull of the
/// mainline into itself, is taken apart instead: its own line is direct work, its merges have sides.
struct BranchSides: Sendable {
    /// One branch, or one merge that names none.
    struct Side: Sendable, Equatable {
        let name: String?
        /// The merge without a name.
        let merge: CommitIndex?
    }

    private(set) var sides: [Side] = []
    /// Per commit the number of its side, `unseen` or `direct`.
    private var numbers: [Int32]
    private var names: [String: Int32] = [:]
    /// The mainline's own name.
    private let ownName: String
    private static let unseen: Int32 = -1
    private static let direct: Int32 = -2

    /// Reads the merges of the mainline, then the branches and archive tags that it lacks.
    /// O(commits).
    init(_ history: History) {
        let graph = history.graph
        numbers = Array(repeating: BranchSides.unseen, count: graph.count)
        for commit in graph.commits where history.isBeforeWindow(commit) {
            numbers[commit.position] = BranchSides.direct
        }
        for commit in history.mainline.chain { numbers[commit.position] = BranchSides.direct }
        let own = Reference(name: history.mainline.name, commit: .zero)
        ownName = own.branchName ?? own.shortName
        for merge in history.mainline.chain.reversed() where graph.isMerge(merge) {
            land(merge, graph)
        }
        for (tip, name) in BranchSides.open(history) where numbers[tip.position] == -1 {
            if LongLivedBranches.isShared(name) || name == ownName {
                walkDirect(tip, graph)
            } else {
                claimAll([tip], number(named: name), graph)
            }
        }
    }

    /// Takes lines apart that are no branch's: shared branches, and older forms of `next` that pull
    /// requests were built on. O(commits).
    mutating func takeApart(_ tips: [CommitIndex], _ graph: CommitGraph) {
        for tip in tips { walkDirect(tip, graph) }
    }

    /// The side that a commit belongs to, nil for direct work. O(1).
    func number(of commit: CommitIndex) -> Int32? {
        let number = numbers[commit.position]
        return number >= 0 ? number : nil
    }

    /// Open branches and archive tags with their tips, the oldest tip first, so that a branch keeps
    /// its commits where another was built on it.
    private static func open(_ history: History) -> [(CommitIndex, String)] {
        history.references.compactMap { reference -> (CommitIndex, String)? in
            guard let tip = history.graph.index(of: reference.commit) else { return nil }
            switch reference.kind {
            case .branch, .remoteBranch: return reference.branchName.map { (tip, $0) }
            case .tag:
                let name = reference.shortName
                let isVersion = LongLivedBranches.isShared(name) || name.contains { $0 == "." }
                return isVersion ? nil : (tip, "tag \(name)")
            case .pullRequest, .stash, .other: return nil
            }
        }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    private mutating func number(named name: String) -> Int32 {
        if let known = names[name] { return known }
        sides.append(Side(name: name, merge: nil))
        names[name] = Int32(sides.count - 1)
        return Int32(sides.count - 1)
    }

    /// Gives a merge on a line of direct work, with what it brings, to its branch.
    private mutating func land(_ merge: CommitIndex, _ graph: CommitGraph) {
        let others = graph.parents(merge).dropFirst().filter {
            numbers[$0.position] == BranchSides.unseen
        }
        let name = MergeSubject.branch(graph.messageBytes(merge))
        if let name, name == ownName || LongLivedBranches.isShared(name) {
            takeApart(Array(others), graph)
            return
        }
        let side: Int32
        if let name {
            side = number(named: name)
        } else {
            sides.append(Side(name: nil, merge: merge))
            side = Int32(sides.count - 1)
        }
        numbers[merge.position] = side
        claimAll(Array(others), side, graph)
    }

    /// A line of direct work: its merges are landings like the mainline's, the oldest first.
    private mutating func walkDirect(_ tip: CommitIndex, _ graph: CommitGraph) {
        var lines = [tip]
        while let start = lines.popLast() {
            var merges: [CommitIndex] = []
            var current: CommitIndex? = start
            while let commit = current, numbers[commit.position] == BranchSides.unseen {
                numbers[commit.position] = BranchSides.direct
                if graph.isMerge(commit) { merges.append(commit) }
                current = graph.firstParent(commit)
            }
            for merge in merges.reversed() {
                let name = MergeSubject.branch(graph.messageBytes(merge))
                if let name, name == ownName || LongLivedBranches.isShared(name) {
                    lines += graph.parents(merge).dropFirst()
                } else {
                    land(merge, graph)
                }
            }
        }
    }

    /// Gives all that was not seen yet behind some tips to one side; where that is a whole line with
    /// the work of many, takes it apart.
    private mutating func claimAll(_ tips: [CommitIndex], _ side: Int32, _ graph: CommitGraph) {
        var claimed: [CommitIndex] = []
        var stack = tips
        while let commit = stack.popLast(), claimed.count <= LongLivedBranches.most {
            guard numbers[commit.position] == BranchSides.unseen else { continue }
            numbers[commit.position] = side
            claimed.append(commit)
            stack.append(contentsOf: graph.parents(commit))
        }
        guard claimed.count > LongLivedBranches.most else { return }
        for commit in claimed { numbers[commit.position] = BranchSides.unseen }
        takeApart(tips, graph)
    }
}

/// What a merge's subject says that it merges.
enum MergeSubject {
    /// git's own words (builtin/fmt-merge-msg.c) and GitHub's, each with how a name ends and whether
    /// a remote's or an owner's name leads.
    private static let starts: [(words: [UInt8], end: UInt8, isOwned: Bool)] = [
        (Array("Merge branch '".utf8), UInt8(ascii: "'"), false),
        (Array("Merge remote-tracking branch '".utf8), UInt8(ascii: "'"), true),
        (Array("Merge remote branch '".utf8), UInt8(ascii: "'"), true),
    ]
    private static let pullRequest = Array("Merge pull request #".utf8)
    private static let from = Array(" from ".utf8)

    /// The branch of `Merge branch 'x'`, `Merge remote-tracking branch 'origin/x'` and
    /// `Merge pull request #1 from owner/x`; nil where the subject names none, or several.
    static func branch(_ message: ArraySlice<UInt8>) -> String? {
        guard message.first == UInt8(ascii: "M") else { return nil }
        for (words, end, isOwned) in starts where message.starts(with: words) {
            return name(message.dropFirst(words.count), end: end, isOwned: isOwned)
        }
        guard message.starts(with: pullRequest) else { return nil }
        let rest = message.dropFirst(pullRequest.count).drop { (48...57).contains($0) }
        guard rest.starts(with: from) else { return nil }
        return name(rest.dropFirst(from.count), end: UInt8(ascii: " "), isOwned: true)
    }

    private static func name(
        _ rest: ArraySlice<UInt8>, end: UInt8, isOwned: Bool
    ) -> String? {
        let name = rest.prefix { $0 != end && $0 != UInt8(ascii: "\n") }
        let text = String(decoding: name, as: UTF8.self)
        let own = isOwned ? text.drop { $0 != "/" }.dropFirst() : text[...]
        return own.isEmpty ? nil : String(own)
    }
}
