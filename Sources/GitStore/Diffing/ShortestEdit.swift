// Hot: the search behind every diff whose sides have lines in common.

/// Finds which lines to take out of one text and to put in to have the other: Myers' algorithm ("An
/// O(ND) Difference Algorithm and its Variations", 1986) with the short cuts of git's xdiff, so that
/// its answers are git's (xdiffi.c, `xdl_split`).
struct ShortestEdit: ~Copyable {
    /// A box of the search: lines of either side that are still to be matched.
    struct Box {
        var oldStart: Int
        var oldEnd: Int
        var newStart: Int
        var newEnd: Int

        /// Leaves out what both sides begin and end with.
        mutating func shrink(_ left: UnsafePointer<Int32>, _ right: UnsafePointer<Int32>) {
            while oldStart < oldEnd, newStart < newEnd, left[oldStart] == right[newStart] {
                oldStart += 1
                newStart += 1
            }
            while oldStart < oldEnd, newStart < newEnd, left[oldEnd - 1] == right[newEnd - 1] {
                oldEnd -= 1
                newEnd -= 1
            }
        }
    }

    /// Where a box is cut in two, and which part must be searched to the end.
    struct Split {
        var old: Int
        var new: Int
        var isFirstExact: Bool
        var isSecondExact: Bool
    }

    /// Constants of xdiffi.c: `XDL_MAX_COST_MIN`, `XDL_HEUR_MIN_COST`, `XDL_SNAKE_CNT`,
    /// `XDL_K_HEUR`.
    private static var fewestSteps: Int { 256 }
    private static var heuristicSteps: Int { 256 }
    static var longSnake: Int { 20 }
    static var worth: Int { 4 }

    private var forward = Numbers<Int32>()
    private var backward = Numbers<Int32>()
    /// Diagonals go below 0: so far is the one of number 0 from the start.
    private var origin = 0
    private var mostSteps = 0
    private var boxes: [(box: Box, isExact: Bool)] = []

    init() {}

    /// Marks the lines of both sides that have no partner among those that take part.
    mutating func search(
        _ old: borrowing LineChoice, _ new: borrowing LineChoice, _ oldSide: inout DiffSide,
        _ newSide: inout DiffSide
    ) {
        let diagonals = old.count + new.count + 3
        forward.reserve(diagonals + 1)
        backward.reserve(diagonals + 1)
        origin = new.count + 1
        mostSteps = max(LineDiffer.roughRoot(diagonals), ShortestEdit.fewestSteps)
        let (left, right) = (
            UnsafePointer(old.classes.start), UnsafePointer(new.classes.start)
        )
        // The second part of a cut waits here while the first is searched.
        boxes.append(
            (Box(oldStart: 0, oldEnd: old.count, newStart: 0, newEnd: new.count), false))
        while let next = boxes.popLast() {
            let isExact = next.isExact
            var box = next.box
            box.shrink(left, right)
            if box.oldStart == box.oldEnd {
                for line in box.newStart..<box.newEnd {
                    newSide.set(newSide.first + Int(new.places[line]), changed: true)
                }
            } else if box.newStart == box.newEnd {
                for line in box.oldStart..<box.oldEnd {
                    oldSide.set(oldSide.first + Int(old.places[line]), changed: true)
                }
            } else {
                let split = split(left, right, box, isExact)
                var second = box
                second.oldStart = split.old
                second.newStart = split.new
                box.oldEnd = split.old
                box.newEnd = split.new
                boxes.append((second, split.isSecondExact))
                boxes.append((box, split.isFirstExact))
            }
        }
    }

    /// Searches from both corners of a box until the paths meet, or until it has cost enough.
    private mutating func split(
        _ left: UnsafePointer<Int32>, _ right: UnsafePointer<Int32>, _ box: Box, _ isExact: Bool
    ) -> Split {
        let fore = forward.start + origin
        let back = backward.start + origin
        let (lowest, highest) = (box.oldStart - box.newEnd, box.oldEnd - box.newStart)
        let (foreMiddle, backMiddle) = (box.oldStart - box.newStart, box.oldEnd - box.newEnd)
        let isOdd = (foreMiddle - backMiddle) & 1 != 0
        var (foreLow, foreHigh) = (foreMiddle, foreMiddle)
        var (backLow, backHigh) = (backMiddle, backMiddle)
        fore[foreMiddle] = Int32(box.oldStart)
        back[backMiddle] = Int32(box.oldEnd)
        var steps = 1
        while true {
            var hasLongSnake = false
            if foreLow > lowest {
                foreLow -= 1
                fore[foreLow - 1] = -1
            } else {
                foreLow += 1
            }
            if foreHigh < highest {
                foreHigh += 1
                fore[foreHigh + 1] = -1
            } else {
                foreHigh -= 1
            }
            var diagonal = foreHigh
            while diagonal >= foreLow {
                var place = Int(max(fore[diagonal - 1] &+ 1, fore[diagonal + 1]))
                let before = place
                var other = place - diagonal
                while place < box.oldEnd, other < box.newEnd, left[place] == right[other] {
                    place &+= 1
                    other &+= 1
                }
                if place - before > ShortestEdit.longSnake { hasLongSnake = true }
                fore[diagonal] = Int32(truncatingIfNeeded: place)
                if isOdd, backLow <= diagonal, diagonal <= backHigh, Int(back[diagonal]) <= place {
                    return Split(
                        old: place, new: other, isFirstExact: true, isSecondExact: true)
                }
                diagonal -= 2
            }
            if backLow > lowest {
                backLow -= 1
                back[backLow - 1] = .max
            } else {
                backLow += 1
            }
            if backHigh < highest {
                backHigh += 1
                back[backHigh + 1] = .max
            } else {
                backHigh -= 1
            }
            diagonal = backHigh
            while diagonal >= backLow {
                var place = Int(min(back[diagonal - 1], back[diagonal + 1] &- 1))
                let before = place
                var other = place - diagonal
                while place > box.oldStart, other > box.newStart,
                    left[place - 1] == right[other - 1]
                {
                    place &-= 1
                    other &-= 1
                }
                if before - place > ShortestEdit.longSnake { hasLongSnake = true }
                back[diagonal] = Int32(truncatingIfNeeded: place)
                if !isOdd, foreLow <= diagonal, diagonal <= foreHigh, place <= Int(fore[diagonal]) {
                    return Split(
                        old: place, new: other, isFirstExact: true, isSecondExact: true)
                }
                diagonal -= 2
            }
            if !isExact {
                let paths = SearchPaths(
                    left: left, right: right, box: box, fore: fore, back: back,
                    foreLow: foreLow, foreHigh: foreHigh, backLow: backLow, backHigh: backHigh)
                if hasLongSnake, steps > ShortestEdit.heuristicSteps,
                    let split = paths.promising(after: steps)
                {
                    return split
                }
                if steps >= mostSteps { return paths.furthest }
            }
            steps += 1
        }
    }
}
