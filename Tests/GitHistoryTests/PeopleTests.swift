import GitHistory
import Stories
import Testing

@Suite struct PeopleTests {
    private static let ada = Identity(name: "Ada Lovelace", email: "ada@example.org")

    private func history(mailmap: String) throws -> (History, CommitIndex) {
        var builder = HistoryBuilder()
        builder.mailmap = mailmap
        let commit = builder.commit("a change", author: "Countess", committer: "Bo")
        builder.ref("refs/heads/main", commit)
        let history = builder.build()
        return (history, try #require(history.graph.index(of: commit)))
    }

    @Test func authorAndCommitterAreWhomTheMailmapMeans() throws {
        let (history, commit) = try history(
            mailmap: "Ada Lovelace <ada@example.org> <countess@example.org>")
        #expect(history.author(commit) == Self.ada)
        #expect(history.committer(commit) == Identity(name: "Bo", email: "bo@example.org"))
        #expect(history.graph.authorIdentity(commit).name == "Countess")
    }

    @Test func withoutAMailmapTheyAreWhoTheySayTheyAre() throws {
        let (history, commit) = try history(mailmap: "")
        #expect(history.people == history.graph.identities)
        #expect(history.author(commit) == history.graph.authorIdentity(commit))
        #expect(history.committer(commit) == history.graph.committerIdentity(commit))
    }
}
