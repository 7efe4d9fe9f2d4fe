import GitHistory
import GitStore

extension Workers {
    /// How many files a worker takes at a time.
    private static let fileChunk = 64
    /// How many commits a worker searches for names at a time: few, for each may search a tree.
    private static let mentionChunk = 8

    /// Reads the changed lines of some files. O(size of their blobs).
    func texts(
        _ files: Set<ChangedFile>, _ changes: ChangeTable
    ) throws(StoreError) -> [(ChangedFile, Known<ChangedText>)] {
        let wanted = files.sorted()
        return try map(
            .details, wanted.count, chunk: Workers.fileChunk, state: { TextReader() }
        ) { repository, reader, range in
            wanted[range].map { file in
                let list = changes.changes(file.commit)
                let change = list[list.startIndex + file.position]
                do throws(Gap) {
                    return (file, .value(try reader.text(repository, change)))
                } catch {
                    return (file, Known<ChangedText>.gap(error))
                }
            }
        }.flatMap { $0 }
    }

    /// Looks for names in what commits change. O(size of the changed blobs, and of the trees of the
    /// commits that delete a name).
    func mentions(
        _ questions: Set<Mention>, _ changes: ChangeTable, _ graph: CommitGraph
    ) throws(StoreError) -> [(Mention, Known<Mentions>)] {
        let stems = Set(questions.map(\.stem)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(stems, stems.indices))
        let groups = Dictionary(grouping: questions.sorted(), by: \.commit)
            .sorted { $0.key < $1.key }
        return try map(
            .details, groups.count, chunk: Workers.mentionChunk,
            state: { MentionReader(stems: stems) }
        ) { repository, reader, range in
            groups[range].flatMap { commit, questions in
                let wanted = questions.compactMap { numbers[$0.stem] }
                do throws(Gap) {
                    let found = try reader.mentions(
                        of: wanted, in: changes.changes(commit), changes.paths,
                        tree: graph.trees[commit.position], repository)
                    return zip(questions, found).map { ($0, Known<Mentions>.value($1)) }
                } catch {
                    return questions.map { ($0, Known<Mentions>.gap(error)) }
                }
            }
        }.flatMap { $0 }
    }
}
