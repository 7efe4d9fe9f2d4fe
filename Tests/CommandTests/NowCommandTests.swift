import Foundation
import Stories
import Testing

/// `coven-audit now` as a user meets it.
@Suite struct NowCommandTests {
    private static let tool = Story.project + "/.build/debug/coven-audit"

    /// A shared checkout with a linked worktree, two open branches on one file, and a remote that lacks
    /// one of them.
    private func checkout(_ scratch: Scratch) throws -> String {
        let path = scratch.path + "/work"
        let story = """
            . '\(Story.project)/Fixtures/lib.sh' && begin '\(path)' && keeping_reflogs
            a_start '2026-06-01T09:00:00+00:00'
            git init -q --bare --template= ../origin.git && git remote add origin ../origin.git
            branch one && at '2026-06-02T09:00:00+00:00' && change 'one' src/queue.ts
            git push -q origin main one && on main
            as Ben && branch two && at '2026-06-02T10:00:00+00:00' && change 'two' src/queue.ts
            at '2026-06-02T11:00:00+00:00' && change 'more' src/queue.test.ts && on main
            branch old && at '2025-06-02T10:00:00+00:00' && change 'old' a.ts && on main
            worktree linked three && echo x >> "$main_tree/.worktrees/linked/README.md"
            """
        let result = try run(["bash", "-c", story])
        guard result.status == 0 else { throw CommandFailure(description: result.errors) }
        return path
    }

    private func now(_ path: String, _ words: String...) throws -> CommandResult {
        try run([Self.tool, "now", "-C", path, "--now", "2026-06-03T09:00:00Z"] + words)
    }

    @Test func itSaysWhoWorksOnWhat() throws {
        let scratch = try Scratch()
        let text = try now(try checkout(scratch), "--format", "text")
        #expect(text.status == 0, "\(text.errors)")
        let flat = text.text.split(separator: "\n").joined(separator: " ")
        for part in [
            "two: 2 commits, 2 files, last 22 h ago, by Ben", "one: 1 commit, 1 file",
            "linked on three", "1 path uncommitted: README.md", "src/queue.*",
            "1 other branch without a commit since", "two: 2 commits, the oldest 23 h ago",
        ] {
            #expect(flat.replacing("  ", with: " ").contains(part), "\(part)")
        }
        #expect(text.text.split(separator: "\n").count < 40)
    }

    @Test func jsonHoldsItAll() throws {
        let scratch = try Scratch()
        let result = try now(try checkout(scratch), "--format", "json")
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
        let branches = try #require(json["branches"] as? [[String: Any]])
        #expect(branches.map { $0["name"] as? String } == ["two", "one"])
        #expect(branches.map { $0["unpushed"] as? Int } == [2, 0])
        let shared = try #require(json["shared"] as? [[String: Any]])
        #expect(shared.map { $0["holders"] as? [String] } == [["branch one", "branch two"]])
        let worktrees = try #require(json["worktrees"] as? [[String: Any]])
        #expect(worktrees.map { $0["dirty"] as? [String] } == [[], ["README.md"]])
    }

    @Test func lookingChangesNothing() throws {
        let scratch = try Scratch()
        let path = try checkout(scratch)
        let script =
            "find . -printf '%p %s %m %T@ %C@\\n' | sort; find . -type f | sort | xargs sha1sum"
        let before = try run(["sh", "-c", script], in: path).text
        _ = try now(path)
        #expect(try run(["sh", "-c", script], in: path).text == before)
    }

    @Test func anonymousNamesNobody() throws {
        let scratch = try Scratch()
        let text = try now(try checkout(scratch), "--format", "json", "--anonymous").text
        for name in ["Ben", "Ada", "queue", "linked", "README"] { #expect(!text.contains(name)) }
    }
}
