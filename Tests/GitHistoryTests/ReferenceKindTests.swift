import GitHistory
import Testing

@Suite struct ReferenceKindTests {
    @Test(arguments: [
        "refs/pull/7/head", "refs/pull/7", "refs/pull-requests/7/from",
        "refs/merge-requests/7/head",
        "refs/remotes/origin/pr/7", "refs/remotes/origin/pr/7/head", "refs/remotes/pull/7",
        "refs/remotes/pull/7/head", "refs/remotes/origin/pull/7/head", "refs/remotes/origin/mr/7",
        "refs/remotes/upstream/merge-requests/7/head",
    ])
    func headsOfPullRequestsAreKnownWhereverForgesAndFetchLinesPutThem(name: String) {
        let reference = Reference(name: name, commit: .zero)
        #expect(reference.kind == .pullRequest(7))
        #expect(reference.pullRequest == 7)
        #expect(reference.branchName == nil)
    }

    @Test(arguments: [
        "refs/pull/7/merge", "refs/remotes/origin/pr/7/merge", "refs/remotes/pull/7/merge",
        "refs/merge-requests/7/merge", "refs/pull/0/head", "refs/pull/-7/head",
        "refs/pull/x/head", "refs/pull", "refs/notes/commits", "refs/replace/abc",
        "refs/stash/more", "refs/bisect/bad", "refs", "HEAD", "", "heads/main",
        "refs/pull/99999999999999999999/head", "refs/pull/7/head/more",
    ])
    func testMergesAndWhatToolsKeepAreNoHeads(name: String) {
        #expect(Reference.Kind(name: name) == .other)
        #expect(Reference(name: name, commit: .zero).pullRequest == nil)
    }

    @Test(arguments: [
        ("refs/heads/main", Reference.Kind.branch, "main"),
        ("refs/heads/pull/7/head", .branch, "pull/7/head"),
        ("refs/heads/release/1.x", .branch, "release/1.x"),
        ("refs/remotes/origin/main", .remoteBranch, "main"),
        ("refs/remotes/origin/release/1.x", .remoteBranch, "release/1.x"),
        ("refs/remotes/origin/pr/fix-login", .remoteBranch, "pr/fix-login"),
    ])
    func branchesKeepTheirNamesWithoutTheRemotes(
        name: String, kind: Reference.Kind, branch: String
    ) {
        let reference = Reference(name: name, commit: .zero)
        #expect(reference.kind == kind)
        #expect(reference.branchName == branch)
        #expect(reference.pullRequest == nil)
    }

    @Test func tagsAndTheStashAreNoBranches() {
        #expect(Reference.Kind(name: "refs/tags/v1") == .tag)
        #expect(Reference.Kind(name: "refs/stash") == .stash)
        #expect(Reference(name: "refs/tags/v1", commit: .zero).branchName == nil)
    }
}
