import GitHistory

/// One stretch of a session's work: what reached the mainline together, or is still open. Most
/// sessions are one strand; a mark or a named worker may have many, months apart.
package struct Strand: Sendable, Equatable {
    /// The session's number in the map.
    package let session: Int
    /// Its commits, parents first.
    package let commits: [CommitIndex]
    /// When it began, by its earliest author date, in seconds since 1970; nil where no date of it
    /// can be trusted.
    package let begin: Int64?
    /// Its last commit's committer date.
    package let end: Int64
    /// The newest commit of the mainline's chain that its first commit was built on.
    package let fork: CommitIndex?
    /// When the last of it landed; nil while none has.
    package let landing: CommitIndex?
    /// Its oldest commit that is no copy of another session's.
    let first: CommitIndex
}

/// All strands, and which one each commit is in.
package struct Strands: Sendable {
    package let all: [Strand]
    private let numbers: [Int32]
    private let bySession: [[Int]]
    private let primary: [Int32]
    private let copies: Copies

    /// A branch is searched so many commits deep for what it was built on.
    private static let depth = 500

    /// Direct commits of one mark or worker that are further apart than this, in seconds, are
    /// different strands: the gap of a chain (DEFINITIONS, rule 5).
    private static let gap = DirectChains.chainGap

    /// Cuts every session into its strands. O(commits).
    init(_ history: History, _ sessions: [Session], _ landings: Landings, _ primary: [Int32]) {
        copies = Copies(history, primary)
        self.primary = primary
        let builder = StrandBuilder(history, landings, copies)
        var all: [Strand] = []
        var numbers = Array(repeating: Int32(0), count: history.graph.count)
        var bySession: [[Int]] = []
        for (position, session) in sessions.enumerated() {
            let parts = Strands.parts(session, landings, history.graph)
            bySession.append(Array(all.count..<(all.count + parts.count)))
            for part in parts {
                for commit in part { numbers[commit.position] = Int32(all.count) }
                all.append(builder.strand(position, part))
            }
        }
        self.all = all
        self.numbers = numbers
        self.bySession = bySession
    }

    /// The strand that a commit is in. O(1).
    package func strand(of commit: CommitIndex) -> Strand { all[Int(numbers[commit.position])] }

    /// The number of a commit's strand in `all`. O(1).
    package func number(of commit: CommitIndex) -> Int { Int(numbers[commit.position]) }

    /// The numbers of a session's strands in `all`.
    package func numbers(of session: Int) -> [Int] { bySession[session] }

    /// A session's strands.
    package func strands(of session: Int) -> [Strand] { bySession[session].map { all[$0] } }

    /// The sessions whose commits a strand was built on, or on copies of them, before they landed.
    /// O(commits behind it that were not on the mainline where it forked, 500 at most).
    func sessions(beneath strand: Strand, _ history: History) -> Set<Int> {
        guard let fork = strand.fork else { return [] }
        var sessions: Set<Int> = []
        var seen: Set<CommitIndex> = []
        var stack = Array(history.graph.parents(strand.first))
        while let commit = stack.popLast(), seen.count < Strands.depth {
            let landing = history.mainline.landing(of: commit)
            guard landing.map({ $0 > fork }) ?? true, seen.insert(commit).inserted else { continue }
            sessions.insert(Int(primary[commit.position]))
            sessions.formUnion(copies.sessions(of: commit, but: strand.session))
            stack.append(contentsOf: history.graph.parents(commit))
        }
        return sessions
    }

    /// The earliest author date of what a strand carries beside the mainline, whosever commits they
    /// are, within 72 h before its landing; nil where it carries nothing that is dated.
    /// O(commits behind it that were not on the mainline where it landed, 500 at most).
    package func carriedSince(_ strand: Strand, _ history: History) -> Int64? {
        let landing = strand.landing.map { history.graph.committer($0).seconds } ?? strand.end
        var seen: Set<CommitIndex> = []
        var stack = strand.commits
        var earliest: Int64?
        while let commit = stack.popLast(), seen.count < Strands.depth {
            guard !history.mainline.isOnChain(commit) || strand.commits.contains(commit),
                seen.insert(commit).inserted
            else { continue }
            let author = history.graph.author(commit)
            if author.isDated, landing - author.seconds <= ParallelRule.authorDateLimit {
                earliest = min(earliest ?? author.seconds, author.seconds)
            }
            if history.mainline.isOnChain(commit) { continue }
            stack.append(contentsOf: history.graph.parents(commit))
        }
        return earliest
    }

    /// Whether two strands hold copies of one commit: what one of them has, the other has seen.
    /// O(commits of the shorter).
    package func share(_ one: Strand, _ other: Strand) -> Bool {
        let isShorter = one.commits.count <= other.commits.count
        let (short, long) = isShorter ? (one, other) : (other, one)
        return short.commits.contains {
            copies.sessions(of: $0, but: short.session).contains(long.session)
        }
    }

    private static func parts(
        _ session: Session, _ landings: Landings, _ graph: CommitGraph
    ) -> [[CommitIndex]] {
        switch session.rule {
        case .chain, .push: return [session.commits]
        case .mark, .pullRequest, .name, .branch, .worktree: break
        }
        var groups: [CommitIndex: [CommitIndex]] = [:]
        var open: [CommitIndex] = []
        for commit in session.commits {
            if let landing = landings.landing(of: commit) {
                groups[landing, default: []].append(commit)
            } else {
                open.append(commit)
            }
        }
        var parts: [[CommitIndex]] = []
        var direct: [CommitIndex] = []
        for (landing, commits) in groups.sorted(by: { $0.key < $1.key }) {
            if commits == [landing], !graph.isMerge(landing) {
                if let last = direct.last, graph.isFar(last, landing, gap) {
                    parts.append(direct)
                    direct = []
                }
                direct.append(landing)
            } else {
                parts.append(commits)
            }
        }
        return (parts + [direct, open]).filter { !$0.isEmpty }
            .sorted { $0[0] < $1[0] }
    }
}

extension CommitGraph {
    fileprivate func isFar(_ first: CommitIndex, _ second: CommitIndex, _ gap: Int64) -> Bool {
        abs(committer(first).seconds - committer(second).seconds) > gap
    }
}
