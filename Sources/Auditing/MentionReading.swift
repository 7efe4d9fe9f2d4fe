import Analysis
import GitHistory
import GitStore

/// What one commit says of some names.
private struct Spoken: Sendable {
    let commit: CommitIndex
    let questions: [Mention]
    /// The names, by their numbers among all that are asked for.
    let names: [Int]
    var found: Known<[Mentions]> = .value([])
    /// Files that have to be searched, where it deletes a name.
    var files: [ObjectID] = []

    var isDeleting: Bool { found.value?.contains { !$0.deleted.isEmpty } ?? false }
}

extension Workers {
    /// How many commits a worker searches for names at a time: few, for each may list a tree.
    private static let mentionChunk = 8

    /// Looks for names in what commits change, and where they delete one in the files of the commit's tree that a
    /// first sign is told by.
    /// O(size of the changed blobs, and of the different files of these trees).
    func mentions(
        _ questions: Set<Mention>, _ changes: ChangeTable, _ graph: CommitGraph
    ) throws(StoreError) -> [(Mention, Known<Mentions>)] {
        let stems = Set(questions.map(\.stem)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(stems, stems.indices))
        let asked = Dictionary(grouping: questions.sorted(), by: \.commit)
            .sorted { $0.key < $1.key }.map { commit, questions in
                Spoken(
                    commit: commit, questions: questions,
                    names: questions.compactMap { numbers[$0.stem] })
            }
        let spoken = try each(asked, stems) { reader, repository, one throws(Gap) in
            let found = try reader.mentions(
                of: one.names, in: changes.changes(one.commit), changes.paths, repository)
            one.found = .value(found)
            if one.isDeleting {
                one.files = try reader.unlisted(
                    in: graph.trees[one.commit.position], repository)
            }
        }
        let holders = try holders(Set(spoken.flatMap(\.files)), stems)
        let all = try each(spoken, stems) { reader, repository, one throws(Gap) in
            guard one.isDeleting, var found = one.found.value else { return }
            try reader.note(
                holders, in: graph.trees[one.commit.position], of: one.names, &found, repository)
            one.found = .value(found)
        }
        return all.flatMap { one in
            Array(zip(one.questions, one.found.each(of: one.questions.count)))
        }
    }

    /// Which names some files hold, for those that hold any.
    private func holders(
        _ files: Set<ObjectID>, _ stems: [String]
    ) throws(StoreError) -> [ObjectID: [Int]] {
        let ordered = files.sorted()
        let names = try map(
            .details, ordered.count, chunk: Workers.fileChunk,
            state: { MentionReader(stems: stems, where: FirstSign.isAsked) }
        ) { repository, reader, range in
            ordered[range].map { reader.search($0, repository) }
        }.flatMap { $0 }
        return Dictionary(uniqueKeysWithValues: zip(ordered, names).filter { !$0.1.isEmpty })
    }

    private func each(
        _ spoken: [Spoken], _ stems: [String],
        _ body:
            @Sendable (inout MentionReader, borrowing Repository, inout Spoken) throws(Gap) -> Void
    ) throws(StoreError) -> [Spoken] {
        try map(
            .details, spoken.count, chunk: Workers.mentionChunk,
            state: { MentionReader(stems: stems, where: FirstSign.isAsked) }
        ) { repository, reader, range in
            spoken[range].map { one in
                var one = one
                do throws(Gap) {
                    try body(&reader, repository, &one)
                } catch {
                    one.found = .gap(error)
                }
                return one
            }
        }.flatMap { $0 }
    }
}
