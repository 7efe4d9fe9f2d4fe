import GitHistory
import Stories
import Testing

@testable import Sessions

/// A forge's squash whose text names no pull request.
@Suite struct LandingSearchTests {
    private var h = HistoryBuilder()
    private let root: ObjectID

    init() { root = h.commit("root", author: "Root", at: -1000) }

    /// Pull request 7 with its commits, one after the other.
    private mutating func head(
        _ number: Int = 7, subject: String = "wip", files: [[String]] = [["a"]],
        patch: String? = nil, holds: String? = nil, tree: String? = nil, at time: Int64 = 0
    ) {
        var tip = root
        for (step, changed) in files.enumerated() {
            tip = h.commit(
                step == 0 ? subject : "more \(step)", at: time + Int64(step), parents: [tip],
                tree: tree, changes: changed, patch: patch, holds: holds)
        }
        h.ref("refs/pull/\(number)/head", tip)
    }

    /// What the forge put on the mainline.
    private mutating func squash(
        _ subject: String = "Something else entirely", on parent: ObjectID? = nil,
        files: [String] = ["a"], patch: String? = nil, holds: String? = nil, tree: String? = nil,
        at time: Int64 = 500
    ) -> ObjectID {
        h.commit(
            subject, committer: HistoryBuilder.forge, at: time, parents: [parent ?? root],
            tree: tree, changes: files, patch: patch, holds: holds)
    }

    private func session(_ commit: ObjectID, tip: ObjectID? = nil) throws -> String {
        var whole = h
        whole.ref("refs/heads/main", tip ?? commit)
        return try Attributed(asking: whole).name(commit)
    }

    private func unknown(_ commit: ObjectID) -> String { "push-\(commit.short)" }

    @Test mutating func anEqualPatchTellsIt() throws {
        head(patch: "p")
        let landing = squash(patch: "p")
        #expect(try session(landing) == "pr-7")
        let other = squash(patch: "q")
        #expect(try session(other) == unknown(other))
    }

    @Test mutating func theFilesOfTheWholePullRequestTellIt() throws {
        head(files: [["a"], ["b"]], holds: "h")
        let landing = squash(files: ["a", "b"], holds: "h")
        #expect(try session(landing) == "pr-7")
        let part = squash(files: ["a"], holds: "h", at: 501)
        #expect(try session(part) == unknown(part))
        let more = squash(files: ["a", "b", "c"], holds: "h")
        #expect(try session(more) == unknown(more))
    }

    @Test mutating func anEqualTreeTellsIt() throws {
        head(tree: "t")
        let landing = squash(files: ["z"], tree: "t")
        #expect(try session(landing) == "pr-7")
    }

    @Test mutating func aTreeThatWasThereBeforeTellsNothing() throws {
        head(tree: "t")
        let before = h.commit("before", author: "Root", at: 400, parents: [root], tree: "t")
        let landing = squash(on: before, files: ["z"], tree: "t")
        #expect(try session(landing) == unknown(landing))
    }

    @Test mutating func oneSubjectOnACommonFileTellsIt() throws {
        head(subject: "Mend: the upload!")
        let landing = squash("mend the upload (thanks @bo)", files: ["a", "b"])
        #expect(try session(landing) == "pr-7")
    }

    @Test mutating func aSubjectThatAnyoneWritesTellsNothingOfOtherFiles() throws {
        head(subject: "Update")
        let landing = squash("Update", files: ["b"])
        #expect(try session(landing) == unknown(landing))
    }

    @Test mutating func aPullRequestIsLandedOnce() throws {
        head(patch: "p")
        let first = squash(patch: "p")
        let second = squash(on: first, patch: "p", at: 600)
        #expect(try session(first, tip: second) == "pr-7")
        #expect(try session(second) == unknown(second))
    }

    @Test mutating func whatTheForgesTextLandedIsNotLandedAgain() throws {
        head(patch: "p")
        let first = squash("Mend it (#7)", patch: "p")
        let second = squash(on: first, patch: "p", at: 600)
        #expect(try session(second) == unknown(second))
    }

    @Test mutating func whatIsYoungerThanALandingWasNotLandedByIt() throws {
        head(patch: "p", at: 501)
        let landing = squash(patch: "p")
        #expect(try session(landing) == unknown(landing))
    }

    @Test mutating func theLatestOfTwoEqualPullRequestsIsIt() throws {
        head(7, patch: "p", at: 0)
        head(8, patch: "p", at: 100)
        let landing = squash(patch: "p")
        #expect(try session(landing) == "pr-8")
    }

    @Test mutating func aPersonsOwnCommitIsNoForgesLanding() throws {
        head(patch: "p")
        let direct = h.commit(
            "direct", author: "Bo", at: 500, parents: [root], changes: ["a"], patch: "p")
        #expect(try session(direct) == unknown(direct))
    }

    @Test mutating func aCommitThatAPersonPlacedAnewIsItsPullRequests() throws {
        head(subject: "Mend it")
        let copy = h.commit("Mend it", at: 0, committedAt: 500, parents: [root], changes: ["a"])
        #expect(try session(copy) == "pr-7")
    }

    @Test mutating func nothingIsAskedWhereNothingIsOpen() {
        head(patch: "p")
        let landing = squash("Mend it (#7)", patch: "p")
        h.ref("refs/heads/main", landing)
        let history = h.build()
        let attribution = Attribution(history, MessageSigns(history.graph))
        #expect(attribution.search.request.patches.isEmpty)
    }
}
