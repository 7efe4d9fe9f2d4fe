import Analysis
import Findings
import GitHistory
import GitStore

/// The branches, here and on remotes, with commits that the mainline lacks.
struct OpenBranches {
    /// One of them.
    struct Branch {
        let name: String
        let tip: CommitIndex
        /// What the mainline lacks, oldest first.
        let commits: [CommitIndex]
        let isLocal: Bool
    }

    private let source: Source
    private let naming: Naming
    /// The last that was worked on first.
    private let recent: [Branch]
    /// How many are older than the window.
    let older: Int
    /// What any of the recent ones has and the mainline lacks.
    let own: CommitSet
    /// What remote branches have.
    private let pushed: CommitSet
    let hasRemote: Bool

    /// Finds them. O(refs × their own commits).
    init(_ source: Source, _ naming: Naming) {
        self.source = source
        self.naming = naming
        let graph = source.walk.graph
        let remotes = source.references.all.filter { $0.kind == .remoteBranch }
        hasRemote = !remotes.isEmpty
        pushed = graph.reachable(from: remotes.compactMap { graph.index(of: $0.commit) })
        var byName: [String: Branch] = [:]
        let locals = source.references.all.filter { $0.kind == .branch }
        for reference in remotes + locals where reference.name != source.choice.name {
            guard let tip = graph.index(of: reference.commit), let name = reference.branchName,
                !source.mainline.contains(tip)
            else { continue }
            let branch = Branch(
                name: name, tip: tip, commits: OpenBranches.own(tip, source),
                isLocal: reference.kind == .branch)
            byName[name] = branch
        }
        let since = source.period.since ?? .min
        let all = byName.values.sorted {
            let (left, right) = (
                graph.committer($0.tip).seconds, graph.committer($1.tip).seconds
            )
            return left != right ? left > right : $0.name < $1.name
        }
        recent = all.filter { graph.committer($0.tip).seconds >= since }
        older = all.count - recent.count
        var own = CommitSet(capacity: graph.count)
        for commit in recent.flatMap(\.commits) { own.insert(commit) }
        self.own = own
    }

    /// Commits behind a tip that the mainline lacks, as far as they were read, oldest first.
    private static func own(_ tip: CommitIndex, _ source: Source) -> [CommitIndex] {
        let graph = source.walk.graph
        var seen: Set<CommitIndex> = [tip]
        var stack = [tip]
        while let commit = stack.popLast() {
            for parent in graph.parents(commit)
            where !source.mainline.contains(parent) && seen.insert(parent).inserted {
                stack.append(parent)
            }
        }
        return seen.sorted()
    }

    /// The branches as a report has them.
    func summaries(_ changes: ChangeTable) -> [OpenBranch] {
        let graph = source.walk.graph
        return recent.map { branch in
            let unpushed = branch.isLocal ? branch.commits.filter { !pushed.contains($0) } : []
            let authors = branch.commits.map {
                naming.author(source.people[Int(graph.author($0).identity)].name)
            }
            let oldest = unpushed.min { graph.committer($0).seconds < graph.committer($1).seconds }
            return OpenBranch(
                name: naming.word(branch.name), commit: graph.id(branch.tip),
                authors: Set(authors).sorted(), ahead: branch.commits.count,
                files: paths(branch, changes).count,
                lastCommit: graph.committer(branch.tip).time,
                unpushed: hasRemote ? unpushed.count : nil,
                unpushedSince: hasRemote ? oldest.map { graph.committer($0).time } : nil,
                worktrees: source.worktrees.filter {
                    $0.branch == "refs/heads/\(branch.name)" && branch.isLocal
                }.map { $0.name.map(naming.word) ?? LiveWorktrees.main })
        }
    }

    /// What each of them changes.
    func works(_ changes: ChangeTable) -> [WorkAtHand] {
        recent.map {
            WorkAtHand(name: "branch \(naming.word($0.name))", paths: paths($0, changes))
        }
    }

    private func paths(_ branch: Branch, _ changes: ChangeTable) -> Set<String> {
        Set(branch.commits.flatMap { changes.changes($0) }.map { changes.paths.text($0.path) })
    }
}
