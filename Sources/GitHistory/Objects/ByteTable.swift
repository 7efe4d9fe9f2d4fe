// Hot: every path of every change and every name of every commit goes through `index(of:)`.

/// Byte strings, each kept once and named by a small number: paths, identities.
///
/// Paths and names are bytes in git, not text; they become `String` only where a report shows them.
package struct ByteTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var slots: [Int32] = []

    /// An empty table.
    package init() {
        slots = Array(repeating: -1, count: 64)
    }

    /// How many different strings the table holds.
    package var count: Int { ends.count }

    /// The number of a string, new or known. Amortised O(length).
    package mutating func index(of string: Span<UInt8>) -> Int32 {
        if (ends.count + 1) * 2 > slots.count { grow() }
        var slot = ByteTable.hash(string) & (slots.count - 1)
        while slots[slot] >= 0 {
            if equals(slots[slot], string) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(ends.count)
        bytes.append(string)
        ends.append(bytes.count)
        slots[slot] = number
        return number
    }

    /// The number of a string that is known, nil of another one. O(length).
    package func number(of string: Span<UInt8>) -> Int32? {
        var slot = ByteTable.hash(string) & (slots.count - 1)
        while slots[slot] >= 0 {
            if equals(slots[slot], string) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The bytes of a string.
    package subscript(_ number: Int32) -> ArraySlice<UInt8> { bytes[range(number)] }

    /// The string as text; bytes that are not UTF-8 become U+FFFD.
    package func text(_ number: Int32) -> String { String(decoding: self[number], as: UTF8.self) }

    private func range(_ number: Int32) -> Range<Int> {
        (number == 0 ? 0 : ends[Int(number) - 1])..<ends[Int(number)]
    }

    private func equals(_ number: Int32, _ string: Span<UInt8>) -> Bool {
        let range = range(number)
        guard range.count == string.count else { return false }
        let start = range.lowerBound
        for position in 0..<string.count where bytes[start + position] != string[position] {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for number in 0..<Int32(ends.count) {
            let range = range(number)
            var slot = ByteTable.hash(bytes.span.extracting(range)) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = number
        }
    }

    /// FNV-1a with a final mix. Nothing depends on its values but speed.
    private static func hash(_ string: Span<UInt8>) -> Int {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for position in 0..<string.count {
            value = (value ^ UInt64(string[position])) &* 0x100_0000_01b3
        }
        return Int(truncatingIfNeeded: (value ^ (value >> 29)) & 0x7fff_ffff_ffff_ffff)
    }
}
