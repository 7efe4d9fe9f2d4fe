import Findings

extension Finding.Kind {
    /// The kind in prose: one of it, or many.
    func named(_ count: Int) -> String {
        switch self {
        case .twin: counted(count, "twin")
        case .copied: counted(count, "copied patch", "copied patches")
        case .mechanical: counted(count, "mechanical duplicate")
        case .trivial: counted(count, "trivial duplicate")
        case .independent: counted(count, "independent duplicate")
        }
    }

    /// What the kind means, in one sentence.
    var meaning: String {
        switch self {
        case .twin:
            "one working tree was committed twice: same parent, same content, another author "
                + "date; it is the footprint of two sessions in one checkout."
        case .copied:
            "over 30 equal lines with a new author date: the bytes were carried over, not "
                + "thought of twice."
        case .mechanical:
            "only lockfiles, version stamps, generated, vendored or data files, or a "
                + "formatter's run: a machine wrote the same thing twice."
        case .trivial:
            "at most 4 changed lines, in one session or over a day apart: coincidence or habit."
        case .independent:
            "two sessions wrote the same patch, each by itself: genuine duplicate work."
        }
    }

    /// What a team can do about it; nil for what needs nothing.
    var advice: String? {
        switch self {
        case .twin: "give each session a worktree of its own"
        case .independent:
            "push early, and let a session look at the open branches before it starts"
        case .copied, .mechanical, .trivial: nil
        }
    }
}

extension Artifact.Kind {
    /// The kind in prose: one group of it, or many.
    func named(_ count: Int) -> String {
        switch self {
        case .revertReapply: counted(count, "revert and reapply", "reverts and reapplies")
        case .cherryPick: counted(count, "cherry-pick")
        case .snapshot: counted(count, "snapshot")
        case .landing: counted(count, "landing")
        case .suggestion: counted(count, "applied suggestion")
        case .redo: counted(count, "redo", "redos")
        case .relanded: counted(count, "relanded change")
        case .amended: counted(count, "amended commit")
        case .replay: counted(count, "rebase replay")
        }
    }

    /// What the kind means, in one sentence.
    var meaning: String {
        switch self {
        case .revertReapply: "a change was reverted and put back."
        case .cherryPick: "a commit was picked onto another long-lived branch."
        case .snapshot: "a wip, stash or autosave commit, and the real one."
        case .landing:
            "a forge's squash or rebase of a pull request, beside the commit that it carried."
        case .suggestion: "a suggestion that a forge or a bot applied."
        case .redo: "one pull request or one task committed the same change again."
        case .relanded: "the same subject by the same author, landed once more."
        case .amended: "a reflog shows one commit as the amend of the other."
        case .replay:
            "the same commit (same author, same author second) seen again after a rebase or "
                + "another merge."
        }
    }
}
