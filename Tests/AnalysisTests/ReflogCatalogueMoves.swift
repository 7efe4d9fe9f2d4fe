import GitHistory

private let id = String(repeating: "a", count: 40)

private let branch = "refs/heads/B"

let moveRows: [ReflogRow] = [
    .init(
        operation: "merge", versions: "all", message: "merge X: Fast-forward",
        action: .fastForward),
    .init(
        operation: "merge", versions: "2.25-2.33",
        message: "merge X: Merge made by the 'recursive' strategy.", action: .merge),
    .init(
        operation: "merge", versions: "2.34-2.55",
        message: "merge X: Merge made by the 'ort' strategy.", action: .merge),
    .init(
        operation: "merge --abort", versions: "all", message: "reset: moving to HEAD",
        action: .reset, argument: "HEAD", isStill: true),
    .init(
        operation: "reset (soft = mixed = hard)", versions: "all",
        message: "reset: moving to HEAD~1", action: .reset, argument: "HEAD~1"),
    .init(
        operation: "reset (soft = mixed = hard)", versions: "all",
        message: "reset: moving to main@{2 days ago}", action: .reset,
        argument: "main@{2 days ago}"),
    .init(
        operation: "checkout/switch", versions: "all", message: "checkout: moving from main to B",
        action: .checkout, from: "main", to: "B"),
    .init(
        operation: "checkout/switch", versions: "all",
        message: "checkout: moving from main to main",
        action: .checkout, from: "main", to: "main", isStill: true),
    .init(
        operation: "checkout/switch", versions: "all",
        message: "checkout: moving from \(id) to a/b", action: .checkout, from: id, to: "a/b"),
    .init(
        operation: "checkout/switch", versions: "all",
        message: "checkout: moving from main to main@{2 days ago}", action: .checkout,
        from: "main", to: "main@{2 days ago}"),
    .init(
        operation: "checkout -B / branch -f", versions: "all", log: branch,
        message: "branch: Reset to main", action: .branchReset, argument: "main"),
    .init(
        operation: "branch", versions: "all", log: branch, message: "branch: Created from HEAD",
        action: .branchCreated),
    .init(
        operation: "branch", versions: "all", log: branch,
        message: "Branch: renamed refs/heads/a to refs/heads/b", action: .branchRenamed),
    .init(
        operation: "worktree add", versions: "all", message: "reset: moving to HEAD",
        action: .reset, argument: "HEAD", isStill: true),
    .init(operation: "worktree add", versions: "2.26-2.55", message: "", action: .empty),
]

let stashRows: [ReflogRow] = [
    .init(
        operation: "stash push, whole tree", versions: "all", message: "reset: moving to HEAD",
        action: .reset, argument: "HEAD", isStill: true),
    .init(
        operation: "stash push, whole tree", versions: "all", log: "refs/stash",
        message: "WIP on B: 1234567 S", action: .stash),
    .init(
        operation: "stash push, whole tree", versions: "all", log: "refs/stash",
        message: "On B: text", action: .stash),
    .init(
        operation: "stash push, with a path", versions: "all", log: "refs/stash",
        message: "On B: text", action: .stash),
    .init(
        operation: "stash store", versions: "all", log: "refs/stash",
        message: "Created via \"git stash store\".", action: .stash),
    .init(
        operation: "stash store", versions: "all", log: "refs/stash", message: "the given text",
        action: .stash),
    .init(
        operation: "stash on branch a/b", versions: "2.25-2.35", log: "refs/stash",
        message: "WIP on b: 1234567 S", action: .stash),
    .init(
        operation: "stash on branch a/b", versions: "2.36-2.55", log: "refs/stash",
        message: "WIP on a/b: 1234567 S", action: .stash),
    .init(
        operation: "autostash", versions: "all, not applied", log: "refs/stash",
        message: "autostash", action: .stash),
    .init(
        operation: "checkout -m with autostash", versions: "2.55", log: "refs/stash",
        message: "autostash while switching to 'X'", action: .stash),
]

let otherRows: [ReflogRow] = [
    .init(
        operation: "push", versions: "all", log: "refs/remotes/origin/B",
        message: "update by push", action: .push),
    .init(
        operation: "fetch", versions: "all", log: "refs/remotes/origin/B",
        message: "fetch origin: fast-forward", action: .fetch),
    .init(
        operation: "fetch", versions: "all", log: "refs/remotes/origin/B",
        message: "fetch origin: forced-update", action: .fetch),
    .init(
        operation: "fetch", versions: "all", log: "refs/remotes/origin/B",
        message: "fetch -q origin: storing head", action: .fetch),
    .init(
        operation: "fetch", versions: "all, by pull", log: "refs/remotes/origin/B",
        message: "pull --rebase: fast-forward", action: .fetch),
    .init(
        operation: "fetch", versions: "all, by pull", log: "refs/remotes/origin/B",
        message: "pull: forced-update", action: .fetch),
    .init(
        operation: "clone", versions: "all", message: "clone: from https://example.com/x.git",
        action: .clone),
    .init(operation: "update-ref; symbolic-ref", versions: "all", message: "", action: .empty),
    .init(
        operation: "update-ref; symbolic-ref", versions: "all, with -m", message: "the -m text",
        action: .other),
    .init(
        operation: "replay, history", versions: "2.53-2.55", log: branch,
        message: "replay --onto \(id)", action: .replay),
    .init(
        operation: "replay, history", versions: "2.53-2.55", log: branch,
        message: "replay --advance X", action: .replay),
    .init(
        operation: "replay, history", versions: "2.54-2.55", log: branch,
        message: "reword: updating X", action: .replay),
    .init(
        operation: "replay, history", versions: "2.54-2.55", log: branch,
        message: "split: updating X", action: .replay),
    .init(
        operation: "replay, history", versions: "2.55", log: branch,
        message: "fixup: updating X", action: .replay),
    .init(
        operation: "GIT_REFLOG_ACTION=x", versions: "all", message: "x: S", action: .other),
    .init(
        operation: "GIT_REFLOG_ACTION=x", versions: "all, around a rebase",
        message: "x (start): checkout main", action: .rebaseStart, mark: "start"),
]
