// Hot: made for every line that a commit adds or deletes.

/// A line as a number: equal for lines that are equal without outer white space and line ending.
///
/// Two different lines share a key once in 2⁶³; nothing is concluded from one line.
package struct LineKey: Hashable, Sendable {
    private let value: UInt64

    /// A line of white space alone.
    package static let blank = LineKey(value: 0)

    private init(value: UInt64) { self.value = value }

    /// With fewer letters and digits, such as `});` or `else`, a line is found anywhere.
    private static let bareBelow = 5

    /// The key of a line, with or without its line ending.
    package init(_ line: Span<UInt8>) {
        let content = LineKey.trimmed(line)
        if content.isEmpty {
            self = .blank
            return
        }
        var hash = UInt64(content.count) &* 0x9e37_79b9_7f4a_7c15
        var position = content.lowerBound
        while position + 8 <= content.upperBound {
            hash = LineKey.mixed(hash ^ line.bigEndian(UInt64.self, at: position))
            position += 8
        }
        var rest: UInt64 = 0
        while position < content.upperBound {
            rest = rest << 8 | UInt64(line[position])
            position += 1
        }
        hash = LineKey.mixed(hash ^ rest) | 2
        value = LineKey.isBare(line, content) ? hash | 1 : hash & ~1
    }

    /// The key of a line in which every number is the same number, and every hash the same hash:
    /// runs of digits, and words of at least seven hexadecimal digits with a digit among them.
    package init(masking line: Span<UInt8>) {
        let content = LineKey.trimmed(line)
        var hash: UInt64 = 0x9e37_79b9_7f4a_7c15
        var position = content.lowerBound
        while position < content.upperBound {
            let word = LineKey.word(line, position..<content.upperBound)
            if word.isHash {
                hash = LineKey.mixed(hash ^ UInt64(UInt8(ascii: "#")))
            } else {
                var isInNumber = false
                for index in position..<word.end {
                    let isDigit = (48...57).contains(line[index])
                    if isDigit && isInNumber { continue }
                    hash = LineKey.mixed(hash ^ UInt64(isDigit ? UInt8(ascii: "#") : line[index]))
                    isInNumber = isDigit
                }
            }
            position = word.end
        }
        value = content.isEmpty ? 0 : hash | 2
    }

    /// Whether the line says so little that it is found anywhere.
    package var isBare: Bool { value & 1 == 1 }

    /// Whether the line has nothing but white space. O(white space at its start).
    @inline(__always)
    package static func isBlank(_ line: Span<UInt8>) -> Bool {
        for position in 0..<line.count where !isSpace(line[position]) { return false }
        return true
    }

    private static func trimmed(_ line: Span<UInt8>) -> Range<Int> {
        var start = 0
        var end = line.count
        while start < end, isSpace(line[start]) { start += 1 }
        while start < end, isSpace(line[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isBare(_ line: Span<UInt8>, _ content: Range<Int>) -> Bool {
        var seen = 0
        for position in content where isWordByte(line[position]) {
            seen += 1
            if seen == bareBelow { return false }
        }
        return true
    }

    /// The word that begins a range, or the one byte that is none.
    private static func word(
        _ line: Span<UInt8>, _ range: Range<Int>
    ) -> (end: Int, isHash: Bool) {
        var end = range.lowerBound
        var (isHex, hasDigit) = (true, false)
        while end < range.upperBound, isWordByte(line[end]) {
            isHex = isHex && hexDigit(line[end]) != nil
            hasDigit = hasDigit || (48...57).contains(line[end])
            end += 1
        }
        let length = end - range.lowerBound
        return (max(end, range.lowerBound + 1), length >= 7 && isHex && hasDigit)
    }

    /// A letter, a digit, or a part of any letter that is not ASCII.
    @inline(__always)
    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (48...57).contains(byte) || (97...122).contains(byte | 32)
    }

    @inline(__always)
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
        return product.high ^ product.low ^ 0x2545_f491_4f6c_dd1d
    }
}
