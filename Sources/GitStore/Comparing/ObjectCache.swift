// Hot: asked for every tree and blob, and for every object that is a delta.
import GitHistory

/// What a cache knows an object by.
protocol CacheKey: Equatable {
    /// A key that no object has.
    static var none: Self { get }
    /// Bits that differ from key to key, the lowest ones too.
    var slotBits: UInt64 { get }
}

extension ObjectID: CacheKey {
    static var none: ObjectID { zero }
    var slotBits: UInt64 { words.0 }
}

/// The objects that a worker read last.
///
/// Direct-mapped: a newer object takes the place of an older one in its slot. Where all are larger than the
/// budget together, those go that nobody asked for since the hand last came by (the clock algorithm).
struct ObjectCache<Key: CacheKey>: ~Copyable {
    private static var slotCount: Int { 1 << 14 }

    private var keys = [Key](repeating: .none, count: ObjectCache.slotCount)
    private var objects = [StoredObject?](repeating: nil, count: ObjectCache.slotCount)
    private var isUsed = [Bool](repeating: false, count: ObjectCache.slotCount)
    private var size = 0
    private var hand = 0
    private let budget: Int

    /// A cache for at most `budget` bytes of objects.
    init(budget: Int) { self.budget = budget }

    /// An object; nil when it is not there.
    mutating func find(_ key: Key) -> StoredObject? {
        let slot = ObjectCache.slot(key)
        guard keys[slot] == key else { return nil }
        isUsed[slot] = true
        return objects[slot]
    }

    /// Keeps an object, unless it would push all others out.
    mutating func keep(_ key: Key, _ object: StoredObject) {
        guard object.bytes.count <= budget / 2 else { return }
        let slot = ObjectCache.slot(key)
        forget(slot)
        keys[slot] = key
        objects[slot] = object
        isUsed[slot] = false
        size += object.bytes.count
        while size > budget {
            if isUsed[hand] { isUsed[hand] = false } else if hand != slot { forget(hand) }
            hand = (hand + 1) & (ObjectCache.slotCount - 1)
        }
    }

    private mutating func forget(_ slot: Int) {
        guard let object = objects[slot] else { return }
        size -= object.bytes.count
        objects[slot] = nil
        keys[slot] = .none
    }

    private static func slot(_ key: Key) -> Int {
        Int(truncatingIfNeeded: key.slotBits & UInt64(slotCount - 1))
    }
}
