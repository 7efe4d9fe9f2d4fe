// Hot: read for every object that lies in a pack.
import GitHistory

/// The head of a pack's entry (gitformat-pack(5)).
struct PackEntry {
    /// 1 to 4 for an object, 6 and 7 for a delta by distance and by name.
    let kind: UInt8
    /// What it is inflated, in bytes.
    let size: Int
    /// How far before it the base of a delta begins; 0 where it says the base's name.
    private(set) var distance = 0
    private(set) var base = ObjectID.zero
    /// Where its stream begins.
    private(set) var data: Int

    /// The packs' own head.
    private static let first = 12

    /// Reads the head of the entry that begins at a place; nil where it is damaged.
    init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        guard start >= PackEntry.first, start < bytes.count else { return nil }
        var place = start
        var byte = bytes[place]
        place += 1
        kind = byte >> 4 & 7
        var size = Int(byte & 15)
        var shift = 4
        while byte & 0x80 != 0 {
            guard place < bytes.count, shift < 56 else { return nil }
            byte = bytes[place]
            place += 1
            size |= Int(byte & 0x7f) << shift
            shift += 7
        }
        self.size = size
        data = place
        if kind == 6 {
            guard let distance = PackEntry.distance(bytes, &data), distance > 0, distance < start
            else { return nil }
            self.distance = distance
        } else if kind == 7 {
            guard data + ObjectID.byteCount <= bytes.count else { return nil }
            base = ObjectID(
                Span(
                    _unsafeElements: UnsafeRawBufferPointer(
                        rebasing: bytes[data..<(data + ObjectID.byteCount)]
                    ).bindMemory(to: UInt8.self)))
            data += ObjectID.byteCount
        }
    }

    private static func distance(_ bytes: UnsafeRawBufferPointer, _ place: inout Int) -> Int? {
        var distance = 0
        for step in 0..<9 {
            guard place < bytes.count else { return nil }
            let byte = bytes[place]
            place += 1
            distance = (step == 0 ? 0 : (distance + 1) << 7) | Int(byte & 0x7f)
            if byte & 0x80 == 0 { return distance }
        }
        return nil
    }
}
