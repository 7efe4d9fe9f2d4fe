import GitHistory
import Testing

/// The forms that git 2.25 to 2.55 write.
@Suite struct ReflogActionTests {
    typealias Action = ReflogEntry.Action

    private static let id = String(repeating: "a", count: 40)

    private static let forms: [(Action, [String])] = [
        (.commit, ["commit: S", "commit: rebase (finish): returning to refs/heads/b"]),
        (.commitInitial, ["commit (initial): S"]),
        (.commitAmend, ["commit (amend): S", "commit (amend): Fast-forward"]),
        (.commitMerge, ["commit (merge): S"]),
        (.commitCherryPick, ["commit (cherry-pick): S"]),
        (.cherryPick, ["cherry-pick: S", "cherry-pick: x: Fast-forward"]),
        (.revert, ["revert: Revert \"S\"", "revert: Reapply \"S\""]),
        (.am, ["am: S"]),
        (
            .rebaseStart,
            [
                "rebase: checkout main", "rebase: checkout \(id)", "rebase (start): checkout main",
                "rebase -i (start): checkout origin/main", "pull -q --rebase: checkout \(id)",
                "pull --rebase origin main (start): checkout \(id)",
                "wrapped: with colon (start): checkout main",
            ]
        ),
        (
            .rebasePick,
            [
                "rebase: S", "rebase: checkout the till", "rebase (pick): S",
                "rebase -i (pick): S", "rebase -i (squash): # This is a combination of 2 commits.",
                "rebase (reword): S", "rebase (squash): S", "rebase (fixup): S",
                "rebase (edit): S", "rebase (continue): S", "rebase (continue) (pick): S",
                "rebase (skip) (pick): S", "rebase (merge): Merge branch 'b'",
                "pull --rebase: S", "pull --rebase origin main (pick): S",
                "rebase (pick): docs (finish): returning to work", "rebase: (start): S",
                "other tool (pick): S",
            ]
        ),
        (
            .rebaseFinish,
            [
                "rebase finished: returning to refs/heads/b",
                "rebase finished: refs/heads/b onto \(id)",
                "rebase -i (finish): returning to refs/heads/b",
                "rebase -i (finish): refs/heads/b onto \(id)",
                "rebase (finish): returning to refs/heads/b",
                "rebase (finish): refs/heads/b onto \(id)",
                "rebase (continue) (finish): returning to refs/heads/b",
                "rebase (skip) (finish): refs/heads/b onto \(id)",
                "pull -q --rebase (finish): returning to refs/heads/b",
                "pull -q --rebase (finish): refs/heads/b onto \(id)",
                "pull --rebase: returning to refs/heads/b", "rewritten during rebase",
            ]
        ),
        (
            .rebaseAbort,
            [
                "rebase -i (abort): updating HEAD", "rebase (abort): updating HEAD",
                "rebase (abort): returning to refs/heads/b",
                "pull --rebase (abort): returning to refs/heads/b",
            ]
        ),
        (
            .merge,
            [
                "merge b: Merge made by the 'recursive' strategy.",
                "merge b: Merge made by the 'ort' strategy.",
                "merge b c: Merge made by the 'octopus' strategy.", "merge b: In-index merge",
                "pull origin main: Merge made by the 'ort' strategy.",
                "pull: Merge made by the 'recursive' strategy.",
                "odd: front: Merge made by the 'ort' strategy.",
            ]
        ),
        (
            .fastForward,
            [
                "merge b: Fast-forward", "pull: Fast-forward", "pull -q --ff-only: Fast-forward",
                "pull file://ada:secret@host: Fast-forward", "rebase: fast-forward",
                "rebase -i: fast-forward", "cherry-pick: fast-forward", "initial pull",
                "merge b: Fast-forward (no commit created; -m option ignored)",
            ]
        ),
        (
            .reset,
            [
                "reset: moving to HEAD", "reset: moving to \(id)", "rebase: updating HEAD",
                "pull --rebase --autostash: updating HEAD", "rebase (reset): 'onto'", "am --abort",
            ]
        ),
        (.checkout, ["checkout: moving from main to b", "checkout: moving from \(id) to main"]),
        (
            .branchCreated,
            [
                "branch: Created from main", "branch: Created from HEAD",
                "Branch: copied refs/heads/a to refs/heads/b",
            ]
        ),
        (.branchReset, ["branch: Reset to main"]),
        (
            .branchRenamed,
            [
                "Branch: renamed refs/heads/a to refs/heads/b",
                "remote: renamed refs/remotes/a/x to refs/remotes/b/x",
            ]
        ),
        (.stash, ["WIP on main: 1234567 S", "On main: a text", "On (no branch): autostash"]),
        (.push, ["update by push", "push"]),
        (
            .fetch,
            [
                "fetch: fast-forward", "fetch -q origin: forced-update", "fetch: storing head",
                "fetch --all: storing ref", "pull -q: forced-update", "pull origin: storing head",
            ]
        ),
        (.clone, ["clone: from https://example.org/x.git"]),
        (
            .replay,
            [
                "replay --onto \(id)", "replay --advance main", "reword: updating b",
                "split: updating b", "fixup: updating b", "squash: updating a..b",
            ]
        ),
        (.empty, [""]),
        (
            .other,
            [
                "x", "x: S", "pushed", "rebase", "pull", "On", "a tool: fix (finish): S",
                "Validierung", ":", ": ", "a:", ")", "()",
            ]
        ),
    ]

    @Test(arguments: Action.allCases)
    func everyFormIsKnown(action: Action) throws {
        let forms = Self.forms.filter { $0.0 == action }.flatMap(\.1)
        #expect(!forms.isEmpty, "\(action) has no form")
        for form in forms {
            #expect(Action(message: form.utf8) == action, "\(form)")
        }
    }

    @Test func onlyWhatWritesACommitMakesOne() {
        let makers: Set<Action> = [
            .commit, .commitInitial, .commitAmend, .commitMerge, .commitCherryPick, .cherryPick,
            .revert, .am, .rebasePick, .merge, .replay,
        ]
        #expect(Set(Action.allCases.filter(\.makesCommit)) == makers)
    }

    @Test(arguments: ["autostash", "a text", "", "commit: S", "Created via \"git stash store\"."])
    func whateverStandsInTheStashIsAStash(message: String) {
        #expect(Action(message: message.utf8, log: "refs/stash") == .stash)
    }

    @Test func bytesThatAreNoTextAreRead() {
        #expect(Action(message: Array("rebase (pick): ".utf8) + [0xff, 0x3a, 0x20]) == .rebasePick)
        #expect(Action(message: [0xff, 0x3a, 0x20, 0xfe]) == .other)
    }
}
