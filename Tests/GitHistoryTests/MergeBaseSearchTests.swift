import GitHistory
import Stories
import Testing

/// The search that looks only between two commits finds what a walk over everything finds.
@Suite struct MergeBaseSearchTests {
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func itFindsTheSameBasesAsAWholeWalk(seed: UInt64) {
        let graph = HistoryBuilder.random(seed, commits: 40, parents: 2).build().graph
        for tip in graph.commits.reversed().prefix(3) {
            let mainline = Mainline(name: "main", rule: "test", tip: tip, graph: graph)
            var search = MergeBaseSearch(graph)
            var short = MergeBaseSearch(graph, along: mainline)
            for first in graph.commits {
                for second in graph.commits {
                    let bases = graph.mergeBases(first, second)
                    #expect(search.bases(first, second) == bases)
                    #expect(short.bases(first, second) == bases)
                }
            }
        }
    }
}
