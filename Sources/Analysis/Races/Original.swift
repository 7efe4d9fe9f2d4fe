import GitHistory

/// Whether a change was made as it stands, or came about when a rewrite settled a conflict.
extension RaceScene {
    /// Whether a commit's change of some paths was made by the command that first wrote it. A rebase
    /// or a pick that met a conflict, settled with one side's file, gives the other side's lines
    /// back without anybody having meant it. Of several forms of one commit the first one tells; a
    /// form that nobody is seen to have made tells nothing.
    func isOriginal(_ commit: RaceCommit, in paths: Set<Int32>) -> Bool {
        guard makers[graph.id(commit)] != nil else { return true }
        let changes = changes(of: commit, in: paths)
        var seen: Set<RaceCommit> = [commit]
        var stack = [commit]
        while let form = stack.popLast() {
            guard let step = makers[graph.id(form)], !step.entry.isMarked(["squash", "fixup"])
            else { continue }
            if let old = step.old, step.entry.action == .commitAmend {
                // The amend itself brought the change, or took it over.
                guard self.changes(of: old, in: paths) == changes else { return true }
                if seen.insert(old).inserted { stack.append(old) }
                continue
            }
            let earlier = earlierForms(of: form, step)
            if earlier.isEmpty { return step.entry.action != .rebasePick }
            stack += earlier.filter {
                self.changes(of: $0, in: paths) == changes && seen.insert($0).inserted
            }
        }
        return false
    }

    /// Commits that are one with another by author and date, made before it. Where no command tells
    /// that one was rewritten, the subject must be the same too: a clock may stand still.
    private func earlierForms(of form: RaceCommit, _ step: RaceStep) -> [RaceCommit] {
        let isRewrite =
            step.entry.action == .rebasePick || step.entry.action == .commitCherryPick
            || step.entry.action == .cherryPick
        let (author, at) = (graph.author(form), graph.authored(form).seconds)
        return graph.commits.filter { other in
            other != form && graph.authored(other).seconds == at && graph.author(other) == author
                && graph.committed(other).seconds <= graph.committed(form).seconds
                && (isRewrite || graph.subject(other) == graph.subject(form))
        }
    }

    private func changes(of commit: RaceCommit, in paths: Set<Int32>) -> Set<FileChange> {
        Set(graph.changes(commit).filter { paths.contains($0.path) })
    }
}
