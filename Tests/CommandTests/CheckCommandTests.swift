import Foundation
import Stories
import Testing

/// `coven-audit check` as a user, a hook and a runner meet it.
@Suite struct CheckCommandTests {
    private static let folder = Story.project + "/.build/debug"
    private static let tool = folder + "/coven-audit"

    /// One of the stories of `Fixtures/check/stories.sh`.
    private func story(_ name: String, _ scratch: Scratch) throws -> String {
        let path = scratch.path + "/story"
        let result = try run(["bash", "\(Story.project)/Fixtures/check/stories.sh", name, path])
        guard result.status == 0 else { throw CommandFailure(description: result.errors) }
        return path
    }

    private func check(_ path: String, _ words: String...) throws -> CommandResult {
        try run([Self.tool, "check", "-C", path, "--base", "main", "--head", "branch"] + words)
    }

    private func json(_ result: CommandResult) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    }

    @Test func theStatusSaysWhetherItMayLand() throws {
        let scratch = try Scratch()
        let path = try story("stale", scratch)
        #expect(try check(path).status == 1)
        #expect(try check(path, "--fail-on", "medium").status == 1)
        #expect(try check(path, "--head", "main").status == 0)
        let unknown = try check(path, "--base", "nowhere")
        #expect(unknown.status == 2)
        #expect(unknown.errors == "There is no ref or commit nowhere in this repository.\n")
        for words in [["--lookback", "soon"], ["--format", "html"], ["--workers", "0"]] {
            let result = try run([Self.tool, "check", "-C", path] + words)
            #expect(result.status == 64, "\(words)")
        }
    }

    @Test func lowerSeveritiesAreToldAndDoNotFail() throws {
        let scratch = try Scratch()
        let path = try story("stranded", scratch)
        let result = try check(path, "--format", "text")
        #expect(result.status == 0)
        #expect(result.text.contains("medium/high  stranded"))
        #expect(try check(path, "--fail-on", "medium").status == 1)
    }

    @Test func whatABaselineAcceptsDoesNotFail() throws {
        let scratch = try Scratch()
        let path = try story("stale", scratch)
        let findings = try #require(
            try json(check(path, "--format", "json"))["findings"] as? [[String: Any]])
        let id = try #require(findings.first?["id"] as? String)
        let baseline = """
            {"version": 1, "accepted": [
              {"id": "\(id)", "kind": "wouldClobber", "title": "x", "reason": "it is meant"}]}
            """
        try Data(baseline.utf8).write(to: URL(filePath: scratch.path + "/baseline.json"))
        let result = try check(
            path, "--baseline", scratch.path + "/baseline.json", "--format", "markdown")
        #expect(result.status == 0)
        #expect(result.text.contains("**Accepted**: it is meant"))
    }

    @Test func everyFormatIsWrittenFromOneRun() throws {
        let scratch = try Scratch()
        let path = try story("stale", scratch)
        let formats = ["text", "markdown", "json", "github", "sarif"]
        let outputs = formats.flatMap { ["--output", "\($0)=\(scratch.path)/check.\($0)"] }
        let result = try run(
            [Self.tool, "check", "-C", path, "--base", "main", "--head", "branch", "--quiet"]
                + outputs)
        #expect(result.status == 1 && result.output.isEmpty && result.errors.isEmpty)
        let text = try String(contentsOfFile: scratch.path + "/check.text", encoding: .utf8)
        #expect(text.contains("  - src/board.ts (+") && text.contains(", set to an older version)"))
        for format in formats {
            let written = try String(
                contentsOfFile: "\(scratch.path)/check.\(format)", encoding: .utf8)
            #expect(written.contains("src/board.ts"), "\(format)")
            #expect(
                try run([
                    Self.tool, "check", "-C", path, "--base", "main", "--head", "branch",
                    "--format", format,
                ]).text == written, "\(format)")
        }
    }

    @Test func theSchemaOfACheckIsPrinted() throws {
        let result = try run([Self.tool, "schema", "check"])
        #expect(try json(result)["title"] as? String == "coven-audit check")
        #expect(try json(run([Self.tool, "schema"]))["title"] as? String == "coven-audit report")
    }

    /// A clone of a bare remote in which #80 landed an hour ago, with Ben's stale branch.
    private func clone(_ scratch: Scratch) throws -> String {
        let path = scratch.path + "/work"
        let story = """
            . '\(Story.project)/Fixtures/lib.sh' && begin '\(path)'
            ago() { date -u -d "$1 ago" '+%Y-%m-%dT%H:%M:%S+00:00'; }
            as Ada && at "$(ago '20 hours')"
            feature src/board.ts 100 120 && commit 'a board'
            git init -q --bare --template= -b main ../origin.git && git remote add origin ../origin.git
            as Ben && at "$(ago '3 hours')" && branch branch && feature src/cards.ts 1 9 && commit cards
            on main && as Ada && at "$(ago '1 hours')" && feature src/board.ts 1 60
            by_forge && commit 'The board remembers (#80)' && by_hand
            git push -q origin main && git fetch -q && git remote set-head origin main
            on branch && as Ben && at "$(ago '30 minutes')" && merge main 'Merge branch main'
            git config --unset core.hooksPath && mkdir -p .git/hooks
            cp '\(Story.project)/scripts/hooks/pre-push' .git/hooks/
            """
        let result = try run(["bash", "-c", story])
        guard result.status == 0 else { throw CommandFailure(description: result.errors) }
        return path
    }

    private func bash(_ script: String, in path: String, summary: String = "") throws
        -> CommandResult
    {
        let words = ". '\(Story.project)/Fixtures/lib.sh'; main_tree=$PWD; as Ben; \(script)"
        return try run(
            ["bash", "-c", words], in: path,
            environment: [
                "COVEN_AUDIT": Self.tool, "GITHUB_BASE_REF": "main",
                "GITHUB_STEP_SUMMARY": summary,
                "PATH": Self.folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? ""),
            ])
    }

    @Test func theHookLetsAnInnocentBranchThrough() throws {
        let scratch = try Scratch()
        let path = try clone(scratch)
        let result = try bash("git push origin branch 2>&1", in: path)
        #expect(result.status == 0, "\(result.text)")
        #expect(try git("rev-parse", "branch", in: scratch.path + "/origin.git").count == 41)
    }

    @Test func theHookRefusesAStaleTree() throws {
        let scratch = try Scratch()
        let path = try clone(scratch)
        let stale = "git checkout -q main~1 -- src/board.ts && commit 'cards: fix the merge'"
        let result = try bash("\(stale) && git push origin branch 2>&1", in: path)
        #expect(result.status == 1)
        #expect(result.text.contains("wouldClobber") && result.text.contains("pre-push: refused"))
        let refs = try git("for-each-ref", in: scratch.path + "/origin.git")
        #expect(!refs.contains("branch"))
        let mainline = try bash("git push origin branch:main 2>&1", in: path)
        #expect(mainline.status == 1 && mainline.text.contains("refused"))
        #expect(try bash("git push --no-verify origin branch 2>&1", in: path).status == 0)
    }

    @Test func theHookLetsTagsAndDeletionsThrough() throws {
        let scratch = try Scratch()
        let path = try clone(scratch)
        let script = """
            git push -q --no-verify origin branch:gone && git tag v1 && git push origin v1 :gone 2>&1 \
            && COVEN_AUDIT=/nowhere git push origin branch 2>&1
            """
        let result = try bash(script, in: path)
        #expect(result.status == 0, "\(result.text)")
        #expect(result.text.contains("not installed"))
    }

    @Test func theStepOfAPullRequestWritesItsSummary() throws {
        let scratch = try Scratch()
        let path = try clone(scratch)
        let workflow = try String(
            contentsOfFile: Story.project + "/.github/workflows/check-pull-request.yml",
            encoding: .utf8)
        let step = try #require(
            workflow.split(separator: "\n").first { $0.contains("coven-audit check") })
        _ = try bash(
            "git checkout -q main~1 -- src/board.ts && commit 'cards: fix the merge'", in: path)
        let summary = scratch.path + "/summary.md"
        let result = try bash(String(step), in: path, summary: summary)
        #expect(result.status == 1, "\(result.errors)")
        #expect(result.text.hasPrefix("::error file=src/board.ts,"))
        let text = try String(contentsOfFile: summary, encoding: .utf8)
        #expect(text.contains("would overwrite") || text.contains("back to what it was"))
    }
}
