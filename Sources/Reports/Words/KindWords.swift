import Findings

extension Finding.Kind {
    /// How many of the kind, in prose.
    func named(_ count: Int) -> String { counted(count, nouns.one, nouns.many) }

    /// The kind in prose: one of it, or many.
    var nouns: (one: String, many: String) {
        switch self {
        case .twin: ("twin", "twins")
        case .copied: ("copied patch", "copied patches")
        case .mechanical: ("mechanical duplicate", "mechanical duplicates")
        case .trivial: ("trivial duplicate", "trivial duplicates")
        case .independent: ("independent duplicate", "independent duplicates")
        case .emptyLanding: ("empty landing", "empty landings")
        case .duplicatePublication: ("duplicate publication", "duplicate publications")
        case .orphan: ("orphaned piece of work", "orphaned pieces of work")
        case .clobber: ("clobbered piece of work", "clobbered pieces of work")
        case .massClobber: ("mass clobber", "mass clobbers")
        case .droppedSide: ("dropped side", "dropped sides")
        case .stranded: ("stranded branch", "stranded branches")
        case .nearDuplicate: ("near duplicate", "near duplicates")
        case .amendClobber, .autostashSwallow, .addAllSwallow, .wrongBranch, .resetDiscard,
            .resetDiscardStaged, .rebaseRewrite, .rebaseDrop, .pullRebaseDrop,
            .forcePushOverwrite, .stashPopForeign, .stashLost, .abortDiscard, .mergeHijack,
            .detachedLost, .branchDeleteLost, .unreachableLost, .autosquashForeign,
            .gitlinkRegress, .revertWar, .silentUndo, .branchForceMove, .messageSwap,
            .staleLock, .coverageGap:
            RaceWords.all[self].map { ($0.one, $0.many) } ?? (rawValue, rawValue)
        case .removedWithoutSentinel:
            ("removal without a sentinel", "removals without a sentinel")
        case .resurrected: ("resurrected surface", "resurrected surfaces")
        case .wouldOrphan, .wouldClobber, .alreadyLanded, .claimed, .overlapping:
            checkNouns
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
        case .emptyLanding:
            "a pull request landed with nothing in it: its work was there already, or cancels out."
        case .duplicatePublication:
            "several pull requests share one head commit: one piece of work, published twice."
        case .orphan:
            "work that landed, and that a session which could not be seen deleted within days: "
                + "whoever wrote it could not know that it was to go."
        case .clobber:
            "work that landed, and that a session which ran beside it took away without meaning "
                + "to: by a stale tree, or without a word."
        case .massClobber:
            "one session that took away the work of three others or more without meaning to."
        case .stranded:
            "a branch or pull request that has not landed, and most of what it changed lies in files "
                + "that the mainline has deleted since."
        case .nearDuplicate:
            "two parallel sessions did the same job: their patches differ, and most of the lines "
                + "that they add are the same."
        case .droppedSide:
            "a merge has the old version of three or more files that only one side had changed: "
                + "that work was merged, and is not there."
        case .amendClobber, .autostashSwallow, .addAllSwallow, .wrongBranch, .resetDiscard,
            .resetDiscardStaged, .rebaseRewrite, .rebaseDrop, .pullRebaseDrop,
            .forcePushOverwrite, .stashPopForeign, .stashLost, .abortDiscard, .mergeHijack,
            .detachedLost, .branchDeleteLost, .unreachableLost, .autosquashForeign,
            .gitlinkRegress, .revertWar, .silentUndo, .branchForceMove, .messageSwap,
            .staleLock, .coverageGap:
            RaceWords.all[self]?.meaning ?? rawValue
        case .removedWithoutSentinel:
            "files that were removed, and that no test guards against coming back."
        case .resurrected: "files that were removed, and came back within 90 days."
        case .wouldOrphan, .wouldClobber, .alreadyLanded, .claimed, .overlapping:
            checkMeaning
        }
    }

    /// What a team can do about it; nil for what needs nothing.
    var advice: String? {
        switch self {
        case .twin: "give each session a worktree of its own"
        case .independent, .nearDuplicate:
            "push early, and let a session look at the open branches before it starts"
        case .emptyLanding: "compare a branch with the mainline before it is merged"
        case .duplicatePublication: "close a pull request before its branch is published again"
        case .orphan: "announce what a session is about to remove before its first commit"
        case .removedWithoutSentinel, .resurrected:
            "leave a test that says so when a surface is removed"
        case .clobber, .massClobber: "compare a branch with the mainline of the minute it lands"
        case .droppedSide: "compare a merge with both of its parents before it is pushed"
        case .stranded: "look for open branches on a file before it is deleted"
        case .copied, .mechanical, .trivial: nil
        case .wouldOrphan, .wouldClobber, .alreadyLanded, .claimed, .overlapping:
            "check a branch against the base of the minute it lands"
        case .amendClobber, .autostashSwallow, .addAllSwallow, .wrongBranch, .resetDiscard,
            .resetDiscardStaged, .rebaseRewrite, .rebaseDrop, .pullRebaseDrop,
            .forcePushOverwrite, .stashPopForeign, .stashLost, .abortDiscard, .mergeHijack,
            .detachedLost, .branchDeleteLost, .unreachableLost, .autosquashForeign,
            .gitlinkRegress, .revertWar, .silentUndo, .branchForceMove, .messageSwap,
            .staleLock, .coverageGap:
            RaceWords.all[self]?.advice
        }
    }
}

extension Artifact.Kind {
    /// How many groups of the kind, in prose.
    func named(_ count: Int) -> String { counted(count, nouns.one, nouns.many) }

    /// The kind in prose: one group of it, or many.
    var nouns: (one: String, many: String) {
        switch self {
        case .revertReapply: ("revert and reapply", "reverts and reapplies")
        case .cherryPick: ("cherry-pick", "cherry-picks")
        case .snapshot: ("snapshot", "snapshots")
        case .landing: ("landing", "landings")
        case .suggestion: ("applied suggestion", "applied suggestions")
        case .redo: ("redo", "redos")
        case .relanded: ("relanded change", "relanded changes")
        case .amended: ("amended commit", "amended commits")
        case .replay: ("rebase replay", "rebase replays")
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
        case .relanded:
            "the same change made anew under the same subject, or sent again by its author."
        case .amended: "a reflog shows one commit as the amend of the other."
        case .replay:
            "the same commit (same author, same author second) seen again after a rebase or "
                + "another merge."
        }
    }
}
