// Hot: one for each side of every diff.
import Glibc

/// One of the two texts of a diff, by its lines.
///
/// A change is mostly small and its file large: where lines begin is looked up around the change only,
/// as far as somebody asks.
struct DiffSide: ~Copyable {
    private var bytes: UnsafePointer<UInt8>
    private var size = 0
    /// How many lines both texts begin with alike, and how many follow before they end alike.
    private(set) var first = 0
    private(set) var middle = 0
    /// All lines of the text.
    private(set) var count = 0
    /// Where the lines from `first` on begin, as far as they are known.
    private var below = Numbers<Int32>()
    private var known = 0
    /// Where the lines before `first` begin, the nearest first.
    private var above = Numbers<Int32>()
    private var knownAbove = 0
    /// Which lines are changed, one place later, so that the ends need no care.
    private var flags = Numbers<UInt8>()
    /// No line before this one is changed, and none from `upper` on.
    private(set) var lower = 0
    private(set) var upper = 0

    init() { bytes = UnsafePointer(bitPattern: 1).unsafelyUnwrapped }

    /// Takes a text up. Bytes before `start` and from `end` on are the other side's too: `before` and
    /// `after` lines.
    mutating func take(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
        before: Int, after: Int
    ) {
        if let base = text.baseAddress { bytes = base }
        size = text.count
        first = before
        below[0] = Int32(start)
        known = 1
        knownAbove = 0
        middle = 0
        var place = start
        while place < end {
            place = lineEnd(from: place)
            below.grow(to: known + 2, keeping: known)
            below[known] = Int32(place)
            known += 1
            middle += 1
        }
        count = first + middle + after
        flags.fill(count + 2, 0)
        lower = first
        upper = first + middle
    }

    private func lineEnd(from place: Int) -> Int {
        guard let newline = memchr(bytes + place, 10, size - place) else { return size }
        return UnsafeRawPointer(newline) - UnsafeRawPointer(bytes) + 1
    }

    /// Where a line begins; the text's end for the line behind the last.
    mutating func start(of line: Int) -> Int {
        if line < first { return startAbove(first - 1 - line) }
        let place = line - first
        while known <= place {
            let end = lineEnd(from: Int(below[known - 1]))
            below.grow(to: known + 1, keeping: known)
            below[known] = Int32(end)
            known += 1
        }
        return Int(below[place])
    }

    /// Whether anybody asked what lies behind so many lines.
    func hasSeen(behind line: Int) -> Bool { first + known - 1 > line }

    private mutating func startAbove(_ place: Int) -> Int {
        while knownAbove <= place {
            // The line ends with the newline before the next one begins.
            let next = knownAbove == 0 ? below[0] : above[knownAbove - 1]
            let start = CommonEnds.lineStart(bytes, Int(next) - 1)
            above.grow(to: knownAbove + 1, keeping: knownAbove)
            above[knownAbove] = Int32(start)
            knownAbove += 1
        }
        return Int(above[place])
    }

    /// The bytes of a line of the middle, its newline with it. O(1).
    func text(ofMiddle place: Int) -> UnsafeBufferPointer<UInt8> {
        let start = Int(below[place])
        return UnsafeBufferPointer(start: bytes + start, count: Int(below[place + 1]) - start)
    }

    /// Whether two lines of this text are the same.
    mutating func areEqual(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (start(of: one), start(of: other))
        let length = start(of: one + 1) - left
        return start(of: other + 1) - right == length
            && memcmp(bytes + left, bytes + right, length) == 0
    }

    /// How far a line is indented, a tab to the next eighth column; -1 where it says nothing
    /// (xdiffi.c, `get_indent`).
    mutating func indent(of line: Int) -> Int {
        var indent = 0
        for place in start(of: line)..<start(of: line + 1) {
            switch bytes[place] {
            case 32: indent += 1
            case 9: indent += 8 - indent % 8
            case 10...13: break
            default: return indent
            }
            if indent >= DiffSide.largestIndent { return DiffSide.largestIndent }
        }
        return -1
    }

    /// `MAX_INDENT` of xdiffi.c.
    private static var largestIndent: Int { 200 }

    /// Whether a line is changed; false before the first and behind the last.
    func isChanged(_ line: Int) -> Bool { flags[line + 1] != 0 }

    /// Marks a line.
    mutating func set(_ line: Int, changed: Bool) {
        flags[line + 1] = changed ? 1 : 0
        if changed {
            lower = min(lower, line)
            upper = max(upper, line + 1)
        }
    }

    /// Marks the whole middle.
    mutating func setMiddle() {
        for line in first..<(first + middle) { flags[line + 1] = 1 }
    }
}
