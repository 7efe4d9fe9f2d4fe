import GitHistory
import GitStore

extension Workers {
    /// How many trees a worker searches at a time: few, so that no worker waits long for the last.
    private static let treeChunk = 16
    /// How many blobs or merges a worker takes at a time.
    private static let smallChunk = 64

    /// Asks what the tests of some trees say to be absent. O(size of the different tests).
    func absences(
        _ questions: Set<Mention>, _ graph: CommitGraph
    ) throws(StoreError) -> [(Mention, Known<Absences>)] {
        let stems = Set(questions.map(\.stem))
        let groups = Dictionary(grouping: questions.sorted(), by: \.commit)
            .sorted { $0.key < $1.key }
        let chunk = min(Workers.treeChunk, max(1, groups.count / max(1, count * 4)))
        let searched = SearchedTests()
        return try map(
            .details, groups.count, chunk: chunk,
            state: { AbsenceReader(stems: stems, sharing: searched) }
        ) { repository, reader, range in
            groups[range].flatMap { commit, questions in
                do throws(Gap) {
                    let found = try reader.absences(
                        of: questions.map(\.stem), in: graph.trees[commit.position], repository)
                    return zip(questions, found).map { ($0, Known<Absences>.value($1)) }
                } catch {
                    return questions.map { ($0, Known<Absences>.gap(error)) }
                }
            }
        }.flatMap { $0 }
    }

    /// Reads all lines of some versions of files. O(their size).
    func lines(_ blobs: Set<ObjectID>) throws(StoreError) -> [(ObjectID, Known<[LineKey]>)] {
        let wanted = blobs.sorted()
        return try map(
            .details, wanted.count, chunk: Workers.smallChunk, state: { AbsenceReader() }
        ) { repository, reader, range in
            wanted[range].map { id in
                do throws(Gap) {
                    return (id, .value(try reader.lines(of: id, repository)))
                } catch {
                    return (id, Known<[LineKey]>.gap(error))
                }
            }
        }.flatMap { $0 }
    }

    /// Compares some merges with their first parents. O(entries of trees that differ).
    func merges(
        _ merges: Set<CommitIndex>, _ graph: CommitGraph
    ) throws(StoreError) -> [(CommitIndex, Known<[MergedFile]>)] {
        let wanted = merges.sorted()
        return try map(
            .trees, wanted.count, chunk: Workers.smallChunk, state: { AbsenceReader() }
        ) { repository, reader, range in
            wanted[range].map { merge in
                guard let parent = graph.firstParent(merge) else { return (merge, .value([])) }
                do throws(Gap) {
                    return (
                        merge,
                        .value(
                            try reader.files(
                                from: graph.trees[parent.position],
                                to: graph.trees[merge.position], repository))
                    )
                } catch {
                    return (merge, Known<[MergedFile]>.gap(error))
                }
            }
        }.flatMap { $0 }
    }
}
