import Findings
import GitHistory
import Sessions

/// Which files that the branch changes the base has deleted, or moved, since the branch forked.
package struct StrandedPathsAnalyzer: Analyzer {
    private let proposal: Proposal

    /// The question about one branch.
    package init(_ proposal: Proposal) { self.proposal = proposal }

    /// Which of the deleted files live on under another name.
    package func request(_ facts: Facts) -> ContentRequest {
        ContentRequest(renames: Set(gone(facts).map(\.deleter)))
    }

    /// One finding for what is deleted, one for what is moved.
    package func conclude(_ facts: Facts) -> Conclusions {
        let gone = gone(facts)
        let lost = gone.filter { entry in
            proposal.moved[entry.path] == nil
                && !(facts.content.renamed(entry.deleter)?.contains(entry.path) ?? false)
        }
        let moved = gone.filter { proposal.moved[$0.path] != nil }
        return Conclusions(
            findings: (lost.isEmpty ? [] : [finding(lost, isMoved: false, facts)])
                + (moved.isEmpty ? [] : [finding(moved, isMoved: true, facts)]))
    }

    /// A file with the commit that took it off the base.
    private struct Gone {
        let path: Int32
        let deleter: CommitIndex
    }

    private func gone(_ facts: Facts) -> [Gone] {
        let table = facts.history.changes
        let deleted = Set(
            proposal.baseChanges.filter { $0.newMode == .absent }.map(\.path))
        let paths = Set(
            proposal.changes.filter { change in
                change.status == UInt8(ascii: "M") && deleted.contains(change.path)
                    && facts.sorts[change.path].isWritten
            }.map(\.path))
        if paths.isEmpty { return [] }
        var deleters: [Int32: CommitIndex] = [:]
        for commit in proposal.missed {
            for change in table.changes(commit)
            where paths.contains(change.path) && change.newMode == .absent {
                deleters[change.path] = commit
            }
        }
        let own = facts.sessions.number(of: proposal.landing)
        return deleters.filter { facts.sessions.number(of: $0.value) != own }
            .sorted { $0.key < $1.key }.map { Gone(path: $0.key, deleter: $0.value) }
    }

    private func finding(_ gone: [Gone], isMoved: Bool, _ facts: Facts) -> Finding {
        let scene = CheckWords(proposal, facts)
        let graph = facts.history.graph
        let deleters = Set(gone.map(\.deleter)).sorted()
        let name = facts.label(of: facts.sessions.session(of: deleters[deleters.count - 1]))
        let first = facts.naming.path(facts.history.changes.paths.text(gone[0].path))
        let more = gone.count == 1 ? "" : " and \(scene.counted(gone.count - 1, "other file"))"
        let paths = gone.map {
            PathSummary(
                path: facts.naming.path(facts.history.changes.paths.text($0.path)), linesAdded: 0,
                linesDeleted: 0)
        }
        let mergeBase = graph.id(proposal.mergeBase).hex
        return Finding(
            class: .orphan, kind: .stranded, severity: isMoved ? .low : .medium,
            confidence: isMoved ? .medium : .high,
            title: "\(name) has \(isMoved ? "moved" : "deleted") \(first)\(more), which "
                + "\(scene.name) changes",
            message: """
                The base \(isMoved ? "has the file elsewhere" : "has deleted it") since the branch forked at \
                \(scene.short(proposal.mergeBase)). Before it lands: look at \
                `git show --stat \(scene.short(deleters[0]))`, and \
                \(isMoved
                    ? "see that git carries the change to the new place." : "see whether the change has a place any more.")
                """,
            commits: deleters.suffix(8).map { facts.summary(of: $0, role: .deleter) }
                + scene.commits(touching: Set(gone.map(\.path))).map {
                    facts.summary(of: $0, role: .adder)
                },
            links: [], paths: paths, timeline: deleters.suffix(8).map(scene.landed),
            measures: paths.measures,
            verify: deleters.prefix(3).map {
                "git show --stat --diff-filter=DR --find-renames \(graph.id($0).hex)"
            } + ["git diff --stat \(mergeBase) \(graph.id(proposal.head).hex)"])
    }
}
