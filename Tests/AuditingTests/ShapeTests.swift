import Auditing
import Findings
import Foundation
import Stories
import Testing

/// Repositories that are not whole, or not where one expects them, give a report that says so.
@Suite struct ShapeTests {
    @Test func aBareCloneGivesTheSameGroups() throws {
        let story = try Story("canonical")
        let scratch = try Scratch()
        try git("clone", "-q", "--mirror", story.path, "copy.git", in: scratch.path)
        let bare = try audit(scratch.path + "/copy.git")
        #expect(bare.artifacts == (try audit(story.path)).artifacts)
        #expect(bare.repository.name == "copy")
    }

    @Test func aLinkedWorktreeIsItsRepository() throws {
        let story = try Story("canonical")
        let scratch = try Scratch()
        let path = scratch.path + "/elsewhere"
        try git("worktree", "add", "-q", "--detach", path, "main~3", in: story.path)
        let result = try audit(path)
        #expect(result.repository.name == "canonical")
        #expect(result.artifacts == (try audit(story.path)).artifacts)
    }

    @Test func withDetachedHeadTheRemoteSaysWhatTheMainlineIs() throws {
        let clone = try Clone("canonical")
        try git("checkout", "-q", "--detach", "HEAD~2", in: clone.path)
        let result = try audit(clone.path)
        #expect(result.repository.mainline.rule == "origin/HEAD")
        #expect(result.repository.mainline.ref == "refs/remotes/origin/main")
    }

    @Test func aShallowCloneSaysWhereItEnds() throws {
        let clone = try Clone("canonical", "--depth", "3")
        let result = try audit(clone.path)
        #expect(result.coverage.shallow)
        #expect(result.coverage.limits.contains { $0.contains("shallow") })
    }

    @Test func aCloneOfDepthOneIsNotAssessed() throws {
        let clone = try Clone("canonical", "--depth", "1")
        #expect(try sentence(clone.path).contains("fetch-depth: 0"))
    }

    @Test func aCloneWithoutContentIsNotAssessableAndNeverZero() throws {
        let clone = try Clone("canonical", "--filter=blob:none", "--no-checkout")
        let result = try audit(clone.path)
        #expect(result.coverage.missingObjects.partialClone)
        #expect(result.coverage.missingObjects.objects > 0)
        #expect(!result.coverage.assessable.duplicates.value)
        #expect(result.summary.independentDuplicates == nil)
        #expect(result.summary.byKind.isEmpty)
    }

    @Test func objectsOfAnAlternateAreRead() throws {
        let clone = try Clone("canonical", "--shared")
        #expect(try audit(clone.path).coverage.missingObjects.objects == 0)
    }

    @Test func replaceRefsAndGraftsAreNamed() throws {
        let clone = try Clone("two-humans")
        try git("replace", "HEAD~1", "HEAD~3", in: clone.path)
        let id = try git("rev-parse", "HEAD", in: clone.path)
        try FileManager.default.createDirectory(
            atPath: clone.path + "/.git/info", withIntermediateDirectories: true)
        try id.write(toFile: clone.path + "/.git/info/grafts", atomically: true, encoding: .utf8)
        let ignored = try audit(clone.path).coverage.ignored
        #expect(ignored.contains { $0.contains("replace ref") })
        #expect(ignored.contains { $0.contains("grafts") })
    }

    @Test(arguments: ["worktreeConfig", "preciousObjects", "relativeWorktrees"])
    func anExtensionThatChangesNothingForUsIsFine(name: String) throws {
        let clone = try Clone("two-humans")
        try git("config", "core.repositoryformatversion", "1", in: clone.path)
        try git("config", "extensions.\(name)", "true", in: clone.path)
        #expect(try audit(clone.path).coverage.commitsRead > 0)
    }

    @Test func whatLibgit2CannotReadIsRefusedInOneSentence() throws {
        let scratch = try Scratch()
        try git("init", "-q", "--object-format=sha256", "long", in: scratch.path)
        #expect(try sentence(scratch.path + "/long").contains("SHA-256"))
        try git("init", "-q", "table", in: scratch.path)
        try git("config", "core.repositoryformatversion", "1", in: scratch.path + "/table")
        try git("config", "extensions.refstorage", "reftable", in: scratch.path + "/table")
        #expect(try sentence(scratch.path + "/table").contains("reftable"))
    }

