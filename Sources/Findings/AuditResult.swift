import GitHistory

/// The one value that every format renders: what a run saw, what it concludes, what it could not see.
///
/// JSON is its encoding; `schemaVersion` changes with its shape.
package struct AuditResult: Codable, Sendable, Equatable {
    /// The version of this shape, semver: raised with every change of it.
    package static let currentSchemaVersion = "0.6.0"

    package var schemaVersion: String
    package var tool: Tool
    /// The run's clock: `--now`, or the moment it began.
    package var generatedAt: Timestamp
    package var options: Options
    package var repository: Repository
    package var window: Window
    package var coverage: Coverage
    package var summary: Summary
    package var sessions: [SessionSummary]
    /// The concurrency curve, hour by hour.
    package var concurrency: [ConcurrentHour]
    /// Pairs of parallel sessions on one surface, the rarest surfaces first.
    package var overlaps: [Overlap]
    /// Who deleted whose fresh lines, the most lines first.
    package var pairs: [DeletedLines]
    /// What lost most by orphaned work.
    package var surfaces: [LostSurface]
    /// Tests that guard what was removed, by test and path.
    package var sentinels: [Sentinel]
    package var findings: [Finding]
    /// What each control would have done about all findings but notes, and its price.
    package var preventions: [PreventionSum]
    package var artifacts: [Artifact]
    package var dismissed: [Dismissed]
    /// What a baseline accepted; nil without one.
    package var baseline: BaselineUse?

    /// A result of the current schema version.
    package init(
        tool: Tool, generatedAt: Timestamp, options: Options, repository: Repository,
        window: Window, coverage: Coverage, summary: Summary, sessions: [SessionSummary],
        concurrency: [ConcurrentHour], overlaps: [Overlap], pairs: [DeletedLines],
        surfaces: [LostSurface], sentinels: [Sentinel] = [], findings: [Finding],
        preventions: [PreventionSum] = [], artifacts: [Artifact], dismissed: [Dismissed]
    ) {
        schemaVersion = AuditResult.currentSchemaVersion
        self.tool = tool
        self.generatedAt = generatedAt
        self.options = options
        self.repository = repository
        self.window = window
        self.coverage = coverage
        self.summary = summary
        self.sessions = sessions
        self.concurrency = concurrency
        self.overlaps = overlaps
        self.pairs = pairs
        self.surfaces = surfaces
        self.sentinels = sentinels
        self.findings = findings
        self.preventions = preventions
        self.artifacts = artifacts
        self.dismissed = dismissed
    }
}

/// Which program made the result.
package struct Tool: Codable, Sendable, Equatable {
    package var name: String
    package var version: String
    /// The libgit2 that was linked, `1.5.1`.
    package var libgit2: String

    /// A program.
    package init(name: String, version: String, libgit2: String) {
        self.name = name
        self.version = version
        self.libgit2 = libgit2
    }
}

/// Every option and default that shaped the result.
package struct Options: Codable, Sendable, Equatable {
    /// `--since` and `--until` as they were given.
    package var since: String
    package var until: String?
    package var mainline: String?
    /// `--path`: findings are limited to paths below these.
    package var paths: [String]
    /// How far behind the window older members of a group are looked for.
    package var lookbackSeconds: Int64
    /// How soon after a landing another session must have begun to be likely parallel.
    package var parallelGapSeconds: Int64
    /// How soon after its landing work must be deleted to be orphaned.
    package var orphanWindowSeconds: Int64
    /// How many lines of it at least, and which part of all that its session added, in percent.
    package var minLines: Int
    package var minShare: Int
    /// `--verify`: every object's hash was checked.
    package var verify: Bool
    /// The lowest confidence that formats other than JSON show.
    package var show: Finding.Confidence
    /// Names and subjects were replaced by letters.
    package var anonymous: Bool

    /// The options of a run.
    package init(
        since: String, until: String?, mainline: String?, paths: [String], lookbackSeconds: Int64,
        parallelGapSeconds: Int64, orphanWindowSeconds: Int64, minLines: Int,
        minShare: Int, verify: Bool, show: Finding.Confidence, anonymous: Bool
    ) {
        self.since = since
        self.until = until
        self.mainline = mainline
        self.paths = paths
        self.lookbackSeconds = lookbackSeconds
        self.parallelGapSeconds = parallelGapSeconds
        self.orphanWindowSeconds = orphanWindowSeconds
        self.minLines = minLines
        self.minShare = minShare
        self.verify = verify
        self.show = show
        self.anonymous = anonymous
    }
}

/// The audited repository; never an absolute path.
package struct Repository: Codable, Sendable, Equatable {
    package struct Mainline: Codable, Sendable, Equatable {
        package var ref: String
        package var commit: ObjectID
        /// Why this one, in words: `origin/HEAD`, `branch main`.
        package var rule: String

        /// A mainline.
        package init(ref: String, commit: ObjectID, rule: String) {
            self.ref = ref
            self.commit = commit
            self.rule = rule
        }
    }

    /// The folder's name, without `.git`.
    package var name: String
    /// Null where HEAD is unborn or broken.
    @Nullable package var headCommit: ObjectID?
    package var mainline: Mainline

    /// A repository.
    package init(name: String, headCommit: ObjectID?, mainline: Mainline) {
        self.name = name
        self.headCommit = headCommit
        self.mainline = mainline
    }
}

/// The stretch of time that was asked about: `since <= committer date < until`, in UTC.
package struct Window: Codable, Sendable, Equatable {
    /// Null for `--since all`.
    @Nullable package var since: Timestamp?
    package var until: Timestamp
    /// The words that gave it: `2w`.
    package var given: String

    /// A window.
    package init(since: Timestamp?, until: Timestamp, given: String) {
        self.since = since
        self.until = until
        self.given = given
    }
}
