// Hot: most objects of a pack are deltas.

/// How a pack says an object by another one: pieces of that one, and new bytes between them
/// (gitformat-pack(5), "Deltified representation").
enum Delta {
    /// The object that a delta makes of its base; nil where the delta is damaged, or the object larger than
    /// `largest`. O(size).
    static func apply(
        _ delta: UnsafeRawBufferPointer, to base: StoredObject, largest: Int
    ) -> StoredObject? {
        var place = 0
        guard number(delta, &place) == base.bytes.count, let size = number(delta, &place),
            size <= largest, let source = base.bytes.baseAddress
        else { return nil }
        let target = UnsafeMutableRawBufferPointer.allocate(byteCount: size + 1, alignment: 8)
        guard let start = target.baseAddress,
            fill(start, size, delta, place, source, base.bytes.count)
        else {
            target.deallocate()
            return nil
        }
        return StoredObject(
            kind: base.kind, UnsafeRawBufferPointer(start: start, count: size))
    }

    private static func fill(
        _ target: UnsafeMutableRawPointer, _ size: Int, _ delta: UnsafeRawBufferPointer,
        _ start: Int, _ source: UnsafeRawPointer, _ sourceSize: Int
    ) -> Bool {
        guard let codes = delta.baseAddress else { return false }
        var place = start
        var end = 0
        while place < delta.count {
            let code = delta[place]
            place += 1
            if code & 0x80 == 0 {
                let count = Int(code)
                guard count > 0, place + count <= delta.count, end + count <= size else {
                    return false
                }
                (target + end).copyMemory(from: codes + place, byteCount: count)
                place += count
                end += count
                continue
            }
            guard let piece = piece(code, delta, &place), piece.offset + piece.count <= sourceSize,
                end + piece.count <= size
            else { return false }
            (target + end).copyMemory(from: source + piece.offset, byteCount: piece.count)
            end += piece.count
        }
        return end == size
    }

    /// Which piece of the base a code copies.
    private static func piece(
        _ code: UInt8, _ delta: UnsafeRawBufferPointer, _ place: inout Int
    ) -> (offset: Int, count: Int)? {
        var (offset, count) = (0, 0)
        for bit in 0..<7 where code & (1 << UInt8(bit)) != 0 {
            guard place < delta.count else { return nil }
            let byte = Int(delta[place])
            place += 1
            if bit < 4 { offset |= byte << (8 * bit) } else { count |= byte << (8 * (bit - 4)) }
        }
        return (offset, count == 0 ? 0x10000 : count)
    }

    /// A number of seven bits a byte, the low ones first.
    private static func number(_ delta: UnsafeRawBufferPointer, _ place: inout Int) -> Int? {
        var (number, shift) = (0, 0)
        while place < delta.count, shift < 56 {
            let byte = Int(delta[place])
            place += 1
            number |= (byte & 0x7f) << shift
            if byte & 0x80 == 0 { return number }
            shift += 7
        }
        return nil
    }
}
