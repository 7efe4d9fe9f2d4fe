import Auditing
import Stories
import Testing

/// What could not be read of git-ai's notes is said.
@Suite struct NoteCoverageTests {
    @Test func aNoteThatIsMissingIsCountedAndNamed() throws {
        let box = try Sandbox()
        let head = try box.commit("refs/heads/main", file: "a")
        #expect(try box.audit().coverage.limits.isEmpty)
        let lost = String(repeating: "1", count: 40)
        let tree = try git(
            "mktree", "--missing", in: box.path, input: Array("100644 blob \(lost)\t\(head)\n".utf8)
        ).trimmed
        let header = "tree \(tree)\nauthor A <a@x.org> 1 +0000\ncommitter A <a@x.org> 1 +0000\n"
        try box.write("refs/notes/ai", Array("\(header)\nnotes\n".utf8))
        let coverage = try box.audit().coverage
        #expect(coverage.missingObjects.objects == 1)
        #expect(coverage.missingObjects.commits.isEmpty)
        #expect(
            coverage.limits == [
                "Notes of refs/notes/ai, or folders of them, that could not be read: 1."
            ])
        #expect(coverage.commitsRead == 1)
    }
}
