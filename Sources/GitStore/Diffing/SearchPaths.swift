// Hot: weighs the paths of a search that takes long.

/// How far the paths of a search have come that has not met in the middle yet.
struct SearchPaths {
    let left: UnsafePointer<Int32>
    let right: UnsafePointer<Int32>
    let box: ShortestEdit.Box
    let fore: UnsafeMutablePointer<Int32>
    let back: UnsafeMutablePointer<Int32>
    let foreLow: Int
    let foreHigh: Int
    let backLow: Int
    let backHigh: Int

    /// The end of a path that came so far that it is worth to cut there; nil where none did.
    func promising(after steps: Int) -> ShortestEdit.Split? {
        let snake = ShortestEdit.longSnake
        var best = 0
        var split = ShortestEdit.Split(old: 0, new: 0, isFirstExact: true, isSecondExact: false)
        for diagonal in stride(from: foreHigh, through: foreLow, by: -2) {
            let place = Int(fore[diagonal])
            let other = place - diagonal
            let away = abs(diagonal - (box.oldStart - box.newStart))
            let worth = place - box.oldStart + other - box.newStart - away
            if worth > ShortestEdit.worth * steps, worth > best, box.oldStart + snake <= place,
                place < box.oldEnd, box.newStart + snake <= other, other < box.newEnd,
                (1...snake).allSatisfy({ left[place - $0] == right[other - $0] })
            {
                best = worth
                split.old = place
                split.new = other
            }
        }
        if best > 0 { return split }
        split.isFirstExact = false
        split.isSecondExact = true
        for diagonal in stride(from: backHigh, through: backLow, by: -2) {
            let place = Int(back[diagonal])
            let other = place - diagonal
            let away = abs(diagonal - (box.oldEnd - box.newEnd))
            let worth = box.oldEnd - place + box.newEnd - other - away
            if worth > ShortestEdit.worth * steps, worth > best, box.oldStart < place,
                place <= box.oldEnd - snake, box.newStart < other, other <= box.newEnd - snake,
                (0..<snake).allSatisfy({ left[place + $0] == right[other + $0] })
            {
                best = worth
                split.old = place
                split.new = other
            }
        }
        return best > 0 ? split : nil
    }

    /// The end of the path that came furthest.
    var furthest: ShortestEdit.Split {
        var (most, mostOld) = (-1, -1)
        for diagonal in stride(from: foreHigh, through: foreLow, by: -2) {
            var place = min(Int(fore[diagonal]), box.oldEnd)
            var other = place - diagonal
            if box.newEnd < other { (place, other) = (box.newEnd + diagonal, box.newEnd) }
            if most < place + other { (most, mostOld) = (place + other, place) }
        }
        var (least, leastOld) = (Int.max, Int.max)
        for diagonal in stride(from: backHigh, through: backLow, by: -2) {
            var place = max(box.oldStart, Int(back[diagonal]))
            var other = place - diagonal
            if other < box.newStart { (place, other) = (box.newStart + diagonal, box.newStart) }
            if place + other < least { (least, leastOld) = (place + other, place) }
        }
        if box.oldEnd + box.newEnd - least < most - (box.oldStart + box.newStart) {
            return ShortestEdit.Split(
                old: mostOld, new: most - mostOld, isFirstExact: true, isSecondExact: false)
        }
        return ShortestEdit.Split(
            old: leastOld, new: least - leastOld, isFirstExact: false, isSecondExact: true)
    }
}
