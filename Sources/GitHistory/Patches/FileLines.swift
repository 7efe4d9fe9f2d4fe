/// The lines of a file without their order: enough to ask whether another file holds them.
package struct FileLines: Sendable, Equatable {
    /// The lines that are not blank, each once; none of a binary file.
    package let keys: Set<LineKey>
    /// git takes it for a binary file, or it is too large to be compared.
    package let isBinary: Bool
    /// It holds a conflict that nobody has settled.
    package let isConflicted: Bool

    /// A larger file is not compared.
    private static let largest = 4 << 20

    /// Lines known by themselves.
    package init(keys: Set<LineKey>, isBinary: Bool = false, isConflicted: Bool = false) {
        self.keys = keys
        self.isBinary = isBinary
        self.isConflicted = isConflicted
    }

    /// The lines of a file. O(bytes).
    package init(_ bytes: Span<UInt8>, isBinary: Bool) {
        guard !isBinary, bytes.count <= FileLines.largest else {
            self.init(keys: [], isBinary: true)
            return
        }
        var keys: Set<LineKey> = []
        var isConflicted = false
        var start = 0
        for position in 0...bytes.count
        where position == bytes.count || bytes[position] == UInt8(ascii: "\n") {
            let line = bytes.extracting(start..<position)
            let key = LineKey(line)
            if key != .blank { keys.insert(key) }
            isConflicted = isConflicted || FileLines.opensConflict(line)
            start = position + 1
        }
        self.init(keys: keys, isConflicted: isConflicted)
    }

    /// `<<<<<<< ours`.
    private static func opensConflict(_ line: Span<UInt8>) -> Bool {
        guard line.count > 8, line[7] == UInt8(ascii: " ") else { return false }
        for position in 0..<7 where line[position] != UInt8(ascii: "<") { return false }
        return true
    }
}
