import Foundation
import GitHistory
import GitStore
import Stories
import Testing

/// Notes, as `git notes` writes them.
@Suite struct NotesReaderTests {
    private let scratch: Scratch
    private var path: String { scratch.path }

    init() throws {
        scratch = try Scratch()
        try git("init", "-q", "-b", "main", in: scratch.path)
        for (name, value) in [("user.name", "Ada"), ("user.email", "ada@example.org")] {
            try git("config", name, value, in: scratch.path)
        }
        for subject in ["one", "two"] {
            try git("commit", "-q", "--allow-empty", "-m", subject, in: scratch.path)
        }
    }

    private func id(_ revision: String) throws -> ObjectID {
        let hex = try git("rev-parse", revision, in: path).prefix(40)
        return try #require(ObjectID(hex: String(hex)))
    }

    private func notes(
        _ ref: String = "refs/notes/ai", of isWanted: (ObjectID) -> Bool = { _ in true }
    ) throws -> Notes {
        try Repository(try Location.find(path)).notes(ref, of: isWanted)
    }

    /// Fills the ref with a tree that holds these lines.
    private func fill(_ lines: [String]) throws {
        let tree = try git("mktree", "--missing", in: path, input: Array(lines.joined().utf8))
        let name = String(tree.prefix(40))
        let commit = try git("commit-tree", "-m", "notes", name, in: path)
        try git("update-ref", "refs/notes/ai", String(commit.prefix(40)), in: path)
    }

    private func blob(_ text: String) throws -> String {
        let printed = try git("hash-object", "-w", "--stdin", in: path, input: Array(text.utf8))
        return String(printed.prefix(40))
    }

    @Test func aNoteIsReadAsItWasWritten() throws {
        #expect(try notes().all.isEmpty)
        try git("notes", "--ref=ai", "add", "-m", "of one\n\nzwölf", "HEAD~1", in: path)
        try git("notes", "--ref=other", "add", "-m", "elsewhere", "HEAD", in: path)
        let read = try notes()
        #expect(read.all == [Note(commit: try id("HEAD~1"), text: "of one\n\nzwölf\n")])
        #expect(read.gaps.isEmpty)
        let head = try id("HEAD")
        #expect(try notes(of: { $0 == head }).all.isEmpty)
    }

    @Test func notesInFoldersAreReadToo() throws {
        var stream = ""
        for number in 1...600 {
            stream += "commit refs/heads/many\nmark :\(number)\n"
            stream += "committer A <a@example.org> \(number) +0000\ndata 1\nx\n"
        }
        stream += "commit refs/notes/ai\ncommitter A <a@example.org> 1 +0000\ndata 1\nx\n"
        for number in 1...600 { stream += "N inline :\(number)\ndata 4\n\(number + 1000)\n" }
        try git("fast-import", "--quiet", in: path, input: Array(stream.utf8))
        let top = try git("ls-tree", "refs/notes/ai", in: path)
        #expect(top.hasPrefix("040000 tree "))
        let read = try notes().all
        let listed = try git("notes", "--ref=ai", "list", in: path).split(separator: "\n")
        #expect(read.map(\.commit.hex) == listed.map { String($0.suffix(40)) }.sorted())
        #expect(Set(read.map(\.text)) == Set((1001...1600).map(String.init)))
    }

    @Test func whatIsNotNamedAfterACommitIsNoNote() throws {
        let text = try blob("a note")
        let commit = try id("HEAD").hex
        let inner = try git(
            "mktree", in: path, input: Array("100644 blob \(text)\t\(commit.dropFirst(2))\n".utf8)
        ).prefix(40)
        try fill([
            "100644 blob \(text)\tREADME\n", "100644 blob \(text)\t\(commit.dropLast())\n",
            "100644 blob \(text)\t\(String(repeating: "g", count: 40))\n",
            "040000 tree \(inner)\t\(commit.prefix(2))\n", "040000 tree \(inner)\tzz\n",
            "040000 tree \(inner)\tabc\n",
        ])
        let read = try notes()
        #expect(read.all == [Note(commit: try id("HEAD"), text: "a note")])
        #expect(read.gaps.isEmpty)
    }

    @Test func whatIsMissingIsPassedOverAndCounted() throws {
        let text = try blob("a note")
        let lost = String(repeating: "1", count: 40)
        let (one, two) = (try id("HEAD~1").hex, try id("HEAD").hex)
        try fill([
            "100644 blob \(text)\t\(one)\n", "100644 blob \(lost)\t\(two)\n",
            "040000 tree \(String(repeating: "2", count: 40))\tab\n",
        ])
        let read = try notes()
        #expect(read.all.map(\.commit.hex) == [one])
        #expect(read.gaps.map(\.object.hex) == [lost, String(repeating: "2", count: 40)])
        #expect(try notes(of: { $0.hex == one }).gaps.count == 1)
    }
}
