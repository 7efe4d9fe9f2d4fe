import Stories
import Testing

@testable import Auditing
@testable import GitStore

@Suite struct PullRequestFetchTests {
    private static let pull = "git fetch origin '+refs/pull/*/head:refs/pull/*/head'"
    private static let merge =
        "git fetch origin '+refs/merge-requests/*/head:refs/merge-requests/*/head'"
    private static let bitbucket =
        "git fetch origin '+refs/pull-requests/*/from:refs/pull-requests/*/from'"

    @Test(arguments: [
        ("github.com", pull), ("codeberg.org", pull), ("git.example.org", pull), ("", pull),
        ("gitlab.com", merge), ("GitLab.example.org", merge), ("bitbucket.example.org", bitbucket),
        ("bitbucket.org", nil), ("ssh.dev.azure.com", nil), ("ada.visualstudio.com", nil),
    ])
    func everyForgesHeadsAreFetchedAsItKeepsThem(host: String, line: String?) {
        #expect(PullRequestFetch.line([Remote(name: "origin", host: host)]) == line)
    }

    @Test func originCountsElseTheFirstRemote() {
        let fork = Remote(name: "fork", host: "gitlab.com")
        let origin = Remote(name: "origin", host: "github.com")
        #expect(PullRequestFetch.line([fork, origin]) == Self.pull)
        #expect(PullRequestFetch.line([]) == Self.pull)
        let line = PullRequestFetch.line([fork])
        #expect(line?.hasPrefix("git fetch fork '+refs/merge-requests/") == true)
    }

    @Test(arguments: ["o;exit", "$(exit)", "it's", "a&b"])
    func aRemotesNameIsOneWordToAShell(name: String) throws {
        let line = try #require(PullRequestFetch.line([Remote(name: name, host: "github.com")]))
        let words = line.replacing("git fetch", with: "printf '%s\\n'")
        let shown = try run(["sh", "-c", words])
        #expect(shown.text == "\(name)\n+refs/pull/*/head:refs/pull/*/head\n")
    }

    @Test func aCloneWithHeadsNeedsNoLine() throws {
        let box = try Sandbox()
        let head = try box.commit("refs/heads/main", file: "a")
        try git("remote", "add", "origin", "https://gitlab.com/a/b", in: box.path)
        let without = try box.audit().coverage.pullRequestHeads
        #expect(!without.present)
        #expect(without.fetch == Self.merge)
        try git("update-ref", "refs/merge-requests/1/head", head, in: box.path)
        let with = try box.audit().coverage.pullRequestHeads
        #expect(with.present)
        #expect(with.fetch == nil)
    }
}
