// Hot: goes over every group of changed lines.

/// Slides groups of changed lines to where a reader expects them (xdiffi.c, `xdl_change_compact`): against
/// one another where that joins them, beside a group of the other side, or by the indent heuristic.
struct GroupShaper {
    /// A stretch of changed lines; empty between two unchanged ones.
    private struct Group {
        var start: Int
        var end: Int

        /// The group at a line that follows an unchanged one.
        init(at line: Int, _ side: borrowing DiffSide) {
            start = line
            end = line
            while side.isChanged(end) { end += 1 }
        }

        mutating func next(_ side: borrowing DiffSide) {
            self = Group(at: end + 1, side)
        }

        mutating func previous(_ side: borrowing DiffSide) {
            end = start - 1
            start = end
            while side.isChanged(start - 1) { start -= 1 }
        }

        mutating func slideUp(_ side: inout DiffSide) -> Bool {
            guard start > 0, side.areEqual(start - 1, end - 1) else { return false }
            start -= 1
            end -= 1
            side.set(start, changed: true)
            side.set(end, changed: false)
            while side.isChanged(start - 1) { start -= 1 }
            return true
        }

        mutating func slideDown(_ side: inout DiffSide) -> Bool {
            guard end < side.count, side.areEqual(start, end) else { return false }
            side.set(start, changed: false)
            side.set(end, changed: true)
            start += 1
            end += 1
            while side.isChanged(end) { end += 1 }
            return true
        }
    }

    /// `INDENT_HEURISTIC_MAX_SLIDING` of xdiffi.c.
    private static var furthest: Int { 100 }

    /// Shapes the groups of one side. O(changed lines, and lines that they slide over).
    static func shape(_ side: inout DiffSide, beside other: inout DiffSide) {
        let start = min(side.lower, other.lower)
        var group = Group(at: start, side)
        var beside = Group(at: start, other)
        while true {
            if group.end > group.start { shape(&group, &beside, &side, other) }
            if group.end >= side.upper { return }
            group.next(side)
            beside.next(other)
        }
    }

    private static func shape(
        _ group: inout Group, _ beside: inout Group, _ side: inout DiffSide,
        _ other: borrowing DiffSide
    ) {
        var length: Int
        var highest: Int
        // Where the group ends when it lies beside one of the other side.
        var meets: Bool
        repeat {
            length = group.end - group.start
            while group.slideUp(&side) { beside.previous(other) }
            highest = group.end
            meets = beside.end > beside.start
            while group.slideDown(&side) {
                beside.next(other)
                if beside.end > beside.start { meets = true }
            }
        } while length != group.end - group.start
        if group.end == highest { return }
        if meets {
            while beside.end == beside.start {
                _ = group.slideUp(&side)
                beside.previous(other)
            }
            return
        }
        let best = bestEnd(group, length, highest, &side)
        while group.end > best {
            _ = group.slideUp(&side)
            beside.previous(other)
        }
    }

    /// Where a group that can slide ends best.
    private static func bestEnd(
        _ group: Group, _ length: Int, _ highest: Int, _ side: inout DiffSide
    ) -> Int {
        let first = max(highest, group.end - length - 1, group.end - furthest)
        var best: (end: Int, score: SplitScore)?
        for end in first...group.end {
            var score = SplitScore()
            score.add(SplitMeasure(above: end, &side))
            score.add(SplitMeasure(above: end - length, &side))
            if best.map({ score.isAsGood(as: $0.score) }) ?? true { best = (end, score) }
        }
        return best?.end ?? group.end
    }
}

/// What surrounds a place where a text could be cut (xdiffi.c, `measure_split`).
private struct SplitMeasure {
    let isEnd: Bool
    /// How far the line below is indented, and the next ones above and below it that say something; -1
    /// for none.
    let indent: Int
    let indentAbove: Int
    let indentBelow: Int
    /// How many blank lines lie between.
    let blanksAbove: Int
    let blanksBelow: Int

    /// `MAX_BLANKS` of xdiffi.c.
    private static var mostBlanks: Int { 20 }

    init(above line: Int, _ side: inout DiffSide) {
        isEnd = line >= side.count
        indent = isEnd ? -1 : side.indent(of: line)
        (indentAbove, blanksAbove) = SplitMeasure.look(
            stride(from: line - 1, through: 0, by: -1), &side)
        (indentBelow, blanksBelow) = SplitMeasure.look(
            stride(from: line + 1, through: side.count - 1, by: 1), &side)
    }

    private static func look(
        _ lines: StrideThrough<Int>, _ side: inout DiffSide
    ) -> (indent: Int, blanks: Int) {
        var blanks = 0
        for line in lines {
            let indent = side.indent(of: line)
            if indent != -1 { return (indent, blanks) }
            blanks += 1
            if blanks == mostBlanks { return (0, blanks) }
        }
        return (-1, blanks)
    }
}

/// How badly a group's two ends cut the text; the weights are xdiffi.c's (`score_add_split`), found by
/// experiment there.
private struct SplitScore {
    private var indent = 0
    private var penalty = 0

    mutating func add(_ measure: SplitMeasure) {
        if measure.indentAbove == -1, measure.blanksAbove == 0 { penalty += 1 }
        if measure.isEnd { penalty += 21 }
        let below = measure.indent == -1 ? 1 + measure.blanksBelow : 0
        let blanks = measure.blanksAbove + below
        penalty += -30 * blanks + 6 * below
        let indent = measure.indent != -1 ? measure.indent : measure.indentBelow
        self.indent += indent
        if indent == -1 || measure.indentAbove == -1 || indent == measure.indentAbove { return }
        if indent > measure.indentAbove {
            penalty += blanks != 0 ? 10 : -4
        } else if measure.indentBelow != -1, measure.indentBelow > indent {
            penalty += blanks != 0 ? 17 : 24
        } else {
            penalty += blanks != 0 ? 17 : 23
        }
    }

    /// Whether this one is as good as another or better (`score_cmp`).
    func isAsGood(as other: SplitScore) -> Bool {
        60 * (indent - other.indent).signum() + penalty - other.penalty <= 0
    }
}
