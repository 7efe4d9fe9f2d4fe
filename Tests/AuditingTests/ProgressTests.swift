import Auditing
import Stories
import Synchronization
import Testing

@Suite struct ProgressTests {
    @Test(arguments: [1, 7])
    func whatIsReadIsToldToTheEnd(workers: Int) throws {
        let story = try Story("canonical")
        let heard = Mutex<[Progress.Stage: (most: Int, total: Int?)]>([:])
        var request = AuditRequest(
            path: story.path, since: .all, sinceText: "all", now: 1_790_000_000)
        request.workers = workers
        let result = try Audit.run(
            request,
            progress: Progress { stage, done, total in
                heard.withLock { $0[stage] = (max($0[stage]?.most ?? 0, done), total) }
            })
        let trees = try #require(heard.withLock { $0[.trees] })
        #expect(trees.most == result.coverage.commitsRead - result.coverage.mergesRead)
        let patches = try #require(heard.withLock { $0[.patches] })
        for stage in [trees, patches] { #expect(stage.most == stage.total) }
        #expect(try Audit.run(request) == result)
    }
}
