// Hot: looks at every file change of the run.
import GitHistory
import Sessions

/// Which commits may be one half of the same job: those of a session that worked while another one
/// changed a file of the same name.
struct NearCandidates: Sendable {
    /// The commits whose lines are compared.
    let commits: Set<CommitIndex>
    /// From when to when each strand may be parallel to others, in seconds; parallel to all strands.
    private let spans: [Span]

    /// When a strand was at work: from where it forked to where it landed.
    private struct Span {
        let start: Int64
        let end: Int64
    }

    /// More files than this are no job that is done twice, but an import or a formatter's run.
    private static let mostFiles = 150

    /// Finds them. O(changes log changes).
    init(_ facts: Facts) {
        let spans = facts.sessions.strands.all.map { NearCandidates.span($0, facts) }
        self.spans = spans
        let history = facts.history
        let names = NearCandidates.names(history.changes.paths, facts.sorts)
        let stashed = history.stashed
        var strands: [[Int32]] = Array(repeating: [], count: names.count)
        let eligible = history.graph.commits.filter {
            NearCandidates.isEligible($0, facts) && !stashed.contains($0)
        }
        for commit in eligible {
            let strand = Int32(facts.sessions.strands.number(of: commit))
            for change in history.changes.changes(commit) {
                let name = names.numbers[Int(change.path)]
                if name >= 0, strands[Int(name)].last != strand {
                    strands[Int(name)].append(strand)
                }
            }
        }
        let inWindow = Set(
            eligible.lazy.filter { facts.period.contains(history.graph.committer($0).seconds) }
                .map { Int32(facts.sessions.strands.number(of: $0)) })
        let busy = strands.map { NearCandidates.overlapping($0, spans, inWindow, facts) }
        commits = Set(
            eligible.filter { commit in
                let strand = Int32(facts.sessions.strands.number(of: commit))
                return history.changes.changes(commit).contains { change in
                    let name = names.numbers[Int(change.path)]
                    return name >= 0 && busy[Int(name)].contains(strand)
                }
            })
    }

    /// Whether two strands may have run beside one another, as far as their times tell. O(1).
    func mayMeet(_ first: Int, _ second: Int, gap: Int64) -> Bool {
        spans[first].start <= spans[second].end + gap
            && spans[second].start <= spans[first].end + gap
    }

    private static func isEligible(_ commit: CommitIndex, _ facts: Facts) -> Bool {
        let graph = facts.history.graph
        let changes = facts.history.changes.changes(commit)
        return graph.hasPatch(commit) && facts.period.reaches(graph.committer(commit).seconds)
            && !changes.isEmpty && changes.count <= mostFiles
            && !facts.sessions.session(of: commit).isBot
    }

    private static func span(_ strand: Strand, _ facts: Facts) -> Span {
        let graph = facts.history.graph
        let end = strand.landing.map { graph.committer($0).seconds } ?? strand.end
        let fork = strand.fork.map { graph.committer($0).seconds }
        let start = min(fork ?? end, strand.begin ?? end, end)
        return Span(start: start, end: max(end, strand.end))
    }

    /// The number of each path's file name, -1 for files that tools write.
    private static func names(
        _ paths: ByteTable, _ sorts: FileSorts
    ) -> (numbers: [Int32], count: Int) {
        var table = ByteTable()
        let slash = UInt8(ascii: "/")
        let numbers = (0..<Int32(paths.count)).map { path -> Int32 in
            if !sorts[path].isWritten { return -1 }
            let bytes = paths[path]
            let start = bytes.lastIndex(of: slash).map { $0 + 1 } ?? bytes.startIndex
            return table.index(of: Array(bytes[start...]).span)
        }
        return (numbers, table.count)
    }

    /// Those of the strands that changed one file name which may have met another session's, of which
    /// one has a commit in the window: only such a pair is told. O(strands log strands).
    private static func overlapping(
        _ strands: [Int32], _ spans: [Span], _ inWindow: Set<Int32>, _ facts: Facts
    ) -> Set<Int32> {
        guard strands.count > 1 else { return [] }
        let distinct = Set(strands)
        let all = StrandEnds(distinct, spans, facts)
        let fresh = StrandEnds(distinct.intersection(inWindow), spans, facts)
        return distinct.filter { strand in
            (inWindow.contains(strand) ? all : fresh).meets(strand, spans, facts)
        }
    }

    /// Some strands by their beginning, with those that ended last among all up to each.
    private struct StrandEnds {
        private var starts: [Int64] = []
        /// The latest end up to each strand, and the latest of any other session.
        private var latest: [(end: Int64, session: Int)] = []
        private var other: [Int64] = []

        init(_ strands: Set<Int32>, _ spans: [Span], _ facts: Facts) {
            let ordered = strands.sorted {
                (spans[Int($0)].start, $0) < (spans[Int($1)].start, $1)
            }
            var best: (end: Int64, session: Int)?
            var second = Int64.min
            for strand in ordered {
                let end = spans[Int(strand)].end
                let session = facts.sessions.strands.all[Int(strand)].session
                if let known = best, known.session != session {
                    second = max(second, min(end, known.end))
                    if end > known.end { best = (end, session) }
                } else {
                    best = (max(end, best?.end ?? end), session)
                }
                starts.append(spans[Int(strand)].start)
                if let best { latest.append(best) }
                other.append(second)
            }
        }

        /// Whether a strand may have met one of them that is another session's. O(log strands).
        func meets(_ strand: Int32, _ spans: [Span], _ facts: Facts) -> Bool {
            let span = spans[Int(strand)]
            let gap = facts.period.parallelGap
            let session = facts.sessions.strands.all[Int(strand)].session
            var (low, high) = (0, starts.count)
            while low < high {
                let middle = (low + high) / 2
                if starts[middle] <= span.end + gap { low = middle + 1 } else { high = middle }
            }
            guard low > 0 else { return false }
            let end = latest[low - 1].session == session ? other[low - 1] : latest[low - 1].end
            return end != .min && end + gap >= span.start
        }
    }
}
