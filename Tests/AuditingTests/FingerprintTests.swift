import Auditing
import Findings
import Stories
import Testing

/// A finding's id is that of what it says, and outlives a rebase.
@Suite struct FingerprintTests {
    /// What tells one telling of the story from another.
    private struct Telling {
        var begins = 1_767_225_600
        var isRebased = false
        var text = "three\n"
    }

    /// Two branches, whose authors write one patch an hour apart.
    private func findings(_ telling: Telling) throws -> [Finding] {
        let scratch = try Scratch()
        let folder = scratch.path + "/repo.git"
        _ = try git("init", "-q", "--bare", "-b", "main", folder, in: scratch.path)
        let old = "one\ntwo\n"
        var stream = ""
        var mark = 0
        func commit(_ branch: String, _ author: String, _ text: String, on parent: Int? = nil) {
            mark += 1
            let time = telling.begins + mark * 3600
            stream += "commit refs/heads/\(branch)\nmark :\(mark)\n"
            stream += "author \(author) <\(author)@example.org> \(time) +0000\n"
            stream += "committer \(author) <\(author)@example.org> \(time) +0000\n"
            stream += "data \(branch.utf8.count)\n\(branch)\n"
            if let parent { stream += "from :\(parent)\n" }
            stream += "M 100644 inline a.txt\ndata \(text.utf8.count)\n\(text)\n"
        }
        commit("main", "Cy", old)
        let base = telling.isRebased ? 2 : 1
        if telling.isRebased { commit("main", "Cy", old, on: 1) }
        commit("x", "Ada", old + telling.text, on: base)
        commit("y", "Bo", old + telling.text, on: base)
        try git("fast-import", "--quiet", in: folder, input: Array(stream.utf8))
        let request = AuditRequest(path: folder, since: .all, sinceText: "all", now: 1_790_000_000)
        return try Audit.run(request).findings
    }

    @Test func theIdOutlivesARebase() throws {
        let first = try findings(Telling())
        #expect(first.count == 1)
        #expect(first.allSatisfy { $0.id.wholeMatch(of: /[0-9a-f]{16}/) != nil })
        for telling in [Telling(begins: 1_767_999_999), Telling(isRebased: true)] {
            let again = try findings(telling)
            #expect(again.map(\.id) == first.map(\.id))
            let members = [first, again].map { Set($0.flatMap(\.commits).map(\.id)) }
            #expect(members[0].isDisjoint(with: members[1]))
        }
    }

    @Test func anotherPatchHasAnotherId() throws {
        let first = try findings(Telling())
        let other = try findings(Telling(text: "four\n"))
        #expect(other.count == 1)
        #expect(other.map(\.id) != first.map(\.id))
    }
}
