// Hot: sorts every added line of the candidates.
import GitHistory
import Sessions

/// Which commits of different sessions add many of the same lines, by an index from lines to commits.
struct NearIndex {
    /// Two commits, the older index first.
    struct Pair: Hashable {
        let first: CommitIndex
        let second: CommitIndex
    }

    /// A line that more commits than this add says nothing of two.
    private static let crowd = 20
    /// Fewer lines than this are no job (DEFINITIONS, `nearDuplicate`).
    static let least = 8
    /// More lines than this are an import.
    private static let most = 20_000

    private struct Entry {
        let line: ChangedLine
        let place: Int32
    }

    /// The pairs that share at least `least` lines which are not everybody's, in order.
    let pairs: [Pair]

    /// Sorts the lines and counts the pairs. O(lines log lines + lines × crowd).
    init(_ candidates: NearCandidates, _ facts: Facts) {
        let commits = candidates.commits.sorted()
        var entries: [Entry] = []
        for (place, commit) in commits.enumerated() {
            guard let added = facts.content.added(commit)?.value,
                NearIndex.isWritten(commit, added, facts)
            else { continue }
            for line in added.lines { entries.append(Entry(line: line, place: Int32(place))) }
        }
        entries.sort { ($0.line, $0.place) < ($1.line, $1.place) }
        let strands = commits.map { facts.sessions.strands.number(of: $0) }
        let sessions = commits.map { facts.sessions.number(of: $0) }
        let gap = facts.period.parallelGap
        var counts: [UInt64: Int32] = [:]
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].line == entries[start].line { end += 1 }
            if end - start > 1, end - start <= NearIndex.crowd {
                for one in start..<end {
                    let first = Int(entries[one].place)
                    for other in (one + 1)..<end {
                        let second = Int(entries[other].place)
                        if sessions[first] == sessions[second] { continue }
                        guard candidates.mayMeet(strands[first], strands[second], gap: gap) else {
                            continue
                        }
                        counts[UInt64(first) << 32 | UInt64(second), default: 0] += 1
                    }
                }
            }
            start = end
        }
        pairs = counts.filter { $0.value >= NearIndex.least }.keys.sorted().map {
            Pair(first: commits[Int($0 >> 32)], second: commits[Int($0 & 0xffff_ffff)])
        }
    }

    /// Whether people or agents wrote most of what a commit adds, and not too much of it.
    private static func isWritten(
        _ commit: CommitIndex, _ added: AddedLines, _ facts: Facts
    ) -> Bool {
        let count = added.lines.count
        guard count >= least, count <= most else { return false }
        let table = facts.history.changes
        var (written, all) = (0, 0)
        for (change, lines) in zip(table.changes(commit), added.counts) {
            all += lines.added
            if facts.sorts[change.path].isWritten { written += lines.added }
        }
        return written * 2 >= all
    }
}
