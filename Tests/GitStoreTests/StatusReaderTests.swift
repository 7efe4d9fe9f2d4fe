import GitHistory
import GitStore
import Stories
import Testing

@Suite struct StatusReaderTests {
    private func statuses(_ path: String) throws -> [String: WorktreeStatus?] {
        let repository = try Repository(try Location.find(path))
        return Dictionary(
            uniqueKeysWithValues: repository.worktrees().map {
                ($0.name ?? "main", repository.status(of: $0))
            })
    }

    @Test func whatIsUncommittedIsWhatGitSays() throws {
        let desk = try Desk()
        try desk.run("echo more >> one && echo new > 'a new' && git rm -q --cached two")
        try desk.run("mkdir -p ../linked/deep && echo x > ../linked/deep/x && rm ../linked/nine")
        let statuses = try statuses(desk.main)
        #expect(statuses["main"]??.dirty == ["a new", "one", "two"])
        #expect(statuses["linked"]??.dirty == ["deep/", "nine"])
        #expect(statuses["detached"]??.dirty == [])
        #expect(statuses["detached"]??.lastWrite == nil)
        #expect(statuses["main"]??.lastWrite != nil)
        #expect(statuses["gone"] == .some(nil))
    }

    /// A file that was written in the second of the index is racy: git would compare it and write what
    /// it learned.
    @Test func lookingWritesNothing() throws {
        let desk = try Desk()
        try desk.run("touch one && echo more >> two && touch -d '2 days ago' ../linked/nine")
        let hashes = "find . ../linked -type f | sort | xargs sha1sum"
        let listing = "find . ../linked -printf '%p %s %m %T@ %C@\\n' | sort; \(hashes)"
        let before = try run(["sh", "-c", listing], in: desk.main).text
        _ = try statuses(desk.main)
        #expect(try run(["sh", "-c", listing], in: desk.main).text == before)
        #expect(!before.isEmpty)
    }
}
