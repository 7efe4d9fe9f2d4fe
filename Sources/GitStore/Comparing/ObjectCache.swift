// Hot: asked for every tree and blob.
import GitHistory

/// The objects that a worker read last, by id.
///
/// Direct-mapped: a newer object takes the place of an older one in its slot, and all go when they
/// are larger than the budget together.
struct ObjectCache: ~Copyable {
    private static var slotCount: Int { 1 << 14 }

    private var ids = [ObjectID](repeating: .zero, count: ObjectCache.slotCount)
    private var objects = [StoredObject?](repeating: nil, count: ObjectCache.slotCount)
    private var size = 0
    private let budget: Int

    /// A cache for at most `budget` bytes of objects.
    init(budget: Int) { self.budget = budget }

    /// An object; nil when it is not there.
    func find(_ id: ObjectID) -> StoredObject? {
        let slot = ObjectCache.slot(id)
        return ids[slot] == id ? objects[slot] : nil
    }

    /// Keeps an object.
    mutating func keep(_ id: ObjectID, _ object: StoredObject) {
        if size + object.bytes.count > budget { empty() }
        let slot = ObjectCache.slot(id)
        forget(slot)
        ids[slot] = id
        objects[slot] = object
        size += object.bytes.count
    }

    private mutating func empty() {
        for slot in objects.indices { forget(slot) }
    }

    private mutating func forget(_ slot: Int) {
        guard let object = objects[slot] else { return }
        size -= object.bytes.count
        objects[slot] = nil
    }

    private static func slot(_ id: ObjectID) -> Int {
        Int(truncatingIfNeeded: id.words.0 & UInt64(slotCount - 1))
    }
}
