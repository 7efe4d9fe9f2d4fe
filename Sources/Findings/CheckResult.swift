import GitHistory

/// What would happen if a branch landed now: the one value that all looks of `coven-audit check` render.
package struct CheckResult: Codable, Sendable, Equatable {
    /// The version of this shape, semver.
    package static let currentSchemaVersion = "0.1.0"

    /// One end of what is checked.
    package struct Tip: Codable, Sendable, Equatable {
        /// As it was given, or as the rules of the mainline chose it.
        package var ref: String
        package var commit: ObjectID

        /// A ref with its commit.
        package init(ref: String, commit: ObjectID) {
            self.ref = ref
            self.commit = commit
        }
    }

    /// That the branch is on the base already, so that nothing was asked of its lines.
    package struct Landed: Codable, Sendable, Equatable {
        /// What tells it.
        package enum Rule: String, Codable, Sendable, CaseIterable {
            /// The head lies behind the base.
            case merged
            /// The pull request whose head it is has landed.
            case pullRequest
            /// A commit of the base has the branch's whole patch.
            case patch
            /// The base has each of its patches.
            case rebase
            /// The base has had its files, or to merge it changes nothing.
            case tree
        }

        package var how: Rule
        /// The commit that brought it, where one is known.
        @Nullable package var commit: ObjectID?

        /// How a branch landed.
        package init(how: Rule, commit: ObjectID?) {
            self.how = how
            self.commit = commit
        }
    }

    /// Every default that shaped the result.
    package struct Options: Codable, Sendable, Equatable {
        package var orphanWindowSeconds: Int64
        package var minLines: Int
        package var minShare: Int
        package var lookbackSeconds: Int64
        package var parallelGapSeconds: Int64
        package var failOn: Finding.Severity
        package var show: Finding.Confidence

        /// The options of a run.
        package init(
            orphanWindowSeconds: Int64, minLines: Int, minShare: Int, lookbackSeconds: Int64,
            parallelGapSeconds: Int64, failOn: Finding.Severity, show: Finding.Confidence
        ) {
            self.orphanWindowSeconds = orphanWindowSeconds
            self.minLines = minLines
            self.minShare = minShare
            self.lookbackSeconds = lookbackSeconds
            self.parallelGapSeconds = parallelGapSeconds
            self.failOn = failOn
            self.show = show
        }
    }

    /// What was read, and what could not be.
    package struct Coverage: Codable, Sendable, Equatable {
        package var commitsRead: Int
        /// No commit that is older was looked at, but to find the merge base.
        package var since: Timestamp
        /// What could not be seen, or was not looked for, each as a sentence.
        package var limits: [String]

        /// The coverage of a run.
        package init(commitsRead: Int, since: Timestamp, limits: [String]) {
            self.commitsRead = commitsRead
            self.since = since
            self.limits = limits
        }
    }

    package var schemaVersion: String
    package var tool: Tool
    package var repository: String
    package var base: Tip
    package var head: Tip
    package var mergeBase: ObjectID
    /// The moment at which the branch is imagined to land.
    package var clock: Timestamp
    /// How many commits the branch has that the base lacks.
    package var commits: Int
    /// How many files it changes.
    package var files: Int
    @Nullable package var landed: Landed?
    package var options: Options
    package var coverage: Coverage
    /// The gravest first.
    package var findings: [Finding]
    package var dismissed: [Dismissed]

    /// A checked branch.
    package init(
        tool: Tool, repository: String, base: Tip, head: Tip, mergeBase: ObjectID,
        clock: Timestamp, commits: Int, files: Int, landed: Landed?, options: Options,
        coverage: Coverage, findings: [Finding], dismissed: [Dismissed]
    ) {
        schemaVersion = CheckResult.currentSchemaVersion
        self.tool = tool
        self.repository = repository
        self.base = base
        self.head = head
        self.mergeBase = mergeBase
        self.clock = clock
        self.commits = commits
        self.files = files
        self.landed = landed
        self.options = options
        self.coverage = coverage
        self.findings = findings
        self.dismissed = dismissed
    }
}

extension CheckResult {
    /// The findings that are shown: of the wanted confidence, and no notes.
    package var shown: [Finding] {
        findings.filter { $0.severity > .info && $0.confidence >= options.show }
    }

    /// Those that keep the branch from landing: as grave as asked for, shown, and not accepted.
    package var failures: [Finding] {
        shown.filter { $0.severity >= options.failOn && $0.accepted == nil }
    }

    /// The result with its accepted findings marked.
    package func marked(by baseline: Baseline) -> CheckResult {
        let reasons = Dictionary(
            baseline.accepted.map { ($0.id, $0.reason) }, uniquingKeysWith: { $1 })
        var marked = self
        for index in findings.indices {
            marked.findings[index].accepted = reasons[findings[index].id]
        }
        return marked
    }
}
