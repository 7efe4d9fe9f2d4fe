import Foundation
import GitHistory
import Stories
import Testing

@testable import GitStore

/// The refs, held against what git says of the same files.
@Suite struct RefFilesTests {
    private func commits(_ path: String) throws -> [String: String] {
        var found: [String: String] = [:]
        for name in try git("for-each-ref", "--format=%(refname)", in: path).split(separator: "\n")
        {
            let peeled = try run(
                ["git", "rev-parse", "-q", "--verify", "\(name)^{commit}"], in: path)
            if peeled.status == 0 { found[String(name)] = String(peeled.text.dropLast()) }
        }
        return found
    }

    private func ours(_ path: String) throws -> References {
        try Repository(try Location.find(path)).references()
    }

    @Test(arguments: ["canonical", "snapshot", "two-humans"])
    func refsAreGits(name: String) throws {
        let story = try Story(name)
        for pack in [false, true] {
            try git("tag", "-f", "light", "main", in: story.path)
            try git(
                "-c", "user.name=A", "-c", "user.email=a@x", "tag", "-f", "-a", "-m", "x", "heavy",
                "main", in: story.path)
            try git(
                "-c", "user.name=A", "-c", "user.email=a@x", "tag", "-f", "-a", "-m", "x", "twice",
                "heavy", in: story.path)
            if pack { try git("pack-refs", "--all", in: story.path) }
            try git("branch", "-f", "loose", "main", in: story.path)
            let references = try ours(story.path)
            let found = Dictionary(
                uniqueKeysWithValues: references.all.map { ($0.name, $0.commit.hex) })
            #expect(found == (try commits(story.path)))
            #expect(found["refs/tags/twice"] == found["refs/tags/light"])
            #expect(references.headBranch == "refs/heads/main" && references.skipped == 0)
            #expect(references.head?.hex == found["refs/heads/main"])
        }
    }

    @Test func aFileGoesBeforeWhatIsPacked() throws {
        let story = try Story("two-humans")
        try git("branch", "moved", "main", in: story.path)
        try git("pack-refs", "--all", in: story.path)
        try git("branch", "-f", "moved", "main~1", in: story.path)
        let moved = try ours(story.path).all.first { $0.name == "refs/heads/moved" }
        let tip = try git("rev-parse", "main~1", in: story.path)
        #expect(moved.map { $0.commit.hex + "\n" } == tip)
    }

    @Test func theHeadOfALinkedWorktreeIsItsOwn() throws {
        let story = try Story("two-humans")
        let scratch = try Scratch()
        try git(
            "worktree", "add", "-q", "-b", "side", scratch.path + "/tree", "main~1", in: story.path)
        let references = try ours(scratch.path + "/tree")
        #expect(references.headBranch == "refs/heads/side")
        #expect(
            references.head?.hex
                == references.all.first { $0.name == "refs/heads/side" }?.commit.hex)
        try git("checkout", "-q", "--detach", in: scratch.path + "/tree")
        #expect(try ours(scratch.path + "/tree").headBranch == nil)
        #expect(try ours(scratch.path + "/tree").head == references.head)
    }

    @Test(arguments: [
        "refs/heads/a", "refs/heads/a/b", "refs/heads/ä", "refs/heads/a.b", "refs/heads/@",
        "refs/x/@{",
        "refs/heads/a..b", "refs/heads/.a", "refs/heads/a.", "refs/heads/a/", "refs//a", "/refs/a",
        "refs/heads/a b", "refs/heads/a~1", "refs/heads/a^", "refs/heads/a:b", "refs/heads/a?",
        "refs/a*",
        "refs/[a", "refs/a\\b", "refs/a\tb", "refs/a\u{7f}", "refs/a@{b", "refs/heads/-",
    ])
    func namesAreGits(name: String) throws {
        let isGits = try run(["git", "check-ref-format", name]).status == 0
        #expect(RefFiles.isName(name.utf8) == isGits)
    }
}
