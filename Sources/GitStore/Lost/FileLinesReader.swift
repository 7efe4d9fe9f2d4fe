import GitHistory

extension Repository {
    /// The lines of a file, or the gap that was met.
    package func lines(of blob: ObjectID) -> Known<FileLines> {
        do throws(Gap) {
            let blob = try self.blob(blob)
            defer { extendLifetime(blob) }
            return .value(FileLines(Span(_unsafeElements: blob.bytes), isBinary: blob.isBinary))
        } catch {
            return .gap(error)
        }
    }
}
