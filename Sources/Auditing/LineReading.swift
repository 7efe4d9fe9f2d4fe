import GitHistory
import GitStore
import Provenance

/// What was read of lines, and of patches beside them.
private struct LineResult: Sendable {
    var fold: LineFold
    var answers: [(commit: CommitIndex, answer: PatchAnswer)] = []
}

extension Workers {
    /// Follows the lines of a history's mainline as far as a window's findings need: whatever was
    /// added earlier than the orphan window before its start is older. Paths have the numbers of the change table.
    package func lineAges(
        _ history: History, since: Int64?, orphanWindow: Int64
    ) throws(StoreError) -> LineAges {
        try lineAges(
            history.graph, behind: history.mainline.tip,
            notBefore: since.map { $0 - orphanWindow }, knowing: history.changes)
    }

    /// The same, and what is asked of the patches of the commits that are read for it: each blob is then read
    /// once for both. Of commits with the same changes one is read.
    func lineAges(
        _ history: History, since: Int64?, orphanWindow: Int64, asking request: ContentRequest,
        into content: inout Content
    ) throws(StoreError) -> LineAges {
        let graph = history.graph
        let commits = Workers.commits(
            graph, behind: history.mainline.tip, notBefore: since.map { $0 - orphanWindow })
        var wishes: [CommitIndex: PatchWish] = [:]
        var groups: [CommitIndex: [CommitIndex]] = [:]
        for group in history.changes.alike(request.patched) {
            guard let reader = group.first(where: commits.contains) else { continue }
            wishes[reader] = request.wish(of: group)
            groups[reader] = group
        }
        let (ages, answers) = try follow(
            graph, commits, knowing: history.changes, wishes: wishes)
        for (reader, answer) in answers {
            for commit in groups[reader] ?? [] {
                content.record(answer, for: commit, asked: request)
            }
        }
        return ages
    }

    /// Follows the lines of the commits behind `tip`, from those on that are not older than
    /// `earliest`, and says who added and who deleted them. O(size of the blobs they change).
    ///
    /// The paths of the changes that are `known` come first in the numbering of paths, and what these tell is not
    /// compared again; of the commits `keeping` lines can be asked. Of
    /// commits that are not `chosen` nothing is read: they are taken as if they changed nothing.
    package func lineAges(
        _ graph: CommitGraph, behind tip: CommitIndex, notBefore earliest: Int64?,
        knowing known: ChangeTable? = nil, keeping: [CommitIndex] = [],
        only chosen: CommitSet? = nil
    ) throws(StoreError) -> LineAges {
        try follow(
            graph, Workers.commits(graph, behind: tip, notBefore: earliest), knowing: known,
            keeping: keeping, only: chosen
        ).ages
    }

    /// How many commits a worker reads at a time. A file's versions are often far apart, so a worker
    /// keeps to one stretch of history as long as it may: the larger a stretch, the fewer blobs are
    /// read twice, but all should have work to the end.
    private static func lineChunkSize(_ count: Int) -> Int { min(max(count / 64, 32), 512) }

    private func follow(
        _ graph: CommitGraph, _ commits: CommitSet, knowing known: ChangeTable?,
        keeping: [CommitIndex] = [], only chosen: CommitSet? = nil,
        wishes: [CommitIndex: PatchWish] = [:]
    ) throws(StoreError) -> (
        ages: LineAges, answers: [(commit: CommitIndex, answer: PatchAnswer)]
    ) {
        let wanted = graph.commits.filter(commits.contains)
        let fold = LineFold(
            graph, commits, paths: known?.paths ?? ByteTable(), keeping: keeping)
        let result = try stream(
            .lines, wanted.count, chunk: Workers.lineChunkSize(wanted.count),
            into: LineResult(fold: fold), state: { LineChangeReader() },
            read: { repository, reader, range in
                reader.read(
                    repository, wanted[range], of: graph, knowing: known, only: chosen,
                    wishes: wishes)
            },
            fold: { result, read in
                result.fold.fold(read.changes)
                result.answers += read.answers
            }
        )
        return (result.fold.finish(), result.answers)
    }

    /// The commits behind a tip that are young enough, or have a parent that is: a wrong clock does
    /// not cut the lines of what comes before it off.
    private static func commits(
        _ graph: CommitGraph, behind tip: CommitIndex, notBefore earliest: Int64?
    ) -> CommitSet {
        let reachable = graph.reachable(from: [tip])
        guard let earliest else { return reachable }
        var commits = CommitSet(capacity: graph.count)
        for commit in graph.commits where reachable.contains(commit) {
            if graph.committer(commit).seconds >= earliest
                || graph.parents(commit).contains(where: commits.contains)
            {
                commits.insert(commit)
            }
        }
        return commits
    }
}
