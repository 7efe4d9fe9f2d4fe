import Auditing
import Stories
import Testing

/// How many commits stood in one clone alone for over an hour, while two sessions were at work.
@Suite struct UnpushedTests {
    /// Two sessions on two branches in two worktrees, each with a commit every twenty minutes from 10:00 to 12:00; what each
    /// `pushes` is run when so many of both are made.
    private func count(
        remote: Bool = true, sessions: Int = 2, pushes: [Int: String] = [:], after: String = "true"
    ) throws -> Int? {
        let scratch = try Scratch()
        let path = scratch.path + "/story"
        let rounds = (0...6).map { round in
            let at = "2026-06-08T\(10 + round / 3):\(round % 3 * 2)0:00+00:00"
            return """
                at \(at)
                in_main_tree; change_by aa one\(round)
                \(sessions < 2 ? "true" : "in_worktree two; change_by bb two\(round); in_main_tree")
                \(pushes[round] ?? "true")
                """
        }
        let script = """
            . '\(Story.project)/Fixtures/lib.sh' && begin '\(path)'
            change_by() { work "$2.ts"; commit "$2 by $1"; }
            keeping_reflogs; as Ada; a_start 2026-06-08T09:00:00+00:00
            \(remote ? "git init -q --bare --template= -b main ../far.git; git remote add origin ../far.git; git push -q origin main" : "true")
            worktree two two; in_main_tree; branch one
            \(rounds.joined(separator: "\n"))
            \(after)
            """
        let made = try run(["bash", "-e", "-c", script])
        guard made.status == 0 else { throw CommandFailure(description: made.errors) }
        return try Audit.run(
            AuditRequest(path: path, since: .all, sinceText: "all", now: 1_780_940_000)
        ).summary.commitsUnpushed
    }

    @Test func whatIsNeverPushedIsCounted() throws {
        // Those of the last hour were alone for an hour or less.
        #expect(try count() == 6)
    }

    @Test func whatIsPushedWithinTheHourIsNot() throws {
        let push = "git push -q origin one two"
        #expect(try count(pushes: [2: push, 4: push, 6: push]) == 0)
        #expect(try count(pushes: [2: "git push -q origin one", 4: push, 6: push]) == 1)
    }

    @Test func aloneNobodyIsInTheWay() throws {
        #expect(try count(sessions: 1) == 0)
    }

    @Test func withoutARemoteNobodyCanTell() throws {
        #expect(try count(remote: false) == nil)
    }

    @Test func withoutReflogsNobodyCanTell() throws {
        #expect(try count(after: "rm -rf .git/logs .git/worktrees/*/logs") == nil)
    }

    @Test func whatWasRewrittenIsNotCountedTwice() throws {
        let amended = "for n in 1 2 3; do amend \"again $n\"; done"
        #expect(try count(after: amended) == 6)
    }
}
