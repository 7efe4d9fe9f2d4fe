import GitHistory
import Stories
import Testing

@testable import Provenance

/// What a merge's first side alone has, found on either side, is what whole walks find.
@Suite struct MergeSidesTests {
    @Test(arguments: 1...8 as ClosedRange<UInt64>, [0, 2, 1000])
    func itFindsWhatWholeWalksFind(seed: UInt64, longBranch: Int) throws {
        let graph = HistoryBuilder.random(seed).build().graph
        let tip = try #require(graph.commits.last)
        var sides = MergeSides(graph, tip: tip, longBranch: longBranch)
        var merges = 0
        for merge in graph.commits where graph.isMerge(merge) {
            merges += 1
            let parents = Array(graph.parents(merge))
            let first = graph.reachable(from: [parents[0]])
            let others = graph.reachable(from: parents.dropFirst())
            sides.find(merge)
            for commit in graph.commits where first.contains(commit) {
                #expect(sides.isOnlyFirst(commit.rawValue) == !others.contains(commit))
            }
            #expect(!sides.isOnlyFirst(-1))
        }
        #expect(merges > 10)
    }
}