    @Test func aRepositoryWithoutCommitsIsNamedSo() throws {
        let scratch = try Scratch()
        try git("init", "-q", "-b", "main", "empty", in: scratch.path)
        #expect(try sentence(scratch.path + "/empty").contains("has no commits"))
    }

    @Test func anUnbornHeadIsNoHindranceWhenTheMainlineIsNamed() throws {
        let story = try Story("two-humans")
        let scratch = try Scratch()
        try git("init", "-q", "-b", "unborn", "other", in: scratch.path)
        try git("fetch", "-q", story.path, "main:kept", in: scratch.path + "/other")
        #expect(try sentence(scratch.path + "/other").contains("--mainline"))
        var request = request(scratch.path + "/other")
        request.mainline = "kept"
        let result = try Audit.run(request)
        #expect(result.repository.headCommit == nil)
        #expect(result.repository.mainline.ref == "refs/heads/kept")
    }

    @Test func missingAndEmptyObjectsAreCountedAndTheRestIsReported() throws {
        let clone = try Clone("canonical")
        try clone.unpack()
        let blob = try clone.object("main~5:src/components/chat-surface.tsx")
        let tree = try clone.object("main~3^{tree}")
        let commit = try clone.object("main~9")
        try FileManager.default.removeItem(atPath: blob)
        try FileManager.default.removeItem(atPath: tree)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: commit)
        try Data().write(to: URL(filePath: commit))
        let result = try audit(clone.path)
        #expect(result.coverage.missingObjects.objects >= 2)
        #expect(result.coverage.limits.contains { $0.contains("could not be read") })
        #expect(result.coverage.commitsRead > 5)
    }

    @Test func aTruncatedPackIsASentenceAndNoCrash() throws {
        let clone = try Clone("canonical")
        try git("repack", "-adq", in: clone.path)
        let folder = clone.path + "/.git/objects/pack"
        let pack = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder)
                .first { $0.hasSuffix(".pack") })
        let path = "\(folder)/\(pack)"
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let bytes = try Data(contentsOf: URL(filePath: path))
        try bytes.prefix(2000).write(to: URL(filePath: path))
        #expect(try sentence(clone.path).contains("git fsck"))
    }

    private func request(_ path: String) -> AuditRequest {
        AuditRequest(path: path, since: .all, sinceText: "all", now: 1_790_000_000)
    }

    private func audit(_ path: String) throws -> AuditResult { try Audit.run(request(path)) }

    /// The sentence with which an audit is refused.
    private func sentence(_ path: String) throws -> String {
        do {
            _ = try audit(path)
        } catch let error as RunError {
            return error.description
        }
        Issue.record("the audit of \(path) was not refused")
        return ""
    }
}

/// A clone of a story's repository.
private struct Clone {
    let path: String
    private let story: Story
    private let scratch: Scratch

    init(_ name: String, _ options: String...) throws {
        story = try Story(name)
        scratch = try Scratch()
        path = scratch.path + "/clone"
        try git("config", "uploadpack.allowFilter", "true", in: story.path)
        let words = ["git", "clone", "-q"] + options + ["file://" + story.path, path]
        let local =
            options == ["--shared"] ? words.map { $0.replacing("file://", with: "") } : words
        let result = try run(local, in: scratch.path)
        guard result.status == 0 else { throw CommandFailure(description: result.errors) }
    }

    /// Makes every object a file of its own.
    func unpack() throws {
        let script = """
            mv .git/objects/pack packs && mkdir .git/objects/pack
            for pack in packs/*.pack; do git unpack-objects -q < "$pack"; done
            """
        let result = try run(["sh", "-e", "-c", script], in: path)
        guard result.status == 0 else { throw CommandFailure(description: result.errors) }
    }

    /// The file that holds an object.
    func object(_ revision: String) throws -> String {
        let id = try git("rev-parse", revision, in: path).trimmingCharacters(in: .newlines)
        return "\(path)/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
    }
}
