import Auditing
import Stories
import Synchronization
import Testing

@Suite struct ProgressTests {
    @Test(arguments: [1, 7])
    func whatIsReadIsToldToTheEnd(workers: Int) throws {
        let story = try Story("canonical")
        // A stage may come more than once, each time with a total of its own.
        let heard = Mutex<[Progress.Stage: [Int: Int]]>([:])
        var request = AuditRequest(
            path: story.path, since: .all, sinceText: "all", now: 1_790_000_000)
        request.workers = workers
        let result = try Audit.run(
            request,
            progress: Progress { stage, done, total in
                guard let total else { return }
                heard.withLock {
                    let most = $0[stage]?[total] ?? 0
                    $0[stage, default: [:]][total] = max(most, done)
                }
            })
        let trees = try #require(heard.withLock { $0[.trees] })
        let count = result.coverage.commitsRead - result.coverage.mergesRead
        #expect(trees[count] == count)
        let patches = try #require(heard.withLock { $0[.patches] })
        for (total, most) in trees.merging(patches, uniquingKeysWith: max) {
            #expect(most == total)
        }
        #expect(try Audit.run(request) == result)
    }
}
