import Findings

/// What a race hit: some of it every worktree has for itself, the rest all share.
enum HarmedState {
    /// HEAD, the index, the working tree and what a rebase or merge keeps there.
    case checkout
    /// Files of a working tree that were not committed yet.
    case files
    /// The content of files, by a commit that set it back.
    case content
    case stash, branches, remotes, logs, store

    /// By what its kind is defined as; where it happened is for the logs to say.
    init(_ kind: Finding.Kind) {
        switch kind {
        case .amendClobber, .wrongBranch, .resetDiscard, .rebaseRewrite, .rebaseDrop,
            .pullRebaseDrop, .abortDiscard, .mergeHijack, .detachedLost, .autosquashForeign,
            .messageSwap, .staleLock, .twin:
            self = .checkout
        case .autostashSwallow, .addAllSwallow, .resetDiscardStaged: self = .files
        case .stashPopForeign, .stashLost: self = .stash
        case .branchDeleteLost, .branchForceMove: self = .branches
        case .forcePushOverwrite: self = .remotes
        case .coverageGap: self = .logs
        case .unreachableLost: self = .store
        case .gitlinkRegress, .revertWar, .silentUndo, .copied, .mechanical, .trivial,
            .independent, .emptyLanding, .duplicatePublication, .nearDuplicate, .orphan, .clobber,
            .massClobber, .droppedSide, .stranded, .removedWithoutSentinel, .resurrected,
            .wouldOrphan, .wouldClobber, .alreadyLanded, .claimed, .overlapping:
            self = .content
        }
    }

    var words: String {
        switch self {
        case .checkout: "HEAD or the index"
        case .files: "files that were not committed"
        case .content: "the content of files"
        case .stash: "the stash, which all worktrees share"
        case .branches: "branches, which all worktrees share"
        case .remotes: "a branch of the remote, which everybody shares"
        case .logs: "the reflogs, which gc expires for all worktrees alike"
        case .store: "the object store, which all worktrees share"
        }
    }
}
