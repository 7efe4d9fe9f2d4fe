import Auditing
import Findings
import Foundation
import Stories
import Testing

/// Branches that are about to land, each told in `Fixtures/check/stories.sh`: what its check says, and that
/// the innocent ones are left in peace.
@Suite struct CheckStoryTests {
    /// A story with all that is to be found, `kind severity`, and how the branch has landed.
    struct Told: Sendable, CustomTestStringConvertible {
        let name: String
        let found: Set<String>
        let landed: CheckResult.Landed.Rule?

        init(
            _ name: String, _ found: Set<String> = [], landed: CheckResult.Landed.Rule? = nil
        ) {
            self.name = name
            self.found = found
            self.landed = landed
        }

        var testDescription: String { name }
    }

    static let guilty = [
        Told("orphan", ["wouldOrphan medium"]),
        Told("modify_delete", ["wouldOrphan medium"]),
        Told("stranded", ["stranded medium"]),
        Told("stale", ["wouldClobber high"]),
        Told("same_patch", ["alreadyLanded low"]),
        Told("same_patch_elsewhere", ["alreadyLanded low"]),
        Told("resurrected", ["resurrected medium"]),
        Told("claimed", ["claimed low"]),
        Told("overlapping", ["overlapping low"]),
        Told("in_a_worktree", ["overlapping low"]),
    ]

    static let innocent = [
        Told("orphan_sequential"), Told("orphan_reverted"), Told("orphan_own"),
        Told("orphan_moved"), Told("orphan_stacked"), Told("orphan_behind"),
        Told("orphan_both_edit"), Told("orphan_merged_in"), Told("orphan_rebased"),
        Told("rename_modify"), Told("stranded_moved", ["stranded low"]), Told("stale_declared"),
        Told("stale_lock"), Told("same_patch_stacked"), Told("resurrected_unguarded"),
        Told("resurrected_reverted"), Told("claimed_lapsed"), Told("overlapping_apart"),
    ]

    static let landed = [
        Told("landed_squash", landed: .patch), Told("landed_rebase", landed: .rebase),
        Told("landed_merge", landed: .merged),
    ]

    @Test(arguments: guilty + innocent + landed)
    func aBranchIsJudgedAsItsAuthorSays(told: Told) throws {
        let story = try CheckStory(told.name)
        let result = try Check.run(story.request)
        let found = Set(result.findings.map { "\($0.kind.rawValue) \($0.severity.rawValue)" })
        #expect(found == told.found, "\(result.dismissed.map(\.reason))")
        #expect(result.landed?.how == told.landed)
        #expect(result.findings.allSatisfy { !$0.verify.isEmpty && !$0.message.isEmpty })
    }

    @Test(arguments: innocent + landed)
    func nothingKeepsAnInnocentBranchFromLanding(told: Told) throws {
        let story = try CheckStory(told.name)
        var request = story.request
        request.failOn = .medium
        request.show = .low
        #expect(try Check.run(request).failures.map(\.title) == [])
    }

    @Test(arguments: ["orphan", "stale", "stranded", "modify_delete"])
    func everyCommandThatChecksAFindingRuns(name: String) throws {
        let story = try CheckStory(name)
        for finding in try Check.run(story.request).findings {
            for command in finding.verify {
                let result = try run(["sh", "-c", command], in: story.path)
                #expect(result.status == 0 && !result.output.isEmpty, "\(command)")
            }
        }
    }

    @Test func checkingChangesNothingInTheRepository() throws {
        let story = try CheckStory("modify_delete")
        let script =
            "find . -printf '%p %s %m %T@ %C@\\n' | sort; find . -type f | sort | xargs sha1sum"
        let before = try run(["sh", "-c", script], in: story.path).text
        _ = try Check.run(story.request)
        #expect(try run(["sh", "-c", script], in: story.path).text == before)
    }

    @Test func theResultDoesNotDependOnTheNumberOfWorkers() throws {
        let story = try CheckStory("orphan")
        let results = try [1, 2, 7].map { count in
            var request = story.request
            request.workers = count
            return try Check.run(request)
        }
        #expect(results[0] == results[1])
        #expect(results[0] == results[2])
    }

    @Test func theArticlesDeletionIsStoppedBeforeItLands() throws {
        let story = try Story("canonical")
        let log = try git(
            "log", "-1", "--format=%H", "--diff-filter=D", "--",
            "src/components/sessions-view.tsx", in: story.path)
        let deletion = log.trimmingCharacters(in: .whitespacesAndNewlines)
        var request = CheckRequest(path: story.path, head: deletion)
        request.base = "\(deletion)^"
        let failures = try Check.run(request).failures
        #expect(failures.map(\.kind) == [.wouldOrphan])
        #expect(failures.map(\.severity) == [.high])
        #expect(failures.first?.measures.linesDeleted ?? 0 > 200)
    }

    @Test func whatCannotBeComparedIsSaidInASentence() throws {
        let story = try CheckStory("orphan")
        var request = story.request
        request.head = "nowhere"
        #expect(throws: RunError("There is no ref or commit nowhere in this repository.")) {
            try Check.run(request)
        }
        try git("checkout", "-q", "--orphan", "apart", in: story.path)
        try git(
            "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-qm", "apart",
            in: story.path)
        request.head = "apart"
        #expect(
            throws: RunError("Base and head have no common ancestor: nothing can be compared.")
        ) { try Check.run(request) }
    }

    @Test func aCloneThatIsTooShallowSaysHowToDeepenIt() throws {
        let story = try CheckStory("orphan_behind")
        let scratch = try Scratch()
        let clone = scratch.path + "/shallow"
        try git(
            "clone", "-q", "--depth", "1", "--no-single-branch", "file://\(story.path)", clone,
            in: scratch.path)
        var request = CheckRequest(path: clone, head: "origin/branch")
        request.base = "origin/main"
        let error = #expect(throws: RunError.self) { try Check.run(request) }
        #expect(error?.description.contains("fetch-depth: 0") ?? false)
    }
}

/// A branch of `Fixtures/check/stories.sh`, made anew.
struct CheckStory {
    private let scratch: Scratch

    /// Where the repository lies.
    var path: String { scratch.path + "/story" }

    init(_ name: String) throws {
        scratch = try Scratch()
        let result = try run([
            "bash", "\(Story.project)/Fixtures/check/stories.sh", name, scratch.path + "/story",
        ])
        guard result.status == 0 else {
            throw CommandFailure(description: "\(name): \(result.errors)")
        }
    }

    /// `branch` onto `main`.
    var request: CheckRequest {
        var request = CheckRequest(path: path, head: "branch")
        request.base = "main"
        return request
    }
}
