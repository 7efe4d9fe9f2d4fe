import GitHistory
import GitStore

extension Workers {
    /// Reads the lines of files. O(bytes).
    func files(_ blobs: Set<ObjectID>) throws(StoreError) -> [(ObjectID, Known<FileLines>)] {
        let ordered = blobs.sorted()
        let parts = try map(.details, ordered.count, chunk: 64, state: { 0 }) {
            repository, _, range in
            ordered[range].map { ($0, repository.lines(of: $0)) }
        }
        return parts.flatMap { $0 }
    }
}
