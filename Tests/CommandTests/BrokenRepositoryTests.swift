import Foundation
import Stories
import Testing

/// Repositories that are broken, odd or hostile, each in one way: a report that says what was not seen, or one
/// sentence; never a crash, and never a byte written.
@Suite struct BrokenRepositoryTests {
    private static let tool = Story.project + "/.build/debug/coven-audit"

    /// A line of `Fixtures/broken/cases.tsv`.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let status: Int32
        let independents: Int?
        let words: String

        var testDescription: String { name }
    }

    static let cases: [Case] = {
        do {
            let table = try String(
                contentsOfFile: Story.project + "/Fixtures/broken/cases.tsv", encoding: .utf8)
            return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
                let fields = line.split(separator: "\t").map(String.init)
                return Case(
                    name: fields[0], status: Int32(fields[1]) ?? -1, independents: Int(fields[2]),
                    words: fields[3])
            }
        } catch {
            Issue.record("\(error)")
            return []
        }
    }()

    private static let base = Result { try Story("independent") }

    private func repository(_ name: String, in scratch: Scratch) throws -> String {
        let path = scratch.path + "/story"
        let made = try run(
            ["bash", Story.project + "/Fixtures/broken/case.sh", name, path],
            environment: ["BASE": try Self.base.get().path])
        guard made.status == 0 else { throw CommandFailure(description: made.errors) }
        return path
    }

    private func listing(_ folder: String) throws -> String {
        try run(["sh", "-c", "find . -printf '%p %s %m %T@\\n' | sort"], in: folder).text
    }

    private func audit(_ path: String, _ words: String...) throws -> CommandResult {
        let clock = ["--since", "all", "--now", "2026-09-01T00:00:00Z", "-q"]
        // Whoever takes longer for so little has lost the way.
        return try run(["timeout", "-s", "KILL", "60", Self.tool, "-C", path] + clock + words)
    }

    @Test(arguments: cases)
    func itIsReadAsFarAsItGoes(expected: Case) throws {
        let scratch = try Scratch()
        let path = try repository(expected.name, in: scratch)
        let before = try listing(path)
        let report = scratch.path + "/report.json"
        let result = try audit(path, "--format", "markdown", "--output", "json=\(report)")
        #expect(result.status == expected.status, "\(result.errors)")
        #expect(try listing(path) == before)
        guard expected.status == 0 else {
            #expect(result.output.isEmpty && result.errors.split(separator: "\n").count == 1)
            #expect(result.errors.contains(expected.words), "\(result.errors)")
            return
        }
        #expect(result.errors.isEmpty && result.text.contains(expected.words))
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: report)))
        let findings = (json as? [String: Any])?["findings"] as? [[String: Any]]
        let found = findings?.count { $0["kind"] as? String == "independent" }
        #expect(found == expected.independents)
    }

    @Test func everyCaseIsInTheTable() throws {
        let script = try String(
            contentsOfFile: Story.project + "/Fixtures/broken/case.sh", encoding: .utf8)
        let names = script.matches(of: /(?m)^  ([a-z0-9][a-z0-9 |-]*)\)/).flatMap {
            $0.output.1.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        #expect(names == Self.cases.map(\.name) && names.count > 100)
    }

    @Test(arguments: ["now", "rescue", "sessions", "snapshot", "check", "explain"])
    func otherCommandsEndInASentenceToo(command: String) throws {
        let scratch = try Scratch()
        let words = [
            "snapshot": ["--output", scratch.path + "/snapshot"], "explain": ["main"],
            "check": ["--base", "main~1", "--head", "main"],
        ]
        let names = [
            "truncated-pack", "flipped-index", "object-of-noise", "head-garbage", "broken-config",
            "packed-refs-noise", "entries-of-noise", "log-of-noise", "index-of-noise",
            "worktree-of-noise", "commit-of-nothing", "no-commits", "blobless", "shallow-2",
            "config-is-a-folder", "date-beyond", "odd-stash", "submodule",
        ]
        for name in names {
            let folder = try Scratch()
            let path = try repository(name, in: folder)
            let result = try run(
                ["timeout", "-s", "KILL", "60", Self.tool, command, "-C", path]
                    + (words[command] ?? []))
            #expect((0...2).contains(result.status), "\(name): \(result.status) \(result.errors)")
            #expect(
                result.status != 2 || result.errors.split(separator: "\n").count == 1,
                "\(name): \(result.errors)")
        }
    }

    @Test func theHomeOfWhoeverRunsItIsNotLookedAt() throws {
        let scratch = try Scratch()
        let path = try repository("sound", in: scratch)
        let home = scratch.path + "/home"
        let made = try run(["sh", "-c", "mkdir '\(home)' && echo '[broken' > '\(home)/.gitconfig'"])
        #expect(made.status == 0)
        let plain = try audit(path, "--format", "markdown").text
        for home in ["HOME=\(home)", "HOME=/nowhere", "HOME=", "-u HOME", "HOME=/proc/1/root"] {
            let words = ["env"] + home.split(separator: " ").map(String.init)
            let result = try run(
                words + [Self.tool, "-C", path, "--since", "all", "-q", "--format", "markdown"]
                    + ["--now", "2026-09-01T00:00:00Z"])
            #expect(result.status == 0 && result.text == plain, "\(home): \(result.errors)")
        }
    }

    @Test func verificationSeesWhatLies() throws {
        let scratch = try Scratch()
        let path = try repository("swapped-blobs", in: scratch)
        let result = try audit(path, "--verify", "--format", "markdown")
        #expect(result.status == 0 && result.text.contains("Missing: 1 object"))
    }
}
