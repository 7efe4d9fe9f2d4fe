import GitHistory
import Provenance
import Stories
import Testing

/// The fold alone, on changes that no repository holds.
@Suite struct LineFoldTests {
    /// `count` commits, each on top of the one before.
    private func chain(_ count: Int) -> CommitGraph {
        var builder = HistoryBuilder()
        var tip: [ObjectID] = []
        for number in 0..<count {
            tip = [builder.commit("\(number)", at: Int64(number), parents: tip)]
        }
        builder.ref("refs/heads/main", tip[0])
        return builder.build().graph
    }

    private func all(_ graph: CommitGraph) -> CommitSet {
        graph.reachable(from: [CommitIndex(graph.count - 1)])
    }

    private func path(_ text: String, in changes: inout LineChanges) -> Int32 {
        let bytes = Array(text.utf8)
        return changes.paths.index(of: bytes.span)
    }

    private func hunk(_ old: Int32, _ oldCount: Int32, _ new: Int32, _ newCount: Int32) -> Hunk {
        Hunk(oldStart: old, oldCount: oldCount, newStart: new, newCount: newCount)
    }

    @Test func hunksAreSplicedAndTheirDeletionsCounted() {
        let graph = chain(2)
        let tip = CommitIndex(1)
        var changes = LineChanges()
        let file = path("a", in: &changes)
        changes.begin(CommitIndex(0))
        changes.append(path: file, lineCount: 4, added: 4)
        changes.begin(tip)
        changes.append(path: file, lineCount: 4)
        changes.append(
            parent: 0, path: file, hunks: [hunk(0, 1, 0, 0), hunk(3, 1, 2, 2)], isDeleting: true,
            added: 2)
        changes.append(fates: [.gone, .blank], moves: [])
        var fold = LineFold(graph, all(graph), keeping: [tip])
        fold.fold(changes)
        let ages = fold.finish()
        #expect(ages.lines(of: "a".utf8, at: tip).map { $0?.position } == [0, 0, 1, 1])
        #expect(ages.deletions.map(\.lines) == [1])
        #expect(ages.deletions.first?.adder == CommitIndex(0))
        #expect(ages.additions.map(\.lines) == [4, 2])
        #expect(ages.mismatches == 0)
    }

    @Test func aCarriedLineRemembersWhoWroteItFirst() {
        let graph = chain(4)
        let tip = CommitIndex(3)
        var changes = LineChanges()
        let (from, to) = (path("from", in: &changes), path("to", in: &changes))
        changes.begin(CommitIndex(0))
        changes.append(path: from, lineCount: 2, added: 2)
        changes.begin(CommitIndex(1))
        changes.append(path: from, lineCount: LineChanges.noLines)
        changes.append(parent: 0, path: from, hunks: [hunk(0, 2, 0, 0)], isDeleting: true)
        changes.append(path: to, lineCount: 3, added: 3)
        changes.append(fates: [.gone, .moved], moves: [LineChanges.Move(added: 2, deleted: 1)])
        changes.begin(CommitIndex(2))
        changes.append(path: to, lineCount: 3)
        changes.append(
            parent: 0, path: to, hunks: [hunk(2, 1, 2, 1)], isDeleting: true, added: 1)
        changes.append(fates: [.restyled], moves: [LineChanges.Move(added: 0, deleted: 0)])
        changes.begin(tip)
        changes.append(path: to, lineCount: LineChanges.noLines)
        changes.append(parent: 0, path: to, hunks: [hunk(0, 3, 0, 0)], isDeleting: true)
        changes.append(fates: [.gone, .gone, .gone], moves: [])
        var fold = LineFold(graph, all(graph), keeping: [CommitIndex(2)])
        fold.fold(changes)
        let ages = fold.finish()
        let lines = ages.lines(of: "to".utf8, at: CommitIndex(2))
        #expect(lines.map { $0?.position } == [1, 1, 2])
        #expect(ages.additions.map(\.carried) == [0, 1, 1])
        #expect(ages.deletions.map(\.gone) == [1, 0, 2, 1])
        #expect(
            ages.deletions.map(\.origin)
                == [.adder, .commit(CommitIndex(0)), .adder, .commit(CommitIndex(0))])
    }

    @Test func whatAGapHidesIsOlder() {
        let graph = chain(3)
        let tip = CommitIndex(2)
        var changes = LineChanges()
        let file = path("a", in: &changes)
        changes.begin(CommitIndex(0))
        changes.append(path: file, lineCount: 2, added: 2)
        changes.begin(CommitIndex(1))
        changes.record(.missing(digest("tree")))
        changes.begin(tip)
        changes.append(path: file, lineCount: 3)
        changes.append(
            parent: 0, path: file, hunks: [hunk(2, 0, 2, 1)], isDeleting: true, added: 1)
        var fold = LineFold(graph, all(graph), keeping: [tip])
        fold.fold(changes)
        let ages = fold.finish()
        #expect(ages.lines(of: "a".utf8, at: tip).map { $0?.position } == [nil, nil, 2])
        #expect(ages.gaps.map(\.commit) == [CommitIndex(1)])
    }

    @Test func pathsOfTheChangeTableKeepTheirNumbers() {
        let graph = chain(1)
        var known = ByteTable()
        let bytes = Array("known".utf8)
        #expect(known.index(of: bytes.span) == 0)
        var changes = LineChanges()
        let other = path("other", in: &changes)
        let same = path("known", in: &changes)
        changes.begin(CommitIndex(0))
        changes.append(path: other, lineCount: 1, added: 1)
        changes.append(path: same, lineCount: 1, added: 1)
        var fold = LineFold(graph, all(graph), paths: known)
        fold.fold(changes)
        #expect(fold.finish().additions.map(\.path) == [1, 0])
    }
}
