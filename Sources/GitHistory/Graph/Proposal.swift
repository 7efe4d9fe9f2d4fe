/// A branch that is to land, with the landing as it would be at the moment of the run.
///
/// The landing is a commit that no repository holds: it lies on the mainline, on the base's tip, has the
/// tree that the merge would have, and belongs to the session of the branch's head. So every question
/// about what landed can be asked of what has not.
package struct Proposal: Sendable {
    /// The imagined commit.
    package let landing: CommitIndex
    package let base: CommitIndex
    package let head: CommitIndex
    package let mergeBase: CommitIndex
    /// What the base lacks, parents first.
    package let own: [CommitIndex]
    /// What the base has and the merge base lacks, parents first.
    package let missed: [CommitIndex]
    /// From the merge base to the head, with the change table's paths.
    package var changes: [FileChange] = []
    /// From the merge base to the base.
    package var baseChanges: [FileChange] = []
    /// Paths of `changes` that the base has moved, with their new ones.
    package var moved: [Int32: Int32] = [:]
    /// The branch's changes as one patch; nil where nobody asked.
    package var squash: Known<Patch>?

    /// A branch and its imagined landing.
    package init(
        landing: CommitIndex, base: CommitIndex, head: CommitIndex, mergeBase: CommitIndex,
        graph: CommitGraph
    ) {
        self.landing = landing
        self.base = base
        self.head = head
        self.mergeBase = mergeBase
        let (ofBase, ofHead) = (graph.reachable(from: [base]), graph.reachable(from: [head]))
        own = graph.commits.filter { ofHead.contains($0) && !ofBase.contains($0) }
        missed = graph.commits.filter { ofBase.contains($0) && !ofHead.contains($0) }
    }

    /// The branch's own changes: no merges.
    package func work(_ graph: CommitGraph) -> [CommitIndex] { own.filter { !graph.isMerge($0) } }
}
