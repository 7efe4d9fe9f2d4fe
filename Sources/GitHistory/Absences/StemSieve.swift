// Hot: goes over every byte of the tests of every tree that is asked about.

/// Some stems, and a quick look whether source may name any of them at all: most tests do not, and to take
/// one apart costs fifty times as much.
package struct StemSieve: Sendable {
    package let stems: Set<String>
    /// What the stems hash to, as bits of a table so large that few other words hit one.
    private var bits: [UInt64]
    private let mask: UInt64

    /// For folded stems (`Mention.folded`). O(bytes).
    package init(_ stems: Set<String>) {
        self.stems = stems
        let size = max(1 << 10, (stems.count * 64).nextPowerOfTwo)
        mask = UInt64(size - 1)
        bits = Array(repeating: 0, count: size / 64)
        for stem in stems {
            var hash = StemSieve.seed
            for byte in stem.utf8 { hash = StemSieve.mixed(hash, byte) }
            let place = place(hash)
            bits[Int(place / 64)] |= 1 << (place % 64)
        }
    }

    /// False where no part of a path or word in the source, as `AbsentName` takes them out of its strings, is
    /// one of the stems. O(bytes).
    func mayName(_ source: [UInt8]) -> Bool {
        var hash = StemSieve.seed
        var isEscaped = false
        for byte in source {
            switch StemSieve.kinds[Int(byte)] {
            case .escape where !isEscaped:
                isEscaped = true
                continue
            case .letter where isEscaped, .gap, .escape:
                if hash != StemSieve.seed, has(hash) { return true }
                hash = StemSieve.seed
            case .letter, .other: hash = StemSieve.mixed(hash, byte &- 65 < 26 ? byte | 32 : byte)
            case .joint: break
            }
            isEscaped = false
        }
        return hash != StemSieve.seed && has(hash)
    }

    /// What a byte is to a name: see `AbsentName.names`.
    private enum Kind { case letter, other, joint, gap, escape }

    private static let kinds: [Kind] = (0..<256).map { number in
        let byte = UInt8(number)
        switch byte {
        case 0x5c: return .escape
        case UInt8(ascii: "-"), UInt8(ascii: "_"): return .joint
        case UInt8(ascii: "$"): return .gap
        case 65...90, 97...122: return .letter
        default: return SourceTokens.isWord(byte) ? .other : .gap
        }
    }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    private func place(_ hash: UInt64) -> UInt64 { (hash ^ (hash >> 29)) & mask }

    private func has(_ hash: UInt64) -> Bool {
        let place = place(hash)
        return bits[Int(place / 64)] & (1 << (place % 64)) != 0
    }
}

extension Int {
    fileprivate var nextPowerOfTwo: Int {
        self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
    }
}
