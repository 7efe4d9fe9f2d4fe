import Analysis
import Findings
import Sessions

/// What a user asked for: every option that shapes a result.
package struct AuditRequest: Sendable {
    /// One end of the window, as given.
    package enum Moment: Sendable, Equatable {
        /// The beginning of history.
        case all
        /// Seconds since 1970.
        case seconds(Int64)
        /// A commit or ref: its committer date.
        case revision(String)
    }

    /// What is wanted of a run.
    package enum Scope: Sendable, Equatable {
        /// Every question that there is.
        case findings
        /// Only who worked when.
        case sessions
    }

    package var scope: Scope
    package var path: String
    package var since: Moment
    package var until: Moment?
    /// The words behind `since` and `until`.
    package var sinceText: String
    package var untilText: String?
    /// The run's clock, in seconds since 1970.
    package var now: Int64
    package var mainline: String?
    package var paths: [String]
    package var lookback: Int64
    /// How soon after a landing another session must have begun to be likely parallel, in seconds.
    package var parallelGap: Int64
    /// How much must be gone, and how soon, to be orphaned.
    package var orphans: OrphanLimits
    package var workers: Int
    package var verify: Bool
    package var show: Finding.Confidence
    package var anonymous: Bool
    /// Evidence snapshots of other clones, by path.
    package var evidence: [String]

    /// A request with every default but the repository, the window and the clock.
    package init(path: String, since: Moment, sinceText: String, now: Int64) {
        scope = .findings
        self.path = path
        self.since = since
        self.sinceText = sinceText
        self.now = now
        until = nil
        untilText = nil
        mainline = nil
        paths = []
        lookback = 30 * 86_400
        parallelGap = ParallelRule.usualGap
        orphans = OrphanLimits()
        workers = 2
        verify = false
        show = .medium
        anonymous = false
        evidence = []
    }
}
