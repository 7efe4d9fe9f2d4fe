import GitHistory
import Sessions
import Stories
import Testing

@Suite struct CommitterTagTests {
    private func sessions(
        _ committers: [String], authors: [String] = []
    ) -> [String: String] {
        var h = HistoryBuilder()
        var tip = h.commit("root")
        for (number, committer) in committers.enumerated() {
            tip = h.commit("c\(number)", committer: committer, at: 1, parents: [tip])
        }
        for (number, author) in authors.enumerated() {
            tip = h.commit("a\(number)", author: author, committer: "C", at: 1, parents: [tip])
        }
        h.ref("refs/heads/main", tip)
        let graph = h.build().graph
        let tags = CommitterTags(graph)
        var sessions: [String: String] = [:]
        for (number, identity) in graph.identities.enumerated() {
            sessions[identity.email] = tags.session(of: Int32(number))
        }
        return sessions
    }

    @Test func twoIdsOnOneAddressAreTwoSessions() {
        let seen = sessions([
            "A <dev+s1@x.org>", "A <dev+s2@x.org>", "B <bo+home@x.org>", "C <dev@x.org>",
        ])
        #expect(seen == ["dev+s1@x.org": "s1", "dev+s2@x.org": "s2"])
    }

    @Test func theSameIdOnTwoAddressesIsTwoSessionsInAnyOrder() {
        let people = [
            "A <a+one@x.org>", "A <a+two@x.org>", "B <b+one@x.org>", "B <b+two@x.org>",
        ]
        let seen = sessions(people)
        #expect(
            seen == [
                "a+one@x.org": "one", "a+two@x.org": "two", "b+one@x.org": "one-2",
                "b+two@x.org": "two-2",
            ])
        #expect(sessions(people.reversed()) == seen)
    }

    @Test(arguments: [
        ["A <1+ada@users.noreply.github.com>", "A <2+ada@users.noreply.github.com>"],
        ["A <1+x@noreply.codeberg.org>", "A <2+x@noreply.codeberg.org>"],
        ["A <dev+s1@x.org>", "A <dev+s1@x.org>"], ["A <dev+s1@x.org>", "A <dev+s2@y.org>"],
        ["A <+s1@x.org>", "A <+s2@x.org>"], ["A <dev+@x.org>", "A <dev+s1@x.org>"],
        ["A <dev+s1>", "A <dev+s2>"], ["renovate[bot] <r+1@x.org>", "renovate[bot] <r+2@x.org>"],
    ])
    func accountsOfForgesAndSingleIdsAreNone(committers: [String]) {
        #expect(sessions(committers) == [:])
    }

    @Test func onlyCommittersCount() {
        #expect(sessions([], authors: ["A <dev+s1@x.org>", "A <dev+s2@x.org>"]) == [:])
    }
}

@Suite struct SharedAddressTests {
    private func workers(_ identities: [Identity]) -> [String?] {
        let shared = SharedAddresses(identities)
        return identities.indices.map { shared.worker(of: Int32($0)) }
    }

    private func crew(_ count: Int, _ email: String) -> [Identity] {
        (0..<count).map { Identity(name: "crew/\($0)", email: email) }
    }

    @Test func fiveNamesOnOneAddressAreWorkers() {
        let other = [Identity(name: "Ada", email: "ada@x.org")]
        #expect(workers(crew(5, "boss@x.org") + other) == (0..<5).map { "crew/\($0)" } + [nil])
        #expect(workers(crew(4, "boss@x.org") + crew(1, "BOSS@x.org")).allSatisfy { $0 == nil })
    }

    @Test(arguments: ["", "noreply@github.com", "1+x@users.noreply.github.com"])
    func missingAndForgesAddressesAreNobodys(email: String) {
        #expect(workers(crew(6, email)).allSatisfy { $0 == nil })
    }

    @Test func modelsAndBotsAreNoWorkers() {
        let names = ["Claude Opus 4.5", "Claude Sonnet 4.5", "renovate[bot]", "dependabot[bot]"]
        let others = names.map { Identity(name: $0, email: "boss@x.org") }
        #expect(workers(crew(4, "boss@x.org") + others).allSatisfy { $0 == nil })
        #expect(workers(crew(5, "boss@x.org") + others).suffix(4).allSatisfy { $0 == nil })
    }
}

@Suite struct ShortIDTests {
    @Test(arguments: [
        ("claude", "session_01Ct8hD3ixehKLeaSu7jGwnA", "claude session_01Ct8hD3…"),
        ("amp", "T-01997a3e-6dd9-753d-ac34-8b1d5f0e2c77", "amp T-01997a3e…"),
        ("vibe-kanban", "3292290d", "vibe-kanban 3292290d"), ("session", "a", "session a"),
    ])
    func aShortIDIsTheBeginning(tool: String, id: String, short: String) {
        #expect(MarkedSession(tool: tool, id: id).shortID == short)
    }

    @Test func namesGrowUntilTheyTellSessionsApart() {
        let sessions = (0..<100).map {
            MarkedSession(tool: "amp", id: "T-01997a3e-6d\($0 + 100)-753d-ac34")
        }
        let other = MarkedSession(tool: "claude", id: "session_01Ct8hD3ixeh")
        let names = ShortIDs((sessions + [other]).shuffled())
        #expect(Set(sessions.map(names.name)).count == 100)
        #expect(names.name(of: sessions[7]) == "amp T-01997a3e-6d107…")
        #expect(names.name(of: other) == other.shortID)
        let longer = MarkedSession(tool: "x", id: "1234567890")
        let shorter = MarkedSession(tool: "x", id: "123456789")
        let pair = ShortIDs([longer, shorter])
        #expect(pair.name(of: longer) != pair.name(of: shorter))
    }
}
