import GitHistory
import GitStore

extension Workers {
    /// Reads the lines of files. O(bytes).
    func files(_ blobs: Set<ObjectID>) throws(StoreError) -> [(ObjectID, Known<FileLines>)] {
        let ordered = blobs.sorted()
        let parts = try map(.details, ordered.count, chunk: Workers.fileChunk, state: { 0 }) {
            repository, _, range in
            ordered[range].map { ($0, repository.lines(of: $0)) }
        }
        return parts.flatMap { $0 }
    }

    /// Counts the lines of changes. O(size of the blobs).
    func lineCounts(_ pairs: Set<BlobPair>) throws(StoreError) -> [(BlobPair, Known<LineCount>)] {
        let ordered = pairs.sorted()
        let name: [UInt8] = []
        var table = ByteTable()
        _ = table.index(of: name.span)
        let paths = table
        return try map(.counts, ordered.count, chunk: Workers.fileChunk, state: { PatchReader() }) {
            repository, reader, range in
            ordered[range].map { pair in
                do throws(Gap) {
                    let counts = try reader.counts(repository, [pair.change], paths: paths)
                    return (pair, Known<LineCount>.value(counts.reduce(LineCount(), +)))
                } catch {
                    return (pair, .gap(error))
                }
            }
        }.flatMap { $0 }
    }
}
