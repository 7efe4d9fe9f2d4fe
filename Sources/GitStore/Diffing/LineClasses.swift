// Hot: takes every line around every change.
import Glibc

/// Which lines of two texts are equal: each line's class, and how often a class comes on each side.
struct LineClasses: ~Copyable {
    /// The classes of the middles' lines, in order.
    private(set) var old = Numbers<Int32>()
    private(set) var new = Numbers<Int32>()
    /// How often a class comes in the whole old and new text.
    private(set) var oldCounts = Numbers<Int32>()
    private(set) var newCounts = Numbers<Int32>()
    /// Of each class its hash, and where one of its lines is.
    private var hashes = Numbers<UInt64>()
    private var texts = Numbers<UnsafeBufferPointer<UInt8>>()
    private var slots = Numbers<Int32>()
    private var mask = 0
    private var count = 0

    init() {}

    /// Sorts the lines of both middles into classes; says whether any is on both sides.
    mutating func sort(_ one: borrowing DiffSide, _ other: borrowing DiffSide) -> Bool {
        let most = one.middle + other.middle
        var capacity = 64
        while capacity < most * 2 { capacity *= 2 }
        mask = capacity - 1
        slots.fill(capacity, -1)
        hashes.reserve(most)
        texts.reserve(most)
        oldCounts.fill(most, 0)
        newCounts.fill(most, 0)
        old.reserve(most)
        new.reserve(most)
        count = 0
        for place in 0..<one.middle {
            let number = index(of: one.text(ofMiddle: place))
            old[place] = number
            oldCounts[Int(number)] += 1
        }
        var isShared = false
        for place in 0..<other.middle {
            let number = index(of: other.text(ofMiddle: place))
            new[place] = number
            newCounts[Int(number)] += 1
            if oldCounts[Int(number)] > 0 { isShared = true }
        }
        return isShared
    }

    /// Counts the lines of a text that both sides have alike.
    mutating func count(_ text: UnsafeBufferPointer<UInt8>) {
        guard let base = text.baseAddress else { return }
        var place = 0
        while place < text.count {
            let newline = memchr(base + place, 10, text.count - place)
            let end =
                newline.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) + 1 } ?? text.count
            let line = UnsafeBufferPointer(start: base + place, count: end - place)
            let number = slots[slot(of: line, LineClasses.hash(line))]
            if number >= 0 {
                oldCounts[Int(number)] += 1
                newCounts[Int(number)] += 1
            }
            place = end
        }
    }

    private mutating func index(of line: UnsafeBufferPointer<UInt8>) -> Int32 {
        let hash = LineClasses.hash(line)
        let slot = slot(of: line, hash)
        if slots[slot] >= 0 { return slots[slot] }
        slots[slot] = Int32(count)
        hashes[count] = hash
        texts[count] = line
        count += 1
        return Int32(count - 1)
    }

    /// The slot of a line's class, or the empty one where it belongs.
    private func slot(of line: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, LineClasses.areEqual(texts[number], line) { return slot }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private static func areEqual(
        _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard one.count == other.count, let left = one.baseAddress, let right = other.baseAddress
        else { return one.count == other.count }
        return memcmp(left, right, one.count) == 0
    }

    /// Eight bytes at a time. Nothing depends on its values but speed.
    private static func hash(_ line: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(line)
        var value = UInt64(bytes.count) &* 0x9e37_79b9_7f4a_7c15
        var place = 0
        while place + 8 <= bytes.count {
            value = mix(value ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        while place < bytes.count {
            rest = rest << 8 | UInt64(bytes[place])
            place += 1
        }
        return mix(value ^ rest)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        let (high, low) = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
        return high ^ low
    }
}
