import Analysis
import Findings
import Sessions

/// What a user asked of a check: every option that shapes its result.
package struct CheckRequest: Sendable {
    package var path: String
    /// The ref that the branch is to land on; nil leaves it to the rules of the mainline.
    package var base: String?
    package var head: String
    /// The run's clock; nil is the later of both tips' committer dates.
    package var now: Int64?
    package var orphans = OrphanLimits()
    package var lookback: Int64 = 30 * 86_400
    package var parallelGap = ParallelRule.usualGap
    package var workers = 2
    package var failOn = Finding.Severity.high
    package var show = Finding.Confidence.medium

    /// A request with every default but the repository.
    package init(path: String, head: String = "HEAD") {
        self.path = path
        self.head = head
    }
}
