// Hot: diffs every modified file.
import GitHistory

/// Diffs two texts line by line as git does by default: Myers with the indent heuristic, and the answers
/// of git's xdiff to the last line. What both begin and end with alike is never sorted or searched.
struct LineDiffer: ~Copyable {
    private var old = DiffSide()
    private var new = DiffSide()
    private var classes = LineClasses()
    private var oldChoice = LineChoice()
    private var newChoice = LineChoice()
    private var edit = ShortestEdit()
    /// How many lines the new text of the last diff has.
    private(set) var newLineCount = 0

    /// A differ, for one worker.
    init() {}

    /// The hunks without context between two texts, in order; lines count from 0. At worst
    /// O(lines × differences), with git's bounds to it.
    mutating func hunks(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> [Hunk] {
        let head = CommonEnds.head(left, right)
        let tail = CommonEnds.tail(left, right, after: head)
        let beginning = UnsafeBufferPointer(rebasing: left[..<head])
        let ending = UnsafeBufferPointer(rebasing: left[(left.count - tail)...])
        let (before, after) = (CommonEnds.lines(beginning), CommonEnds.lines(ending))
        old.take(left, from: head, to: left.count - tail, before: before, after: after)
        new.take(right, from: head, to: right.count - tail, before: before, after: after)
        if old.middle == 0 || new.middle == 0 || !classes.sort(old, new) {
            old.setMiddle()
            new.setMiddle()
        } else {
            classes.count(beginning)
            classes.count(ending)
            oldChoice.choose(&old, classes.old, classes.newCounts)
            newChoice.choose(&new, classes.new, classes.oldCounts)
            edit.search(oldChoice, newChoice, &old, &new)
        }
        GroupShaper.shape(&old, beside: &new)
        GroupShaper.shape(&new, beside: &old)
        newLineCount = new.count
        return groups()
    }

    /// The hunks of `git diff -U0`, and of `git blame`: before it compares without context, git cuts off
    /// what the texts end with alike (xdiff-interface.c, `trim_common_tail`), and it shows, for a group of
    /// lines cannot slide into what was cut off.
    mutating func bareHunks(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> [Hunk] {
        let tail = CommonEnds.trimmedTail(left, right)
        let hunks = hunks(
            UnsafeBufferPointer(rebasing: left[..<(left.count - tail)]),
            UnsafeBufferPointer(rebasing: right[..<(right.count - tail)]))
        newLineCount += CommonEnds.lines(
            UnsafeBufferPointer(rebasing: right[(right.count - tail)...]))
        return hunks
    }

    /// Readers of the texts of the last diff, so many lines before the first change or at the beginning.
    mutating func readers(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, context: Int
    ) -> (old: LineReader, new: LineReader) {
        let line = max(0, min(old.lower, new.lower) - context)
        // What lies before is the same on both sides.
        let start = old.start(of: line)
        return (LineReader(left, at: line, start), LineReader(right, at: line, start))
    }

    /// The groups of changed lines of both sides, as hunks (xdiffi.c, `xdl_build_script`).
    private func groups() -> [Hunk] {
        var hunks: [Hunk] = []
        var one = min(old.lower, new.lower)
        var other = one
        while one < old.upper || other < new.upper {
            let (oldStart, newStart) = (one, other)
            while old.isChanged(one) { one += 1 }
            while new.isChanged(other) { other += 1 }
            if one > oldStart || other > newStart {
                hunks.append(
                    Hunk(
                        oldStart: Int32(oldStart), oldCount: Int32(one - oldStart),
                        newStart: Int32(newStart), newCount: Int32(other - newStart)))
            }
            one += 1
            other += 1
        }
        return hunks
    }

    /// A power of two near the square root (xutils.c, `xdl_bogosqrt`).
    static func roughRoot(_ number: Int) -> Int {
        var (rest, root) = (number, 1)
        while rest > 0 {
            root <<= 1
            rest >>= 2
        }
        return root
    }
}
