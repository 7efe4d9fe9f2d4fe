import GitHistory
import Stories
import Testing

@Suite struct CommitGraphTests {
    @Test(arguments: [1, 2, 3])
    func theGraphDoesNotDependOnTheOrderOfReading(seed: UInt64) {
        var h = HistoryBuilder.random(seed)
        let graph = h.build().graph
        #expect(graph.count == 60)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<10 {
            h.shuffle(&generator)
            let again = h.build().graph
            #expect(again.ids == graph.ids)
            #expect(again.trees == graph.trees)
            for commit in graph.commits {
                #expect(Array(again.parents(commit)) == Array(graph.parents(commit)))
                #expect(again.message(commit) == graph.message(commit))
                #expect(again.authorIdentity(commit) == graph.authorIdentity(commit))
                #expect(again.committer(commit).time == graph.committer(commit).time)
                #expect(again.index(of: graph.id(commit)) == commit)
            }
        }
    }

    @Test func parentsStandBeforeTheirChildrenAndTheOlderFirst() {
        let graph = HistoryBuilder.random(4).build().graph
        for commit in graph.commits {
            for parent in graph.parents(commit) { #expect(parent < commit) }
        }
        var h = HistoryBuilder()
        let root = h.commit("root", at: 100)
        let late = h.commit("late", at: 300, parents: [root])
        let early = h.commit("early", at: 200, parents: [root])
        let skewed = h.commit("skewed", at: 0, parents: [late])
        h.ref("refs/heads/main", skewed)
        #expect(h.build().graph.ids == [root, early, late, skewed])
    }

    @Test func aParentThatWasNeverReadIsMissing() throws {
        var h = HistoryBuilder()
        let child = h.commit("child", at: 9, parents: [digest("nobody")])
        let merge = h.commit("merge", at: 10, parents: [child, digest("nobody else")])
        h.ref("refs/heads/main", merge)
        let graph = h.build().graph
        let first = try #require(graph.index(of: child))
        let second = try #require(graph.index(of: merge))
        #expect(graph.reaches == [.missingParent, .missingParent])
        #expect(graph.firstParent(first) == nil)
        #expect(!graph.isRoot(first))
        #expect(!graph.hasPatch(first))
        #expect(graph.isMerge(second))
        #expect(graph.firstParent(second) == nil)
        #expect(graph.parents(second) == [first])
    }

    @Test func ancestorsAreThoseThatCanBeReached() {
        let graph = HistoryBuilder.random(5).build().graph
        for newer in graph.commits {
            let reachable = graph.reachable(from: [newer])
            for older in graph.commits {
                #expect(graph.isAncestor(older, of: newer) == reachable.contains(older))
            }
        }
    }

    @Test func mergeBasesAreTheBestCommonAncestors() {
        let graph = HistoryBuilder.random(6).build().graph
        var several = 0
        for first in graph.commits.suffix(20) {
            for second in graph.commits.suffix(20) {
                let common = graph.commits.filter {
                    graph.isAncestor($0, of: first) && graph.isAncestor($0, of: second)
                }
                let best = common.filter { one in
                    !common.contains { $0 != one && graph.isAncestor(one, of: $0) }
                }
                #expect(graph.mergeBases(first, second) == Array(best))
                if best.count > 1 { several += 1 }
            }
        }
        #expect(several > 0)
    }

    @Test func aMainlineKnowsWhoBroughtEachCommit() throws {
        var h = HistoryBuilder()
        let root = h.commit("root")
        let side = h.commit("side", at: 10, parents: [root])
        let direct = h.commit("direct", at: 20, parents: [root])
        let merge = h.commit("merge", at: 30, parents: [direct, side])
        let open = h.commit("open", at: 40, parents: [side])
        h.ref("refs/heads/main", merge)
        h.ref("refs/heads/open", open)
        let history = h.build()
        let graph = history.graph
        let commits = try [root, side, direct, merge, open].map {
            try #require(graph.index(of: $0))
        }
        let landings = commits.map { history.mainline.landing(of: $0).map(graph.id) }
        #expect(landings == [root, merge, direct, merge, nil])
        #expect(commits.map(history.mainline.isOnChain) == [true, false, true, true, false])
        #expect(history.mainline.chain.map(graph.id) == [merge, direct, root])
        #expect(commits.map(history.mainline.contains) == [true, true, true, true, false])
    }
}
