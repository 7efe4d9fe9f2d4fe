// Hot: made for every object of a pack.

/// Where an object begins: in which of a repository's packs, and at which byte of it.
struct PackPlace: CacheKey {
    private let number: UInt64

    /// A place of a pack.
    init(pack: Int, byte: Int) {
        number = UInt64(truncatingIfNeeded: pack) << 48 | UInt64(truncatingIfNeeded: byte)
    }

    private init(number: UInt64) { self.number = number }

    static var none: PackPlace { PackPlace(number: .max) }

    /// Fibonacci hashing: places that lie close together go to slots far apart.
    var slotBits: UInt64 { number &* 0x9e37_79b9_7f4a_7c15 >> 50 }
}
