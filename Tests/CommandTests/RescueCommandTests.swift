import Foundation
import Stories
import Testing

/// The command as a user runs it.
struct RescueCommandTests {
    private static let tool = Story.project + "/.build/debug/coven-audit"

    private func rescue(_ path: String, _ options: String...) throws -> CommandResult {
        try run(
            [Self.tool, "rescue", "-C", path, "--now", "2026-03-09", "--quiet"] + options)
    }

    @Test func `the formats name the same losses`() throws {
        let story = try Story("rescue")
        for format in ["text", "markdown", "json"] {
            let result = try rescue(story.path, "--format", format)
            #expect(result.status == 0 && result.errors.isEmpty)
            for command in ["git branch rescue/c197ecdca", "git stash store -m 'On main: half"] {
                #expect(result.text.contains(command), "\(format)")
            }
            #expect(!result.text.contains("example.com") && !result.text.contains(story.path))
        }
    }

    @Test func `a snapshot is written, and serves as evidence`() throws {
        let story = try Story("rescue")
        let scratch = try Scratch()
        let file = scratch.path + "/desk.json"
        let made = try run([Self.tool, "snapshot", "-C", story.path, "--output", file, "--quiet"])
        #expect(made.status == 0 && made.text.isEmpty && made.errors.isEmpty)
        let audit = [Self.tool, "-C", story.path, "--since", "all", "--evidence", file, file]
        let report = try run(audit + ["--format", "text"])
        #expect(report.status == 0)
        #expect(report.text.replacing("\n  ", with: " ").contains("Evidence desk.json, taken"))
        let bad = try run(audit + [story.path + "/README.md"])
        #expect(
            bad.status == 2 && bad.errors.contains("README.md cannot be used: it is no snapshot"))
        #expect(bad.errors.split(separator: "\n").count == 1)
        #expect(try run([Self.tool, "snapshot", "-C", story.path]).status == 64)
        let nowhere = scratch.path + "/no/where.json"
        let failed = try run([Self.tool, "snapshot", "-C", story.path, "--output", nowhere])
        #expect(failed.status == 2)
    }

    @Test func `filters and dates are options`() throws {
        let story = try Story("rescue")
        let text = try rescue(story.path, "--branch", "bo/cache", "--author", "bo").text
        #expect(text.contains("cache: hash the keys") && !text.contains("parser"))
        #expect(try rescue(story.path, "--since", "1d").text.contains("No loss fits the filters."))
        #expect(try rescue(story.path, "--since", "garbage").status == 64)
        #expect(try rescue(story.path + "/nowhere").status == 2)
    }
}
