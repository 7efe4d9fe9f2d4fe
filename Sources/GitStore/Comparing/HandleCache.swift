// Hot: asked for every tree and blob.
import GitHistory

/// Handles on the objects that a worker read last, by id.
///
/// Direct-mapped: a newer object takes the place of an older one in its slot, and all go when they
/// are larger than the budget together. The cache owns one reference to each.
struct HandleCache: ~Copyable {
    private static var slotCount: Int { 1 << 14 }

    private var ids = [ObjectID](repeating: .zero, count: HandleCache.slotCount)
    private var handles = [OpaquePointer?](repeating: nil, count: HandleCache.slotCount)
    private var sizes = [Int](repeating: 0, count: HandleCache.slotCount)
    private var size = 0
    private let budget: Int
    private let free: (OpaquePointer) -> Void

    /// A cache for at most `budget` bytes of objects, which `free` lets go.
    init(budget: Int, free: @escaping (OpaquePointer) -> Void) {
        self.budget = budget
        self.free = free
    }

    deinit {
        for case .some(let handle) in handles { free(handle) }
    }

    /// The handle on an object, still the cache's own; nil when it is not there.
    func find(_ id: ObjectID) -> OpaquePointer? {
        let slot = HandleCache.slot(id)
        return ids[slot] == id ? handles[slot] : nil
    }

    /// Takes over a handle on an object of `bytes` bytes.
    mutating func keep(_ id: ObjectID, _ handle: OpaquePointer, bytes: Int) {
        if size + bytes > budget { empty() }
        let slot = HandleCache.slot(id)
        forget(slot)
        ids[slot] = id
        handles[slot] = handle
        sizes[slot] = bytes
        size += bytes
    }

    private mutating func empty() {
        for slot in handles.indices { forget(slot) }
    }

    private mutating func forget(_ slot: Int) {
        guard let handle = handles[slot] else { return }
        free(handle)
        handles[slot] = nil
        size -= sizes[slot]
    }

    private static func slot(_ id: ObjectID) -> Int {
        Int(truncatingIfNeeded: id.words.0 & UInt64(slotCount - 1))
    }
}
