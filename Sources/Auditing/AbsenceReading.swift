import GitHistory
import GitStore

extension Workers {
    /// How many trees a worker searches at a time: few, so that no worker waits long for the last.
    private static let treeChunk = 16
    /// How many files or merges a worker takes at a time.
    static let fileChunk = 64

    /// Asks what the tests of some trees say to be absent. O(size of the different tests).
    func absences(
        _ questions: Set<Mention>, _ graph: CommitGraph
    ) throws(StoreError) -> [(Mention, Known<Absences>)] {
        let stems = Set(questions.map(\.stem))
        let groups = Dictionary(grouping: questions.sorted(), by: \.commit)
            .sorted { $0.key < $1.key }
        let commits = groups.map(\.key)
        let tests = try perTree(commits, graph, { AbsenceReader(stems: stems) }) {
            reader, repository, tree, _ throws(Gap) in try reader.unlisted(in: tree, repository)
        }
        let claims = try claims(of: Set(tests.compactMap(\.value).joined()), stems)
        let found = try perTree(commits, graph, { AbsenceReader(stems: stems, claims: claims) }) {
            reader, repository, tree, place throws(Gap) in
            try reader.absences(of: groups[place].value.map(\.stem), in: tree, repository)
        }
        return zip(groups, found).flatMap { group, found in
            Array(zip(group.value, found.each(of: group.value.count)))
        }
    }

    /// What each of some tests says to be absent, for those that say it of anything.
    private func claims(
        of tests: Set<AbsenceReader.Test>, _ stems: Set<String>
    ) throws(StoreError) -> [AbsenceReader.Test: [AbsentName]] {
        let ordered = tests.sorted { $0.blob < $1.blob }
        let names = try map(
            .details, ordered.count, chunk: Workers.fileChunk,
            state: { AbsenceReader(stems: stems) }
        ) { repository, reader, range in
            ordered[range].map { reader.names(in: $0, repository) }
        }.flatMap { $0 }
        return Dictionary(uniqueKeysWithValues: zip(ordered, names).filter { !$0.1.isEmpty })
    }

    private func perTree<Answer: Sendable>(
        _ commits: [CommitIndex], _ graph: CommitGraph,
        _ state: @Sendable () -> AbsenceReader,
        _ body:
            @Sendable (inout AbsenceReader, borrowing Repository, ObjectID, Int) throws(Gap)
            -> Answer
    ) throws(StoreError) -> [Known<Answer>] {
        try map(
            .details, commits.count,
            chunk: chunkSize(commits.count, atMost: Workers.treeChunk), state: state
        ) { repository, reader, range in
            range.map { place in
                let tree = graph.trees[commits[place].position]
                do throws(Gap) {
                    return .value(try body(&reader, repository, tree, place))
                } catch {
                    return Known<Answer>.gap(error)
                }
            }
        }.flatMap { $0 }
    }

    /// Reads all lines of some versions of files. O(their size).
    func lines(_ blobs: Set<ObjectID>) throws(StoreError) -> [(ObjectID, Known<[LineKey]>)] {
        let wanted = blobs.sorted()
        return try map(
            .details, wanted.count, chunk: Workers.fileChunk, state: { AbsenceReader() }
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
            .trees, wanted.count, chunk: Workers.fileChunk, state: { AbsenceReader() }
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
