import GitHistory
import GitStore
import Provenance

extension Workers {
    /// How many commits a worker reads at a time: what it reads is in memory until it is folded.
    private static let lineChunkSize = 64

    /// Follows the lines of the commits behind `tip`, from those on that are not older than
    /// `earliest`, and says who added and who deleted them. O(size of the blobs they change).
    ///
    /// `paths` come first in the numbering of paths; of the commits `keeping` lines can be asked.
    package func lineAges(
        _ graph: CommitGraph, behind tip: CommitIndex, notBefore earliest: Int64?,
        following: LineFold.Following, paths: ByteTable = ByteTable(), keeping: [CommitIndex] = []
    ) throws(StoreError) -> LineAges {
        let commits = Workers.commits(graph, behind: tip, notBefore: earliest)
        let wanted = graph.commits.filter(commits.contains)
        let fold = LineFold(
            graph, commits, following: following, paths: paths, keeping: keeping)
        return try stream(
            .lines, wanted.count, chunk: Workers.lineChunkSize, into: fold,
            state: { LineChangeReader() },
            read: { repository, reader, range in reader.read(repository, wanted[range], of: graph)
            },
            fold: { $0.fold($1) }
        ).finish()
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
