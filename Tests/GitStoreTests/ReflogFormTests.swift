import Foundation
import GitHistory
import GitStore
import Stories
import Testing

/// What the git at hand writes for each command is what the parser takes it for. The forms of other
/// versions are in `ReflogActionTests`.
@Suite struct ReflogFormTests {
    typealias Action = ReflogEntry.Action

    /// A story told on `main`, the log that it adds to, and what the log then says.
    struct Form: Sendable, CustomTestStringConvertible {
        let script: String
        var log = "HEAD"
        let actions: [Action]

        var testDescription: String { script }
    }

    @Test(arguments: [
        Form(script: "save z && git commit -q --amend -m y", actions: [.commit, .commitAmend]),
        Form(script: "git merge -q far", actions: [.fastForward]),
        Form(script: "git merge -q -m 'my: words' far --no-ff", actions: [.merge]),
        Form(script: "git merge -q far; git merge -q a", actions: [.fastForward, .merge]),
        Form(script: "git merge -q a far", actions: [.merge]),
        Form(
            script: "git merge -q --no-commit --no-ff far; git commit -qm 'merge a: Fast-forward'",
            actions: [.commitMerge]),
        Form(
            script: "git merge -q clash && git merge a || git merge --abort",
            actions: [.fastForward, .reset]),
        Form(script: "git cherry-pick a~1 a > /dev/null", actions: [.cherryPick, .cherryPick]),
        Form(script: "git cherry-pick --ff far~1 > /dev/null", actions: [.fastForward]),
        Form(
            script: "git merge -q clash; git cherry-pick a || { echo >> a; git commit -qam x; }",
            actions: [.fastForward, .commitCherryPick]),
        Form(script: "git revert --no-edit HEAD > /dev/null", actions: [.revert]),
        Form(
            script: "git checkout -q a && git rebase -q far",
            actions: [.checkout, .rebaseStart, .rebasePick, .rebasePick, .rebaseFinish]),
        Form(
            script: "git rebase -q far a", log: "refs/heads/a",
            actions: [.rebaseFinish]),
        Form(
            script: "git rebase -q --apply far a",
            actions: [.rebaseStart, .rebasePick, .rebasePick, .rebaseFinish]),
        Form(
            script: "git checkout -q a && git rebase -q clash || git rebase --abort",
            actions: [.checkout, .rebaseStart, .rebasePick, .rebaseAbort]),
        Form(
            script: "git checkout -q a && git rebase -q clash || git rebase --skip",
            actions: [.checkout, .rebaseStart, .rebasePick, .rebaseFinish]),
        Form(
            script: """
                git checkout -q a
                git rebase -q clash || { git add a && GIT_EDITOR=true git rebase --continue; }
                """,
            actions: [.checkout, .rebaseStart, .rebasePick, .rebasePick, .rebaseFinish]),
        Form(
            script: """
                export GIT_EDITOR=true GIT_SEQUENCE_EDITOR='sed -i -e 2s/pick/squash/ -e 1s/pick/reword/'
                git rebase -q -i --no-ff far~2 far
                """,
            actions: [.rebaseStart, .rebasePick, .rebasePick, .rebaseFinish]),
        Form(
            script: """
                git checkout -q a && git merge -q -m m far && git branch b HEAD~1
                git rebase -q -r --no-ff b~2
                """,
            actions: [
                .checkout, .merge, .rebaseStart, .rebasePick, .rebasePick, .reset, .rebasePick,
                .rebasePick, .rebasePick, .rebaseFinish,
            ]),
        Form(script: "git pull -q --ff-only . far", actions: [.fastForward]),
        Form(
            script: "git merge -q far; git pull -q --no-rebase . a",
            actions: [.fastForward, .merge]),
        Form(
            script: "git checkout -q a && git pull -q --rebase . far",
            actions: [.checkout, .rebaseStart, .rebasePick, .rebasePick, .rebaseFinish]),
        Form(
            script: "git checkout -q a && git pull -q --rebase . far", log: "refs/heads/a",
            actions: [.rebaseFinish]),
        Form(
            script: "git checkout -q a && GIT_REFLOG_ACTION='w: x' git rebase -q far",
            actions: [.checkout, .rebaseStart, .rebasePick, .rebasePick, .rebaseFinish]),
        Form(script: "git fetch -q . far:main -u", log: "refs/heads/main", actions: [.fetch]),
        Form(script: "git fetch -q . far:got", log: "refs/heads/got", actions: [.fetch]),
        Form(script: "git fetch -q . +a:far", log: "refs/heads/far", actions: [.fetch]),
        Form(
            script: "git push -q . far:refs/remotes/o/x", log: "refs/remotes/o/x", actions: [.push]),
        Form(
            script: "git format-patch -q --stdout far~1..far | git am -q", actions: [.am]),
        Form(script: "git reset -q --soft a; git reset -q --hard main", actions: [.reset, .reset]),
        Form(script: "git switch -q --detach && git switch -q a", actions: [.checkout, .checkout]),
        Form(
            script: "git branch -m far near", log: "refs/heads/near",
            actions: [.branchCreated, .commit, .commit, .branchRenamed]),
        Form(
            script: "git branch -c far near", log: "refs/heads/near",
            actions: [.branchCreated, .commit, .commit, .branchCreated]),
        Form(script: "git branch new a", log: "refs/heads/new", actions: [.branchCreated]),
        Form(script: "git checkout -q -B far a", log: "refs/heads/far", actions: [.branchReset]),
        Form(
            script: "echo 2 > base; git stash -q; echo 3 > base; git stash push -qm 'x: y'",
            log: "refs/stash", actions: [.stash, .stash]),
        Form(
            script: "git stash store $(git commit-tree -m s -p HEAD -p HEAD HEAD^{tree})",
            log: "refs/stash", actions: [.stash]),
        Form(
            script: "git update-ref HEAD a; git update-ref -m hm HEAD far",
            actions: [.empty, .other]),
    ])
    func gitWritesWhatTheParserKnows(form: Form) throws {
        let scratch = try Scratch()
        try tell(Self.opening, scratch.path)
        let before = try actions(form.log, scratch.path)
        try tell(form.script, scratch.path)
        let after = try actions(form.log, scratch.path)
        let seen = Array(after.dropFirst(before.count))
        #expect(withoutRepeatedPicks(seen) == withoutRepeatedPicks(form.actions))
    }

