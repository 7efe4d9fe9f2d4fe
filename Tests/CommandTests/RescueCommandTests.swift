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

    @Test func `filters and dates are options`() throws {
        let story = try Story("rescue")
        let text = try rescue(story.path, "--branch", "bo/cache", "--author", "bo").text
        #expect(text.contains("cache: hash the keys") && !text.contains("parser"))
        #expect(try rescue(story.path, "--since", "1d").text.contains("No loss fits the filters."))
        #expect(try rescue(story.path, "--since", "garbage").status == 64)
        #expect(try rescue(story.path + "/nowhere").status == 2)
    }
}
