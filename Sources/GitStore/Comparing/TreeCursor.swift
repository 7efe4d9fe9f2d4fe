// Hot: steps over every entry of the trees that differ.
import GitHistory
import Glibc

/// A place in a raw tree object, moved on entry by entry.
struct TreeCursor {
    /// One line of a tree; the name lives as long as the tree's bytes.
    struct Entry {
        let mode: FileMode
        let name: UnsafeBufferPointer<UInt8>
        let id: ObjectID
        let length: Int
    }

    private let tree: ObjectID
    private var position: UnsafePointer<UInt8>?
    private var remaining: Int

    /// A cursor before the first entry; nil bytes are the empty tree.
    init(_ bytes: UnsafeRawBufferPointer?, of tree: ObjectID?) {
        self.tree = tree ?? .zero
        position = bytes?.baseAddress?.assumingMemoryBound(to: UInt8.self)
        remaining = bytes?.count ?? 0
    }

    /// Steps over entries that are the same, byte for byte, on both sides.
    mutating func skipCommon(_ other: inout TreeCursor) {
        while remaining > 0, other.remaining > 0, let left = position, let right = other.position {
            guard let null = memchr(left, 0, remaining) else { return }
            let length = UnsafeRawPointer(null) - UnsafeRawPointer(left) + 1 + ObjectID.byteCount
            guard length <= remaining, length <= other.remaining, memcmp(left, right, length) == 0
            else { return }
            step(length)
            other.step(length)
        }
    }

    /// The entry at the cursor, nil at the end. Throws where the tree is malformed.
    func entry() throws(Gap) -> Entry? {
        guard remaining > 0, let position else { return nil }
        var mode: UInt16 = 0
        var index = 0
        while index < remaining, position[index] != UInt8(ascii: " ") {
            guard (48...55).contains(position[index]) else { throw Gap.unreadable(tree) }
            mode = mode &<< 3 | UInt16(position[index] - 48)
            index += 1
        }
        let start = index + 1
        guard start < remaining, let null = memchr(position + start, 0, remaining - start) else {
            throw Gap.unreadable(tree)
        }
        let end = UnsafeRawPointer(null) - UnsafeRawPointer(position)
        guard end + 1 + ObjectID.byteCount <= remaining, end > start else {
            throw Gap.unreadable(tree)
        }
        let id = UnsafeBufferPointer(start: position + end + 1, count: ObjectID.byteCount)
        return Entry(
            mode: FileMode(canonical: mode),
            name: UnsafeBufferPointer(start: position + start, count: end - start),
            id: ObjectID(Span(_unsafeElements: id)), length: end + 1 + ObjectID.byteCount)
    }

    /// Moves behind an entry that `entry()` has given.
    mutating func advance(_ entry: Entry?) { step(entry?.length ?? 0) }

    private mutating func step(_ length: Int) {
        position = position?.advanced(by: length)
        remaining -= length
    }

    /// Which entry comes first in git's order, 0 for one name on both sides, nil when both are at
    /// their end. A folder sorts as if its name ended in `/` (git's `base_name_compare`).
    static func order(_ left: Entry?, _ right: Entry?) -> Int? {
        guard let left else { return right == nil ? nil : 1 }
        guard let right else { return -1 }
        let common = min(left.name.count, right.name.count)
        if let first = left.name.baseAddress, let second = right.name.baseAddress,
            case let order = memcmp(first, second, common), order != 0
        {
            return Int(order)
        }
        return Int(left.byte(common)) - Int(right.byte(common))
    }
}

extension TreeCursor.Entry {
    /// The byte of the name at an index, or what git sorts by behind its end.
    fileprivate func byte(_ index: Int) -> UInt8 {
        if index < name.count { return name[index] }
        return mode.isTree ? UInt8(ascii: "/") : 0
    }
}
