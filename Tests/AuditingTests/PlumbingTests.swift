import Auditing
import Stories
import Testing

/// What is read is what git reads, byte for byte.
@Suite struct PlumbingTests {
    private static let stories = ["patch-ids", "canonical", "two-humans", "hostile"]

    @Test(arguments: stories)
    func everyPatchIDOfAStoryIsGits(name: String) throws {
        let story = try Story(name)
        try expectGitsPatchIDs(story.path)
    }

    @Test(arguments: stories)
    func everyTreeDiffOfAStoryIsGits(name: String) throws {
        let story = try Story(name)
        try expectGitsTreeDiffs(story.path)
    }

    @Test func patchIDsAndTreeDiffsOfTheProjectItselfAreGits() throws {
        guard try Story.isProjectWhole() else {
            print("skipped: the project's folder is no clone with its whole history")
            return
        }
        try expectGitsPatchIDs(Story.project)
        try expectGitsTreeDiffs(Story.project)
    }

    @Test(arguments: ["canonical", "redo", "mechanical"])
    func theGroupsOfTheFirstQuestionAreThoseOfTheAudit(name: String) throws {
        let story = try Story(name)
        let request = AuditRequest(
            path: story.path, since: .all, sinceText: "all", now: 1_790_000_000)
        let result = try Audit.run(request)
        let groups =
            result.artifacts.map { ($0.kind.rawValue, $0.commits.map(\.id)) }
            + result.findings.filter { $0.patchId != nil || $0.contextFreeId != nil }
            .map { ($0.kind.rawValue, $0.commits.map(\.id)) }
        let lines = groups.map { kind, members in
            kind + members.sorted().map { " \($0.hex)" }.joined() + "\n"
        }
        let said = String(decoding: try Audit.duplicates(request), as: UTF8.self)
        #expect(!lines.isEmpty)
        #expect(said == lines.sorted().joined())
    }

    @Test func pathsThatAreNoTextAreReadAsGitReadsThem() throws {
        let scratch = try Scratch()
        try git("init", "-q", "--template=", ".", in: scratch.path)
        let blob = try git("hash-object", "-w", "--stdin", in: scratch.path, input: [65, 10])
            .trimmed
        var entries: [UInt8] = []
        let names: [[UInt8]] = [
            [0xff, 0xfe], [0x80], Array("tab\there".utf8), Array("line\nbreak".utf8),
            Array("\"quoted\" \\".utf8), [0xc3, 0xa4], [0x7f, 1],
        ]
        for name in names { entries += Array("100644 blob \(blob)\t".utf8) + name + [0] }
        let tree = try git("mktree", "-z", in: scratch.path, input: entries).trimmed
        let commit = try git(
            "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit-tree", "-m", "names",
            tree, in: scratch.path
        ).trimmed
        try git("update-ref", "refs/heads/main", commit, in: scratch.path)
        try expectGitsPatchIDs(scratch.path)
        try expectGitsTreeDiffs(scratch.path)
        let text = String(decoding: try read(scratch.path, 1).diffs, as: UTF8.self)
        #expect(text.contains(#""\377\376""#))
        #expect(text.lines.count == names.count + 1)
    }

    @Test(arguments: ["canonical", "patch-ids"])
    func oneWorkerAndThreePrintTheSame(name: String) throws {
        let story = try Story(name)
        let (one, three) = (try read(story.path, 1), try read(story.path, 3))
        #expect(one.ids == three.ids)
        #expect(one.diffs == three.diffs)
    }

    private func read(_ path: String, _ workers: Int) throws -> (ids: [UInt8], diffs: [UInt8]) {
        let plumbing = try Plumbing(path: path, scope: .all, mainline: nil, workers: workers)
        return (try plumbing.patchIDs(), try plumbing.treeDiffs())
    }

    private func expectGitsPatchIDs(_ path: String) throws {
        let expected = try sortedLines(Baseline(path).patchIDs())
        #expect(!expected.isEmpty)
        #expect(try sortedLines(read(path, 2).ids) == expected)
    }

    private func expectGitsTreeDiffs(_ path: String) throws {
        let expected = try blocks(Baseline(path).treeDiffs())
        #expect(!expected.isEmpty)
        #expect(try blocks(read(path, 2).diffs) == expected)
    }

    private func sortedLines(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: UInt8(ascii: "\n")).map(Array.init).sorted {
            $0.lexicographicallyPrecedes($1)
        }
    }

    /// The lines behind each commit's id, in their order; the order of commits is our own.
    private func blocks(_ bytes: [UInt8]) -> [[UInt8]: [[UInt8]]] {
        var blocks: [[UInt8]: [[UInt8]]] = [:]
        var commit: [UInt8] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")).map(Array.init) {
            if line.first == UInt8(ascii: ":") {
                blocks[commit, default: []].append(line)
            } else {
                commit = line
                #expect(blocks.updateValue([], forKey: commit) == nil, "a commit comes twice")
            }
        }
        return blocks
    }
}
