import GitHistory

/// How many sessions worked at once, hour by hour: at least so many. Robots that do chores are left
/// out.
package struct Concurrency: Sendable, Equatable {
    /// One hour.
    package struct Hour: Sendable, Equatable {
        /// Its start in seconds since 1970, UTC.
        package let at: Int64
        /// The most sessions that were there at one moment of it.
        package let sessions: Int
    }

    /// The most sessions at one moment.
    package struct Peak: Sendable, Equatable {
        package let count: Int
        /// The first such moment, in seconds since 1970.
        package let at: Int64
    }

    /// The hours in which somebody worked, in order.
    package let hours: [Hour]
    /// Nil where nobody worked.
    package let peak: Peak?
    /// The stretches in which two or more were there at every moment, in order.
    package let crowded: [ActiveTime.Interval]

    /// Sweeps over the sessions' presence in `[since, until)`, seconds since 1970.
    /// O(commits log commits).
    package init(_ history: History, _ map: SessionMap, since: Int64?, until: Int64) {
        var events: [(at: Int64, change: Int)] = []
        for intervals in Concurrency.tracks(history, map).values {
            for interval in ActiveTime.merged(intervals) {
                let start = max(interval.start, since ?? .min)
                let end = min(interval.end, until)
                if start < end { events += [(start, 1), (end, -1)] }
            }
        }
        events.sort { ($0.at, $0.change) < ($1.at, $1.change) }
        var hours: [Int64: Int] = [:]
        var peak: Peak?
        var active = 0
        var crowded: [ActiveTime.Interval] = []
        for (event, next) in zip(events, events.dropFirst()) {
            active += event.change
            guard active > 0, event.at < next.at else { continue }
            if active > peak?.count ?? 0 { peak = Peak(count: active, at: event.at) }
            if active > 1 {
                crowded.append(ActiveTime.Interval(start: event.at, end: next.at))
            }
            var hour = event.at - (event.at % 3600 + 3600) % 3600
            while hour < next.at {
                hours[hour] = max(hours[hour] ?? 0, active)
                hour += 3600
            }
        }
        self.peak = peak
        self.crowded = ActiveTime.merged(crowded)
        self.hours = hours.sorted { $0.key < $1.key }.map { Hour(at: $0.key, sessions: $0.value) }
    }

    /// Whoever can be told apart at one moment.
    private enum Track: Hashable {
        case session(Int)
        /// Direct commits of one person: nothing shows that they were two.
        case person(Identity)
        /// Sessions of one commit each that one committer made within a minute of one another: one
        /// hand published them, whoever had thought of them, and when.
        case batch(CommitIndex)
    }

    private static func tracks(
        _ history: History, _ map: SessionMap
    ) -> [Track: [ActiveTime.Interval]] {
        let batches = batches(history, map)
        var tracks: [Track: [ActiveTime.Interval]] = [:]
        for (number, session) in map.sessions.enumerated() where !session.isBot {
            let track: Track =
                if session.rule.isDirect {
                    .person(history.author(session.commits[0]))
                } else if let batch = batches[number] { .batch(batch) } else { .session(number) }
            tracks[track, default: []] += ActiveTime.presence(session, history, map.landings)
        }
        return tracks
    }

    /// The first commit of the batch that each session of one commit belongs to.
    private static func batches(_ history: History, _ map: SessionMap) -> [Int: CommitIndex] {
        let graph = history.graph
        var lone: [Identity: [CommitIndex]] = [:]
        for session in map.sessions where !session.rule.isDirect && !session.isBot {
            let own = ActiveTime.commits(session, history)
            if own.count == 1, !Forge.made(graph.committerIdentity(own[0])) {
                lone[history.committer(own[0]), default: []].append(own[0])
            }
        }
        var batches: [Int: CommitIndex] = [:]
        for commits in lone.values {
            let ordered = commits.sorted {
                (graph.author($0).seconds, $0) < (graph.author($1).seconds, $1)
            }
            var head = ordered[0]
            var last = graph.author(head).seconds
            for commit in ordered {
                let at = graph.author(commit).seconds
                if at - last > DirectChains.pushGap { head = commit }
                last = at
                batches[map.number(of: commit)] = head
            }
        }
        return batches
    }
}
