// Hot: one for every modified file.
import GitHistory

/// What `git diff -U0` shows of two texts, and where in them it begins.
struct BareDiff {
    let hunks: [Hunk]
    /// How many lines the new text has.
    let lineCount: Int
    let start: LinePlace

    /// The last diff of a differ, of which these are the hunks. O(1).
    init(_ hunks: [Hunk], _ differ: inout LineDiffer) {
        self.hunks = hunks
        lineCount = differ.newLineCount
        start = differ.firstChange(context: 0)
    }
}

/// A line that two texts have in the same place.
struct LinePlace {
    let line: Int
    /// Its first byte. What lies before is the same in both.
    let start: Int

    /// Readers of both texts from there on.
    func readers(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> (old: LineReader, new: LineReader) {
        (LineReader(left, at: line, start), LineReader(right, at: line, start))
    }
}
