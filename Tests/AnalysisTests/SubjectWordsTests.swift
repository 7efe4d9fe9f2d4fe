import Sessions
import Testing

@testable import Analysis

@Suite struct SubjectWordsTests {
    @Test(arguments: [
        "wip", "WIP", "wip: login", "WIP login", "[WIP] login", "wip - login", "wip(ios): login",
        "WIP on main: 1a2b3c4 Fix", "index on main: 1a2b3c4 Fix the login", "wip 2",
        "untracked files on fix/a-b: 1a2b3c4d5 Fix", "index on (no branch): 1a2b3c4 Fix",
        "autosave", "Autosave 12:30", "autosave: before lunch", "auto-save", "autostash", "stash",
        "savepoint 3", "checkpoint", "Checkpoint 2026-01-02 12:30", "stash@{0}",
        "wip: snapshot uncommitted work", "snapshot of uncommitted work",
        "chore: back up unowned work from a/b", "retention snapshot: login (uncommitted WIP)",
        "snapshot(login): preserve uncommitted work in progress", "Backups of wip",
    ])
    func aSnapshotIsKnownByItsWords(subject: String) {
        #expect(SubjectWords.isSnapshot(subject))
    }

    @Test(arguments: [
        "", "feat: add snapshot testing", "wipe caches", "wiping the table", "wipefs: new module",
        "stash: drop entries", "checkpoint: save every epoch", "Checkpointing for the trainer",
        "Checkpoint format v2", "Stash entries are listed newest first", "stashing again",
        "stash_apply: provide its own options", "stash -p: split hunks", "index on two columns",
        "Index on email is unique", "index on users: add one", "backup: rotate daily",
        "Update snapshots", "Preserve the order of keys", "savepoint: nested transactions",
        "feat: wip limit", "wip-limits for each column", "Untracked files on the left",
        "Add a checkpoint", "autostash by default", "autosaves every minute", "Add wiper snapshot",
        "swipe snapshot", "fix(worktrees): count a pushed tag as retention of a snapshot",
        "Snapshot retention of thirty days", "uncommitted changes are shown",
    ])
    func anOrdinaryWordMakesNoSnapshot(subject: String) {
        #expect(!SubjectWords.isSnapshot(subject))
    }

    @Test(arguments: [
        "Potential fix for pull request finding 'Unused variable'",
        "Potential fix for code scanning alert no. 3: Incomplete sanitization",
        "Apply suggestion from @ada", "Apply suggestions from code review",
        "Apply 1 suggestion(s) to 1 file(s)", "Applied suggestion", "apply suggested fixes",
    ])
    func aSuggestionIsKnownByItsWords(subject: String) {
        #expect(SubjectWords.isSuggestion(subject))
    }

    @Test(arguments: [
        "", "Fix a potential fix for code scanning", "Suggest names", "apply the suggestion",
        "Potential fix for the login", "feat: apply suggestions from the model",
    ])
    func otherSubjectsAreNoSuggestion(subject: String) {
        #expect(!SubjectWords.isSuggestion(subject))
    }

    @Test(arguments: [
        ("Fix the Login (#12)", ["fix", "the", "login"]),
        (
            "fix(login): the button, thanks @octo-cat (#12) (#13)",
            ["fix", "login", "the", "button"]
        ),
        ("Fix #12", ["fix", "12"]), ("(#12)", []), ("", []), ("--- !", []),
        ("Größe ändern", ["größe", "ändern"]), ("Thanks to all", ["thanks", "to", "all"]),
    ])
    func aSubjectIsReducedToItsWords(subject: String, words: [String]) {
        #expect(NormalisedSubject.words(subject) == words)
    }

    @Test(arguments: [
        ("release/1.x", true), ("release/", true), ("maint", true), ("maint-2.3", true),
        ("maint/2.3", true), ("v1.2", true), ("v2", true), ("vendor", false), ("v", false),
        ("main", false), ("releases", false), ("prerelease/1", false), ("feat/v1", false),
        ("vx1", false), ("", false), ("V1", false), ("v٣", false),
    ])
    func aLongLivedBranchIsKnownByItsName(name: String, isOne: Bool) {
        #expect(LongLivedBranches.isRelease(name) == isOne)
    }

    @Test(arguments: [
        ("package-lock.json", true), ("web/Package-Lock.json", true), ("go.sum", true),
        ("Cargo.lock", true), ("any.lock", true), ("VERSION", true), ("src/version.py", true),
        ("a/data.csv", true), ("a/b.min.js", true), ("a/b.pb.go", true), ("a_pb2.py", true),
        ("vendor/a/b.go", true), ("x/node_modules/y.js", true), ("x/__snapshots__/y.ts", true),
        ("web/dist/a.js", true), ("a.snap", true),
        ("package.json", false), ("src/lock.swift", false), ("vendor", false), ("go.mod", false),
        ("src/dist.swift", false), ("conversion.txt", false), ("a/version/b.swift", false),
        ("a.js", false), ("vendors/a.go", false), ("", false), ("/", false), ("data.json", false),
    ])
    func aFileThatToolsWriteIsMechanical(path: String, isMechanical: Bool) {
        #expect(!FileSort(path).isWritten == isMechanical)
    }
}
