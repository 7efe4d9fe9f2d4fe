import Findings
import GitHistory
import Testing

@testable import Reports

/// `coven-audit sessions` in every format.
@Suite struct SessionsReportTests {
    private func text(_ result: AuditResult) -> String { SessionsText.text(result, style: .plain) }

    private func quiet(_ pairs: Int) -> AuditResult {
        Sample.result().with {
            $0.summary.concurrentSessionsPeak?.count = 1
            $0.summary.parallelPairs = pairs
            $0.overlaps = []
            $0.concurrency = [$0.concurrency[0]]
        }
    }

    /// The first paragraph below the title.
    private func opening(_ report: String) -> String {
        let paragraph = report.split(separator: "\n\n").dropFirst().first ?? ""
        return String(paragraph.replacing("\n", with: " "))
    }

    @Test func whereNobodyOverlappedThatIsSaidFirst() {
        for report in [
            text(quiet(0)), SessionsMarkdown.text(quiet(0)), MarkdownReport.text(quiet(0)),
        ] {
            #expect(opening(report).hasPrefix("No parallel work seen. 7 sessions worked in"))
        }
        let report = TextReport.text(quiet(0))
        #expect(report.contains("No parallel work seen. 7 sessions"))
    }

    @Test func whoBeganSoonAfterALandingIsNotDenied() {
        let opening = opening(text(quiet(1)))
        #expect(!opening.contains("No parallel work"))
        #expect(opening.hasPrefix("At no moment were two sessions seen at work."))
        #expect(opening.contains("1 pair of sessions touched the same surface"))
    }

    @Test func howManyWorkedAtOnceIsAFloor() {
        #expect(
            opening(text(Sample.result())).contains(
                "At least 3 sessions worked at once (2026-06-09 02:00 UTC)."))
    }

    @Test func aWindowInWhichNobodyWorkedHasNoCurve() {
        let idle = Sample.result().with {
            $0.summary.concurrentSessionsPeak = nil
            $0.concurrency = []
            $0.sessions = []
        }
        for report in [text(idle), SessionsMarkdown.text(idle)] {
            #expect(!report.contains("No parallel work seen"))
            #expect(!report.contains("Who worked at once"))
        }
        #expect(SessionsMarkdown.text(idle).contains("Nobody worked in this window."))
    }

    @Test func theCurveHasADigitForEachHour() {
        #expect(text(Sample.result()).contains("  2026-06-09  .13.....................  3\n"))
        let busy = Sample.result().with {
            $0.concurrency[0].sessions = 10
            $0.concurrency[1].sessions = 9
        }
        #expect(text(busy).contains("  2026-06-09  .+9.....................  10\n"))
    }

    @Test func olderDaysOfTheCurveAreCounted() {
        let long = Sample.result().with {
            $0.concurrency = (0..<33).map {
                ConcurrentHour(at: Timestamp(seconds: 1_767_225_600 + $0 * 86_400), sessions: 1)
            }
        }
        for report in [text(long), SessionsMarkdown.text(long)] {
            #expect(report.contains("2 earlier days in the JSON"))
            #expect(!report.contains("2026-01-02  "))
            #expect(report.contains("2026-01-03  1......................."))
        }
    }

    @Test func aSessionIsToldWithWhatIsKnownOfIt() {
        let report = text(Sample.result()).replacing(/\n */, with: " ")
        let facts = """
            PR 305, the login pullRequest, certain, 2026-06-08 20:00 -05:00, open, active 1 h 30 \
            min, 1 commit, +286 / -12 lines, Claude Code, branch fix/login, worktree login, task \
            bd-y45, mark claude session_01AbCdEf…
            """
        #expect(report.contains(facts))
        let unread = Sample.result().with {
            $0.sessions[0].linesAdded = nil
            $0.sessions[0].landedDate = Sample.time("2026-06-09T00:30:12-05:00")
        }
        #expect(text(unread).contains("not assessable"))
        #expect(text(unread).contains("landed 2026-06-09"))
        #expect(SessionsMarkdown.text(Sample.result()).contains("worktree `login`"))
    }

    @Test func pairsAreListedWithTheirLabelsAndTheRestCounted() {
        let many = Sample.result().with { result in
            result.overlaps = Array(repeating: result.overlaps[0], count: 25)
            result.overlaps[0].paths = ["a", "b", "c", "d", "e"]
        }
        let report = text(many).replacing(/\n */, with: " ")
        #expect(
            report.contains("PR 305, the login and chain-ced714cbc (likely): a, b, c and 2 more"))
        #expect(report.contains("... and 5 pairs more in the JSON"))
        #expect(MarkdownReport.text(many).contains("… and 15 pairs more in the JSON."))
        #expect(!SessionsMarkdown.text(many).contains("pairs more in the JSON"))
    }

    @Test(arguments: Format.allCases)
    func hostileTextIsInertInTheReportOnSessionsToo(format: Format) throws {
        let hostile = Sample.result().hostile.with { result in
            let text = Sample.hostile
            result.sessions[0].agent = text
            result.sessions[0].branch = text
            result.sessions[0].worktree = text
            result.sessions[0].task = text
            result.sessions[0].marks = [text]
            result.overlaps = [
                Overlap(sessions: [text, "pr-305"], relation: .likely, paths: [text])
            ]
        }
        let report = try format.render(hostile, of: .sessions)
        #expect(report.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\u{2060}" || !$0.isHidden })
        #expect(!report.contains("##["))
        for line in report.split(separator: "\n") where format != .github {
            #expect(!line.drop { $0 == " " }.hasPrefix("::"))
            guard format == .markdown, line.hasPrefix("|") else { continue }
            #expect(!line.replacing(/``.*?``/, with: "").contains("<script"))
        }
    }

    @Test func jsonIsTheWholeResultWhateverItsSubject() throws {
        let result = Sample.result()
        #expect(try Format.json.render(result, of: .sessions) == Format.json.render(result))
    }
}
