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

    /// What a session says that it works on, live and lapsed, and what is no claim.
    private static let claims = """
        cd 'PATH' && mkdir -p .claude .git/agent-claims
        cat > .claude/claims.json << 'END'
        {"0f9b2c1d-1111-2222-3333-444455556666": {"started": "2026-06-03T08:00:00Z",
          "updated": "2026-06-03T08:30:00Z", "surfaces": ["src/queue.ts"], "intent": "drop it"},
         "old": {"started": "2026-06-02T08:00:00Z", "surfaces": ["a.ts"]}, "bad": 1}
        END
        printf 'branch=two\nagent_id=ben@two\nacquired_at=1780473600\nexpires_at=1780477260\n' \
            > .git/agent-claims/two
        """

    @Test func liveClaimsAreShown() throws {
        let scratch = try Scratch()
        let path = try checkout(scratch)
        #expect(try now(path, "--format", "text").text.contains("no claims files in this clone"))
        let made = try run(["sh", "-c", Self.claims.replacing("PATH", with: path)])
        #expect(made.status == 0, "\(made.errors)")
        let flat = try now(path, "--format", "text").text.split(separator: "\n")
            .map { $0.drop { $0 == " " } }.joined(separator: " ")
        for part in [
            "0f9b2c1d…: src/queue.ts, since 60 min ago, until 2026-06-03 10:30 UTC, to drop it",
            "ben@two: branch two", "1 claim lapsed or released",
            "has entries that cannot be used: 1",
        ] {
            #expect(flat.contains(part), "\(part) in \(flat)")
        }
        let result = try now(path, "--format", "json")
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
        #expect((json["liveClaims"] as? [Any])?.count == 2 && json["lapsedClaims"] as? Int == 1)
        let shared = try #require(json["shared"] as? [[String: Any]])
        #expect(
            shared.map { $0["holders"] as? [String] }
                == [["branch one", "branch two", "claim of 0f9b2c1d…"]])
        let hidden = try now(path, "--format", "json", "--anonymous").text
        for name in ["0f9b2c1d", "queue", "ben", "drop it"] { #expect(!hidden.contains(name)) }
    }

    @Test func anonymousNamesNobody() throws {
        let scratch = try Scratch()
        let text = try now(try checkout(scratch), "--format", "json", "--anonymous").text
        for name in ["Ben", "Ada", "queue", "linked", "README"] { #expect(!text.contains(name)) }
    }
}
