import Foundation
import GitHistory
import GitStore
import Stories
import Testing

/// Commits that no ref leads to are read beside the history, with what they changed.
@Suite struct LostReaderTests {
    private let scratch: Scratch
    private let path: String

    init() throws {
        scratch = try Scratch()
        path = scratch.path + "/lost"
        try git("init", "-q", "-b", "main", "--template=", path, in: scratch.path)
    }

    private func tell(_ script: String) throws {
        let told = try run(
            ["bash", "-ec", script], in: path,
            environment: [
                "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.com",
                "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.com",
            ])
        guard told.status == 0 else { throw CommandFailure(description: told.errors) }
    }

    private func id(_ revision: String) throws -> ObjectID {
        let hex = try git("rev-parse", revision, in: path).prefix(40)
        return try #require(ObjectID(hex: String(hex)))
    }

    private func lost(_ tips: [ObjectID], merges: [ObjectID] = []) throws -> LostHistory {
        let repository = try Repository(try Location.find(path))
        let known = Set(
            try git("rev-list", "--all", in: path).split(separator: "\n").map(String.init))
        return repository.lost(from: tips, merges: merges, notBefore: nil) {
            known.contains($0.hex)
        }
    }

    @Test func aResetCommitIsReadWithItsChange() throws {
        try tell(
            """
            echo a > a; git add a; git commit -qm one
            mkdir b; echo b > b/c; git add b; git commit -qm two; git tag -f kept HEAD~1
            git commit -q --allow-empty -m three; git reset -q --hard HEAD~2
            """)
        let tip = try id("HEAD@{1}")
        let found = try lost([tip])
        #expect(found.commits.map(\.id) == [try id("HEAD@{2}"), tip])
        let first = try #require(found.commits.first)
        #expect(String(decoding: first.message, as: UTF8.self) == "two\n")
        #expect(first.author.email == "ada@example.com")
        let changes = found.changes.changes[try #require(first.changes)]
        #expect(changes.map { found.changes.paths.text($0.path) } == ["b/c"])
    }

    @Test func aMergeIsComparedWithEachParent() throws {
        try tell(
            """
            echo a > a; git add a; git commit -qm one; git checkout -qb side
            echo b > b; git add b; git commit -qm two; git checkout -q main
            echo c > c; git add c; git commit -qm three; git merge -q side -m merged
            """)
        let merge = try id("HEAD")
        let sides = try #require(try lost([], merges: [merge]).merges[merge])
        #expect(sides.map(\.count) == [1, 1])
    }

    @Test func whatIsMissingIsPassedOver() throws {
        try tell("git commit -q --allow-empty -m one")
        let nobody = try #require(ObjectID(hex: String(repeating: "7", count: 40)))
        #expect(try lost([nobody, .zero]).commits.isEmpty)
    }

    @Test func locksAreReadWithTheirAge() throws {
        try tell(
            """
            git commit -q --allow-empty -m one
            mkdir -p .git/refs/heads/a; : > .git/refs/heads/a/b.lock
            : > .git/index.lock; touch -d @1780000000 .git/index.lock
            """)
        let locks = try lost([]).locks
        #expect(locks.map(\.name) == ["index.lock", "refs/heads/a/b.lock"])
        #expect(locks.first?.modified == 1_780_000_000)
    }
}
