import Findings
import GitHistory
import Provenance
import Sessions

/// Everything that a question may look at.
package struct Facts: Sendable {
    package let history: History
    package let sessions: SessionMap
    package var content: Content
    /// Who added and who deleted each line of the mainline; nil where nobody asked.
    package private(set) var ages: LineAges?
    /// What strands lost, by those lines.
    private(set) var losses: [Loss] = []
    package let period: Period
    package let naming: Naming
    /// What the changed files are.
    let sorts: FileSorts
    /// No author has 70 % of the window's commits (DEFINITIONS, "Parallel"): a name then means a person, and
    /// not whatever session works under it.
    package let namesTellPeopleApart: Bool

    /// Facts, with what has been read on demand so far. `namesSince` is where a run of one moment
    /// begins to count names.
    package init(
        history: History, sessions: SessionMap, content: Content = Content(),
        period: Period, naming: Naming, namesSince: Int64? = nil
    ) {
        self.history = history
        self.sessions = sessions
        self.period = period
        self.naming = naming
        sorts = FileSorts(history.changes.paths)
        var counts: [String: Int] = [:]
        for commit in history.graph.commits
        where !history.graph.isMerge(commit) && commit != history.proposal?.landing
            && period.contains(history.graph.committer(commit).seconds, since: namesSince)
        {
            counts[history.author(commit).name, default: 0] += 1
        }
        let total = counts.values.reduce(0, +)
        namesTellPeopleApart = (counts.values.max() ?? 0) * 10 < total * 7
        self.content = content
    }

    /// Whether lines were followed, and any could be read.
    package var hasAges: Bool {
        ages.map { !$0.additions.isEmpty || !$0.deletions.isEmpty || $0.gaps.isEmpty } ?? false
    }

    /// Takes the ages of the mainline's lines. O(deletions + additions).
    package mutating func follow(_ ages: LineAges) {
        self.ages = ages
        losses = LossTable(self, ages).losses
    }

    /// What the messages say.
    package var signs: MessageSigns { sessions.pullRequests.signs }

    /// The numbers of orphaned work.
    package var limits: OrphanLimits { period.orphans }

    /// Whether people write a file, by its name and by what the project says of it; the name of a path that
    /// is not in the change table is asked for. O(1) for those that are.
    package func isWritten(_ number: Int32, _ path: @autoclosure () -> String) -> Bool {
        let sort = Int(number) < sorts.count ? sorts[number] : FileSort(path())
        return sort.isWritten && !history.exclusions.generated.contains(number)
    }
}

/// The window of a run in seconds since 1970, over committer dates.
package struct Period: Sendable, Equatable {
    /// Nil is the beginning of history.
    package let since: Int64?
    package let until: Int64
    /// How far behind the window older members of a group are looked for.
    package let lookback: Int64
    /// How soon after a landing another session must have begun to be likely parallel, in seconds.
    package let parallelGap: Int64
    /// How much must be gone, and how soon, to be orphaned.
    package let orphans: OrphanLimits
    /// Findings are limited to these path prefixes; empty is everything.
    package let paths: [String]

    /// A window.
    package init(
        since: Int64?, until: Int64, lookback: Int64,
        parallelGap: Int64 = ParallelRule.usualGap, orphans: OrphanLimits = OrphanLimits(),
        paths: [String]
    ) {
        self.since = since
        self.until = until
        self.lookback = lookback
        self.parallelGap = parallelGap
        self.orphans = orphans
        self.paths = paths
    }

    /// Whether a moment lies in the window, or in one that begins at another moment.
    package func contains(_ seconds: Int64, since other: Int64? = nil) -> Bool {
        seconds < until && ((other ?? since).map { seconds >= $0 } ?? true)
    }

    /// Whether a path lies below one of the prefixes: the file itself, or a folder of that name.
    package func includes(_ path: @autoclosure () -> String) -> Bool {
        if paths.isEmpty { return true }
        let path = path()
        return paths.contains { prefix in
            let folder = prefix.hasSuffix("/") ? prefix : prefix + "/"
            return path == prefix || path.hasPrefix(folder)
        }
    }

    /// The earliest moment that a member of a group may have; nil without a limit.
    package var earliest: Int64? {
        since.map { $0.subtractingReportingOverflow(lookback).partialValue }
    }

    /// Whether a moment lies in the window or in the lookback before it.
    package func reaches(_ seconds: Int64) -> Bool {
        seconds < until && (earliest.map { seconds >= $0 } ?? true)
    }
}

/// One question, asked of the facts.
package protocol Analyzer: Sendable {
    /// What must be read before the question can be answered. May look at what is known; grows
    /// with it, and names nothing new when all is there. May remember what it worked out for it.
    mutating func request(_ facts: Facts) -> ContentRequest

    /// The answer, once everything that was requested is known.
    func conclude(_ facts: Facts) -> Conclusions
}

/// What an analyzer concludes.
package struct Conclusions: Sendable {
    package var findings: [Finding]
    package var artifacts: [Artifact]
    package var dismissed: [Dismissed]
    /// The tests that guard what was removed.
    package var sentinels: [Sentinel] = []
    /// What those tests say of the other questions' findings.
    package var notes: SentinelNotes?
    /// Which parallel sessions touched the same surfaces; nil of every question but that.
    package var overlaps: Overlaps?
    /// What the question could not be asked of, each as a sentence.
    package var limits: [String] = []
    /// What was seen beside the findings and explains them, each as a sentence.
    package var context: [String] = []

    /// Conclusions, by default none.
    package init(
        findings: [Finding] = [], artifacts: [Artifact] = [], dismissed: [Dismissed] = []
    ) {
        self.findings = findings
        self.artifacts = artifacts
        self.dismissed = dismissed
    }
}
