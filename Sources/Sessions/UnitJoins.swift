/// Units that turn out to be one session (union–find with the earlier unit as the root).
struct UnitJoins {
    private var roots: [Int32]

    /// So many units, each for itself.
    init(count: Int) { roots = (0..<Int32(count)).map { $0 } }

    /// The earliest unit that a unit was joined with.
    mutating func root(_ unit: Int32) -> Int32 {
        var current = unit
        while roots[Int(current)] != current {
            roots[Int(current)] = roots[Int(roots[Int(current)])]
            current = roots[Int(current)]
        }
        return current
    }

    /// Joins two units.
    mutating func join(_ one: Int32, _ other: Int32) {
        let (first, second) = (root(one), root(other))
        if first != second { roots[Int(max(first, second))] = min(first, second) }
    }
}
