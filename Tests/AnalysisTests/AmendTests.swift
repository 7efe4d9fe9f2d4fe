import GitHistory
import Stories
import Testing

@testable import Analysis

/// What reflogs tell of amends, and what follows for twins.
@Suite struct AmendTests {
    private static func log(_ entries: [(String, ObjectID, ObjectID)]) -> Reflog {
        Reflog(
            name: "HEAD",
            entries: entries.map { message, old, new in
                ReflogEntry(
                    old: old, new: new, identity: Identity(name: "Ada", email: "ada@example.org"),
                    time: Timestamp(seconds: HistoryBuilder.epoch), message: message)
            })
    }

    private let ids = ["a", "b", "c", "d"].map(digest)

    private func index(_ entries: [(String, ObjectID, ObjectID)]...) -> AmendIndex {
        var h = HistoryBuilder()
        h.ref("refs/heads/main", h.commit("root"))
        h.reflogs = entries.map(AmendTests.log)
        return AmendIndex(h.build())
    }

    @Test func aChainOfAmendsJoinsItsEnds() {
        let index = index(
            [("commit: a", .zero, ids[0]), ("commit (amend): b", ids[0], ids[1])],
            [("commit (amend): c", ids[1], ids[2])])
        #expect(index.areAmends(ids[0], ids[2]))
        #expect(index.areAmends(ids[2], ids[0]))
        #expect(index.areAmends(ids[1], ids[2]))
        #expect(!index.areAmends(ids[0], ids[3]))
    }

    @Test func twoAmendsOfOneCommitAreNotEachOthers() {
        let index = index([
            ("commit (amend): b", ids[0], ids[1]), ("commit (amend): c", ids[0], ids[2]),
        ])
        #expect(!index.areAmends(ids[1], ids[2]))
    }

    @Test func aCircleOfAmendsEnds() {
        let index = index([
            ("commit (amend): b", ids[0], ids[1]), ("commit (amend): a", ids[1], ids[0]),
        ])
        #expect(index.areAmends(ids[0], ids[1]))
        #expect(!index.areAmends(ids[0], ids[2]))
    }

    @Test func onlyACommitIsCreated() {
        let index = index([
            ("commit: a", .zero, ids[0]), ("commit (amend): b", ids[0], ids[1]),
            ("cherry-pick: c", ids[1], ids[2]), ("commit (initial): d", .zero, ids[3]),
        ])
        #expect(ids.map(index.isCreated) == [true, false, false, true])
    }

    /// Two commits of one tree upon one parent, by two pull requests, and what HEAD's log says.
    private func judged(_ messages: [String]) -> Judged {
        var group = Group()
        let first = group.aside(
            "mend the login", at: 0, on: group.tip, ref: "refs/pull/1/head", tree: "same")
        let second = group.aside(
            "login: mend it", at: 600, on: group.tip, ref: "refs/pull/2/head", tree: "same")
        let olds = [group.tip, first]
        group.h.reflogs = [
            AmendTests.log(
                zip(messages, zip(olds, [first, second])).map { ($0, $1.0, $1.1) })
        ]
        return group.judged()
    }

    @Test func anAmendIsNoTwin() {
        let judged = judged(["commit: mend the login", "commit (amend): login: mend it"])
        #expect(judged.kind == "amended")
        #expect(judged.rules == [.amended])
    }

    @Test func aReflogOfBothMakesATwinSure() throws {
        let sure = try #require(judged(["commit: one", "commit: two"]).conclusions.findings.first)
        #expect(sure.kind == .twin)
        #expect(sure.confidence == .high)
        #expect(sure.message.contains("A reflog shows that both were committed anew"))
    }

    @Test(arguments: [[], ["commit: one"]])
    func withoutAReflogOfBothATwinIsNotSure(messages: [String]) throws {
        let unsure = try #require(judged(messages).conclusions.findings.first)
        #expect(unsure.kind == .twin)
        #expect(unsure.confidence == .medium)
        #expect(unsure.message.contains("one may be an amend of the other"))
    }
}
