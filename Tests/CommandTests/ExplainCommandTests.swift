import Foundation
import Stories
import Testing

/// `coven-audit explain` as a user meets it.
@Suite struct ExplainCommandTests {
    private static let tool = Story.project + "/.build/debug/coven-audit"

    private func run(_ words: String..., in path: String) throws -> CommandResult {
        try Stories.run([Self.tool] + words + ["--now", "2026-06-13T05:00:00Z"], in: path)
    }

    /// The id of the story's orphaned work.
    private func orphan(_ report: String) throws -> String {
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
        let findings = try #require(json["findings"] as? [[String: Any]])
        let orphan = try #require(findings.first { $0["kind"] as? String == "orphan" })
        return try #require(orphan["id"] as? String)
    }

    @Test func aFindingIsToldWithItsRulesAndChecks() throws {
        let story = try Story("canonical")
        let report = try run("--since", "2w", "--format", "json", in: story.path).text
        let id = try orphan(report)
        let result = try run("explain", String(id.prefix(8)), in: story.path)
        #expect(result.status == 0, "\(result.errors)")
        for part in [
            "deletes 251 of the 260 lines", "first sign of removal", "git blame -s -w",
            "within 72 hours", "here likely", "chain | likely",
        ] {
            #expect(result.text.contains(part), "\(part)")
        }
        let scratch = try Scratch()
        let file = scratch.path + "/audit.json"
        try report.write(toFile: file, atomically: true, encoding: .utf8)
        let again = try run("explain", id, "--report", file, in: scratch.path)
        #expect(again.text == result.text)
    }

    @Test func aCommitIsToldWithWhatBecameOfItsLines() throws {
        let story = try Story("canonical")
        let result = try run("explain", "main~8", in: story.path)
        #expect(result.status == 0, "\(result.errors)")
        for part in ["It added 260 lines", "260 are gone", "chat-surface.tsx` | 9 | 9"] {
            #expect(result.text.contains(part), "\(part)")
        }
        let kept = try run("explain", "main", in: story.path)
        #expect(kept.text.contains("Nobody has deleted any of them."))
    }

    @Test func whatIsNeitherGetsASentence() throws {
        let story = try Story("canonical")
        let result = try run("explain", "no-such-thing", in: story.path)
        #expect(result.status == 2)
        #expect(result.errors.contains("neither a finding of this window nor a commit"))
    }

    @Test(arguments: [
        ["--min-lines", "0"], ["--min-share", "101"], ["--orphan-window", "soon"],
    ])
    func aNumberThatMakesNoSenseIsRefused(_ words: [String]) throws {
        let story = try Story("canonical")
        let result = try Stories.run([Self.tool, "audit"] + words, in: story.path)
        #expect(result.status == 64)
    }
}
