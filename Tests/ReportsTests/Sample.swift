import Findings
import GitHistory

@testable import Reports

/// Results made by hand; each test changes what it is about.
enum Sample {
    /// A text with everything that something could obey.
    static let hostile =
        "::error ::<script>x</script> ![x](http://e.example) | `c` \u{1b}[31m \u{202E} @me #12 ##[x]"

    static func id(_ digit: Character) -> ObjectID {
        guard let id = ObjectID(hex: String(repeating: digit, count: 40)) else { return .zero }
        return id
    }

    static func time(_ text: String) -> Timestamp {
        Timestamp(rfc3339: text) ?? Timestamp(seconds: 0)
    }

    static func commit(_ digit: Character, at text: String, subject: String = "Fix the login")
        -> CommitSummary
    {
        CommitSummary(
            id: id(digit), role: .member, subject: subject, author: "Ada", authorDate: time(text),
            committerDate: time(text), session: "pr-305", onMainline: digit == "a",
            refs: digit == "a" ? [] : ["refs/heads/fix"])
    }

    static func finding(
        kind: Finding.Kind = .independent, severity: Finding.Severity = .low,
        confidence: Finding.Confidence = .medium, title: String = "Two sessions wrote one fix",
        number: Int = 1, daysLater: Int64 = 0
    ) -> Finding {
        let end = time("2026-06-09T00:30:12-05:00")
        let digits = String(number, radix: 16)
        return Finding(
            id: digits + String(repeating: "0", count: 40 - digits.count), class: .duplicate,
            kind: kind, severity: severity, confidence: confidence, title: title,
            message: "Both parts add the same lines.",
            commits: [
                commit("a", at: "2026-06-08T23:20:13-05:00"),
                commit("b", at: "2026-06-09T00:30:12-05:00"),
            ],
            links: [Link(from: id("a"), to: id("b"), rule: .landing)],
            paths: [PathSummary(path: "src/login.ts", linesAdded: 12, linesDeleted: 1)],
            timeline: [
                TimelineEntry(
                    at: time("2026-06-08T23:20:13-05:00"), event: .landed, commit: id("a"),
                    text: "PR 305 lands (+286)"),
                TimelineEntry(
                    at: time("2026-06-08T23:58:38-05:00"), event: .written, commit: nil,
                    text: "the other session begins"),
                TimelineEntry(
                    at: Timestamp(
                        seconds: end.seconds + daysLater * 86_400,
                        offsetMinutes: end.offsetMinutes), event: .landed, commit: id("b"),
                    text: "and lands"),
            ],
            measures: .init(linesAdded: 12, linesDeleted: 1, hoursApart: 1.1667),
            patchId: id("c").hex, verify: ["git show aaaaaaaaa", "git show bbbbbbbbb"])
    }

    static func artifact(_ kind: Artifact.Kind) -> Artifact {
        Artifact(
            kind: kind,
            commits: ["d", "e"].map { .init(id: id($0), role: .member, onMainline: true) },
            links: [Link(from: id("d"), to: id("e"), rule: kind)], patchId: nil)
    }

    static func session(label: String = "PR 305, the login") -> SessionSummary {
        SessionSummary(
            id: "pr-305", label: label, rule: .pullRequest, confidence: .certain,
            agent: "Claude Code", bot: false, pullRequests: [305, 310], branch: "fix/login",
            worktree: "login", task: "bd-y45", marks: ["claude session_01AbCdEf…"],
            firstAuthorDate: time("2026-06-08T20:00:00-05:00"), landedDate: nil,
            activeMinutes: 90, commits: [id("a")], squashes: [id("b")], linesAdded: 286,
            linesDeleted: 12)
    }

    static var coverage: Coverage {
        Coverage(
            commitsRead: 1234, mergesRead: 56, commitsInWindow: 40,
            lastMainlineCommit: time("2026-06-12T10:00:00Z"),
            refs: .init(
                branches: 1, remotes: 2, pullRequests: 0, tags: 3, others: 0, skipped: 0),
            pullRequestHeads: .init(
                present: false, fetch: "git fetch origin '+refs/pull/*/head:refs/pull/*/head'"),
            worktrees: [
                .init(name: nil, branch: "main", locked: false, missing: false, reflog: .complete),
                .init(
                    name: "login", branch: "fix/login", locked: true, missing: true,
                    reflog: .expired),
            ], reflogs: .init(logs: 3, entries: 40, malformed: 1), shallow: false,
            missingObjects: .init(commits: [id("f")], objects: 2, partialClone: false),
            verified: false, ignored: ["replace refs"], limits: [],
            assessable: .init(
                duplicates: .yes, orphans: .no("not in this version"),
                races: .no("no reflogs in this clone"), surfaces: .no("not in this version"),
                claims: .no("not in this version")))
    }

    static func summary(_ findings: [Finding], _ artifacts: [Artifact]) -> Summary {
        var summary = Summary(
            sessions: 7, concurrentSessionsPeak: Peak(count: 3, at: time("2026-06-09T02:00:00Z")),
            parallelPairs: 2, commits: 40, linesAdded: 2132, linesDeleted: 286)
        summary.byKind = ["twin": 0, "independent": findings.count]
        summary.duplicatedCommits = 1
        summary.duplicatedLines = 13
        summary.independentDuplicates = findings.count
        summary.emptyLandings = 1
        summary.orphanedLines = 259
        summary.orphanedShare = Share(259, of: 2132)
        summary.minutesLivedMedian = 69.98
        summary.artifactsByKind = ["replay": artifacts.count]
        summary.replayArtifacts = artifacts.count
        summary.hidden = findings.count { $0.confidence == .low }
        return summary
    }

