// Hot: made of every file that one commit adds while it deletes another.

/// A file's content as a bag of lines, to say how much of one file is in another.
///
/// git's own measure, so that renames are those of `git blame`: bytes are counted in chunks that end
/// with a line, or after 64 bytes; a carriage return at a line's end does not count.
package struct ChunkProfile: Sendable {
    /// The size of the file in bytes.
    package let size: Int
    /// The hash of each chunk above the number of its bytes, ascending, each hash once.
    private let chunks: [UInt64]

    private static let longestChunk = 64

    /// The profile of a text. O(n log n) in its lines.
    package init(_ text: Span<UInt8>) {
        size = text.count
        var chunks: [UInt64] = []
        var (hash, length) = (UInt64(0), 0)
        for position in 0..<text.count {
            let byte = text[position]
            if byte == 13, position + 1 < text.count, text[position + 1] == 10 { continue }
            hash = (hash ^ UInt64(byte)) &* 0x9e37_79b9_7f4a_7c15
            hash ^= hash >> 29
            length += 1
            if length < ChunkProfile.longestChunk, byte != 10 { continue }
            chunks.append(ChunkProfile.packed(hash, length))
            (hash, length) = (0, 0)
        }
        if length > 0 { chunks.append(ChunkProfile.packed(hash, length)) }
        chunks.sort()
        self.chunks = ChunkProfile.summed(chunks)
    }

    /// How much of `source` is in `destination`, of 60,000: git's `MAX_SCORE`.
    package static func similarity(_ source: ChunkProfile, _ destination: ChunkProfile) -> Int {
        let larger = max(source.size, destination.size)
        guard larger > 0 else { return 0 }
        var (left, right, copied) = (0, 0, 0)
        while left < source.chunks.count, right < destination.chunks.count {
            let (old, new) = (source.chunks[left], destination.chunks[right])
            if old >> 32 == new >> 32 {
                copied += Int(min(old & 0xffff_ffff, new & 0xffff_ffff))
                left += 1
                right += 1
            } else if old < new {
                left += 1
            } else {
                right += 1
            }
        }
        return copied * RenameSearch.fullScore / larger
    }

    private static func packed(_ hash: UInt64, _ length: Int) -> UInt64 {
        hash & 0xffff_ffff_0000_0000 | UInt64(length)
    }

    private static func summed(_ sorted: [UInt64]) -> [UInt64] {
        var result: [UInt64] = []
        result.reserveCapacity(sorted.count)
        for chunk in sorted {
            if let last = result.last, last >> 32 == chunk >> 32 {
                result[result.count - 1] += chunk & 0xffff_ffff
            } else {
                result.append(chunk)
            }
        }
        return result
    }
}
