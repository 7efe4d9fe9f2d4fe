// Hot: inflates every object.
import CLibgit2Shim

/// Inflates one stream after the other with one state. It belongs to one thread.
struct Inflater: ~Copyable {
    private let state: OpaquePointer?

    /// An inflater; without memory it inflates nothing.
    init() { state = coven_inflater_new() }

    deinit {
        if let state { coven_inflater_free(state) }
    }

    /// Inflates what begins at a place of some bytes to `target`, which has room for `size` bytes; says
    /// whether the stream is whole and of that size.
    func inflate(
        _ bytes: UnsafeRawBufferPointer, from place: Int, to target: UnsafeMutableRawPointer,
        _ size: Int
    ) -> Bool {
        guard let state, let start = bytes.baseAddress, place < bytes.count else { return false }
        return coven_inflate(state, start + place, bytes.count - place, target, size) == 1
    }

    /// Inflates all of some bytes to `target`, which has room for so many; how many there are, nil where they are
    /// more, or damaged.
    func inflate(
        _ bytes: UnsafeRawBufferPointer, to target: UnsafeMutableRawPointer, atMost room: Int
    ) -> Int? {
        guard let state, let start = bytes.baseAddress else { return nil }
        var size = 0
        return coven_inflate_at_most(state, start, bytes.count, target, room, &size) == 1
            ? size : nil
    }
}
