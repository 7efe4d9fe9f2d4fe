import GitHistory
import Stories
import Testing

@testable import Provenance

/// What a merge's first side alone has, found on either side, is what whole walks find.
@Suite struct MergeSidesTests {
    @Test(arguments: 1...8 as ClosedRange<UInt64>, [0, 2, 1000])
    func itFindsWhatWholeWalksFind(seed: UInt64, longBranch: Int) throws {
        var generator = SeededGenerator(seed: seed)
        var h = HistoryBuilder()
        var commits: [ObjectID] = []
        for number in 0..<60 {
            var parents: [ObjectID] = []
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                guard let parent = commits.suffix(9).randomElement(using: &generator) else { break }
                if !parents.contains(parent) { parents.append(parent) }
            }
            commits.append(h.commit("commit \(number)", at: Int64(number), parents: parents))
        }
        h.ref("refs/heads/main", try #require(commits.last))
        let graph = h.build().graph
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
