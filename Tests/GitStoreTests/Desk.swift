import Foundation
import GitHistory
import Stories

/// A shared checkout where everything has happened: linked, locked and lost worktrees, a remote, a
/// stash, a rebase, and every usual command.
struct Desk {
    /// The main worktree.
    let main: String
    private let scratch: Scratch

    /// What the logs hold, among others.
    static let actions: Set<ReflogEntry.Action> = [
        .commit, .commitInitial, .commitAmend, .cherryPick, .revert, .merge, .fastForward,
        .rebaseStart, .rebasePick, .rebaseFinish, .reset, .checkout, .branchCreated, .branchReset,
        .stash, .push, .fetch, .empty, .other,
    ]

    private static let story = """
        git init -q -b main . && git config user.name 'Ada Lovelace'
        git config user.email ada@example.org
        save() { echo "$1" > "$1" && git add "$1" && git commit -q -m "$2"; }
        save one 'one: first' && save two "$(printf 'J\\374rg')" && git commit -q --amend -m two
        git checkout -q -b topic && save three three && save four 'four (pick): S'
        git checkout -q main && save five five && git merge -q --no-ff --no-edit topic
        git checkout -q -b side HEAD~1 && save six six && git rebase -q main
        git checkout -q main && git merge -q side && git cherry-pick --allow-empty side~1 -m 1 \
            --keep-redundant-commits > /dev/null && git revert --no-edit HEAD~1 > /dev/null
        echo more >> one && git stash push -q && echo again >> one && git stash push -q -m 'a text'
        git reset -q --hard HEAD~1 && git branch -f topic main && git branch fix/deep/er
        git clone -q --bare . ../origin.git && git remote add origin ../origin.git
        git push -q origin main && git update-ref refs/heads/topic HEAD~1
        git update-ref -m 'a tool: did it' refs/heads/topic HEAD
        git clone -q ../origin.git ../other && (cd ../other && git config user.name Bo &&
            git config user.email bo@example.org && save seven seven && git push -q origin main)
        git fetch -q && git pull -q --ff-only origin main
        GIT_COMMITTER_DATE='1767225600 -0930' save eight eight
        git worktree add -q ../linked side && (cd ../linked && save nine nine)
        git worktree add -q --detach ../detached main~1
        git worktree lock --reason ' for a while ' ../detached
        git worktree add -q -b away ../gone && git checkout -q --detach && rm -rf ../gone
        git symbolic-ref HEAD refs/heads/main
        """

    /// Builds it anew.
    init() throws {
        scratch = try Scratch()
        main = try scratch.folder("main", after: Desk.story)
    }

    /// A folder beside the main worktree.
    func path(_ name: String) -> String { scratch.path + "/" + name }

    /// Runs a shell script in the main worktree.
    func run(_ script: String) throws {
        let result = try Stories.run(["bash", "-e", "-c", script], in: main)
        guard result.status == 0 else {
            throw CommandFailure(description: "the script ended with \(result.errors)")
        }
    }

    /// Adds text to the end of a file of `.git`.
    func append(_ text: String, to file: String) throws {
        let path = URL(filePath: "\(main)/.git/\(file)")
        try (Data(contentsOf: path) + Data(text.utf8)).write(to: path)
    }

    /// Every file of `.git` with its size, its mode and when it was last changed.
    func listing() throws -> String {
        let result = try Stories.run(
            ["find", ".git", "-printf", "%p %y %m %s %T@ %C@\\n"], in: main)
        guard result.status == 0 else { throw CommandFailure(description: result.errors) }
        return result.text.split(separator: "\n").sorted().joined(separator: "\n")
    }
}
