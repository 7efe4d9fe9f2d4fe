import Findings
import Foundation
import GitHistory
import GitStore
import Stories
import Testing

@testable import Auditing

/// The patch-id without context is the one of
/// `git diff-tree -p -U0 --root --no-renames --full-index | git patch-id --stable`.
@Suite struct ContextFreeTests {
    @Test(arguments: Story.names.filter { !$0.hasPrefix("sessions/") })
    func everyContextFreeIDOfAStoryIsGits(name: String) throws {
        let story = try Story(name)
        try expectGitsIDs(story.path)
    }

    @Test(arguments: [1, 2, 3, 4])
    func everyContextFreeIDOfARandomHistoryIsGits(seed: UInt64) throws {
        let scratch = try Scratch()
        let path = scratch.path + "/random.git"
        try git("init", "-q", "--bare", "-b", "main", "--template=", path, in: scratch.path)
        var history = RandomHistory(seed: seed)
        try git("fast-import", "--quiet", in: path, input: Array(history.stream(commits: 80).utf8))
        let ids = try expectGitsIDs(path)
        #expect(ids.count >= 60)
    }

    /// Compares commit by commit, and returns the ids.
    @discardableResult
    private func expectGitsIDs(_ path: String) throws -> [String: String] {
        let expected = Dictionary(
            try String(decoding: Baseline(path).patchIDs(context: 0), as: UTF8.self).lines.map {
                (String($0.suffix(40)), String($0.prefix(40)))
            }, uniquingKeysWith: { first, _ in first })
        let request = AuditRequest(path: path, since: .all, sinceText: "all", now: 1_900_000_000)
        let history = try Audit.facts(request).history
        let wanted = Set(history.graph.commits.filter { history.changes.state($0) == .read })
        let workers = Workers(count: 2, location: try Location.find(path))
        var content = Content()
        try workers.read(ContentRequest(details: wanted), of: history, into: &content)
        var ours: [String: String] = [:]
        for commit in wanted {
            ours[history.graph.id(commit).hex] = content.detail(commit)?.value?.contextFree?.hex
        }
        #expect(!ours.isEmpty)
        #expect(ours == expected)
        return ours
    }
}

/// A line of commits that change a few small files at random, in the words of `git fast-import`:
/// repeated lines, blank ones, last lines without an end, files that come and go, modes.
private struct RandomHistory {
    private var generator: SeededGenerator
    private var files: [String: [String]] = [:]

    private static let names = ["a.txt", "b/c.txt", "b/d.txt", "e"]
    private static let words = [
        "", "}", "{", "\tif x {", "end", "one", "two", "three", "  four", "\r",
    ]

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func stream(commits: Int) -> String {
        (1...commits).map { number in commit(number) }.joined()
    }

    private mutating func commit(_ number: Int) -> String {
        var stream = "commit refs/heads/main\nmark :\(number)\n"
        stream += "committer Ada <ada@example.org> \(1_767_225_600 + number * 60) +0000\n"
        stream += "data 1\nx\n"
        if number > 1 { stream += "from :\(number - 1)\n" }
        for _ in 0...below(2) { stream += change(RandomHistory.names[below(4)]) }
        return stream
    }

    private mutating func change(_ name: String) -> String {
        var lines = files[name] ?? []
        if !lines.isEmpty, below(12) == 0 {
            files[name] = nil
            return "D \(name)\n"
        }
        for _ in 0...below(3) {
            let start = below(lines.count + 1)
            let end = min(lines.count, start + below(4))
            let new = (0..<below(5)).map { _ in RandomHistory.words[below(10)] }
            lines.replaceSubrange(start..<end, with: new)
        }
        files[name] = lines
        let text = lines.joined(separator: "\n") + (below(5) == 0 ? "" : "\n")
        let mode = below(10) == 0 ? "100755" : "100644"
        return "M \(mode) inline \(name)\ndata \(text.utf8.count)\n\(text)\n"
    }

    private mutating func below(_ limit: Int) -> Int {
        Int.random(in: 0..<limit, using: &generator)
    }
}
