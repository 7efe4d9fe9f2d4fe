import GitHistory
import Sessions

/// Two commits of different sessions, and how much of what they add is the same.
struct NearPair {
    let first: CommitIndex
    let second: CommitIndex
    /// Lines that say something and that both add.
    let shared: Int
    /// The part of all their lines that both add, from 0 to 1.
    let jaccard: Double
    /// The part of the smaller one's lines that the other adds too.
    let containment: Double

    private static let leastJaccard = 0.6
    private static let leastContainment = 0.7
    /// Below this one is a small part of the other: taken along, and no job done twice.
    private static let leastOfLarger = 0.25
    /// Above this it is usually one work, kept safe or pushed again (DEFINITIONS, `nearDuplicate`).
    static let copied = 0.93

    /// A pair that is alike enough; nil for others. O(lines).
    init?(_ pair: NearIndex.Pair, _ facts: Facts) {
        guard let one = facts.content.added(pair.first)?.value?.lines,
            let other = facts.content.added(pair.second)?.value?.lines
        else { return nil }
        first = pair.first
        second = pair.second
        shared = NearPair.common(one, other)
        let smaller = min(one.count, other.count)
        jaccard = Double(shared) / Double(one.count + other.count - shared)
        containment = Double(shared) / Double(smaller)
        let isAlike =
            jaccard >= NearPair.leastJaccard || containment >= NearPair.leastContainment
        if shared < NearIndex.least || !isAlike { return nil }
    }

    /// Whether the larger one does much else besides.
    var isTakenAlong: Bool { jaccard < NearPair.leastOfLarger }

    /// How many lines two ascending lists have in common.
    private static func common(_ one: [ChangedLine], _ other: [ChangedLine]) -> Int {
        var (left, right, count) = (0, 0, 0)
        while left < one.count, right < other.count {
            if one[left] == other[right] {
                count += 1
                left += 1
                right += 1
            } else if one[left] < other[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return count
    }
}