    /// A rebase that rewords logs a pick of its own when the clock has gone on by a second.
    private func withoutRepeatedPicks(_ actions: [ReflogEntry.Action]) -> [ReflogEntry.Action] {
        actions.reduce(into: []) { kept, action in
            if action != .rebasePick || kept.last != .rebasePick { kept.append(action) }
        }
    }

    /// `far` is two ahead of `main`; `a` and `clash` leave it and change one file differently.
    private static let opening = """
        git init -q -b main . && git config user.name Ada && git config user.email ada@example.org
        save base; git checkout -q -b far; save 'x: y' && save two; git checkout -q -b clash main
        echo other > a && git add a && git commit -qm 'other a'
        git checkout -q -b a main; save b && save a; git checkout -q main
        """

    private func tell(_ script: String, _ path: String) throws {
        let save = #"save() { echo "$1" > "$1" && git add "$1" && git commit -qm "$1"; }"#
        let result = try run(["bash", "-e", "-c", "\(save)\n\(script)"], in: path)
        #expect(result.status == 0, "\(result.errors) \(result.text)")
    }

    private func actions(_ log: String, _ path: String) throws -> [Action] {
        let reflogs = try Repository(try Location.find(path)).reflogs()
        return reflogs.all.first { $0.name == log }?.entries.map(\.action) ?? []
    }
}
