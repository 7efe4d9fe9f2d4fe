import Findings
import Testing

@testable import Reports

@Suite struct TextReportTests {
    private static let everySeverity = Sample.result(
        findings: zip(Finding.Severity.allCases, 1...).map {
            Sample.finding(severity: $0, title: String(repeating: "語 ", count: 60), number: $1)
        })

    @Test func withoutATerminalThereAreEightyColumns() {
        let many = (1...60).map {
            Sample.finding(
                title: String(repeating: "語 ", count: 60), number: $0, daysLater: Int64($0))
        }
        let text = TextReport.text(Sample.result(findings: many))
        for line in text.split(separator: "\n") { #expect(TextStyle.columns(line) <= 80) }
        #expect(text.contains("  Duplicated work   60\n"))
        #expect(text.contains("  Raced state       not assessable: no reflogs in this clone\n"))
        #expect(text.contains("  ... and 10 findings more in the JSON\n"))
    }

    @Test(arguments: [26, 33, 59, 60, 61, 80, 132, 300])
    func aReportFitsItsTerminal(width: Int) {
        let text = TextReport.text(
            Self.everySeverity, style: TextStyle(width: width, isColored: false))
        for line in text.split(separator: "\n") where line.drop(while: { $0 == " " }).contains(" ")
        {
            guard !line.hasPrefix("    git ") else { continue }
            #expect(TextStyle.columns(line) <= width, "\(line)")
        }
        #expect(text.contains("語"))
    }

    @Test func aWideTerminalShowsMoreOfATitleAndKeepsProseReadable() throws {
        let text = TextReport.text(
            Self.everySeverity, style: TextStyle(width: 130, isColored: false))
        let title = try #require(text.split(separator: "\n").first { $0.contains("low/medium") })
        #expect((120...130).contains(TextStyle.columns(title)))
        let prose = text.split(separator: "\n").filter { !$0.contains("語") }
        #expect(prose.allSatisfy { TextStyle.columns($0) <= 100 })
    }

    @Test(arguments: [40, 80, 200])
    func colourTakesNothingAwayAndAddsNothing(width: Int) {
        let plain = TextReport.text(
            Self.everySeverity, style: TextStyle(width: width, isColored: false))
        let colored = TextReport.text(
            Self.everySeverity, style: TextStyle(width: width, isColored: true))
        #expect(!plain.contains("\u{1b}"))
        #expect(colored.contains("\u{1b}[1;31mhigh/medium"))
        #expect(colored.replacing(/\u{1b}\[[0-9;]*m/, with: "") == plain)
        for severity in Finding.Severity.allCases where severity != .info {
            #expect(plain.contains(" \(severity.rawValue)/medium"))
        }
    }

    @Test func onlyOurOwnColourReachesTheTerminal() {
        let hostile = Sample.result(findings: [Sample.finding(severity: .high)]).hostile
        let text = TextReport.text(hostile, style: TextStyle(width: 80, isColored: true))
        let ours = text.replacing(/\u{1b}\[(1|1;31|33|36|0)m/, with: "")
        #expect(ours.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHidden })
        for line in text.split(separator: "\n") {
            #expect(!line.replacing(/\u{1b}\[[0-9;]*m/, with: "").hasPrefix("::"))
        }
    }

    @Test func aFindingIsOneLineOnATerminal() {
        let text = TextReport.text(Sample.result())
        #expect(text.contains("\n  10000000  low/medium     Two sessions wrote one fix\n"))
        #expect(text.contains("\n  No finding of low confidence is hidden.\n"))
        #expect(
            TextReport.text(Sample.result(findings: [])).contains("none of the shown confidence"))
    }

    @Test func longWordsKeepTheirLine() {
        let word = String(repeating: "x", count: 100)
        #expect(TextStyle.plain.wrapped("a \(word) b", indent: "  ") == ["a", "  \(word)", "  b"])
    }
}

@Suite struct HintTests {
    private func commands(_ change: (inout AuditResult) -> Void) -> [String] {
        Hint.all(for: Sample.result().with(change)).map(\.command)
    }

    @Test func headsThatAreMissingGetTheLineThatFetchesThem() {
        let fetch = "git fetch origin '+refs/pull/*/head:refs/pull/*/head'"
        #expect(commands { _ in } == [fetch])
        #expect(commands { $0.coverage.pullRequestHeads.present = true }.isEmpty)
        #expect(commands { $0.coverage.refs.remotes = 0 }.isEmpty)
    }

    @Test func aQuietWindowComesFirstWithAWindowThatIsNot() {
        let commands = commands {
            $0.coverage.commitsInWindow = 0
            $0.coverage.shallow = true
            $0.options.mainline = "it's"
        }
        #expect(
            commands.first
                == "coven-audit --since 2026-05-29T10:00:01Z --now 2026-06-12T10:00:01Z "
                + "--mainline 'it'\\''s'")
        #expect(commands.dropFirst().first == "git fetch --unshallow")
        #expect(commands.count == 3)
    }

    @Test func aCloneWithoutReflogsIsTold() {
        let keep = "git config core.logAllRefUpdates always"
        let reflogs = Coverage.Reflogs(logs: 2, entries: 0, malformed: 0)
        #expect(commands { $0.coverage.reflogs = reflogs }.last == keep)
        #expect(!commands { _ in }.contains(keep))
    }

    @Test func aResultThatSawEverythingGetsNone() {
        let whole = Sample.result().with { $0.coverage.pullRequestHeads.present = true }
        #expect(!TextReport.text(whole).contains("To see more"))
    }

    @Test func theCommandHasALineOfItsOwn() {
        let narrow = TextReport.text(
            Sample.result(), style: TextStyle(width: 30, isColored: false))
        let line = "\n    git fetch origin '+refs/pull/*/head:refs/pull/*/head'\n"
        #expect(narrow.contains(line))
        let lines = Hint.all(for: Sample.result()).flatMap(\.lines)
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.hasPrefix("hint: ") })
    }

    @Test func hostileTextInAHintIsInert() {
        for line in Hint.all(for: Sample.result().hostile).flatMap(\.lines) {
            #expect(line.unicodeScalars.allSatisfy { !$0.isHidden })
        }
    }
}
