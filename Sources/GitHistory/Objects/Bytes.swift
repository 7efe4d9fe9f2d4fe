// Hot: how ids and hash blocks are read from bytes, and bytes are put together.

extension Span<UInt8> {
    /// The number whose most significant byte stands at `offset`. O(1); traps beyond the end.
    @inline(__always)
    package func bigEndian<Number: FixedWidthInteger & BitwiseCopyable>(
        _ type: Number.Type, at offset: Int
    ) -> Number {
        precondition(offset >= 0 && offset + MemoryLayout<Number>.size <= count)
        return unsafe Number(
            bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Number.self))
    }
}

extension [UInt8] {
    /// Appends all bytes of a span at once.
    @inline(__always)
    package mutating func append(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
