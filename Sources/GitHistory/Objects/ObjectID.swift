// Hot: compared and hashed millions of times in a walk; three integers, no heap.

/// The name of a git object: the 20 bytes of its SHA-1.
package struct ObjectID: Hashable, Comparable, Sendable {
    private let high: UInt64
    private let middle: UInt64
    private let low: UInt32

    /// The id of no object: git writes it for "absent" in diffs and reflogs.
    package static let zero = ObjectID(high: 0, middle: 0, low: 0)

    /// How many bytes an id has.
    package static let byteCount = 20

    private init(high: UInt64, middle: UInt64, low: UInt32) {
        self.high = high
        self.middle = middle
        self.low = low
    }

    /// Reads the 20 bytes that begin at `offset`; the caller has made sure that they are there.
    package init(_ bytes: Span<UInt8>, at offset: Int = 0) {
        high = bytes.bigEndian(UInt64.self, at: offset)
        middle = bytes.bigEndian(UInt64.self, at: offset + 8)
        low = bytes.bigEndian(UInt32.self, at: offset + 16)
    }

    /// Reads the 40 hexadecimal digits that begin at `offset`, nil when there is anything else.
    package init?(hex: Span<UInt8>, at offset: Int = 0) {
        guard offset >= 0, offset + 40 <= hex.count else { return nil }
        var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
        for position in 0..<40 {
            guard let digit = hexDigit(hex[offset + position]) else { return nil }
            switch position {
            case ..<16: words.0 = words.0 << 4 | UInt64(digit)
            case ..<32: words.1 = words.1 << 4 | UInt64(digit)
            default: words.2 = words.2 << 4 | UInt64(digit)
            }
        }
        self.init(high: words.0, middle: words.1, low: UInt32(words.2))
    }

    /// Reads 40 hexadecimal digits, nil when there is anything else.
    package init?(hex: some Collection<UInt8>) {
        let digits = Array(hex)
        guard digits.count == 40 else { return nil }
        self.init(hex: digits.span)
    }

    /// Reads 40 hexadecimal digits, nil when there is anything else.
    package init?(hex: String) {
        self.init(hex: Array(hex.utf8))
    }

    /// The 20 bytes as three numbers, the most significant first: for copying without an array.
    package var words: (UInt64, UInt64, UInt32) { (high, middle, low) }

    /// The 20 bytes, in order.
    package var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(ObjectID.byteCount)
        for shift in stride(from: 56, through: 0, by: -8) {
            result.append(UInt8(truncatingIfNeeded: high >> UInt64(shift)))
        }
        for shift in stride(from: 56, through: 0, by: -8) {
            result.append(UInt8(truncatingIfNeeded: middle >> UInt64(shift)))
        }
        for shift in stride(from: 24, through: 0, by: -8) {
            result.append(UInt8(truncatingIfNeeded: low >> UInt32(shift)))
        }
        return result
    }

    /// The 40 lower-case hexadecimal digits as ASCII bytes.
    package var hexBytes: [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: 40) { buffer, count in
            for position in 0..<40 {
                let shift = UInt64(60 - position % 16 * 4)
                let word = position < 16 ? high : position < 32 ? middle : UInt64(low) << 32
                let digit = UInt8(truncatingIfNeeded: word >> shift & 15)
                unsafe buffer[position] = digit < 10 ? 48 + digit : 87 + digit
            }
            count = 40
        }
    }

    /// The 40 lower-case hexadecimal digits.
    package var hex: String { String(decoding: hexBytes, as: UTF8.self) }

    /// The first nine digits, as the reports show ids; never used to look one up.
    package var short: String { String(hex.prefix(9)) }

    /// True for the id that names no object.
    package var isZero: Bool { self == .zero }

    package static func < (left: ObjectID, right: ObjectID) -> Bool {
        (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
    }

    /// An id is uniformly random already: one word of it is enough.
    package func hash(into hasher: inout Hasher) { hasher.combine(high) }
}

/// The value of one hexadecimal digit in ASCII, nil for any other byte.
package func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
