// Hot: reads every commit of the run.
import GitHistory

/// What a walk read, and what it could not.
package struct Walk: Sendable {
    package let graph: CommitGraph
    /// Commits that some ref or child names and that could not be read.
    package let gaps: [Gap]
}

extension Repository {
    /// How many commits that are older than the limit are followed behind a younger one, in case
    /// only their dates are wrong: git's own `--since` allows as many (SLOP in revision.c).
    private static var slack: Int8 { 5 }

    /// Reads every commit that can be reached from `tips`, or only those that `notBefore` does not
    /// exclude, with their parents.
    ///
    /// Our own walk because libgit2's ends at the first broken commit and before the boundary of a
    /// shallow clone. O(commits); which are read depends on neither the order of `tips` nor that of
    /// the walk. `tell` hears now and then how many there are.
    package func walk(
        from tips: [ObjectID], notBefore limit: Int64?, shallow: Set<ObjectID>,
        tell: (Int) -> Void = { _ in }
    ) -> Walk {
        var states: [ObjectID: WalkState] = [:]
        var builder = CommitGraphBuilder()
        var gaps: Set<Gap> = []
        var stack: [(id: ObjectID, slack: Int8, seconds: Int64)] = tips.map { ($0, 0, .max) }
        while let next = stack.popLast() {
            if let state = states[next.id] {
                guard state.slack < next.slack, !state.parents.isEmpty else { continue }
                states[next.id]?.slack = next.slack
                if state.slack <= 0 { builder.complete(state.position) }
                stack += state.parents.map { ($0, next.slack - 1, state.seconds) }
                continue
            }
            if builder.count & 1023 == 1023 { tell(builder.count + 1) }
            do {
                try readCommit(next.id) { fields, bytes in
                    let seconds = fields.committer.isDated ? fields.committer.seconds : next.seconds
                    let isYoung = limit.map { seconds >= $0 } ?? true
                    let slack = isYoung ? Repository.slack : next.slack
                    let isShallow = shallow.contains(next.id)
                    let parents = isShallow ? [] : fields.parents
                    states[next.id] = WalkState(
                        position: builder.count, slack: slack, seconds: seconds,
                        parents: isYoung ? [] : parents)
                    let reach: CommitGraph.Reach =
                        isShallow
                        ? .shallow : slack > 0 || parents.isEmpty ? .complete : .windowEdge
                    builder.add(next.id, fields, bytes: bytes, reach: reach)
                    if slack > 0 { stack += parents.map { ($0, slack - 1, seconds) } }
                }
            } catch {
                states[next.id] = WalkState(position: -1, slack: 0, seconds: 0, parents: [])
                gaps.insert(error)
            }
        }
        return Walk(graph: builder.finish(), gaps: gaps.sorted())
    }
}

/// What the walk remembers of a commit that it has read.
private struct WalkState {
    let position: Int
    /// For how many generations behind it older commits are followed.
    var slack: Int8
    let seconds: Int64
    /// Kept only for a commit beyond the limit, which may have to be followed after all.
    let parents: [ObjectID]
}
