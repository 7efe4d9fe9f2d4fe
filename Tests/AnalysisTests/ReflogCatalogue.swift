import GitHistory
import Testing

/// What git 2.25 to 2.55 writes for each operation: every row of the catalogue of races, section 1.2.
struct ReflogRow: Sendable, CustomTestStringConvertible {
    /// The row's first column.
    let operation: String
    let versions: String
    /// The log that the entry stands in.
    var log = "HEAD"
    let message: String
    let action: ReflogEntry.Action
    /// Of a checkout: what was left and what was typed.
    var from: String?
    var to: String?
    /// What was typed behind a reset or a forced branch.
    var argument: String?
    /// The branch that a rebase returns to.
    var returnsTo: String?
    /// git's own mark in the command.
    var mark: String?
    /// The ref does not move: old and new are one.
    var isStill = false

    var testDescription: String { "\(operation), \(versions), \(log): \(message)" }
}

/// Operations that leave no entry of their own, with what is left: nothing, or a log that is gone.
let silentOperations: Set<String> = [
    "--quit", "branch -D; worktree remove", "stash pop/drop/clear",
    "checkout/switch with a path, restore",
]

private let id = String(repeating: "a", count: 40)

private let branch = "refs/heads/B"

let reflogRows: [ReflogRow] = [
    commitRows, rebaseRows, markedRows, stepRows, pullRows, moveRows, stashRows, otherRows,
].flatMap { $0 }

private let commitRows: [ReflogRow] = [
    .init(operation: "commit", versions: "all", message: "commit: S", action: .commit),
    .init(
        operation: "commit", versions: "all", message: "commit (initial): S",
        action: .commitInitial),
    .init(
        operation: "commit", versions: "all", message: "commit (amend): S", action: .commitAmend),
    .init(
        operation: "commit", versions: "all", message: "commit (merge): S", action: .commitMerge),
    .init(
        operation: "commit", versions: "all", message: "commit (cherry-pick): S",
        action: .commitCherryPick),
    .init(
        operation: "cherry-pick; revert", versions: "all", message: "cherry-pick: S",
        action: .cherryPick),
    .init(
        operation: "cherry-pick; revert", versions: "all", message: "revert: Revert \"S\"",
        action: .revert),
    .init(
        operation: "cherry-pick; revert", versions: "2.43-2.55",
        message: "revert: Reapply \"S\"", action: .revert),
    .init(
        operation: "cherry-pick --skip / --abort", versions: "all",
        message: "reset: moving to \(id)", action: .reset, argument: id, isStill: true),
    .init(operation: "am; bisect", versions: "all", message: "am: S", action: .am),
    .init(
        operation: "am; bisect", versions: "all", message: "checkout: moving from main to \(id)",
        action: .checkout, from: "main", to: id),
]

private let rebaseRows: [ReflogRow] =
    [
        ("2.25", "rebase: checkout \(id)", "rebase: S", "rebase finished: ", "returning to"),
        (
            "2.26-2.55", "rebase (start): checkout \(id)", "rebase (pick): S", "rebase (finish): ",
            "onto"
        ),
    ].flatMap { versions, start, pick, finish, end -> [ReflogRow] in
        let operation = "rebase, default back end"
        let isOnto = end == "onto"
        return [
            .init(
                operation: operation, versions: versions, message: start, action: .rebaseStart,
                mark: isOnto ? "start" : nil),
            .init(
                operation: operation, versions: versions, message: pick, action: .rebasePick,
                mark: isOnto ? "pick" : nil),
            .init(
                operation: operation, versions: versions,
                message: "\(finish)returning to \(branch)", action: .rebaseFinish, returnsTo: "B",
                mark: isOnto ? "finish" : nil, isStill: true),
            .init(
                operation: operation, versions: versions, log: branch,
                message: isOnto
                    ? "\(finish)\(branch) onto \(id)" : "\(finish)returning to \(branch)",
                action: .rebaseFinish, returnsTo: isOnto ? nil : "B",
                mark: isOnto ? "finish" : nil),
        ]
    }

private let markedRows: [ReflogRow] = ["reword", "squash", "fixup", "pick"].flatMap {
    (mark: String) -> [ReflogRow] in
    [
        ReflogRow(
            operation: "rebase -i", versions: "2.25", message: "rebase -i (\(mark)): S",
            action: .rebasePick, mark: mark),
        ReflogRow(
            operation: "rebase -i", versions: "2.26-2.55", message: "rebase (\(mark)): S",
            action: .rebasePick, mark: mark),
    ]
}

