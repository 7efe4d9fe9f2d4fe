// Hot: every diff works in these.

/// Numbers in memory that is kept from one diff to the next and only ever grows.
struct Numbers<Value: BitwiseCopyable>: ~Copyable {
    private(set) var start: UnsafeMutablePointer<Value>
    private var capacity: Int

    /// Room for a small diff.
    init() {
        capacity = 256
        start = .allocate(capacity: capacity)
    }

    deinit { start.deallocate() }

    /// Makes room for `count` numbers; those that were there are gone.
    mutating func reserve(_ count: Int) {
        if count <= capacity { return }
        start.deallocate()
        capacity = max(count, capacity * 2)
        start = .allocate(capacity: capacity)
    }

    /// Makes room for `count` numbers, of which the first `used` stay.
    mutating func grow(to count: Int, keeping used: Int) {
        if count <= capacity { return }
        let old = start
        capacity = max(count, capacity * 2)
        start = .allocate(capacity: capacity)
        start.update(from: old, count: used)
        old.deallocate()
    }

    /// Makes room for `count` numbers, all of them `value`.
    mutating func fill(_ count: Int, _ value: Value) {
        reserve(count)
        start.update(repeating: value, count: count)
    }

    subscript(_ index: Int) -> Value {
        get { start[index] }
        set { start[index] = newValue }
    }
}
