import GitHistory
import GitStore

extension Workers {
    /// How many merges a worker takes at a time.
    private static let mergeChunk = 32

    /// Reads what the merges of a request have of each side, in order. O(entries of the trees that
    /// differ).
    func mergeSides(
        _ questions: Set<MergeQuestion>
    ) throws(StoreError) -> [(CommitIndex, Known<MergeSides>)] {
        let ordered = questions.sorted()
        let parts = try map(
            .trees, ordered.count, chunk: Workers.mergeChunk, state: { MergeSidesReader() }
        ) { repository, reader, range in
            ordered[range].map { question -> Known<MergeSides> in
                do throws(Gap) {
                    return .value(try reader.sides(repository, question))
                } catch {
                    return .gap(error)
                }
            }
        }
        return zip(ordered, parts.joined()).map { ($0.merge, $1) }
    }

    /// Reads which deleted files live on, commit by commit. O(size of the files that these commits
    /// add and delete).
    func renames(
        _ commits: Set<CommitIndex>, _ changes: ChangeTable
    ) throws(StoreError) -> [(CommitIndex, Set<Int32>)] {
        let ordered = commits.sorted()
        let parts = try map(.details, ordered.count, chunk: 4, state: { RenameReader() }) {
            repository, reader, range in
            ordered[range].map {
                reader.renamed(repository, changes.changes($0), paths: changes.paths)
            }
        }
        return Array(zip(ordered, parts.joined()))
    }
}
