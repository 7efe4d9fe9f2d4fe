// Hot: goes over every line of every change.
import Glibc

/// Hands out a blob's lines in order.
struct LineReader {
    private var position: UnsafePointer<UInt8>?
    private var remaining: Int
    /// The number of the next line, from 0.
    private(set) var line = 0

    /// A reader before the first line.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        position = bytes.baseAddress
        remaining = bytes.count
    }

    /// A reader before a line that begins at an offset.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at line: Int, _ offset: Int) {
        position = bytes.baseAddress.map { $0 + offset }
        remaining = bytes.count - offset
        self.line = line
    }

    /// The next line with its end, nil behind the last one.
    mutating func next() -> UnsafeBufferPointer<UInt8>? {
        guard remaining > 0, let start = position else { return nil }
        let length =
            memchr(start, 10, remaining).map {
                UnsafeRawPointer($0) - UnsafeRawPointer(start) + 1
            } ?? remaining
        position = start + length
        remaining -= length
        line += 1
        return UnsafeBufferPointer(start: start, count: length)
    }

    /// Goes on to a later line.
    mutating func skip(to target: Int) {
        while line < target, next() != nil {}
    }
}
