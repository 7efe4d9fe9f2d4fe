import GitHistory

/// A conclusion that proves itself: what happened, to which commits, and how to check it with git.
package struct Finding: Codable, Sendable, Equatable {
    /// The question that a finding answers.
    package enum Class: String, Codable, Sendable, CaseIterable {
        case duplicate, orphan, race, surface
    }

    /// The kinds, defined word by word in the README's glossary.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case twin, copied, mechanical, trivial, independent
    }

    /// How much it matters: `info` is a note, not a finding.
    package enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
        case info, low, medium, high

        package static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
    }

    /// How sure the finding is, as its title words it.
    package enum Confidence: String, Codable, Sendable, CaseIterable, Comparable {
        case low, medium, high

        package static func < (left: Confidence, right: Confidence) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int { Confidence.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Numbers, each with its unit in its name.
    package struct Measures: Codable, Sendable, Equatable {
        package var linesAdded: Int
        package var linesDeleted: Int
        /// From the first to the last author date of the parts.
        package var hoursApart: Double?

        /// Measures of a patch.
        package init(linesAdded: Int, linesDeleted: Int, hoursApart: Double? = nil) {
            self.linesAdded = linesAdded
            self.linesDeleted = linesDeleted
            self.hoursApart = hoursApart
        }
    }

    /// A content fingerprint, stable over rebase and squash; any unique prefix names the finding.
    package var id: String
    package var `class`: Class
    package var kind: Kind
    package var severity: Severity
    package var confidence: Confidence
    /// One line.
    package var title: String
    /// One or two sentences: what was seen and why it has this kind.
    package var message: String
    package var commits: [CommitSummary]
    /// Which members are one another's copies, by which rule; parts that no link joins wrote the
    /// same patch by themselves.
    package var links: [Link]
    package var paths: [PathSummary]
    package var timeline: [TimelineEntry]
    package var measures: Measures
    package var patchId: String?
    /// Plain git commands that show the evidence.
    package var verify: [String]

    /// A finding; its id is given once all of a run's findings are known.
    package init(
        id: String = "", class: Class, kind: Kind, severity: Severity, confidence: Confidence,
        title: String, message: String, commits: [CommitSummary], links: [Link],
        paths: [PathSummary], timeline: [TimelineEntry], measures: Measures, patchId: String?,
        verify: [String]
    ) {
        self.id = id
        self.class = `class`
        self.kind = kind
        self.severity = severity
        self.confidence = confidence
        self.title = title
        self.message = message
        self.commits = commits
        self.links = links
        self.paths = paths
        self.timeline = timeline
        self.measures = measures
        self.patchId = patchId
        self.verify = verify
    }
}
