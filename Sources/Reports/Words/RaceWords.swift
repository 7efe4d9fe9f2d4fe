import Findings

/// How a kind of race reads in prose.
struct RaceWords {
    let one: String
    let many: String
    /// What it means, in one sentence.
    let meaning: String
    /// What a team can do about it.
    let advice: String

    private init(_ one: String, _ many: String, _ meaning: String, _ advice: String) {
        self.one = one
        self.many = many
        self.meaning = meaning
        self.advice = advice
    }

    /// The words of each kind of race.
    static let all: [Finding.Kind: RaceWords] = [
        .amendClobber: RaceWords(
            "amend of a foreign commit", "amends of foreign commits",
            "an amend hit a commit of another session: its text or its place is lost.",
            "compare HEAD with the commit that you mean before an amend; amend nothing in a shared checkout"
        ),
        .autostashSwallow: RaceWords(
            "swallow after an autostash", "swallows after an autostash",
            "an autostash unstaged one session's files, and another session's commit took them in.",
            "no autostash in a shared working tree; pull only when it is clean"),
        .addAllSwallow: RaceWords(
            "swallow by add -A", "swallows by add -A",
            "a commit holds files that were another session's work.",
            "commit by path, never with add -A, in a shared working tree"),
        .wrongBranch: RaceWords(
            "commit or update on the wrong branch", "commits or updates on the wrong branch",
            "a checkout under a session's feet put its work on another branch.",
            "give each session a worktree of its own"),
        .resetDiscard: RaceWords(
            "reset that discarded commits", "resets that discarded commits",
            "a reset let a commit fall whose content is nowhere.",
            "push at once; reset nothing in a shared checkout"),
        .resetDiscardStaged: RaceWords(
            "reset that may have discarded staged files",
            "resets that may have discarded staged files",
            "a reset came while a file was staged that no commit holds.",
            "commit early; give each session a worktree of its own"),
        .rebaseRewrite: RaceWords(
            "rebase of foreign published commits", "rebases of foreign published commits",
            "a rebase rewrote what another session had published.",
            "rebase only what is yours and unpublished"),
        .rebaseDrop: RaceWords(
            "commit left out by a rebase", "commits left out by rebases",
            "a rebase left a commit out, and its content is nowhere.",
            "look at what a rebase stands at before a skip"),
        .pullRebaseDrop: RaceWords(
            "commit left out by a pull", "commits left out by pulls",
            "`pull --rebase` left a commit out because the remote branch had held it once.",
            "pull without `--rebase`, or with `--no-fork-point`"),
        .forcePushOverwrite: RaceWords(
            "overwrite by a forced push", "overwrites by forced pushes",
            "a forced push took a published commit off its branch.",
            "push with `--force-if-includes`, and protect the branch"),
        .stashPopForeign: RaceWords(
            "pop of a foreign stash entry", "pops of foreign stash entries",
            "one session's stash entry landed in another's commit; all worktrees share one stash.",
            "commit to a branch instead of stashing; apply an entry by its hash"),
        .stashLost: RaceWords(
            "lost stash entry", "lost stash entries",
            "a stash entry is gone, and what it held is in no commit.",
            "no hook that stashes; commit instead"),
        .abortDiscard: RaceWords(
            "commit lost by an abort", "commits lost by aborts",
            "a commit was made while a rebase stood still, and fell with its abort.",
            "look for a rebase at work before a commit"),
        .mergeHijack: RaceWords(
            "merge finished by another's commit", "merges finished by others' commits",
            "a commit concluded a merge that its text knows nothing of.",
            "commit by path: git refuses that during a merge"),
        .detachedLost: RaceWords(
            "commit lost from a detached HEAD", "commits lost from detached HEADs",
            "a checkout left commits that no branch holds.",
            "make a branch before a commit on a detached HEAD"),
        .branchDeleteLost: RaceWords(
            "branch deleted with unmerged work", "branches deleted with unmerged work",
            "a branch is gone, and its content is in no ref.",
            "delete with `-d`, and push before"),
        .unreachableLost: RaceWords(
            "commit in no ref and no log", "commits in no ref and no log",
            "a commit is in the object store alone.",
            "remove no worktree by force"),
        .autosquashForeign: RaceWords(
            "fix-up of a foreign commit", "fix-ups of foreign commits",
            "a fix-up found its target by subject, and hit another session's.",
            "name the target by its hash"),
        .gitlinkRegress: RaceWords(
            "submodule set back", "submodules set back",
            "a commit set a submodule back in passing.",
            "commit by path; set `submodule.recurse`"),
        .revertWar: RaceWords(
            "war of reverts", "wars of reverts",
            "a path goes to and fro between two contents.",
            "claim a file before you work on it"),
        .silentUndo: RaceWords(
            "silent undo", "silent undos",
            "a commit gives another one's files back their old content, and does not say so.",
            "look at the diff of a commit before it is pushed"),
        .branchForceMove: RaceWords(
            "branch moved by force", "branches moved by force",
            "a branch was moved off commits whose content is nowhere.",
            "make branches with `-b` or `-c`, never `-B` or `-C`"),
        .messageSwap: RaceWords(
            "shared commit message", "shared commit messages",
            "two neighbours have one text and no file in common.",
            "give the text with `-m`, or in a file of your own"),
        .staleLock: RaceWords(
            "stale lock", "stale locks",
            "a lock stands that no command holds any more.",
            "remove the lock once no git command runs"),
        .coverageGap: RaceWords(
            "emptied reflog", "emptied reflogs",
            "logs were emptied: what happened before cannot be told.",
            "let no clean-up expire the reflogs"),
    ]
}
