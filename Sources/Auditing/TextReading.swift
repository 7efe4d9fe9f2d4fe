import GitHistory
import GitStore

extension Workers {
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
}
