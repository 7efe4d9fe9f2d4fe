import Foundation
import Stories
import Testing

/// `coven-audit sessions` as a user meets it.
@Suite struct SessionsCommandTests {
    private static let tool = Story.project + "/.build/debug/coven-audit"

    private func sessions(_ path: String, _ words: String...) throws -> CommandResult {
        try run(
            [Self.tool, "sessions", "-C", path, "--since", "all", "--now", "2026-09-01T00:00:00Z"]
                + words)
    }

    private func report(_ path: String, _ words: [String] = []) throws -> [String: Any] {
        let result = try run(
            [Self.tool, "sessions", "-C", path, "--since", "all", "--now", "2026-09-01T00:00:00Z"]
                + ["--format", "json"] + words)
        return try #require(
            try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    }

    private func list(_ report: [String: Any]) throws -> [[String: Any]] {
        try #require(report["sessions"] as? [[String: Any]])
    }

    @Test func everyFormatTellsWhoWorkedWhen() throws {
        let story = try Story("sessions/parallel-proven")
        let text = try sessions(story.path, "--format", "text")
        #expect(text.status == 0)
        #expect(text.text.hasPrefix("Sessions of parallel-proven, everything until "))
        #expect(text.text.contains("\n  PR #12\n"))
        let markdown = try sessions(story.path)
        #expect(markdown.text.hasPrefix("# Sessions of parallel-proven, "))
        #expect(markdown.text.contains("\n## Who worked at once\n"))
        #expect(markdown.text.contains("\n| PR #\u{2060}13 | pullRequest, certain |"))
        #expect(try list(try report(story.path)).count == 3)
    }

    @Test func aFolderGetsFilesThatBearTheCommandsName() throws {
        let story = try Story("sessions/parallel-proven")
        let scratch = try Scratch()
        let folder = scratch.path + "/out"
        let result = try sessions(story.path, "--output", folder)
        #expect(result.status == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.sorted() == ["sessions.html", "sessions.json", "sessions.md"])
        let text = try String(contentsOfFile: folder + "/sessions.md", encoding: .utf8)
        #expect(text == (try sessions(story.path).text))
    }

    @Test(arguments: [
        (["--parallel-gap", "x"], 64), (["--parallel-gap", "5"], 64), (["--fail-on", "low"], 64),
        (["--format", "nope"], 64), (["--mainline", "nope"], 2), (["--parallel-gap", "2h"], 0),
    ])
    func whatCannotBeDoneIsSaidWithTheRightStatus(words: [String], status: Int) throws {
        let story = try Story("sessions/parallel-likely")
        let result = try run([Self.tool, "sessions", "-C", story.path] + words)
        #expect(result.status == Int32(status))
        #expect(result.output.isEmpty == (status != 0))
        #expect(result.errors.isEmpty == (status == 0))
        if words[0] == "--parallel-gap", status != 0 {
            #expect(result.errors.contains("--parallel-gap takes a duration such as 90m"))
        }
    }

    @Test func theGapDecidesWhoIsLikelyParallel() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/likely"
        let story = """
            . '\(Story.project)/Fixtures/lib.sh' && begin '\(path)'
            a_start '2026-06-01T09:00:00+00:00'
            branch one && at '2026-06-02T09:00:00+00:00' && change 'one' src/queue.ts
            pull_request 12 one && at '2026-06-02T10:00:00+00:00' && squash 12 'First'
            branch two && at '2026-06-02T10:20:00+00:00' && change 'two' src/queue.ts
            pull_request 13 two && at '2026-06-02T12:00:00+00:00' && squash 13 'Second'
            """
        let made = try run(["bash", "-c", story])
        #expect(made.status == 0, "\(made.errors)")
        let usual = try report(path)
        let pairs = try #require(usual["overlaps"] as? [[String: Any]])
        #expect(pairs.map { $0["relation"] as? String } == ["likely"])
        #expect((usual["options"] as? [String: Any])?["parallelGapSeconds"] as? Int == 5400)
        let none = try report(path, ["--parallel-gap", "19m"])
        #expect((none["overlaps"] as? [Any])?.isEmpty == true)
        #expect((none["options"] as? [String: Any])?["parallelGapSeconds"] as? Int == 1140)
        #expect(try !sessions(path).text.contains("No parallel work seen"))
    }

    @Test func onlyTheSessionsWereAskedForAndNothingElseIsZero() throws {
        let story = try Story("independent")
        let report = try report(story.path)
        let coverage = try #require(report["coverage"] as? [String: Any])
        let classes = try #require(coverage["assessable"] as? [String: [String: Any]])
        #expect(classes["duplicates"]?["value"] as? Bool == false)
        #expect(
            classes["duplicates"]?["reason"] as? String == "only the sessions were asked for")
        let summary = try #require(report["summary"] as? [String: Any])
        for key in ["duplicatedCommits", "duplicatedLines", "independentDuplicates"] {
            #expect(summary[key] is NSNull, "\(key)")
        }
        #expect((summary["byKind"] as? [String: Any])?.isEmpty == true)
        #expect(summary["linesAdded"] is Int)
        let text = try sessions(story.path).text
        #expect(text.contains("only the sessions were asked for"))
    }

    @Test(arguments: ["sessions/worktree", "sessions/task-joins", "sessions/mark-trailer"])
    func theReportHasTheKeysOfItsSchema(name: String) throws {
        let story = try Story(name)
        let printed = try run([Self.tool, "schema"])
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(printed.output)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let report = try report(story.path)
        hold(report, to: schema, definitions, at: name)
    }

    /// Keys only; `scripts/check-schema` holds whole reports.
    private func hold(
        _ value: Any, to schema: [String: Any], _ definitions: [String: [String: Any]],
        at place: String
    ) {
        if let reference = schema["$ref"] as? String {
            let target = definitions[String(reference.dropFirst("#/$defs/".count))] ?? [:]
            return hold(value, to: target, definitions, at: place)
        }
        if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
            for item in list { hold(item, to: items, definitions, at: place + "[]") }
        }
        guard let object = value as? [String: Any],
            let properties = schema["properties"] as? [String: [String: Any]]
        else { return }
        let required = schema["required"] as? [String] ?? []
        #expect(Set(required).isSubset(of: object.keys), "at \(place)")
        #expect(Set(object.keys).isSubset(of: properties.keys), "at \(place)")
        for (key, value) in object {
            hold(value, to: properties[key] ?? [:], definitions, at: "\(place).\(key)")
        }
    }

    @Test(arguments: ["lone-developer", "sessions/lone-developer-two-areas"])
    func aLoneDeveloperReadsFirstThatHeWasAlone(name: String) throws {
        let story = try Story(name)
        for format in ["text", "markdown"] {
            for command in ["sessions", "audit"] {
                let result = try run([
                    Self.tool, command, "-C", story.path, "--since", "all", "--now",
                    "2026-09-01T00:00:00Z", "--format", format,
                ])
                let opening = result.text.split(separator: "\n\n").dropFirst().first ?? ""
                #expect(opening.hasPrefix("No parallel work seen."), "\(format) \(command)")
            }
        }
    }
}
