import GitHistory
import Stories
import Testing

@testable import Sessions

@Suite struct UnitJoinsTests {
    @Test func theEarliestUnitIsTheRootHoweverTheyAreJoined() {
        let pairs: [(Int32, Int32)] = [(5, 3), (4, 5), (1, 4), (6, 7)]
        for order in [pairs, pairs.reversed(), pairs.map { ($1, $0) }] {
            var joins = UnitJoins(count: 8)
            for (one, other) in order { joins.join(one, other) }
            #expect((0..<8).map { joins.root($0) } == [0, 1, 2, 1, 1, 1, 6, 6])
        }
    }

    @Test func whatIsJoinedWithItselfStaysAlone() {
        var joins = UnitJoins(count: 2)
        joins.join(1, 1)
        #expect(joins.root(0) == 0)
        #expect(joins.root(1) == 1)
    }
}

@Suite struct AddressOwnerTests {
    private func workers(_ names: [String], at address: String) -> [String?] {
        let people = names.map { Identity(name: $0, email: address) }
        let shared = SharedAddresses(people)
        return people.indices.map { shared.worker(of: Int32($0)) }
    }

    @Test(arguments: [
        ("Ada Lovelace", "ada.lovelace@example.org"), ("ada", "ada@example.org"),
        ("Ada", "AdaLovelace@example.org"), ("Ada Lovelace", "lovelace_ada+git@example.org"),
    ])
    func whoseNameTheAddressIsMadeOfIsItsOwner(name: String, address: String) {
        let crew = ["emma", "max", "furiosa", "nux"]
        let address = address.lowercased()
        #expect(workers([name] + crew, at: address) == [nil] + crew)
    }

    @Test(arguments: ["Eve Lovelace", "Ada Lovelace", "1 2 3"])
    func anotherNameIsAWorkers(name: String) {
        let names = [name, "emma", "max", "furiosa", "nux"]
        #expect(workers(names, at: "ada@example.org") == names)
    }

    @Test func theOwnerCountsAmongTheNames() {
        let crew = ["emma", "max", "furiosa"]
        #expect(workers(["ada"] + crew, at: "ada@x.org") == [nil, nil, nil, nil])
        #expect(workers(["ada", "nux"] + crew, at: "ada@x.org") == [nil, "nux"] + crew)
    }
}

@Suite struct PullRequestHeadTests {
    @Test func ofTwoRefsForOneNumberTheNewerIsTheHead() throws {
        for isReversed in [false, true] {
            var h = HistoryBuilder()
            let root = h.commit("root")
            let old = h.commit("old", at: 100, parents: [root])
            let new = h.commit("new", at: 200, parents: [old])
            h.ref("refs/heads/main", root)
            let refs = [("refs/pull/7/head", new), ("refs/remotes/origin/pr/7", old)]
            for (name, commit) in isReversed ? refs.reversed() : refs { h.ref(name, commit) }
            let seen = Attributed(h)
            #expect(seen.map.pullRequests.head(7) == (try seen.index(new)))
            #expect(try seen.session(new).commits.count == 2)
        }
    }
}
