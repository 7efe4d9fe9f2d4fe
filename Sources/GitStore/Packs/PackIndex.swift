// Hot: asked for every object of a pack.
import GitHistory

/// The names and places of a pack's objects: the bytes of its `.idx` file, version 1 or 2.
struct PackIndex {
    /// How many objects the pack has.
    let count: Int
    private let file: MappedFile
    private let isFirstVersion: Bool

    private static let fanout = 1024
    private static let magic: [UInt8] = [0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]
    /// The names of the pack and of the index itself end the file.
    private static let trailer = 2 * ObjectID.byteCount

    private var bytes: UnsafeRawBufferPointer { file.bytes }

    /// Takes an `.idx` file; nil where it is none.
    init?(_ file: MappedFile) {
        let bytes = file.bytes
        let isFirst = !bytes.starts(with: PackIndex.magic)
        let start = isFirst ? 0 : 8
        guard bytes.count >= start + PackIndex.fanout + PackIndex.trailer else { return nil }
        let last = start + PackIndex.fanout - 4
        count = Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: last, as: UInt32.self)))
        let table = count * (isFirst ? 24 : 28)
        guard bytes.count >= start + PackIndex.fanout + table + PackIndex.trailer else {
            return nil
        }
        self.file = file
        isFirstVersion = isFirst
    }

    /// Whether a pack ends with the hash that the index names it by. git reads no object of another one
    /// (packfile.c, `open_packed_git_1`: "packfile does not match index"): it is cut off, or not its.
    func names(_ pack: UnsafeRawBufferPointer) -> Bool {
        guard pack.count > ObjectID.byteCount else { return false }
        return pack.suffix(ObjectID.byteCount).elementsEqual(
            bytes.suffix(PackIndex.trailer).prefix(ObjectID.byteCount))
    }

    /// The name of the object at a position; positions follow the names. O(1).
    func id(_ position: Int) -> ObjectID {
        let place =
            PackIndex.fanout + (isFirstVersion ? position * 24 + 4 : 8 + position * 20)
        let name = UnsafeRawBufferPointer(rebasing: bytes[place..<(place + ObjectID.byteCount)])
        return ObjectID(Span(_unsafeElements: name.bindMemory(to: UInt8.self)))
    }

    /// Where the object begins in the pack; -1 where the index is damaged. O(1).
    func offset(_ position: Int) -> Int {
        guard !isFirstVersion else { return number(PackIndex.fanout + position * 24) }
        let offsets = 8 + PackIndex.fanout + count * 24
        let offset = number(offsets + position * 4)
        guard offset & 0x8000_0000 != 0 else { return offset }
        let far = offsets + count * 4 + (offset & 0x7fff_ffff) * 8
        guard far + 8 + PackIndex.trailer <= bytes.count else { return -1 }
        return Int(
            truncatingIfNeeded: UInt64(
                bigEndian: bytes.loadUnaligned(fromByteOffset: far, as: UInt64.self)))
    }

    private func number(_ place: Int) -> Int {
        Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    }

    /// The position of a name, nil where the pack has no such object. O(log objects).
    func position(of id: ObjectID) -> Int? {
        // The table of first bytes says how many names there are up to each.
        let first = Int(id.words.0 >> 56)
        let table = isFirstVersion ? 0 : 8
        var low = first == 0 ? 0 : min(count, number(table + (first - 1) * 4))
        var high = min(count, number(table + first * 4))
        while low < high {
            let middle = (low + high) / 2
            let found = self.id(middle)
            if found == id { return middle }
            if found < id { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
