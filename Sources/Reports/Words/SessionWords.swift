import Findings
import GitHistory

/// Who worked when, in words that every format for people shares.
struct SessionWords {
    let result: AuditResult

    /// How many sessions, and how many at once.
    var concurrency: [Phrase] {
        guard let peak = result.summary.concurrentSessionsPeak else { return [] }
        guard peak.count > 1 else {
            // Likely parallel is who began soon after the other had landed.
            return result.summary.parallelPairs > 0
                ? ["At no moment were two sessions seen at work."] : ["No parallel work seen."]
        }
        let sessions = counted(peak.count, "session")
        return ["At least \(sessions) worked at once (\(peak.at.utcText))."]
    }

    /// How the curve counts.
    var counting: Phrase {
        """
        A session counts from its first commit to its last, or to its landing, as far as each moment \
        is within half an hour of one of them; one person's direct commits count as one session, and \
        so do commits that one hand made within a minute. So these are the fewest that there were.
        """
    }

    /// Pairs that touched the same surface, in a sentence.
    var pairs: Phrase {
        let count = result.summary.parallelPairs
        guard count > 0 else { return "No two of them touched the same surface in parallel." }
        let pairs = counted(count, "pair")
        let listed = result.overlaps.count
        let rest =
            listed < count ? "; the JSON lists the \(grouped(listed)) on the rarest surfaces" : ""
        return "\(pairs) of sessions touched the same surface while they ran in parallel\(rest)."
    }

    /// What people call each session, by its id.
    var labels: [String: String] {
        Dictionary(
            result.sessions.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    }

    /// One day of the curve: how many sessions at most in each of its hours, in UTC.
    struct Day {
        let date: String
        let hours: [Int]

        /// The most in one hour.
        var peak: Int { hours.max() ?? 0 }

        /// A digit an hour; a point where nobody worked, a plus for ten and more.
        var curve: String {
            hours.map { $0 == 0 ? "." : $0 > 9 ? "+" : String($0) }.joined()
        }
    }

    /// The days in which somebody worked, the oldest first.
    var days: [Day] {
        var hours: [String: [Int]] = [:]
        for hour in result.concurrency {
            let time = hour.at.inUTC
            let number = Int(CivilTime(time).secondOfDay / 3600)
            hours[time.dateText, default: Array(repeating: 0, count: 24)][number] = hour.sessions
        }
        return hours.sorted { $0.key < $1.key }.map { Day(date: $0.key, hours: $0.value) }
    }

    /// The newest days with a heading, as lines of equal width; older ones are counted.
    func curve(days limit: Int) -> [String] {
        let all = days
        let left = all.count - limit
        let shown = all.suffix(limit).map { "\($0.date)  \($0.curve)  \($0.peak)" }
        let more = left > 0 ? ["\(counted(left, "earlier day")) in the JSON"] : []
        return ["day (UTC)   0  3  6  9  12 15 18 21    at once"] + shown + more
    }
}

extension SessionSummary {
    /// Whether it is sure, and by which rule: `pullRequest, certain`.
    var grounds: String { "\(rule.rawValue), \(confidence.rawValue)" }

    /// Its lines, or that they could not be read.
    var change: String {
        guard let added = linesAdded, let deleted = linesDeleted else { return "not assessable" }
        return lineChange(added, deleted)
    }

    /// Half an hour around each commit: `1 h 30 min`.
    var activity: String {
        activeMinutes < 60
            ? "\(activeMinutes) min" : "\(grouped(activeMinutes / 60)) h \(activeMinutes % 60) min"
    }

    /// Where it worked, and on what: pull requests that its label does not name, branch, worktree,
    /// task, marks.
    var places: [(what: String, name: String)] {
        let number = rule == .pullRequest || rule == .mark ? nil : pullRequest.map { "#\($0)" }
        let all = [("PR", number), ("branch", branch), ("worktree", worktree), ("task", task)]
        return all.compactMap { what, name in name.map { (what, $0) } }
            + (marks ?? []).map { ("mark", $0) }
    }
}
