import Foundation
import Reports
import Stories
import Testing

@testable import coven_audit

@Suite struct TerminalTests {
    private func terminal(
        _ environment: [String: String], isTerminal: Bool = true, columns: Int? = 132
    ) -> Terminal {
        var all = ["TERM": "xterm"]
        all.merge(environment) { $1 }
        return Terminal(isTerminal: isTerminal, columns: columns) { all[$0] }
    }

    @Test func theWidthIsTheEnvironmentsThenTheSystemsThenEighty() {
        #expect(terminal([:]).width == 132)
        #expect(terminal(["COLUMNS": "60"]).width == 60)
        #expect(terminal([:], columns: nil).width == 80)
        for nonsense in ["", "0", "-5", "wide", "1e3"] {
            #expect(terminal(["COLUMNS": nonsense]).width == 132)
        }
        #expect(terminal(["COLUMNS": "99999999"]).style(.auto).width == 1000)
    }

    @Test func colourIsForTerminalsThatKnowItAndNobodyRefused() {
        #expect(terminal([:]).style(.auto).isColored)
        #expect(!terminal([:], isTerminal: false).style(.auto).isColored)
        #expect(!terminal(["TERM": "dumb"]).style(.auto).isColored)
        #expect(!terminal(["TERM": ""]).style(.auto).isColored)
        #expect(!terminal(["NO_COLOR": "1"]).style(.auto).isColored)
        #expect(terminal(["NO_COLOR": ""]).style(.auto).isColored)
    }

    @Test func whatTheUserSaysGoesBeforeWhatTheTerminalSays() {
        #expect(terminal(["NO_COLOR": "1"], isTerminal: false).style(.always).isColored)
        #expect(!terminal([:]).style(.never).isColored)
    }
}

/// The program on a real terminal, which util-linux's `script` makes.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct OnATerminalTests {
    private let story: Story

    init() throws { story = try Story("independent") }

    private func onTerminal(
        columns: Int, _ words: String = "", environment: [String: String] = [:]
    ) throws -> String {
        let tool = Story.project + "/.build/debug/coven-audit"
        let audit = "\(tool) -C \(story.path) --since all --now 2026-09-01T00:00:00Z \(words)"
        let result = try run(
            ["env", "-u", "COLUMNS", "-u", "NO_COLOR", "script", "-qec"]
                + ["stty cols \(columns); \(audit)", "/dev/null"],
            environment: ["TERM": "xterm"].merging(environment) { $1 })
        #expect(result.status == 0)
        return result.text.replacing("\r\n", with: "\n")
    }

    @Test(arguments: [50, 80, 120])
    func theReportFitsAndIsInColour(columns: Int) throws {
        let text = try onTerminal(columns: columns)
        #expect(text.contains("\u{1b}[1mFindings\u{1b}[0m"))
        let plain = text.replacing(/\u{1b}\[[0-9;]*m/, with: "")
        let lines = plain.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= columns || !$0.dropFirst(4).contains(" ") })
        #expect(lines.contains { $0.count > min(columns, 100) - 15 })
    }

    @Test func nobodyIsGivenColourWhoDoesNotWantIt() throws {
        #expect(!(try onTerminal(columns: 80, "--color never")).contains("\u{1b}"))
        #expect(
            !(try onTerminal(columns: 80, "| cat; true")).contains("\u{1b}"))
        for refusal in ["NO_COLOR": "1", "TERM": "dumb"].map({ [$0.key: $0.value] }) {
            let text = try run(
                ["script", "-qec", tool(story.path), "/dev/null"],
                environment: ["TERM": "xterm"].merging(refusal) { $1 })
            #expect(text.status == 0)
            #expect(text.text.contains("Findings"))
            #expect(!text.text.contains("\u{1b}"))
        }
    }

    @Test func colourThroughAPipeIsForThoseWhoAsk() throws {
        let words = ["--format", "text", "--color", "always"]
        let command = tool(story.path).split(separator: " ").map(String.init) + words
        #expect(try run(command).text.contains("\u{1b}[1mFindings"))
        #expect(!(try run(command.dropLast(2))).text.contains("\u{1b}"))
    }

    @Test func whatWouldShowMoreIsSaidToPeopleOnly() throws {
        let scratch = try Scratch()
        try git("clone", "-q", story.path, scratch.path + "/clone", in: scratch.path)
        let audit = tool(scratch.path + "/clone")
        func seen(_ command: String) throws -> String {
            try run(
                ["script", "-qec", command, "/dev/null"], environment: ["TERM": "xterm"]
            ).text.replacing("\r\n", with: "\n")
        }
        let fetch = "git fetch origin '+refs/pull/*/head:refs/pull/*/head'"
        let hints = try seen("\(audit) --format json > /dev/null").split(separator: "\n")
        #expect(hints.count == 2)
        #expect(hints.last == "hint:   \(fetch)")
        #expect(try seen("\(audit) --format json --quiet > /dev/null").isEmpty)
        #expect(try seen("\(audit) --color never").hasSuffix("    \(fetch)\n"))
        #expect(try run(["sh", "-c", "\(audit) --format json"]).errors.isEmpty)
    }

    private func tool(_ path: String) -> String {
        "\(Story.project)/.build/debug/coven-audit -C \(path) --since all --now 2026-09-01T00:00:00Z"
    }
}
