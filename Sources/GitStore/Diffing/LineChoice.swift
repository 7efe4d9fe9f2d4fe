// Hot: weighs every line around every change.

/// Which lines of one side take part in the search. Lines that the other side lacks are changed anyhow, and
/// so are common ones amid them (xprepare.c, `xdl_cleanup_records`).
struct LineChoice: ~Copyable {
    /// Their places in the middle, and their classes.
    private(set) var places = Numbers<Int32>()
    private(set) var classes = Numbers<Int32>()
    private(set) var count = 0
    private var fates = Numbers<UInt8>()

    /// What the other side has of a line.
    private enum Fate {
        static var none: UInt8 { 0 }
        static var some: UInt8 { 1 }
        static var many: UInt8 { 2 }
    }

    /// Constants of xprepare.c: `XDL_MAX_EQLIMIT`, `XDL_SIMSCAN_WINDOW`, `XDL_KPDIS_RUN`.
    private static var most: Int { 1024 }
    private static var window: Int { 100 }
    private static var run: Int { 4 }

    init() {}

    /// Weighs the lines of the middle of a text of so many lines. `counts` tells how often a class comes
    /// on the other side. O(lines of the middle).
    mutating func weigh(
        _ side: borrowing DiffSide, _ lines: Int, _ all: borrowing Numbers<Int32>,
        _ counts: borrowing Numbers<Int32>
    ) {
        let limit = LineChoice.limit(lines)
        fates.reserve(side.middle)
        for place in 0..<side.middle {
            fates[place] = LineChoice.fate(counts[Int(all[place])], limit)
        }
    }

    /// Weighs them again, with all lines of the text; says whether all weigh the same.
    mutating func reweigh(
        _ side: borrowing DiffSide, _ all: borrowing Numbers<Int32>,
        _ counts: borrowing Numbers<Int32>
    ) -> Bool {
        let limit = LineChoice.limit(side.count)
        var isSame = true
        for place in 0..<side.middle {
            let fate = LineChoice.fate(counts[Int(all[place])], limit)
            if fate != fates[place] { isSame = false }
            fates[place] = fate
        }
        return isSame
    }

    private static func limit(_ lines: Int) -> Int32 {
        Int32(min(LineDiffer.roughRoot(lines), LineChoice.most))
    }

    private static func fate(_ others: Int32, _ limit: Int32) -> UInt8 {
        others == 0 ? Fate.none : others >= limit ? Fate.many : Fate.some
    }

    /// Chooses by these weights; the other lines of the middle are marked as changed. O(lines of the
    /// middle).
    mutating func choose(_ side: inout DiffSide, _ all: borrowing Numbers<Int32>) {
        places.reserve(side.middle)
        classes.reserve(side.middle)
        count = 0
        for place in 0..<side.middle {
            if fates[place] == Fate.some
                || fates[place] == Fate.many && !isAmidChanges(place, side.middle)
            {
                places[count] = Int32(place)
                classes[count] = all[place]
                count += 1
            } else {
                side.set(side.first + place, changed: true)
            }
        }
    }

    /// Whether a line that comes often stands in a run of lines of which most are without a partner
    /// (`xdl_clean_mmatch`).
    private func isAmidChanges(_ place: Int, _ lines: Int) -> Bool {
        let (lowest, highest) = (
            max(0, place - LineChoice.window), min(lines - 1, place + LineChoice.window)
        )
        let (above, manyAbove) = tally(stride(from: place - 1, through: lowest, by: -1))
        if above == 0 { return false }
        let (below, manyBelow) = tally(stride(from: place + 1, through: highest, by: 1))
        if below == 0 { return false }
        let (none, many) = (above + below, manyAbove + manyBelow)
        return many * LineChoice.run < many + none
    }

    /// How many lines up to the first that has a partner have none, and how many have many, the line in
    /// question counted.
    private func tally(_ places: StrideThrough<Int>) -> (none: Int, many: Int) {
        var (none, many) = (0, 1)
        for place in places {
            if fates[place] == Fate.none {
                none += 1
            } else if fates[place] == Fate.many {
                many += 1
            } else {
                break
            }
        }
        return (none, many)
    }
}
