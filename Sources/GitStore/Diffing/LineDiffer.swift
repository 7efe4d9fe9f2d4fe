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
        _ = compare(left, right, cut: 0)
        return groups()
    }

    /// The same hunks, and whether they are certainly those of `bareHunks` too: where nothing looked at
    /// what git cuts off before a diff without context, and no line counts otherwise without it.
    mutating func sharedHunks(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> (hunks: [Hunk], areBare: Bool) {
        let cut = CommonEnds.trimmedTail(left, right)
        let areBare = compare(left, right, cut: cut)
        return (groups(), areBare)
    }

    /// Marks the changed lines. Says whether they are the same without the last `cut` bytes, which both
    /// texts have alike.
    private mutating func compare(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, cut: Int
    ) -> Bool {
        let head = CommonEnds.head(left, right)
        let tail = CommonEnds.tail(left, right, after: head)
        let isOutside = cut <= tail && head + cut <= min(left.count, right.count)
        let end = left.count - (isOutside ? cut : 0)
        let beginning = UnsafeBufferPointer(rebasing: left[..<head])
        let ending = UnsafeBufferPointer(rebasing: left[(left.count - tail)..<end])
        let rest = UnsafeBufferPointer(rebasing: left[end...])
        let before = CommonEnds.lines(beginning)
        let (after, cutLines) = (CommonEnds.lines(ending), CommonEnds.lines(rest))
        old.take(
            left, from: head, to: left.count - tail, before: before, after: after + cutLines)
        new.take(
            right, from: head, to: right.count - tail, before: before, after: after + cutLines)
        var isSame = isOutside
        if old.middle == 0 || new.middle == 0 || !classes.sort(old, new) {
            old.setMiddle()
            new.setMiddle()
        } else {
            classes.count(beginning)
            classes.count(ending)
            oldChoice.weigh(old, old.count - cutLines, classes.old, classes.newCounts)
            newChoice.weigh(new, new.count - cutLines, classes.new, classes.oldCounts)
            if cutLines > 0 {
                classes.count(rest)
                let isOldSame = oldChoice.reweigh(old, classes.old, classes.newCounts)
                isSame = newChoice.reweigh(new, classes.new, classes.oldCounts) && isOldSame
            }
            oldChoice.choose(&old, classes.old)
            newChoice.choose(&new, classes.new)
            edit.search(oldChoice, newChoice, &old, &new)
        }
        GroupShaper.shape(&old, beside: &new)
        GroupShaper.shape(&new, beside: &old)
        newLineCount = new.count
        return isSame && !old.hasSeen(behind: old.count - cutLines)
            && !new.hasSeen(behind: new.count - cutLines)
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
        firstChange(context: context).readers(left, right)
    }

    /// Where the first change of the last diff is, or so many lines before it.
    mutating func firstChange(context: Int) -> LinePlace {
        let line = max(0, min(old.lower, new.lower) - context)
        return LinePlace(line: line, start: old.start(of: line))
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
