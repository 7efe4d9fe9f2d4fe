import Foundation
import Stories
import Testing

/// The program as a user meets it: exit status, sentences, files.
@Suite struct BinaryTests {
    private static let formats = [
        "markdown", "html", "json", "text", "ndjson", "sarif", "openmetrics", "github",
    ]
    private static let tool = Story.project + "/.build/debug/coven-audit"
    private let clock = ["--now", "2026-09-01T00:00:00Z"]

    @Test(arguments: [
        (["--since", "garbage"], 64), (["--until", "32nd of May"], 64), (["--format", "nope"], 64),
        (["--no-such-option"], 64), (["--workers", "0"], 64), (["--lookback", "soon"], 64),
        (["--since", "2026-06-30", "--until", "2026-06-01"], 64), (["--mainline", "nope"], 2),
        (["--output", "json=/nonexistent/report.json"], 2),
    ])
    func whatCannotBeDoneIsSaidWithTheRightStatus(words: [String], status: Int) throws {
        let story = try Story("independent")
        let result = try audit(story.path, words)
        #expect(result.status == Int32(status))
        #expect(result.output.isEmpty)
        #expect(!result.errors.isEmpty)
        #expect(!result.errors.contains("Fatal error"))
    }

    @Test func aFolderThatIsNoRepositoryGetsOneSentence() throws {
        let scratch = try Scratch()
        for path in [scratch.path, scratch.path + "/nowhere"] {
            let result = try audit(path, [])
            #expect(result.status == 2)
            #expect(result.errors.split(separator: "\n").count == 1)
        }
    }

    @Test func failOnCountsFindingsAndNotNotes() throws {
        let duplicate = try Story("independent")
        #expect(try audit(duplicate.path, ["--fail-on", "low"]).status == 1)
        #expect(try audit(duplicate.path, ["--fail-on", "high"]).status == 0)
        #expect(try audit(duplicate.path, []).status == 0)
        let note = try Story("trivial")
        #expect(try audit(note.path, ["--fail-on", "info", "--show", "low"]).status == 0)
    }

    @Test func aFolderGetsItsThreeReportsWhole() throws {
        let story = try Story("canonical")
        let scratch = try Scratch()
        let result = try audit(story.path, ["--output", scratch.path + "/out"])
        #expect(result.status == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out")
        #expect(files.sorted() == ["audit.html", "audit.json", "audit.md"])
        let json = try Data(contentsOf: URL(filePath: scratch.path + "/out/audit.json"))
        #expect(try JSONSerialization.jsonObject(with: json) is [String: Any])
    }

    @Test func aFileWhereAFolderIsNeededIsLeftAlone() throws {
        let story = try Story("canonical")
        let scratch = try Scratch()
        let file = scratch.path + "/file"
        try "mine".write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try audit(story.path, ["--output", file]).status == 2)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    }

    @Test(arguments: formats)
    func theNumberOfWorkersNeverShows(format: String) throws {
        let story = try Story("canonical")
        let reports = try ["1", "2", "7"].map {
            try audit(story.path, ["--format", format, "--workers", $0]).output
        }
        #expect(!reports[0].isEmpty)
        #expect(reports[0] == reports[1])
        #expect(reports[0] == reports[2])
    }

    @Test(arguments: formats)
    func hostileTextIsInert(format: String) throws {
        let story = try Story("hostile")
        let result = try audit(story.path, ["--format", format, "--show", "low"])
        #expect(result.status == 0)
        #expect(!result.output.contains { $0 < 32 && $0 != 10 || $0 == 127 })
        for sign in ["\u{202e}", "\u{9b}"] { #expect(!result.text.contains(sign)) }
        // Strings of JSON and of log commands are no markup; annotations are such commands.
        if format == "markdown" || format == "text" { #expect(!result.text.contains("<script")) }
        if format != "github" { #expect(!result.text.contains("\n::")) }
    }

    @Test(arguments: formats)
    func noAddressAndNoFolderOfTheMachineIsTold(format: String) throws {
        for name in ["canonical", "two-humans", "twin"] {
            let story = try Story(name)
            let result = try audit(story.path, ["--format", format, "--show", "low"])
            let addresses = Set(
                try git("log", "--all", "--format=%ae%n%ce", in: story.path).split(separator: "\n"))
            #expect(!addresses.isEmpty)
            #expect(!addresses.contains { result.text.contains($0) })
            #expect(!result.text.contains(story.path))
        }
    }

    @Test(arguments: formats)
    func anonymousReportsNameNobodyAndNothing(format: String) throws {
        let story = try Story("independent")
        let words = ["--format", format, "--anonymous", "--show", "low"]
        let result = try audit(story.path, words)
        #expect(result.status == 0)
        let subjects = try git("log", "--all", "--format=%s%n%an", in: story.path)
        for text in Set(subjects.split(separator: "\n")) where text != "GitHub" {
            #expect(!result.text.contains(text))
        }
    }

    @Test func aReaderThatGoesAwayIsNoError() throws {
        let story = try Story("canonical")
        let command = "set -o pipefail; \(Self.tool) -C \(story.path) --since all | head -c 1"
        let result = try run(["bash", "-c", command])
        #expect(result.errors.isEmpty)
        #expect(result.output.count == 1)
    }

    @Test func aFullDiskIsAnOutputThatCannotBeWritten() throws {
        let story = try Story("canonical")
        let command = "\(Self.tool) -C \(story.path) --since all > /dev/full"
        let result = try run(["bash", "-c", "\(command); exit $?"])
        #expect(result.status == 2)
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test func theSchemaIsJSON() throws {
        let result = try run([Self.tool, "schema"])
        #expect(try JSONSerialization.jsonObject(with: Data(result.output)) is [String: Any])
    }

    private func audit(_ path: String, _ words: [String]) throws -> CommandResult {
        let window = words.contains("--since") ? [] : ["--since", "all"]
        return try run([Self.tool, "-C", path] + window + clock + words)
    }
}