private let stepRows: [ReflogRow] = [
    .init(
        operation: "rebase -i", versions: "2.25", message: "rebase -i (start): checkout main",
        action: .rebaseStart, mark: "start"),
    .init(
        operation: "rebase -i", versions: "2.25",
        message: "rebase -i (squash): # This is a combination of 2 commits.",
        action: .rebasePick, mark: "squash"),
    .init(
        operation: "rebase -i", versions: "2.25",
        message: "rebase -i (finish): returning to \(branch)", action: .rebaseFinish,
        returnsTo: "B", mark: "finish", isStill: true),
    .init(
        operation: "rebase -i", versions: "2.25", message: "rebase -i: fast-forward",
        action: .fastForward),
    .init(
        operation: "rebase -i", versions: "2.26-2.55", message: "rebase: fast-forward",
        action: .fastForward),
    .init(
        operation: "rebase --apply", versions: "2.26-2.38", message: "rebase: checkout \(id)",
        action: .rebaseStart),
    .init(
        operation: "rebase --apply", versions: "2.26-2.38", message: "rebase: S",
        action: .rebasePick),
    .init(
        operation: "rebase --apply", versions: "2.26-2.38",
        message: "rebase finished: returning to \(branch)", action: .rebaseFinish,
        returnsTo: "B", isStill: true),
    .init(
        operation: "rebase --apply", versions: "2.26-2.38", log: branch,
        message: "rebase finished: \(branch) onto \(id)", action: .rebaseFinish),
    .init(
        operation: "after --continue / --skip", versions: "2.25", message: "rebase: S",
        action: .rebasePick),
    .init(
        operation: "after --continue / --skip", versions: "2.26-2.55",
        message: "rebase (continue): S", action: .rebasePick, mark: "continue"),
    .init(
        operation: "after --continue / --skip", versions: "2.26-2.38",
        message: "rebase (continue) (pick): S", action: .rebasePick, mark: "pick"),
    .init(
        operation: "after --continue / --skip", versions: "2.26-2.38",
        message: "rebase (continue) (finish): returning to \(branch)", action: .rebaseFinish,
        returnsTo: "B", mark: "finish", isStill: true),
    .init(
        operation: "after --continue / --skip", versions: "2.26-2.38",
        message: "rebase (skip) (finish): returning to \(branch)", action: .rebaseFinish,
        returnsTo: "B", mark: "finish", isStill: true),
    .init(
        operation: "after --continue / --skip", versions: "all", message: "commit: S",
        action: .commit),
    .init(
        operation: "--abort", versions: "2.25", message: "rebase: updating HEAD",
        action: .reset),
    .init(
        operation: "--abort", versions: "2.25", message: "rebase -i (abort): updating HEAD",
        action: .rebaseAbort, mark: "abort"),
    .init(
        operation: "--abort", versions: "2.26-2.38", message: "rebase (abort): updating HEAD",
        action: .rebaseAbort, mark: "abort"),
    .init(
        operation: "--abort", versions: "2.39-2.55",
        message: "rebase (abort): returning to \(branch)", action: .rebaseAbort,
        returnsTo: "B", mark: "abort"),
    .init(
        operation: "--quit", versions: "all, the next checkout",
        message: "checkout: moving from \(id) to main", action: .checkout, from: id,
        to: "main"),
    .init(
        operation: "up to date", versions: "all, with a branch", message: "rebase: checkout B",
        action: .rebaseStart),
]

private let pullRows: [ReflogRow] = [
    .init(
        operation: "pull, ff", versions: "all", message: "pull -q --ff-only: Fast-forward",
        action: .fastForward),
    .init(
        operation: "pull, ff", versions: "all",
        message: "pull -q file://ada:secret@host: Fast-forward", action: .fastForward),
    .init(
        operation: "pull, merge", versions: "2.25-2.33",
        message: "pull origin main: Merge made by the 'recursive' strategy.", action: .merge),
    .init(
        operation: "pull, merge", versions: "2.34-2.55",
        message: "pull: Merge made by the 'ort' strategy.", action: .merge),
    .init(
        operation: "pull --rebase", versions: "2.25", message: "pull --rebase: checkout \(id)",
        action: .rebaseStart),
    .init(
        operation: "pull --rebase", versions: "2.25", message: "pull --rebase: S",
        action: .rebasePick),
    .init(
        operation: "pull --rebase", versions: "2.25",
        message: "rebase finished: returning to \(branch)", action: .rebaseFinish, returnsTo: "B",
        isStill: true),
    .init(
        operation: "pull --rebase", versions: "2.26-2.55",
        message: "pull --rebase (start): checkout \(id)", action: .rebaseStart, mark: "start"),
    .init(
        operation: "pull --rebase", versions: "2.26-2.55", message: "pull --rebase (pick): S",
        action: .rebasePick, mark: "pick"),
    .init(
        operation: "pull --rebase", versions: "2.26-2.55",
        message: "pull --rebase (finish): returning to \(branch)", action: .rebaseFinish,
        returnsTo: "B", mark: "finish", isStill: true),
    .init(
        operation: "pull --rebase", versions: "2.26-2.55", log: branch,
        message: "pull --rebase (finish): \(branch) onto \(id)", action: .rebaseFinish,
        mark: "finish"),
    .init(
        operation: "autostash", versions: "2.25-2.35", message: "rebase: updating HEAD",
        action: .reset, isStill: true),
    .init(
        operation: "autostash", versions: "2.25-2.35",
        message: "pull --rebase --autostash: updating HEAD", action: .reset, isStill: true),
]
