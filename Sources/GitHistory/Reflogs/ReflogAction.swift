extension ReflogEntry {
    /// What was done, by the message's form in git 2.25 to 2.55.
    package enum Action: Hashable, Sendable, CaseIterable {
        /// `commit:` also concludes a conflict by hand inside a rebase.
        case commit, commitInitial, commitAmend, commitMerge, commitCherryPick
        case cherryPick, revert, am
        case rebaseStart
        /// A commit that a rebase made: picked, reworded, squashed, continued, merged anew.
        case rebasePick
        case rebaseFinish, rebaseAbort
        /// A merge commit, by `merge` or `pull`.
        case merge
        case fastForward
        /// HEAD was set, by `reset` or inside another command (`updating HEAD`: an abort of git
        /// 2.25, or an autostash up to 2.35, where nothing moves).
        case reset
        case checkout
        case branchCreated, branchReset, branchRenamed
        case stash
        /// `update by push` where it was pushed from, `push` where it arrived.
        case push
        case fetch, clone
        /// `git replay` or `git history` wrote the branch anew.
        case replay
        /// No message: `update-ref` without `-m`, the first line of a new worktree.
        case empty
        /// A form that is not known, or whatever `GIT_REFLOG_ACTION` put in its place: what happened
        /// must be told from the ids.
        case other

        /// Whether the entry's new value is a commit that this very command made.
        package var makesCommit: Bool {
            switch self {
            case .commit, .commitInitial, .commitAmend, .commitMerge, .commitCherryPick,
                .cherryPick, .revert, .am, .rebasePick, .merge, .replay:
                true
            case .rebaseStart, .rebaseFinish, .rebaseAbort, .fastForward, .reset, .checkout,
                .branchCreated, .branchReset, .branchRenamed, .stash, .push, .fetch, .clone,
                .empty, .other:
                false
            }
        }
    }
}

extension ReflogEntry.Action {
    /// What a message of a ref's log says. All entries of the stash's log are stashes, whatever
    /// their text.
    package init(message: some Collection<UInt8>, log: String = "HEAD") {
        let bytes = Array(message)[...]
        if log == "refs/stash" {
            self = .stash
        } else if bytes.isEmpty {
            self = .empty
        } else if bytes.elementsEqual("push".utf8) {
            self = .push
        } else if let opening = Self.openings.first(where: { bytes.starts(with: $0.text.utf8) }) {
            self = opening.action
        } else {
            self = Self.command(bytes, log) ?? Self.unmarked(bytes)
        }
    }

    /// Beginnings that only git itself writes, whatever follows. `cherry-pick --ff` moves only.
    private static let openings: [(text: String, action: Self)] = [
        ("commit: ", .commit),
        ("commit (initial): ", .commitInitial),
        ("commit (amend): ", .commitAmend),
        ("commit (merge): ", .commitMerge),
        ("commit (cherry-pick): ", .commitCherryPick),
        ("cherry-pick: fast-forward", .fastForward),
        ("cherry-pick: ", .cherryPick),
        ("revert: ", .revert),
        ("am: ", .am),
        ("am --abort", .reset),
        ("reset: moving to ", .reset),
        ("checkout: moving from ", .checkout),
        ("branch: Created from ", .branchCreated),
        ("Branch: copied ", .branchCreated),
        ("branch: Reset to ", .branchReset),
        ("Branch: renamed ", .branchRenamed),
        ("remote: renamed ", .branchRenamed),
        ("clone: from ", .clone),
        ("update by push", .push),
        ("initial pull", .fastForward),
        ("rewritten during rebase", .rebaseFinish),
        ("WIP on ", .stash),
        ("replay --", .replay),
        ("reword: updating ", .replay),
        ("split: updating ", .replay),
        ("squash: updating ", .replay),
        ("fixup: updating ", .replay),
    ]

    /// Reads `<any command line>: what it did`. The command line may itself hold a colon, and so
    /// may the subject behind it, so each colon is tried, from the left: does the command end in a
    /// mark such as `(pick)`, or does one of the fixed sentences follow?
    private static func command(_ message: ArraySlice<UInt8>, _ log: String) -> Self? {
        let isFetch =
            message.starts(with: "fetch".utf8) || log.utf8.starts(with: "refs/remotes/".utf8)
        for colon in message.indices.dropLast()
        where message[colon] == UInt8(ascii: ":") && message[colon + 1] == UInt8(ascii: " ") {
            let (front, tail) = (message[..<colon], message[(colon + 2)...])
            if let action = marked(front, tail) ?? sentence(tail, isFetch: isFetch) {
                return action
            }
        }
        return nil
    }

    /// The last mark of a command, where what follows has the form that belongs to it.
    private static func marked(_ front: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>) -> Self? {
        if front.ends(with: "rebase finished") { return .rebaseFinish }
        guard front.last == UInt8(ascii: ")"), let open = front.lastIndex(of: UInt8(ascii: "("))
        else { return nil }
        switch String(decoding: front[(open + 1)...].dropLast(), as: UTF8.self) {
        case "start": return tail.starts(with: "checkout ".utf8) ? .rebaseStart : nil
        case "finish":
            let returns = tail.starts(with: "returning to ".utf8)
            return returns || tail.starts(with: "refs/".utf8) ? .rebaseFinish : nil
        case "abort":
            let returns = tail.starts(with: "returning to ".utf8)
            return returns || tail.elementsEqual("updating HEAD".utf8) ? .rebaseAbort : nil
        case "reset": return .reset
        case "pick", "reword", "edit", "squash", "fixup", "merge", "revert", "continue", "skip":
            return .rebasePick
        default: return nil
        }
    }

    /// What stands behind the colon when it is one of git's own sentences.
    private static func sentence(_ tail: ArraySlice<UInt8>, isFetch: Bool) -> Self? {
        switch String(decoding: tail.prefix(60), as: UTF8.self) {
        case "Fast-forward", "Fast-forward (no commit created; -m option ignored)":
            return .fastForward
        case "fast-forward": return isFetch ? .fetch : .fastForward
        case "forced-update", "storing head", "storing ref", "storing tag", "updating tag":
            return .fetch
        case "updating HEAD": return .reset
        case "In-index merge": return .merge
        default: break
        }
        if tail.starts(with: "Merge made by ".utf8) { return .merge }
        if tail.starts(with: "returning to refs/".utf8) { return .rebaseFinish }
        // Git 2.25 and its successors' apply back end: one word, or it is a commit's subject.
        let argument = tail.dropFirst(9)
        return tail.starts(with: "checkout ".utf8) && !argument.contains(UInt8(ascii: " "))
            ? .rebaseStart : nil
    }

    /// A message without any mark: `rebase: S` and `pull --rebase: S` of git 2.25 picked a commit.
    private static func unmarked(_ message: ArraySlice<UInt8>) -> Self {
        let word = message.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ":") }
        switch String(decoding: word, as: UTF8.self) {
        case "rebase", "pull": return message.contains(UInt8(ascii: ":")) ? .rebasePick : .other
        case "fetch": return .fetch
        case "On": return message.contains(UInt8(ascii: ":")) ? .stash : .other
        default: return .other
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with word: String) -> Bool {
        suffix(word.utf8.count).elementsEqual(word.utf8)
    }
}
