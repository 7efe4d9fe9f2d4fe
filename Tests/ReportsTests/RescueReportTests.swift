import Findings
import Foundation
import GitHistory
import Testing

@testable import Reports

struct RescueReportTests {
    private static let id = ObjectID(hex: String(repeating: "ab", count: 20)) ?? .zero

    private func result(subject: String = "menu: open", lost: Bool = true) -> RescueResult {
        let work = LostWork(
            kind: .stash, id: Self.id, subject: subject, author: "Ada <b>@team</b>",
            session: "Ada's push", branch: "bo/`x`", worktree: nil,
            committedAt: Timestamp(seconds: 1_772_463_600, offsetMinutes: 60), namedBy: .nothing,
            elsewhere: nil, commits: [Self.id], paths: ["a\u{1b}[31m.ts"],
            lines: LineCount(added: 1200, deleted: 3), linesNowhereElse: 1100,
            show: "git show --stat \(Self.id.hex)",
            recover: "git stash store -m 'x' \(Self.id.hex)")
        return RescueResult(
            tool: Tool(name: "coven-audit", version: "1", libgit2: "1"),
            generatedAt: Timestamp(seconds: 1_790_000_000), repository: "ferry",
            lost: lost ? [work] : [], kept: [],
            counts: lost ? RescueCounts(unreachable: 1, lost: 1) : RescueCounts(), limits: [])
    }

    @Test(arguments: PlainFormat.allCases)
    func `hostile text comes alive in no format`(_ format: PlainFormat) throws {
        let text = try RescueReport.render(
            result(subject: "##vso[task]\u{1b}]0;x\u{7} <img src=x>"), as: format)
        #expect(!text.unicodeScalars.contains { $0.value == 27 || $0.value == 7 })
        #expect(!text.contains("##vso["))
        if format == .markdown { #expect(!text.contains("<img") && !text.contains("@team")) }
    }

    @Test(arguments: PlainFormat.allCases)
    func `the commands stand there to be copied`(_ format: PlainFormat) throws {
        let text = try RescueReport.render(result(), as: format)
        #expect(text.contains("git stash store -m 'x' \(Self.id.hex)"))
        #expect(text.hasSuffix("\n"))
    }

    @Test func `people read what is lost, from whom, and how much`() throws {
        let text = try RescueReport.render(
            result(), as: .text, style: TextStyle(width: 100, isColored: false))
        for words in [
            "1 lost piece of work", "stash abababab", "+1,200 / -3 lines",
            "2026-03-02 16:00 +01:00",
            "1,100 changed lines", "named by nothing",
        ] {
            #expect(text.replacing("\n  ", with: " ").contains(words), "\(words)")
        }
    }

    @Test func `nothing lost is said in so many words`() throws {
        for format in [PlainFormat.text, .markdown] {
            let text = try RescueReport.render(result(lost: false), as: format)
            #expect(text.replacing("\n", with: " ").contains("Nothing is lost"))
        }
    }

    @Test func `the JSON has its version, its keys, and null for what is not known`() throws {
        let text = try RescueReport.render(result(), as: .json)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(json["schemaVersion"] as? String == "1.0.0")
        let work = try #require((json["lost"] as? [[String: Any]])?.first)
        #expect(
            Set(work.keys) == [
                "kind", "id", "subject", "author", "session", "branch", "worktree", "committedAt",
                "namedBy", "elsewhere", "commits", "paths", "linesAdded", "linesDeleted",
                "linesNowhereElse", "show", "recover",
            ])
        #expect(work["elsewhere"] is NSNull && work["worktree"] is NSNull)
        let back = try JSONDecoder().decode(RescueResult.self, from: Data(text.utf8))
        #expect(back == result())
    }
}
