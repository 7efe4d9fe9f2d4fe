// Hot: asked for every line that is deleted.
import GitHistory

/// Whose a line is, as one number: that of the commit that added it or, where this commit only put
/// a line elsewhere or wrote it in another form, that of a pair of the two.
struct LineOwners: Sendable {
    /// Of a line that is older than what was read.
    static let unknown: Int32 = -1
    /// Pairs have numbers from here on downwards.
    private static let firstPair: Int32 = -16

    private var pairs: [(adder: Int32, origin: Int32)] = []
    private var numbers: [UInt64: Int32] = [:]

    /// The commit to which `git blame` gives a line; negative where it is unknown.
    @inline(__always)
    func adder(_ owner: Int32) -> Int32 {
        owner > LineOwners.firstPair ? owner : pairs[Int(LineOwners.firstPair - owner)].adder
    }

    /// The commit that wrote the line first, negative where it is unknown; nil where that is the
    /// adder itself.
    @inline(__always)
    func origin(_ owner: Int32) -> Int32? {
        owner > LineOwners.firstPair ? nil : pairs[Int(LineOwners.firstPair - owner)].origin
    }

    /// The owner of a line that a commit deletes in one place and adds in another. O(1).
    mutating func carried(_ owner: Int32, by commit: CommitIndex) -> Int32 {
        let origin = origin(owner) ?? owner
        let key =
            UInt64(UInt32(bitPattern: commit.rawValue)) << 32 | UInt64(UInt32(bitPattern: origin))
        if let number = numbers[key] { return number }
        let number = LineOwners.firstPair - Int32(pairs.count)
        pairs.append((commit.rawValue, origin))
        numbers[key] = number
        return number
    }
}
