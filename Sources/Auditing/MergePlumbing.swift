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
}
