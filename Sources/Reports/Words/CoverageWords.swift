import Findings

/// What was read and what could not be, as sentences that every format for people shares.
struct CoverageWords {
    let result: AuditResult

    /// The lines, in their fixed order.
    var lines: [Phrase] {
        let coverage = result.coverage
        return [mainline, window, read, refs, pullRequests, reflogs] + evidence + worktrees + [
            clone
        ]
            + missing + claims
            + [
                coverage.unreachableScanned
                    ? "Commits and files that no ref reaches were looked for."
                    : "Commits and files that no ref reaches were not looked for.",
                coverage.verified
                    ? "Every object's hash was checked."
                    : "Object hashes were not checked (\(code: "--verify") checks them).",
            ]
            + coverage.ignored.map { "Ignored, though git would obey it: \(quoted: $0)." }
            + (coverage.limits.isEmpty
                ? ["No limit cut anything off."] : coverage.limits.map { "Limit: \(quoted: $0)" })
            + coverage.context.map { "Beside the findings: \(quoted: $0)" }
            + gaps
    }

    private var mainline: Phrase {
        let mainline = result.repository.mainline
        return """
            Mainline: \(code: mainline.ref) at \(code: mainline.commit.short) (rule: \
            \(quoted: mainline.rule)), newest commit \(result.coverage.lastMainlineCommit.utcText).
            """
    }

    private var window: Phrase {
        "Window: \(result.window.words), given as \(quoted: result.window.given)."
    }

    private var read: Phrase {
        let coverage = result.coverage
        let commits = counted(coverage.commitsRead, "commit")
        let merges = counted(coverage.mergesRead, "merge")
        let inWindow = grouped(coverage.commitsInWindow)
        return "Read: \(commits), \(merges) among them; \(inWindow) of the window on the mainline."
    }

    private var refs: Phrase {
        let refs = result.coverage.refs
        let counts = [
            counted(refs.branches, "branch", "branches"),
            counted(refs.remotes, "remote branch", "remote branches"),
            counted(refs.pullRequests, "pull request head"), counted(refs.tags, "tag"),
            counted(refs.others, "other ref"),
        ]
        return "Refs: \(enumerated(counts)); \(grouped(refs.skipped)) skipped."
    }

    private var pullRequests: Phrase {
        let heads = result.coverage.pullRequestHeads
        if heads.present { return "Heads of pull requests are here." }
        guard let fetch = heads.fetch else { return "Heads of pull requests are not here." }
        return "Heads of pull requests are not here; \(code: fetch) brings them."
    }

    private var reflogs: Phrase {
        let reflogs = result.coverage.reflogs
        guard reflogs.present else {
            let damaged = counted(reflogs.malformed, "damaged line")
            let none =
                reflogs.malformed == 0 ? "no reflogs" : "no reflogs that can be read (\(damaged))"
            return "There are \(none) here: what happened before a commit was not seen."
        }
        let logs = counted(reflogs.logs, "reflog")
        let entries = counted(reflogs.entries, "entry", "entries")
        let damaged =
            reflogs.malformed == 0
            ? "" : "; \(counted(reflogs.malformed, "damaged line")) passed over"
        return "Reflogs: \(logs), \(entries)\(damaged)."
    }

    /// One line for each snapshot of another clone.
    private var evidence: [Phrase] {
        result.coverage.evidence.map { file in
            let logs = counted(file.logs, "reflog")
            let entries = counted(file.entries, "entry", "entries")
            let trees = counted(file.worktrees, "worktree")
            let stashes = counted(file.stashes, "stash", "stashes")
            let lost = counted(file.unreachable, "tip", "tips") + " that no ref reaches"
            return """
                Evidence \(code: file.source), taken \(file.takenAt.utcText): \(logs), \(entries), \
                \(trees), \(stashes), \(lost); \(grouped(file.used)) of its logs are not this clone's own.
                """
        }
    }

    /// One line for each worktree; only a linked one has a name.
    private var worktrees: [Phrase] {
        result.coverage.worktrees.map { worktree in
            let name: Phrase =
                worktree.name.map { "worktree \(code: $0)" } ?? "the main worktree"
            let branch: Phrase = worktree.branch.map { " on \(code: $0)" } ?? ", detached"
            let state = [worktree.locked ? "locked" : nil, worktree.missing ? "gone" : nil]
                .compactMap { $0 }.map { ", " + $0 }.joined()
            return "At work: \(name)\(branch)\(state); its reflog is \(worktree.reflog.words)."
        }
    }

    private var clone: Phrase {
        result.coverage.shallow
            ? "The clone is shallow: what lies before its boundary was not seen."
            : "The clone is not shallow."
    }

    private var missing: [Phrase] {
        let missing = result.coverage.missingObjects
        guard missing.objects > 0 || !missing.commits.isEmpty else {
            return missing.partialClone
                ? ["The clone is partial, and nothing that was needed is missing."]
                : ["No object is missing."]
        }
        let kind = missing.partialClone ? " (the clone is partial)" : ""
        let objects = counted(missing.objects, "object")
        let commits = counted(missing.commits.count, "commit")
        let shown = missing.commits.prefix(5).map(\.short).joined(separator: " ")
        let verb = missing.commits.count == 1 ? "was" : "were"
        let names: Phrase = missing.commits.isEmpty ? "" : ": \(code: shown)"
        let cut = missing.commits.count > 5 ? " …" : ""
        return ["Missing: \(objects)\(kind); \(commits) \(verb) not compared\(names)\(cut)."]
    }

    private var gaps: [Phrase] {
        result.coverage.assessable.gaps.map { names, reason in
            "Not assessable: \(enumerated(names)), because: \(quoted: reason)."
        }
    }
}

extension Coverage.ReflogState {
    /// What there is of the log, in words.
    fileprivate var words: String {
        switch self {
        case .complete: "complete"
        case .expired: "cut off: its oldest entries have expired, or it was begun late"
        case .absent: "absent"
        }
    }
}
