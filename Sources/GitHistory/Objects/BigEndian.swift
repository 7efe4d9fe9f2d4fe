// Hot: how ids and hash blocks are read from bytes.

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
