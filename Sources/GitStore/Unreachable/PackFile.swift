// Hot: reads the first bytes of every object of a pack.
import GitHistory
import Glibc

/// A pack that is read from front to back in large pieces: mapping it would count as memory, and a
/// system call for every object would take longer.
struct PackFile: ~Copyable {
    private let descriptor: Int32
    private var buffer: [UInt8]
    private var start = 0
    private var filled = 0

    private static let pieceSize = 1 << 20

    /// Opens a pack, nil where that is not possible.
    init?(_ path: [UInt8]) {
        let descriptor = FileReader.open(path)
        guard descriptor >= 0 else { return nil }
        self.descriptor = descriptor
        buffer = [UInt8](repeating: 0, count: PackFile.pieceSize)
    }

    deinit { close(descriptor) }

    /// The place in the buffer of the bytes at `offset`, and how many of the wanted there are.
    mutating func locate(_ offset: Int, _ wanted: Int) -> (position: Int, count: Int) {
        if offset < start || offset + wanted > start + filled { fill(offset) }
        return (offset - start, max(0, min(wanted, start + filled - offset)))
    }

    /// A byte of the buffer.
    subscript(position: Int) -> UInt8 { buffer[position] }

    /// The 20 bytes of a name in the buffer.
    func id(_ position: Int) -> ObjectID { ObjectID(buffer.span, at: position) }

    private mutating func fill(_ offset: Int) {
        start = offset
        filled = 0
        while filled < PackFile.pieceSize {
            let place = off_t(offset + filled)
            let count = buffer.withUnsafeMutableBytes { bytes in
                pread(
                    descriptor, bytes.baseAddress.map { $0 + filled },
                    PackFile.pieceSize - filled, place)
            }
            if count > 0 {
                filled += count
            } else if count == 0 || errno != EINTR {
                return
            }
        }
    }
}

/// What kind of object each entry of a pack is: that of its base for a delta.
struct PackKinds {
    /// Parallel to the positions of the index.
    private(set) var kinds: [UInt8]
    /// The positions in the order of the file: so its objects are read fastest.
    let order: [Int32]
    /// How many were looked at, in that order.
    private(set) var seen = 0
    private var pending: [(position: Int32, base: Int32)] = []

    /// The numbers by which packs tell what an object is; 0 stands for "not known from this pack".
    static let unknown: UInt8 = 0
    static let commit: UInt8 = 1
    static let blob: UInt8 = 3

    /// git writes commits and tags before trees and files (pack-objects.c, `compute_write_order`): behind so
    /// many of these in a row no commit is looked for.
    private static let patience = 20_000

    private static let offsetDelta: UInt8 = 6
    private static let nameDelta: UInt8 = 7
    /// The longest head of an entry: its size, then a distance or a name.
    private static let longestHead = 10 + ObjectID.byteCount

    /// Reads the head of every entry in the order of the file, so that nearly every base is known
    /// before its deltas; where only commits are asked for, until no more follow. Nothing is inflated.
    /// O(objects log objects).
    init(_ index: PackIndex, _ file: inout PackFile, commitsOnly: Bool) {
        kinds = [UInt8](repeating: PackKinds.unknown, count: index.count)
        let offsets = (0..<index.count).map(index.offset)
        order = (0..<Int32(index.count)).sorted { offsets[Int($0)] < offsets[Int($1)] }
        var others = 0
        for rank in order.indices where !commitsOnly || others < PackKinds.patience {
            let position = Int(order[rank])
            seen = rank + 1
            guard offsets[position] > 0 else { continue }
            read(position, offsets, (order, rank), index, &file)
            others = kinds[position] == PackKinds.commit ? 0 : others + 1
        }
        settle()
    }

    private mutating func read(
        _ position: Int, _ offsets: [Int], _ place: (order: [Int32], rank: Int),
        _ index: PackIndex, _ file: inout PackFile
    ) {
        let (start, count) = file.locate(offsets[position], PackKinds.longestHead)
        guard count > 0 else { return }
        let kind = file[start] >> 4 & 7
        guard kind == PackKinds.offsetDelta || kind == PackKinds.nameDelta else {
            kinds[position] = kind
            return
        }
        var next = 0
        while next < count - 1, file[start + next] & 0x80 != 0 { next += 1 }
        next += 1
        var base: Int?
        if kind == PackKinds.nameDelta {
            guard next + ObjectID.byteCount <= count else { return }
            base = index.position(of: file.id(start + next))
        } else {
            var distance = 0
            var isFirst = true
            while next < count {
                let byte = file[start + next]
                distance = (isFirst ? 0 : (distance + 1) << 7) | Int(byte & 0x7f)
                isFirst = false
                next += 1
                if byte & 0x80 == 0 { break }
            }
            base = PackKinds.position(at: offsets[position] &- distance, offsets, place)
        }
        guard let base, base != position else { return }
        kinds[position] = kinds[base]
        if kinds[base] == PackKinds.unknown { pending.append((Int32(position), Int32(base))) }
    }

    /// The entry that begins at an offset, looked for before the one of `place`.
    private static func position(
        at offset: Int, _ offsets: [Int], _ place: (order: [Int32], rank: Int)
    ) -> Int? {
        var (low, high) = (0, place.rank)
        while low < high {
            let middle = (low + high) / 2
            let position = Int(place.order[middle])
            if offsets[position] == offset { return position }
            if offsets[position] < offset { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// A base that a name leads to may stand behind its deltas: those are gone over until nothing
    /// new is learned.
    private mutating func settle() {
        while !pending.isEmpty {
            let left = pending.filter { kinds[Int($0.base)] == PackKinds.unknown }
            for delta in pending where kinds[Int(delta.base)] != PackKinds.unknown {
                kinds[Int(delta.position)] = kinds[Int(delta.base)]
            }
            guard left.count < pending.count else { return }
            pending = left
        }
    }
}
