// Hot: asked for every object that is a delta.

/// The objects that a worker made last, by pack and place: versions of a file are deltas of one another.
///
/// A newer object takes the place of an older one in its slot, and objects that nobody asked for lately go
/// when all are larger than the budget together.
struct DeltaBases: ~Copyable {
    private static var slotCount: Int { 1 << 14 }
    /// libgit2 keeps 16 MiB, which a large tree and some files fill.
    private static var budget: Int { 32 << 20 }

    private var keys = [UInt64](repeating: .max, count: DeltaBases.slotCount)
    private var objects = [StoredObject?](repeating: nil, count: DeltaBases.slotCount)
    private var isUsed = [Bool](repeating: false, count: DeltaBases.slotCount)
    private var size = 0
    private var hand = 0

    init() {}

    /// The object at a place of a pack; nil where it is not kept.
    mutating func find(_ key: UInt64) -> StoredObject? {
        let slot = DeltaBases.slot(key)
        guard keys[slot] == key else { return nil }
        isUsed[slot] = true
        return objects[slot]
    }

    /// Keeps an object.
    mutating func keep(_ key: UInt64, _ object: StoredObject) {
        guard object.bytes.count <= DeltaBases.budget / 8 else { return }
        let slot = DeltaBases.slot(key)
        forget(slot)
        keys[slot] = key
        objects[slot] = object
        isUsed[slot] = false
        size += object.bytes.count
        while size > DeltaBases.budget {
            if isUsed[hand] { isUsed[hand] = false } else if hand != slot { forget(hand) }
            hand = (hand + 1) & (DeltaBases.slotCount - 1)
        }
    }

    private mutating func forget(_ slot: Int) {
        guard let object = objects[slot] else { return }
        size -= object.bytes.count
        objects[slot] = nil
        keys[slot] = .max
    }

    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 50)
    }
}
