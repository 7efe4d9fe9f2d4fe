import Foundation
import Stories

/// A repository in which branches, worktrees, workers, tasks and marks have names that say something.
struct MarkedRepository {
    let path: String
    private let scratch: Scratch

    /// What no anonymous report may tell.
    static let names = [
        "secret-plan", "night-shift", "nightjar", "Furiosa", "PROJ-77", "GOAL-9", "run-4711",
        "run-4712",
    ]

    private static let story = """
        a_start '2026-06-01T09:00:00+00:00'
        git config coven-audit.sessionMark Run-Id:
        git config coven-audit.task PROJ-
        git config --add coven-audit.task GOAL
        git config coven-audit.worker Run-By:
        at '2026-06-02T09:00:00+00:00' && work a && commit 'one' 'Run-Id: run-4711'
        at '2026-06-02T09:10:00+00:00' && work a && commit 'two' 'Run-Id: run-4712'
        at '2026-06-02T09:20:00+00:00' && work b && commit 'three' 'Run-By: Furiosa'
        at '2026-06-02T12:00:00+00:00' && change 'PROJ-77: four' c
        at '2026-06-02T15:00:00+00:00' && change 'five (GOAL-9)' d
        at '2026-06-02T16:00:00+00:00' && branch secret-plan && change 'six' e
        at '2026-06-02T16:30:00+00:00' && change 'seven' e && on main
        git config core.logAllRefUpdates true
        at '2026-06-02T17:00:00+00:00'
        git worktree add -q -b night-shift ../nightjar && (cd ../nightjar && change 'eight' f)
        """

    /// Builds it anew; more of a story may follow.
    init(_ more: String = "") throws {
        scratch = try Scratch()
        path = scratch.path + "/marked"
        let script = ". '\(Story.project)/Fixtures/lib.sh' && begin '\(path)'\n"
        let made = try run(["bash", "-e", "-c", script + MarkedRepository.story + "\n" + more])
        guard made.status == 0 else { throw CommandFailure(description: made.errors) }
    }

    /// What the program says of it.
    func tell(_ command: String, _ words: String...) throws -> CommandResult {
        try run(
            [Story.project + "/.build/debug/coven-audit", command, "-C", path]
                + ["--since", "all", "--now", "2026-09-01T00:00:00Z"] + words)
    }
}
