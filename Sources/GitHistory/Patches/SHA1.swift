// Hot: every line of every patch goes through `compress`.

/// SHA-1 (RFC 3174), for patch-ids only: libgit2 offers none that can be fed piece by piece.
///
/// Nothing here guards against made collisions; a patch-id is no proof of content.
package struct SHA1 {
    private var state: (UInt32, UInt32, UInt32, UInt32, UInt32) = SHA1.start
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    private static let start: (UInt32, UInt32, UInt32, UInt32, UInt32) =
        (0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0)

    /// A digest of nothing yet.
    package init() { pending.reserveCapacity(64) }

    /// Adds bytes to what is digested.
    package mutating func update(_ bytes: Span<UInt8>) {
        length += UInt64(bytes.count)
        var position = 0
        if !pending.isEmpty {
            while position < bytes.count, pending.count < 64 {
                pending.append(bytes[position])
                position += 1
            }
            guard pending.count == 64 else { return }
            var block: [UInt8] = []
            swap(&block, &pending)
            compress(block.span, at: 0)
            block.removeAll(keepingCapacity: true)
            swap(&block, &pending)
        }
        while position + 64 <= bytes.count {
            compress(bytes, at: position)
            position += 64
        }
        while position < bytes.count {
            pending.append(bytes[position])
            position += 1
        }
    }

    /// The digest of all bytes so far; begins anew.
    package mutating func finish() -> ObjectID {
        let bits = length * 8
        var tail = pending + [0x80]
        while tail.count % 64 != 56 { tail.append(0) }
        for shift in stride(from: 56, through: 0, by: -8) {
            tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
        for block in stride(from: 0, to: tail.count, by: 64) {
            compress(tail.span, at: block)
        }
        var digest: [UInt8] = []
        for word in [state.0, state.1, state.2, state.3, state.4] {
            for shift in stride(from: 24, through: 0, by: -8) {
                digest.append(UInt8(truncatingIfNeeded: word >> UInt32(shift)))
            }
        }
        state = SHA1.start
        pending.removeAll(keepingCapacity: true)
        length = 0
        return ObjectID(digest.span)
    }

    private mutating func compress(_ bytes: Span<UInt8>, at offset: Int) {
        precondition(offset >= 0 && offset + 64 <= bytes.count)
        var words: InlineArray<16, UInt32> = .init(repeating: 0)
        for index in 0..<16 {
            words[index] = bytes.bigEndian(UInt32.self, at: offset &+ index &* 4)
        }
        var (a, b, c, d, e) = state
        @inline(__always) func step(_ index: Int, _ mixed: UInt32, _ constant: UInt32) {
            let word: UInt32
            if index < 16 {
                word = words[index]
            } else {
                let next =
                    words[(index &+ 13) & 15] ^ words[(index &+ 8) & 15]
                    ^ words[(index &+ 2) & 15] ^ words[index & 15]
                word = next << 1 | next >> 31
                words[index & 15] = word
            }
            let sum = (a << 5 | a >> 27) &+ mixed &+ e &+ constant &+ word
            (e, d, c, b, a) = (d, c, b << 30 | b >> 2, a, sum)
        }
        for index in 0..<20 { step(index, d ^ (b & (c ^ d)), 0x5a82_7999) }
        for index in 20..<40 { step(index, b ^ c ^ d, 0x6ed9_eba1) }
        for index in 40..<60 { step(index, (b & c) | (d & (b | c)), 0x8f1b_bcdc) }
        for index in 60..<80 { step(index, b ^ c ^ d, 0xca62_c1d6) }
        state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e)
    }
}
