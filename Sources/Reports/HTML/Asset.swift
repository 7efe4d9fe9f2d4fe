/// A file of ours that is embedded in the program, and the hash that lets a browser obey it.
struct Asset: Sendable {
    let text: String
    /// For a content security policy: `'sha256-…'`.
    let source: String

    private init(_ bytes: [UInt8]) {
        text = String(decoding: bytes, as: UTF8.self)
        source = "'sha256-\(base64(SHA256.digest(bytes)))'"
    }

    /// The page's looks.
    static let style = Asset(PackageResources.page_css)
    /// The page's filters.
    static let script = Asset(PackageResources.page_js)
}

/// SHA-256 (FIPS 180-4), for the two hashes of a page; nothing here is secret.
enum SHA256 {
    private static let start: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
        0x5be0_cd19,
    ]

    /// The fractional parts of the cube roots of the first 64 primes, as the standard makes them.
    private static let constants: [UInt32] = {
        let primes = (2...311).filter { number in
            !(2..<number).contains { $0 * $0 <= number && number % $0 == 0 }
        }
        return primes.map { prime in
            // The root in 32 binary places, found bit by bit: exact where floating point is not.
            var root: UInt64 = 0
            for bit in stride(from: 34, through: 0, by: -1) {
                let candidate = root | 1 << UInt64(bit)
                if isCube(candidate, atMost: UInt64(prime)) { root = candidate }
            }
            return UInt32(truncatingIfNeeded: root)
        }
    }()

    /// Whether `root³ <= prime · 2⁹⁶`, in 128 bits.
    private static func isCube(_ root: UInt64, atMost prime: UInt64) -> Bool {
        let wide = UInt128(root)
        return wide * wide * wide <= UInt128(prime) << 96
    }

    /// The digest of some bytes.
    static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var message = bytes + [0x80]
        while message.count % 64 != 56 { message.append(0) }
        let bits = UInt64(bytes.count) * 8
        for shift in stride(from: 56, through: 0, by: -8) {
            message.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
        var state = start
        for block in stride(from: 0, to: message.count, by: 64) {
            compress(message[block..<block + 64], into: &state)
        }
        return state.flatMap { word in
            stride(from: 24, through: 0, by: -8).map {
                UInt8(truncatingIfNeeded: word >> UInt32($0))
            }
        }
    }

    private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { index in
            block[index..<index + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
            let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
            words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
        }
        var s = state
        for index in 0..<64 {
            let sum = turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)
            let choice = s[4] & s[5] ^ ~s[4] & s[6]
            let first = s[7] &+ sum &+ choice &+ constants[index] &+ words[index]
            let other = turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)
            let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
            s = [first &+ other &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
        }
        for index in state.indices { state[index] &+= s[index] }
    }

    private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word >> count | word << (32 - count)
    }
}

/// Bytes in base64 (RFC 4648), padded.
private func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        bits <<= UInt32(8 * (3 - group.count))
        for place in 0..<4 {
            let digit = Int(bits >> UInt32(18 - 6 * place)) & 63
            result.append(place <= group.count ? digits[digit] : "=")
        }
    }
    return result
}
