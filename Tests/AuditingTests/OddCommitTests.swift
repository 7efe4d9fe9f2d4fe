import Findings
import Foundation
import GitHistory
import Stories
import Testing

/// Commits as broken tools write them: each is read as far as it goes, and none ends the run.
@Suite struct OddCommitTests {
    @Test(arguments: [
        "no brackets at all", "Ada <ada@example.com", "Ada <ada@example.com>", "",
        "Ada <ada@example.com> not-a-date +0000", "Ada <ada@example.com> 1780000000",
        "Ada <ada@example.com> 1780000000 XYZ", "Ada <ada@example.com> 1780000000 +9999",
        "Ada <ada@example.com> 99999999999999999999999 +0000",
        "Ada <ada@example.com> 9223372036854775807 +0000",
        "Ada <ada@example.com> -9223372036854775808 -1200", " <> 0 +0000",
        "<<>> Ada < > 1780000000 +0000",
    ])
    func aBrokenLineInMidHistoryHidesNoOtherCommit(line: String) throws {
        let sandbox = try Sandbox()
        let root = try sandbox.commit("refs/heads/main", file: "a")
        let author = try sandbox.commit(
            "refs/heads/main", file: "b", parents: [root], author: line)
        let both = try sandbox.commit(
            "refs/heads/main", file: "c", parents: [author], author: line, committer: line)
        let tip = try sandbox.commit("refs/heads/main", file: "d", parents: [both])
        let result = try sandbox.audit()
        #expect(result.coverage.commitsRead == 4)
        #expect(result.coverage.missingObjects.objects == 0)
        #expect(result.repository.mainline.commit.hex == tip)
    }

    @Test func aCommitWithoutAuthorLineIsRead() throws {
        let sandbox = try Sandbox()
        let header = try "tree \(sandbox.tree("a"))\n"
        let root = try sandbox.write("refs/heads/main", Array("\(header)\nno lines\n".utf8))
        try sandbox.commit("refs/heads/main", file: "b", parents: [root])
        #expect(try sandbox.audit().coverage.commitsRead == 2)
    }

    @Test func aCommitWithoutTreeIsAGapAndNoEnd() throws {
        let sandbox = try Sandbox()
        let root = try sandbox.write(
            "refs/heads/main", Array("author Ada <a> 1 +0000\n\nno tree\n".utf8))
        try sandbox.commit("refs/heads/main", file: "b", parents: [root])
        let coverage = try sandbox.audit().coverage
        #expect(coverage.commitsRead == 1)
        #expect(coverage.missingObjects.objects == 1)
        #expect(coverage.limits.contains { $0.contains("could not be read") })
    }

    @Test func aNameInLatin1IsReadAsTheLettersItMeans() throws {
        let sandbox = try Sandbox()
        let names = try twins(sandbox, name: [0x4a, 0xfc, 0x72, 0x67], encoding: "ISO-8859-1")
        #expect(names.contains { $0.contains("J\u{fc}rg") })
    }

    @Test func aNameInNoKnownEncodingKeepsWhatCanBeRead() throws {
        let sandbox = try Sandbox()
        let names = try twins(sandbox, name: [0x4a, 0xfc, 0x72, 0x67], encoding: nil)
        #expect(names.contains { $0.contains("J\u{fffd}rg") })
    }

    @Test func farDatesAreClampedInWhatIsWritten() throws {
        let sandbox = try Sandbox()
        let far = "Ada <ada@example.com> 9223372036854775807 +0000"
        try sandbox.commit("refs/heads/main", file: "a", author: far, committer: far)
        let result = try sandbox.audit()
        #expect(result.coverage.lastMainlineCommit.rfc3339 == "9999-12-31T23:59:59Z")
    }

    /// One patch by two people: the subjects that the report shows of it.
    private func twins(
        _ sandbox: Sandbox, name: [UInt8], encoding: String?
    ) throws -> [String] {
        let root = try sandbox.commit("refs/heads/main", file: "a")
        let lines = (0..<30).map { "line \($0) of a change\n" }.joined()
        let tree = try sandbox.tree(lines)
        for (number, ref) in ["main", "side"].enumerated() {
            let rest = " <j@example.com> 178000\(number)000 +0000\n"
            var bytes = Array("tree \(tree)\nparent \(root)\nauthor ".utf8) + name
            bytes += Array("\(rest)committer ".utf8) + name + Array(rest.utf8)
            bytes += Array((encoding.map { "encoding \($0)\n" } ?? "").utf8)
            bytes += Array("\nby ".utf8) + name + Array(" \(number)\n".utf8)
            try sandbox.write("refs/heads/\(ref)", bytes)
        }
        let result = try sandbox.audit()
        #expect(result.coverage.commitsRead == 3)
        let shown = result.findings.flatMap(\.commits)
        #expect(!shown.isEmpty)
        return shown.map(\.subject)
    }
}
