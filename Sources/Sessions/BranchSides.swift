import GitHistory

/// The sides of merges that are not the first parent, and open branches (rule 3).
struct BranchSides: Sendable {
    private let mainline: Mainline
    private let open: [CommitIndex: String]
    private let mergeNames: [CommitIndex: String]
    private let merges: Set<CommitIndex>
    private let ids: [ObjectID]

    /// Reads the merges of the mainline and the branches that it lacks. O(commits).
    init(_ history: History) {
        let graph = history.graph
        mainline = history.mainline
        let own = Reference(name: history.mainline.name, commit: .zero).branchName
        var mergeNames: [CommitIndex: String] = [:]
        for merge in history.mainline.chain where graph.isMerge(merge) {
            if let name = BranchSides.mergedBranch(graph.subject(merge)), name != own {
                mergeNames[merge] = name
            }
        }
        var open: [CommitIndex: String] = [:]
        for reference in history.references {
            guard let name = reference.branchName, let tip = graph.index(of: reference.commit)
            else { continue }
            var stack = [tip]
            while let commit = stack.popLast() {
                if open[commit] != nil || history.mainline.contains(commit) { continue }
                open[commit] = name
                stack.append(contentsOf: graph.parents(commit))
            }
        }
        self.open = open
        merges = Set(history.mainline.chain.filter(graph.isMerge))
        ids = graph.ids
        self.mergeNames = mergeNames
    }

    /// Whether the mainline holds a commit.
    func isLanded(_ commit: CommitIndex) -> Bool { mainline.contains(commit) }

    /// The merge that brought a commit to the mainline, nil for one on the first-parent chain that
    /// is no merge itself.
    func merge(of commit: CommitIndex) -> CommitIndex? {
        guard let landing = mainline.landing(of: commit) else { return nil }
        return landing == commit ? nil : landing
    }

    /// The session that rule 3 gives a commit. Two merges of one branch name are one session.
    func draft(_ commit: CommitIndex) -> SessionDraft? {
        if let merge = merge(of: commit) ?? (merges.contains(commit) ? commit : nil) {
            guard let name = mergeNames[merge] else {
                return SessionDraft(id: "merge-\(ids[merge.position].short)", rule: .branch)
            }
            return SessionDraft(id: "branch-\(name)", rule: .branch, branch: name)
        }
        guard let name = open[commit] else { return nil }
        return SessionDraft(id: "branch-\(name)", rule: .branch, branch: name)
    }

    /// The branch that git's own merge subjects name: `Merge branch 'x'`,
    /// `Merge remote-tracking branch 'origin/x'` (builtin/fmt-merge-msg.c).
    static func mergedBranch(_ subject: String) -> String? {
        for (start, isRemote) in [
            ("Merge branch '", false), ("Merge remote-tracking branch '", true),
        ] where subject.hasPrefix(start) {
            let name = subject.dropFirst(start.count).prefix { $0 != "'" }
            let own = isRemote ? name.drop { $0 != "/" }.dropFirst() : name
            return own.isEmpty ? nil : String(own)
        }
        return nil
    }
}
