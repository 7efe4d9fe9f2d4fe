import GitHistory
import Stories
import Testing

/// The search that looks only between two commits finds what a walk over everything finds.
@Suite struct MergeBaseSearchTests {
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func itFindsTheSameBasesAsAWholeWalk(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var h = HistoryBuilder()
        var commits: [ObjectID] = []
        for number in 0..<40 {
            var parents: [ObjectID] = []
            for _ in 0..<Int.random(in: 0...2, using: &generator) {
                guard let parent = commits.suffix(7).randomElement(using: &generator) else { break }
                if !parents.contains(parent) { parents.append(parent) }
            }
            commits.append(h.commit("commit \(number)", at: Int64(number), parents: parents))
        }
        if let last = commits.last { h.ref("refs/heads/main", last) }
        let graph = h.build().graph
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
