import Foundation
import Stories
import Testing

/// One run, many files: what `--output` writes, and what other commands make of it.
@Suite struct ReportFilesTests {
    private static let tool = Story.project + "/.build/debug/coven-audit"
    private static let formats = [
        "markdown", "html", "json", "text", "ndjson", "sarif", "openmetrics", "github",
    ]
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func audit(_ story: Story, _ words: [String]) throws -> CommandResult {
        try tool(
            ["-C", story.path, "--since", "all", "--now", "2026-09-01T00:00:00Z"] + words)
    }

    private func tool(
        _ words: [String], input: [UInt8] = [], environment: [String: String] = [:]
    ) throws -> CommandResult {
        try run([Self.tool] + words, in: scratch.path, input: input, environment: environment)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: scratch.path + "/" + name, encoding: .utf8)
    }

    @Test func everyFormatComesFromOneRunAndIsWhatRenderMakesOfItsJSON() throws {
        let story = try Story("canonical")
        let outputs = Self.formats.flatMap { ["--output", "\($0)=\($0).out"] }
        let result = try audit(story, outputs + ["-q"])
        #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
        for format in Self.formats {
            let rendered = try tool(["render", "json.out", "--format", format])
            #expect(rendered.status == 0)
            #expect(rendered.text == (try text(format + ".out")))
        }
        let piped = try tool(["render", "-"], input: Array(try text("json.out").utf8))
        #expect(piped.text == (try text("markdown.out")))
        let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
        #expect(left.sorted() == Self.formats.map { $0 + ".out" }.sorted())
    }

    @Test func aDeviceIsWrittenToAndNotReplaced() throws {
        let story = try Story("independent")
        #expect(try run(["mkfifo", "pipe"], in: scratch.path).status == 0)
        let command =
            "cat pipe > got & \(Self.tool) -C \(story.path) --since all -q "
            + "--output json=pipe --output text=/dev/null && wait && test -p pipe"
        #expect(try run(["bash", "-c", command], in: scratch.path).status == 0)
        #expect(try text("got").hasPrefix("{"))
        #expect(try audit(story, ["--output", "json=/dev/full"]).status == 2)
    }

    @Test(arguments: [
        ["--output", "json=a", "--output", "text=a"], ["--output", "pdf=a"],
        ["--output", "json=-"],
    ])
    func outputsThatMeanNothingAreWrongUsage(words: [String]) throws {
        let story = try Story("independent")
        #expect(try audit(story, words).status == 64)
    }

    @Test func whatIsNoReportGetsOneSentence() throws {
        try "{\"schemaVersion\": \"99.0.0\"}".write(
            toFile: scratch.path + "/new.json", atomically: true, encoding: .utf8)
        for (file, words) in [("new.json", "newer than"), ("none.json", "No such file")] {
            let result = try tool(["render", file])
            #expect(result.status == 2 && result.output.isEmpty)
            #expect(result.errors.contains(words))
            #expect(result.errors.split(separator: "\n").count == 1)
        }
    }

    @Test func anAcceptedFindingFailsNoRunAndIsMarked() throws {
        let story = try Story("independent")
        #expect(try audit(story, ["--output", "json=a.json", "-q"]).status == 0)
        let report = try JSONSerialization.jsonObject(with: Data(try text("a.json").utf8))
        let findings = (report as? [String: Any])?["findings"] as? [[String: Any]]
        let ids = try #require(findings).compactMap { $0["id"] as? String }
        #expect(ids.count == 2)
        #expect(try tool(["accept", ids[0], "--report", "a.json"]).status == 64)
        #expect(try tool(["accept", ids[0], "--report", "a.json", "--reason", " "]).status == 64)
        #expect(
            try tool(["accept", "ffff0000", "--report", "a.json", "--reason", "x"]).status == 2)
        for id in ids {
            #expect(try audit(story, ["--fail-on", "low", "-q"]).status == 1)
            let words = ["accept", String(id.prefix(9)), "--report", "a.json", "--reason", "known"]
            #expect(try tool(words).status == 0)
        }
        let clean = try audit(story, ["--fail-on", "low"])
        #expect(clean.status == 0)
        #expect(clean.text.components(separatedBy: "**Accepted**: known").count == 3)
        #expect(clean.text.contains("Every finding that is shown has been accepted."))
        let none = try audit(story, ["--fail-on", "low", "--baseline", "missing.json"])
        #expect(none.status == 2)
    }

    @Test func aStaleAcceptanceIsListed() throws {
        let one = try Story("independent")
        let other = try Story("canonical")
        #expect(try audit(one, ["--output", "json=a.json", "-q"]).status == 0)
        let report = try JSONSerialization.jsonObject(with: Data(try text("a.json").utf8))
        let findings = (report as? [String: Any])?["findings"] as? [[String: Any]]
        let id = try #require(findings?.first?["id"] as? String)
        let accept = ["accept", id, "--report", "a.json", "--reason", "known", "--baseline", "b"]
        #expect(try tool(accept).status == 0)
        let text = try audit(other, ["--baseline", "b"]).text
        #expect(text.contains("### Accepted, and not found any more"))
        #expect(text.contains(String(id.prefix(8))))
    }

    @Test func aComparisonSaysWhatIsNew() throws {
        let story = try Story("canonical")
        let early = ["--until", "2026-06-01T00:00:00Z", "--output", "json=old.json", "-q"]
        #expect(try audit(story, early).status == 0)
        #expect(try audit(story, ["--output", "json=new.json", "-q"]).status == 0)
        let words = ["compare", "old.json", "new.json", "--output", "json=c.json"]
        let result = try tool(words + ["--format", "markdown"])
        let report = try JSONSerialization.jsonObject(with: Data(try text("new.json").utf8))
        let findings = (report as? [String: Any])?["findings"] as? [[String: Any]] ?? []
        let count = findings.count { $0["severity"] as? String != "info" }
        #expect(result.status == 0 && count > 0)
        #expect(result.text.contains("\(count) new finding"))
        #expect(result.text.contains(", 0 gone, 0 are as they were."))
        let json = try JSONSerialization.jsonObject(with: Data(try text("c.json").utf8))
        #expect(((json as? [String: Any])?["added"] as? [Any])?.count == count)
        #expect(try tool(["compare", "new.json", "none.json"]).status == 2)
    }

    @Test func annotationsComeWithASummaryOfTheStep() throws {
        let story = try Story("independent")
        let summary = scratch.path + "/summary"
        let words = ["-C", story.path, "--since", "all", "--format", "github"]
        let environment = ["GITHUB_STEP_SUMMARY": summary]
        let result = try tool(words, environment: environment)
        #expect(result.text.split(separator: "\n").count == 3)
        #expect(try text("summary").hasPrefix("# independent"))
        #expect(try tool(words, environment: environment).status == 0)
        #expect(try text("summary").components(separatedBy: "# independent, ").count == 3)
        let full = try tool(words, environment: ["GITHUB_STEP_SUMMARY": "/nonexistent/x"])
        #expect(full.status == 2)
    }
}
