import Findings
import Testing

@testable import Reports

@Suite struct MarkdownReportTests {
    private func lines(_ result: AuditResult) -> [String] {
        MarkdownReport.text(result).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    @Test func theFirstParagraphSaysWhatToDo() {
        let lines = lines(Sample.result())
        #expect(lines[0] == "# coven-cave, 2026-05-30 05:00 to 2026-06-13 05:00 UTC")
        #expect(
            lines[2].hasPrefix(
                "7 sessions worked in this window; 40 commits reached `origin/main`"))
        #expect(lines[2].contains("1 independent duplicate; 1 commit wrote 13 lines again."))
        #expect(lines[2].contains("2 groups of equal patches have an innocent explanation"))
        #expect(
            lines[2].contains("orphaned work, removed surfaces and claims (not in this version)"))
        #expect(lines[2].contains("begin with `10000000` (Two sessions wrote one fix)"))
    }

    @Test func whatWasNotLookedAtIsNeverAZero() {
        let lines = lines(Sample.result())
        #expect(lines.contains { $0.hasPrefix("| Duplicated work | 1 |") })
        #expect(lines.contains { $0.hasPrefix("| Orphaned work | not assessable: not in this") })
        #expect(lines.contains { $0.hasPrefix("| Raced state | not assessable: no reflogs in") })
        let clean = self.lines(Sample.result(findings: []))
        #expect(clean.contains { $0.hasPrefix("| Duplicated work | 0 |") })
        #expect(clean[2].contains("No work was duplicated, as far as this run saw."))
    }

    @Test func anEmptyWindowIsNoCleanBill() {
        let text = lines(
            Sample.result(findings: []).with { $0.coverage.commitsInWindow = 0 })[2]
        #expect(
            text.hasPrefix("No commit on `origin/main` lies in this window: this is no clean bill.")
        )
        #expect(text.contains("The newest commit there is of 2026-06-12 10:00 UTC;"))
        #expect(
            text.contains("--since 2026-05-29T10:00:01Z --now 2026-06-12T10:00:01Z` covers it."))
        #expect(!text.contains("asks for action"))
        let idle = lines(
            Sample.result(findings: []).with {
                $0.coverage.commitsInWindow = 0
                $0.summary.commits = 0
                $0.summary.sessions = 0
            })[2]
        #expect(!idle.contains("0 sessions"))
    }

    @Test func aFindingIsToldAsAStoryWithItsEvidence() {
        let text = MarkdownReport.text(Sample.result())
        #expect(
            text.contains(
                """
                ### `10000000` Two sessions wrote one fix

                Low severity, medium confidence: independent duplicate (+12 / -1 lines, 1.2 hours apart).

                Both parts add the same lines.

                **2026-06-08** (-05:00)

                - 23:20  PR 305 lands (+286) (`aaaaaaaaa`)
                - 23:58  the other session begins

                **2026-06-09** (-05:00)

                - 00:30  and lands (`bbbbbbbbb`)

                """))
        #expect(
            text.contains(
                "| `aaaaaaaaa` | member | Ada | 2026-06-08 23:20 -05:00 | Fix the login | PR 305, the login | mainline |"
            ))
        #expect(text.contains("- `src/login.ts` (+12 / -1 lines)"))
        #expect(text.contains("Check it:\n\n```sh\ngit show aaaaaaaaa\ngit show bbbbbbbbb\n```\n"))
    }

    @Test func whatIsHiddenIsAlwaysCounted() {
        let doubtful = Sample.finding(confidence: .low, title: "A doubtful one", number: 2)
        let text = MarkdownReport.text(Sample.result(findings: [Sample.finding(), doubtful]))
        #expect(!text.contains("A doubtful one"))
        #expect(
            text.contains("1 more finding of low confidence is in the JSON; `--show low` shows it.")
        )
        #expect(
            MarkdownReport.text(Sample.result()).contains("No finding of low confidence is hidden.")
        )
        let all = Sample.result(findings: [doubtful]).with { $0.options.show = .low }
        #expect(MarkdownReport.text(all).contains("A doubtful one"))
        #expect(MarkdownReport.text(all).contains("Nothing is hidden"))
    }

    @Test func notesAreRowsAndEmptyListsAreSentences() {
        let note = Sample.finding(kind: .trivial, severity: .info, title: "One line twice")
        let text = MarkdownReport.text(Sample.result(findings: [note], artifacts: []))
        #expect(text.contains("| `10000000` | trivial | One line twice | +12 / -1 lines |"))
        #expect(text.contains("There are no findings of the shown confidence."))
        #expect(text.contains("No group of equal patches needed an explanation."))
        #expect(text.contains("- **trivial**: at most 4 changed lines"))
        #expect(!text.contains("- **twin**"))
        #expect(MarkdownReport.text(Sample.result()).contains("There are no notes."))
    }

    @Test func aLargeReportIsCutAndSaysSo() {
        let many = (1...60).map { Sample.finding(number: $0 + 256, daysLater: Int64($0)) }
        let text = MarkdownReport.text(Sample.result(findings: many))
        #expect(text.components(separatedBy: "\n### ").count == 51)
        #expect(text.contains("… and 10 findings more in the JSON."))
    }

    @Test func moreThanTenAlikeInADayAreOneRow() {
        func told(_ count: Int) -> String {
            let alike = (1...count).map { Sample.finding(number: $0 + 256) }
            return MarkdownReport.text(Sample.result(findings: alike))
        }
        #expect(told(11).contains("### 11 independent duplicates on 2026-06-09"))
        #expect(!told(11).contains("Two sessions wrote one fix\n\nLow severity"))
        #expect(!told(10).contains("### 10 independent duplicates"))
        let other = Sample.finding(kind: .twin, title: "Another sort", number: 900)
        let alike = (1...11).map { Sample.finding(number: $0 + 256) }
        let text = MarkdownReport.text(Sample.result(findings: alike + [other]))
        #expect(text.contains(" Another sort\n"))
        #expect(text.contains("### 11 independent duplicates on 2026-06-09"))
    }

    @Test func coverageSaysWhatCouldNotBeSeen() {
        let text = MarkdownReport.text(Sample.result())
        #expect(
            text.contains(
                "- Read: 1,234 commits, 56 merges among them; 40 of the window on the mainline."))
        #expect(
            text.contains(
                "- Refs: 1 branch, 2 remote branches, 0 pull request heads, 3 tags and 0 other refs; 0 skipped."
            ))
        #expect(
            text.contains("`git fetch origin '+refs/pull/*/head:refs/pull/*/head'` brings them."))
        #expect(text.contains("- Missing: 2 objects; 1 commit was not compared: `fffffffff`."))
        #expect(text.contains("- Ignored, though git would obey it: replace refs."))
        #expect(text.contains("- Not assessable: raced state, because: no reflogs in this clone."))
        #expect(text.contains("| replay | 2 | the same commit"))
    }
}

extension String {
    /// The text between separators, without Foundation.
    fileprivate func components(separatedBy separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
