import Findings
import GitHistory

/// One thing that would let the next run see more, with the command that does it.
package struct Hint: Sendable {
    /// What is missing, and what that means for this report.
    let phrase: Phrase
    /// The command, as text that a shell may be given.
    let command: String

    /// At most so many are given: more are not read.
    static let most = 3

    /// The table of hints, the most important first. Each looks at the whole result and answers with
    /// a hint or nothing; a new one is a new line here.
    private static let table: [@Sendable (AuditResult) -> Hint?] = [
        quietWindow, shallowClone, noPullRequestHeads, noReflogs,
    ]

    /// What helps with this result, the most important first.
    package static func all(for result: AuditResult) -> [Hint] {
        Array(table.lazy.compactMap { $0(result) }.prefix(most))
    }

    /// The hint in the form of git's own, one to three lines for standard error.
    package var lines: [String] {
        ["hint: " + phrase.written(\.terminal), "hint:   " + inertTerminal(command, limit: 4096)]
    }

    private static func quietWindow(_ result: AuditResult) -> Hint? {
        guard result.coverage.commitsInWindow == 0 else { return nil }
        let newest = result.coverage.lastMainlineCommit.utcText
        return Hint(
            phrase: """
                No commit of \(code: result.repository.mainline.ref) lies in this window, and the \
                newest is of \(newest). A window as long that has it:
                """,
            command: result.coveringCommand)
    }

    private static func shallowClone(_ result: AuditResult) -> Hint? {
        guard result.coverage.shallow else { return nil }
        return Hint(
            phrase: "The clone is shallow, and older copies of a patch were not seen. To have all:",
            command: "git fetch --unshallow")
    }

    /// Only where there is a remote to fetch from.
    private static func noPullRequestHeads(_ result: AuditResult) -> Hint? {
        let heads = result.coverage.pullRequestHeads
        guard !heads.present, let fetch = heads.fetch, result.coverage.refs.remotes > 0 else {
            return nil
        }
        return Hint(
            phrase: """
                The heads of pull requests are not here, and commits that were squashed away were \
                not compared. To have them:
                """,
            command: fetch)
    }
}

extension Hint {
    /// A clone has none of the reflogs of where the work was done.
    fileprivate static func noReflogs(_ result: AuditResult) -> Hint? {
        guard !result.coverage.reflogs.present else { return nil }
        return Hint(
            phrase: """
                There are no reflogs here: which worktree made a commit, and what was amended, is not \
                known. Run the audit where the work is done; to keep logs there:
                """,
            command: "git config core.logAllRefUpdates always")
    }
}

extension AuditResult {
    /// A command whose window has the mainline's newest commit in it and is as long as this one.
    var coveringCommand: String {
        let newest = coverage.lastMainlineCommit
        let fortnight: Int64 = 14 * 86_400
        let length = window.since.map { window.until.seconds - $0.seconds }
        let end = Timestamp(seconds: newest.seconds + 1)
        let start = Timestamp(seconds: end.seconds - min(max(length ?? fortnight, 2), 1 << 40))
        var words = ["coven-audit", "--since", start.rfc3339, "--now", end.rfc3339]
        if let mainline = options.mainline { words += ["--mainline", shellQuoted(mainline)] }
        return words.joined(separator: " ")
    }
}
