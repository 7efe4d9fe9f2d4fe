import Findings
import GitHistory

/// What `coven-audit now` says, in sentences that its formats for people share.
struct NowWords {
    let result: NowResult

    /// So many of each are listed: it is one screen.
    private static let most = 8
    /// So many paths of one worktree are named.
    static let paths = 4

    init(_ result: NowResult) { self.result = result }

    var title: Phrase {
        "Now in \(quoted: result.repository.name), \(result.generatedAt.utcText)"
    }

    /// Headings with their lines, in their fixed order; a section always has a line.
    var sections: [(heading: String, items: [Phrase])] {
        [
            ("Worktrees", listed(result.worktrees, "worktree", worktree, "There is no worktree.")),
            ("Open branches", listed(result.branches, "branch", branch, none) + older),
            (
                "Surfaces that two of them touch",
                listed(result.shared, "surface", shared, "No two of them touch the same surface.")
            ),
            ("Live claims", claims), ("Not pushed", unpushed),
        ]
    }

    private var none: Phrase {
        "No branch has a commit that \(code: result.repository.mainline.ref) lacks."
    }

    func listed<Item>(
        _ items: [Item], _ noun: String, _ words: (Item) -> Phrase, _ none: Phrase
    ) -> [Phrase] {
        guard !items.isEmpty else { return [none] }
        let left = items.count - NowWords.most
        let more: [Phrase] = left > 0 ? ["and \(grouped(left)) more (\(noun)) in the JSON"] : []
        return items.prefix(NowWords.most).map(words) + more
    }

    private var older: [Phrase] {
        guard result.olderBranches > 0, let since = result.since else { return [] }
        let count = counted(result.olderBranches, "other branch", "other branches")
        return ["\(count) without a commit since \(since.utcText)"]
    }

    private func worktree(_ worktree: LiveWorktree) -> Phrase {
        let name: Phrase = worktree.name.map { "\(code: $0)" } ?? "the main worktree"
        let branch: Phrase = worktree.branch.map { " on \(code: $0)" } ?? ", detached"
        let state = [worktree.locked ? "locked" : nil, worktree.missing ? "gone" : nil]
            .compactMap { $0 }.map { ", " + $0 }.joined()
        let action: Phrase = worktree.lastAction.map { " (\(quoted: $0))" } ?? ""
        let activity: Phrase =
            worktree.lastActivity.map { ", last active \(age($0))\(action)" } ?? ""
        return "\(name)\(branch)\(state)\(activity): \(dirty(worktree))"
    }

    private func dirty(_ worktree: LiveWorktree) -> Phrase {
        guard let dirty = worktree.dirty else {
            return "its files could not be read, or were never checked out"
        }
        guard !dirty.isEmpty else { return "nothing uncommitted" }
        let shown = dirty.prefix(NowWords.paths).map { path -> Phrase in "\(code: path)" }
        let list = shown.dropFirst().reduce(shown[0]) { "\($0), \($1)" }
        let left = dirty.count - NowWords.paths
        let more = left > 0 ? " and \(grouped(left)) more" : ""
        return "\(counted(dirty.count, "path")) uncommitted: \(list)\(more)"
    }

    private func branch(_ branch: OpenBranch) -> Phrase {
        let authors = branch.authors.prefix(3).map { name -> Phrase in "\(quoted: name)" }
        let by = authors.dropFirst().reduce(authors.first ?? "nobody") { "\($0), \($1)" }
        let commits = counted(branch.ahead, "commit")
        let files = counted(branch.files, "file")
        let place: Phrase =
            branch.worktrees.first.map { ", in worktree \(code: $0)" } ?? ""
        return """
            \(code: branch.name): \(commits), \(files), last \(age(branch.lastCommit)), by \(by)\
            \(place)
            """
    }

    private func shared(_ surface: SharedSurface) -> Phrase {
        let holders = surface.holders.prefix(NowWords.paths).map { name -> Phrase in
            "\(code: name)"
        }
        let list = holders.dropFirst().reduce(holders.first ?? "nobody") { "\($0), \($1)" }
        let left = surface.holders.count - NowWords.paths
        let more = left > 0 ? " and \(grouped(left)) more" : ""
        return "\(code: surface.path): \(list)\(more)"
    }

    private var unpushed: [Phrase] {
        guard result.hasRemote else {
            return ["There is no remote branch here: nothing is known to be anywhere else."]
        }
        let branches = result.branches.filter { ($0.unpushed ?? 0) > 0 }
        return listed(
            branches, "branch",
            { branch in
                let commits = counted(branch.unpushed ?? 0, "commit")
                let since = branch.unpushedSince.map { ", the oldest \(age($0))" } ?? ""
                return "\(code: branch.name): \(commits)\(since)"
            }, "Every listed commit is on a remote branch.")
    }

    /// `5 min ago`, `3 h ago`, `4 days ago`, by the run's clock.
    func age(_ time: Timestamp) -> String {
        let seconds = max(0, result.generatedAt.seconds - time.seconds)
        switch seconds {
        case ..<(100 * 60): return "\(seconds / 60) min ago"
        case ..<(48 * 3600): return "\(seconds / 3600) h ago"
        default: return counted(Int(clamping: seconds / 86_400), "day") + " ago"
        }
    }
}
