import Findings
import GitHistory
import Sessions

/// Which merges of the mainline have the old version of what one side alone had changed: work that
/// was merged and is not there.
package struct DroppedSideAnalyzer: Analyzer {
    private let questions: Set<MergeQuestion>
    /// Merges of the window of which nobody can say it: several merge bases, or several sides.
    private let unassessable: Int

    /// The question, with the merges that it is about. O(commits between the sides of each).
    package init(_ facts: Facts) {
        let graph = facts.history.graph
        let rooted = DroppedSideAnalyzer.rooted(facts.history)
        var search = MergeBaseSearch(graph, along: facts.history.mainline)
        var questions: Set<MergeQuestion> = []
        var unassessable = 0
        for merge in graph.commits
        where graph.isMerge(merge) && facts.history.mainline.contains(merge)
            && facts.period.contains(graph.committer(merge).seconds)
            && graph.reaches[merge.position] == .complete
        {
            let parents = Array(graph.parents(merge))
            guard parents.count == 2 else {
                unassessable += 1
                continue
            }
            // A subtree merge brings another project's history, in a folder.
            if let rooted, rooted.contains(parents[0]) != rooted.contains(parents[1]) { continue }
            let bases = search.bases(parents[0], parents[1])
            // Without a base nothing was changed on one side only.
            if bases.count > 1 { unassessable += 1 }
            guard bases.count == 1 else { continue }
            questions.insert(
                MergeQuestion(
                    merge, base: bases[0], first: parents[0], second: parents[1], graph))
        }
        self.questions = questions
        self.unassessable = unassessable
    }

    /// What descends from the mainline's root; nil where its root was not read.
    private static func rooted(_ history: History) -> CommitSet? {
        let graph = history.graph
        guard let root = history.mainline.chain.last, graph.isRoot(root) else { return nil }
        var rooted = CommitSet(capacity: graph.count)
        rooted.insert(root)
        for commit in graph.commits where graph.parents(commit).contains(where: rooted.contains) {
            rooted.insert(commit)
        }
        return rooted
    }

    /// The merges' sides, then the line counts of whoever wrote what was dropped.
    package func request(_ facts: Facts) -> ContentRequest {
        var request = ContentRequest(merges: questions)
        for side in DroppedSide.all(questions, facts) { request.counts.formUnion(side.adders) }
        return request
    }

    /// One finding for each side that a merge dropped.
    package func conclude(_ facts: Facts) -> Conclusions {
        var conclusions = Conclusions()
        let graph = facts.history.graph
        for side in DroppedSide.all(questions, facts) {
            if let reason = side.innocence(facts) {
                conclusions.dismissed.append(
                    Dismissed(
                        class: .orphan, reason: reason,
                        commits: ([side.merge] + side.adders).map { graph.id($0) }))
            } else {
                conclusions.findings.append(DroppedSideWording(side, facts).finding)
            }
        }
        if unassessable > 0 {
            conclusions.limits.append(
                "Merges with several merge bases, or with more than two parents, were not held against their sides: \(unassessable)."
            )
        }
        return conclusions
    }
}
