import Findings

extension Finding.Kind {
    /// The kinds that only a check of one branch has, in prose.
    var checkNouns: (one: String, many: String) {
        switch checkKind {
        case .wouldOrphan:
            ("piece of work that would be orphaned", "pieces of work that would be orphaned")
        case .wouldClobber:
            ("piece of work that would be clobbered", "pieces of work that would be clobbered")
        case .alreadyLanded: ("patch that is there already", "patches that are there already")
        case .claimed: ("claimed surface", "claimed surfaces")
        case .overlapping: ("overlapping branch or worktree", "overlapping branches or worktrees")
        case nil: (rawValue, rawValue)
        }
    }

    /// What they mean, in one sentence.
    var checkMeaning: String {
        switch checkKind {
        case .wouldOrphan:
            "fresh work of a session that ran beside a branch, which would be deleted if the branch landed now."
        case .wouldClobber:
            "fresh work that would be undone if a branch landed now, without anybody meaning it: by a stale "
                + "tree, or without a word."
        case .alreadyLanded:
            "a patch of a branch that the base, or another open branch, has too."
        case .claimed: "a file that a branch changes, and that another session has claimed."
        case .overlapping:
            "another open branch, or a worktree with uncommitted changes, that touches the same files."
        case nil: rawValue
        }
    }

    /// The kinds of a check alone.
    private enum CheckKind: String {
        case wouldOrphan, wouldClobber, alreadyLanded, claimed, overlapping
    }

    private var checkKind: CheckKind? { CheckKind(rawValue: rawValue) }
}
