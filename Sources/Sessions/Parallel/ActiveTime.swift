import GitHistory

/// When a session worked, by the author dates of its commits.
package enum ActiveTime {
    /// A stretch of time in seconds since 1970, the end not included.
    package struct Interval: Sendable, Equatable {
        package let start: Int64
        package let end: Int64
    }

    /// Seconds on either side of a commit (DEFINITIONS, "Session").
    static let margin: Int64 = 30 * 60
    /// A commit takes at least so many seconds: one that landed at once was somebody's work too.
    static let least: Int64 = 60

    /// A session's active time in minutes: half an hour around each commit, overlaps counted once.
    package static func minutes(_ session: Session, _ history: History) -> Int {
        let dated = session.commits.filter { history.graph.author($0).isDated }
        let around = dated.map { commit in
            let at = history.graph.author(commit).seconds
            return Interval(start: at - margin, end: at + margin)
        }
        return Int(merged(around).reduce(0) { $0 + ($1.end - $1.start) } / 60)
    }

    /// When a session was certainly there: from its first commit to its last or its landing, as far
    /// as each moment is within half an hour of one of them. What it did before its first commit
    /// nobody has seen; and a merge that brought many sessions' work is no sign of any of them.
    static func presence(_ session: Session, _ history: History, _ landings: Landings) -> [Interval]
    {
        let times = commits(session, history).map { history.graph.author($0).seconds }
        guard let begin = times.min(), let last = times.max() else { return [] }
        let own = Set(session.commits)
        let landed = session.commits.compactMap { landings.landing(of: $0) }
            .filter { own.contains($0) }.max().map { history.graph.committer($0).seconds }
        let end = max(last, landed ?? last)
        return (times + [landed].compactMap { $0 }).filter { begin <= $0 }.map { at in
            let start = max(at - margin, begin)
            return Interval(start: start, end: max(min(at + margin, end), start + least))
        }
    }

    /// The commits that are work of the session's own. What a forge made is a click, unless nothing
    /// else is known of the session.
    static func commits(_ session: Session, _ history: History) -> [CommitIndex] {
        let graph = history.graph
        let own = session.commits.filter { !Forge.made(graph.committerIdentity($0)) }
        return (own.isEmpty ? session.commits : own).filter { graph.author($0).isDated }
    }

    /// Overlapping stretches made one, in order.
    static func merged(_ intervals: [Interval]) -> [Interval] {
        var merged: [Interval] = []
        for interval in intervals.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let last = merged.last, interval.start <= last.end {
                merged[merged.count - 1] = Interval(
                    start: last.start, end: max(last.end, interval.end))
            } else {
                merged.append(interval)
            }
        }
        return merged
    }
}
