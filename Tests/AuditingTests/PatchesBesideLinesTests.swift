import GitHistory
import Provenance
import Stories
import Testing

@testable import Auditing

/// What is read of patches beside the lines is what is read of them alone, and changes nothing of the lines.
@Suite struct PatchesBesideLinesTests {
    private static let stories = ["patch-ids", "canonical", "hostile"]

    @Test(arguments: stories, [1, 3])
    func bothAreAsReadAlone(name: String, workers: Int) throws {
        let story = try Story(name)
        try expectTheSame(story.path, workers)
    }

    @Test func bothAreAsReadAloneOfTheProjectItself() throws {
        guard try Story.isProjectWhole() else {
            print("skipped: the project's folder is no clone with its whole history")
            return
        }
        try expectTheSame(Story.project, 2)
    }

    private func expectTheSame(_ path: String, _ count: Int) throws {
        let request = AuditRequest(path: path, since: .all, sinceText: "all", now: 1_790_000_000)
        let source = try Source(request, .unheard)
        let workers = Workers(count: count, location: source.location)
        let history = try source.history(try workers.changes(source.walk.graph) { _ in true })
        let commits = history.graph.commits.filter { history.changes.state($0) == .read }
        // Each commit is asked something else: its patch, its lines, both, or its counts alone.
        let asked = ContentRequest(
            patches: Set(commits.filter { [0, 1].contains($0.position % 4) }),
            counts: Set(commits.filter { $0.position % 4 == 3 }),
            added: Set(commits.filter { [1, 2].contains($0.position % 4) }))
        var beside = Content()
        let ages = try workers.lineAges(
            history, since: nil, orphanWindow: 0, asking: asked, into: &beside)
        // A table that knows of no commit has every tree compared anew.
        let unread = ChangeTable(capacity: history.graph.count, paths: history.changes.paths)
        let plain = try workers.lineAges(
            history.graph, behind: history.mainline.tip, notBefore: nil,
            knowing: unread)
        #expect(ages.additions == plain.additions)
        #expect(ages.deletions == plain.deletions)
        var alone = Content()
        try workers.read(asked, of: history, into: &alone)
        var told = 0
        for commit in commits where beside.lines(commit) != nil {
            told += 1
            #expect(beside.patch(commit)?.value?.id == alone.patch(commit)?.value?.id)
            #expect(beside.added(commit)?.value == alone.added(commit)?.value)
            #expect(beside.lines(commit)?.value == alone.lines(commit)?.value)
        }
        let behind = history.graph.reachable(from: [history.mainline.tip])
        #expect(told >= commits.filter(behind.contains).count)
        #expect(told > 5)
    }
}
