// Hot: goes over every byte of every modified file.
import Glibc

/// What two texts begin and end with alike, in whole lines.
enum CommonEnds {
    /// How many bytes the lines have that both begin with.
    static func head(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> Int {
        guard let one = left.baseAddress, let other = right.baseAddress else { return 0 }
        let (raw, rawOther) = (UnsafeRawPointer(one), UnsafeRawPointer(other))
        let most = min(left.count, right.count)
        var equal = 0
        while equal + 8 <= most {
            let difference =
                raw.loadUnaligned(fromByteOffset: equal, as: UInt64.self)
                ^ rawOther.loadUnaligned(fromByteOffset: equal, as: UInt64.self)
            if difference != 0 {
                equal += difference.littleEndian.trailingZeroBitCount / 8
                return lineStart(one, equal)
            }
            equal += 8
        }
        while equal < most, one[equal] == other[equal] { equal += 1 }
        return lineStart(one, equal)
    }

    /// Where the line begins that a place is in, or ends before.
    static func lineStart(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> Int {
        var start = place
        while start > 0, bytes[start - 1] != 10 { start -= 1 }
        return start
    }

    /// How many bytes the lines have that both end with, behind the `head` bytes that they begin with.
    static func tail(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, after head: Int
    ) -> Int {
        guard let one = left.baseAddress, let other = right.baseAddress else { return 0 }
        let (raw, rawOther) = (
            UnsafeRawPointer(one + left.count), UnsafeRawPointer(other + right.count)
        )
        let most = min(left.count, right.count) - head
        var equal = 0
        while equal + 8 <= most {
            let difference =
                raw.loadUnaligned(fromByteOffset: -equal - 8, as: UInt64.self)
                ^ rawOther.loadUnaligned(fromByteOffset: -equal - 8, as: UInt64.self)
            if difference != 0 {
                equal += difference.littleEndian.leadingZeroBitCount / 8
                break
            }
            equal += 8
        }
        while equal < most, one[left.count - equal - 1] == other[right.count - equal - 1] {
            equal += 1
        }
        let (start, otherStart) = (left.count - equal, right.count - equal)
        let isStart = start == head || one[start - 1] == 10
        if isStart, otherStart == head || other[otherStart - 1] == 10 { return equal }
        guard let newline = memchr(one + start, 10, equal) else { return 0 }
        return equal - (UnsafeRawPointer(newline) - UnsafeRawPointer(one + start) + 1)
    }

    /// How many bytes git cuts off both before a diff without context: whole blocks that are equal, less
    /// what belongs to the line in which they begin (xdiff-interface.c, `trim_common_tail`).
    static func trimmedTail(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> Int {
        guard let one = left.baseAddress, let other = right.baseAddress else { return 0 }
        let smaller = min(left.count, right.count)
        var trimmed = 0
        while trimmed + block <= smaller,
            memcmp(
                one + left.count - trimmed - block, other + right.count - trimmed - block, block)
                == 0
        {
            trimmed += block
        }
        let start = one + left.count - trimmed
        guard let newline = memchr(start, 10, trimmed) else { return 0 }
        return trimmed - (UnsafeRawPointer(newline) - UnsafeRawPointer(start) + 1)
    }

    private static var block: Int { 1024 }

    /// How many lines a text has, an open last one with them.
    static func lines(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        newlines(text) + (text.last.map { $0 != 10 } ?? false ? 1 : 0)
    }

    /// How many newlines a text has.
    private static func newlines(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        guard let base = text.baseAddress else { return 0 }
        let raw = UnsafeRawPointer(base)
        var count = 0
        var place = 0
        while place + 8 <= text.count {
            // Eight counters in a word, each of which holds at most 255.
            let end = min(place + 255 * 8, text.count - 7)
            var counters: UInt64 = 0
            while place < end {
                let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                let zeros = word ^ newlines
                let others = ((zeros & low) &+ low) | zeros | low
                counters &+= ~others >> 7
                place &+= 8
            }
            let pairs = (counters & evenBytes) &+ (counters >> 8 & evenBytes)
            count += Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
        }
        while place < text.count {
            count += base[place] == 10 ? 1 : 0
            place += 1
        }
        return count
    }

    /// A newline in each byte, and masks.
    private static var newlines: UInt64 { 0x0a0a_0a0a_0a0a_0a0a }
    private static var low: UInt64 { 0x7f7f_7f7f_7f7f_7f7f }
    private static var evenBytes: UInt64 { 0x00ff_00ff_00ff_00ff }
}
