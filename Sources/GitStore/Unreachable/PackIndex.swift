// Hot: asked for every object of a pack.
import GitHistory

/// The names and places of a pack's objects: the bytes of its `.idx` file, version 1 or 2.
struct PackIndex {
    /// How many objects the pack has.
    let count: Int
    private let bytes: [UInt8]
    private let isFirstVersion: Bool

    private static let fanout = 1024
    private static let magic: [UInt8] = [0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]
    /// The names of the pack and of the index itself end the file.
    private static let trailer = 2 * ObjectID.byteCount

    /// Takes the bytes of an `.idx` file; nil where they are none.
    init?(_ bytes: [UInt8]) {
        let isFirst = !bytes.starts(with: PackIndex.magic)
        let start = isFirst ? 0 : 8
        guard bytes.count >= start + PackIndex.fanout + PackIndex.trailer else { return nil }
        let last = start + PackIndex.fanout - 4
        count = Int(bytes.span.bigEndian(UInt32.self, at: last))
        let table = count * (isFirst ? 24 : 28)
        guard bytes.count >= start + PackIndex.fanout + table + PackIndex.trailer else {
            return nil
        }
        self.bytes = bytes
        isFirstVersion = isFirst
    }

    /// The name of the object at a position; positions follow the names. O(1).
    func id(_ position: Int) -> ObjectID {
        isFirstVersion
            ? ObjectID(bytes.span, at: PackIndex.fanout + position * 24 + 4)
            : ObjectID(bytes.span, at: 8 + PackIndex.fanout + position * 20)
    }

    /// Where the object begins in the pack; -1 where the index is damaged. O(1).
    func offset(_ position: Int) -> Int {
        guard !isFirstVersion else {
            return Int(
                bytes.span.bigEndian(UInt32.self, at: PackIndex.fanout + position * 24))
        }
        let offsets = 8 + PackIndex.fanout + count * 24
        let offset = Int(bytes.span.bigEndian(UInt32.self, at: offsets + position * 4))
        guard offset & 0x8000_0000 != 0 else { return offset }
        let far = offsets + count * 4 + (offset & 0x7fff_ffff) * 8
        guard far + 8 + PackIndex.trailer <= bytes.count else { return -1 }
        return Int(truncatingIfNeeded: bytes.span.bigEndian(UInt64.self, at: far))
    }

    /// The position of a name, nil where the pack has no such object. O(log objects).
    func position(of id: ObjectID) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            let found = self.id(middle)
            if found == id { return middle }
            if found < id { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