    static func result(
        findings: [Finding] = [finding()],
        artifacts: [Artifact] = [artifact(.replay), artifact(.replay)]
    ) -> AuditResult {
        AuditResult(
            tool: Tool(name: "coven-audit", version: "0.1.0", libgit2: "1.5.1"),
            generatedAt: time("2026-06-13T05:00:00Z"),
            options: Options(
                since: "2w", until: nil, mainline: nil, paths: [], lookbackSeconds: 2_592_000,
                parallelGapSeconds: 5400,
                orphanWindowSeconds: 259_200, minLines: 20, minShare: 60, verify: false,
                show: .medium, anonymous: false),
            repository: Repository(
                name: "coven-cave", headCommit: id("a"),
                mainline: .init(ref: "origin/main", commit: id("a"), rule: "origin/HEAD")),
            window: Window(
                since: time("2026-05-30T05:00:00Z"), until: time("2026-06-13T05:00:00Z"),
                given: "2w"),
            coverage: coverage, summary: summary(findings, artifacts), sessions: [session()],
            concurrency: [
                ConcurrentHour(at: time("2026-06-09T01:00:00Z"), sessions: 1),
                ConcurrentHour(at: time("2026-06-09T02:00:00Z"), sessions: 3),
            ],
            overlaps: [
                Overlap(
                    sessions: ["pr-305", "chain-ced714cbc"], relation: .likely,
                    paths: ["src/sessions-view.tsx"])
            ],
            pairs: [DeletedLines(adder: "pr-305", deleter: "chain-ced714cbc", lines: 259)],
            surfaces: [
                LostSurface(
                    path: "src/sessions-view.*", linesLost: 259, findings: findings.map(\.id))
            ], findings: findings, artifacts: artifacts,
            dismissed: [Dismissed(class: .duplicate, reason: "oneSession", commits: [id("a")])])
    }
}

extension AuditResult {
    /// The result with changes.
    func with(_ change: (inout AuditResult) -> Void) -> AuditResult {
        var copy = self
        change(&copy)
        return copy
    }

    /// The result with a nasty text wherever a repository or a command line can put one.
    var hostile: AuditResult {
        with { result in
            result.repository.name = Sample.hostile
            result.repository.mainline.ref = Sample.hostile
            result.repository.mainline.rule = Sample.hostile
            result.options.mainline = Sample.hostile
            result.options.since = Sample.hostile
            result.options.paths = [Sample.hostile]
            result.window.given = Sample.hostile
            result.coverage.ignored = [Sample.hostile]
            result.coverage.limits = [Sample.hostile]
            result.coverage.commitsInWindow = 0
            result.coverage.assessable.races = .no(Sample.hostile)
            result.coverage.pullRequestHeads.fetch = Sample.hostile
            result.sessions = [Sample.session(label: Sample.hostile)]
            for index in result.findings.indices {
                result.findings[index].title = Sample.hostile
                result.findings[index].message = Sample.hostile
                result.findings[index].verify = [Sample.hostile]
                result.findings[index].paths[0].path = Sample.hostile
                result.findings[index].timeline[0].text = Sample.hostile
                result.findings[index].commits[0].subject = Sample.hostile
                result.findings[index].commits[0].author = Sample.hostile
                result.findings[index].commits[0].refs = [Sample.hostile]
            }
        }
    }
}

extension Sample {
    /// A result in which every optional part is there.
    static var complete: AuditResult {
        result().with { result in
            result.options.until = "yesterday"
            result.options.mainline = "main"
            result.sessions[0].branch = "fix"
            result.sessions[0].landedDate = time("2026-06-09T00:30:12-05:00")
            for index in result.artifacts.indices { result.artifacts[index].patchId = id("c").hex }
            result.findings[0].contextFreeId = id("d").hex
            result.findings[0].cause = .swallowed
            result.findings[0].measures.share = 0.7
            result.findings[0].measures.linesMoved = 3
            result.findings[0].measures.linesBack = 2
            result.findings[0].measures.minutesLived = 69.98
            result.findings[0].declared = true
            result.findings[0].parallel = .likely
            result.findings[0].sentinel = Finding.Sentinel(
                test: "src/gone.test.ts", line: 3, commit: id("a"))
            result.sentinels = [
                Sentinel(test: "src/gone.test.ts", line: 3, path: "src/gone.ts")
            ]
            result.findings[0].paths[0].linesMoved = 1
            result.findings[0].paths[0].linesBack = 1
            result.findings[0].paths[0].olderVersion = true
            for index in result.findings[0].commits.indices {
                result.findings[0].commits[index].cause = .netEmpty
                result.findings[0].commits[index].relation = .proven
            }
            result.findings[0].timeline = result.findings[0].timeline.filter { $0.commit != nil }
            result.coverage.assessable = .init(
                duplicates: .no("a reason"), orphans: .no("a reason"), races: .no("a reason"),
                surfaces: .no("a reason"), claims: .no("a reason"))
        }
    }
}
