import GitHistory

/// Findings that a team has looked at and lives with, each with its reason.
///
/// Keyed by the finding's id, which is made of content, so that it survives rebase and squash.
package struct Baseline: Codable, Sendable, Equatable {
    /// The version of this file's shape.
    package static let currentVersion = 1

    package var version: Int
    /// By id.
    package var accepted: [Acceptance]

    /// A baseline with what was accepted so far.
    package init(accepted: [Acceptance] = []) {
        version = Baseline.currentVersion
        self.accepted = accepted
    }

    /// The baseline with one more acceptance; one of the same finding is replaced.
    package func accepting(_ acceptance: Acceptance) -> Baseline {
        let others = accepted.filter { $0.id != acceptance.id }
        return Baseline(accepted: (others + [acceptance]).sorted { $0.id < $1.id })
    }
}

/// One finding that was accepted.
package struct Acceptance: Codable, Sendable, Equatable {
    /// The finding's whole id.
    package var id: String
    package var kind: String
    package var title: String
    /// Why the team lives with it.
    package var reason: String
    /// The last moment of the finding's story: an acceptance is stale only in a window that has it.
    package var at: Timestamp?

    /// An acceptance of a finding.
    package init(of finding: Finding, reason: String) {
        id = finding.id
        kind = finding.kind.rawValue
        title = finding.title
        self.reason = reason
        at = finding.timeline.last?.at.inUTC
    }
}

/// What a baseline did to a result.
package struct BaselineUse: Codable, Sendable, Equatable {
    /// How many findings it accepts.
    package var accepted: Int
    /// Acceptances of findings that this window should have and has no more.
    package var stale: [Acceptance]

    /// What was accepted, and what is stale.
    package init(accepted: Int, stale: [Acceptance]) {
        self.accepted = accepted
        self.stale = stale
    }
}

extension AuditResult {
    /// The result with its accepted findings marked. Anonymous results keep no word of a baseline,
    /// whose titles and reasons people wrote.
    package func marked(by baseline: Baseline) -> AuditResult {
        let reasons = Dictionary(
            baseline.accepted.map { ($0.id, $0.reason) }, uniquingKeysWith: { $1 })
        var marked = self
        for index in findings.indices {
            let reason = reasons[findings[index].id]
            marked.findings[index].accepted = options.anonymous ? reason.map { _ in "" } : reason
        }
        let found = Set(findings.map(\.id))
        let stale = baseline.accepted.filter { !found.contains($0.id) && covers($0.at) }
        marked.baseline = BaselineUse(
            accepted: marked.findings.count { $0.accepted != nil },
            stale: options.anonymous ? stale.map(\.withoutWords) : stale)
        return marked
    }

    /// Whether the window has a moment; one that nobody knows might lie in any.
    private func covers(_ moment: Timestamp?) -> Bool {
        guard let seconds = moment?.seconds else { return true }
        return seconds >= window.since?.seconds ?? .min && seconds < window.until.seconds
    }
}

extension Acceptance {
    fileprivate var withoutWords: Acceptance {
        var copy = self
        copy.title = kind
        copy.reason = ""
        return copy
    }
}

extension AuditResult {
    /// The findings whose ids begin so.
    package func findings(named prefix: String) -> [Finding] {
        findings.filter { $0.id == prefix }.first.map { [$0] }
            ?? findings.filter { $0.id.hasPrefix(prefix) }
    }

    /// The result as another `--show` gives it.
    package func showing(_ level: Finding.Confidence) -> AuditResult {
        var copy = self
        copy.options.show = level
        copy.summary.hidden = findings.count { $0.severity > .info && $0.confidence < level }
        return copy
    }
}
