import GitHistory
import Testing

@Suite struct MoveMatcherTests {
    private typealias Move = LineChanges.Move

    /// Matches hunks of deleted and added lines.
    private func match(
        _ hunks: [(deleted: [String], added: [String])]
    ) -> (fates: [LineFate], moves: [LineChanges.Move]) {
        var matcher = MoveMatcher()
        matcher.begin()
        for hunk in hunks {
            let isMixed = !hunk.deleted.isEmpty && !hunk.added.isEmpty
            for line in hunk.deleted {
                let bytes = Array(line.utf8)
                matcher.delete(bytes.span, isMixed: isMixed)
            }
            for line in hunk.added {
                let bytes = Array(line.utf8)
                _ = matcher.add(bytes.span, isMixed: isMixed)
            }
            if isMixed {
                matcher.endMixedHunk(deleted: hunk.deleted.count, added: hunk.added.count)
            }
        }
        return matcher.finish()
    }

    @Test func aLineIsFoundInItsOwnHunkFirst() {
        let (fates, moves) = match([
            (["let value = 1"], []), (["let value = 1"], ["  let value = 1"]),
        ])
        #expect(fates == [.gone, .restyled])
        #expect(moves == [Move(added: 0, deleted: 1)])
    }

    @Test func oneAddedLineIsOneDeletedLine() {
        let (fates, _) = match([(["repeated", "repeated", "repeated"], []), ([], ["repeated"])])
        #expect(fates == [.moved, .gone, .gone])
    }

    @Test func aBareLineMovesOnlyInCompany() {
        let alone = match([(["}"], []), ([], ["}"])])
        #expect(alone.fates == [.gone])
        let behind = match([(["return value", "}"], []), ([], ["{", "return value", "}"])])
        #expect(behind.fates == [.moved, .moved])
        #expect(behind.moves == [Move(added: 1, deleted: 0), Move(added: 2, deleted: 1)])
        let before = match([(["{", "return value"], []), ([], ["{", "return value"])])
        #expect(before.fates == [.moved, .moved])
    }

    @Test func linesOfABlockStayTogether() {
        let (_, moves) = match([
            (["shared line", "second line"], []), ([], ["shared line"]),
            ([], ["shared line", "second line"]),
        ])
        // The first one is taken where it is found first: what is before a line is not looked at.
        #expect(moves == [Move(added: 0, deleted: 0), Move(added: 2, deleted: 1)])
    }

    @Test func stampsAreOnlySoughtInTheirHunk() {
        #expect(match([(["version 1.2"], ["version 1.10"])]).fates == [.stamped])
        #expect(match([(["version 1.2"], []), ([], ["version 1.10"])]).fates == [.gone])
    }

    @Test func aLargeHunkIsMatchedLikeASmallOne() {
        let old = (0..<100).map { "word\(String(repeating: "a", count: $0))" }
        let (fates, moves) = match([(old, old.reversed().map { "\t" + $0 + "\r\n" })])
        #expect(fates.allSatisfy { $0 == .restyled })
        #expect(moves.map(\.deleted) == (0..<100).reversed())
    }

    @Test(arguments: [
        ("one", " one\t\r\n", true), ("one", "One", false), ("a  b", "a b", false),
        ("abcdefgh", "abcdefghi", false), ("", " \t\r\n", true),
    ])
    func whiteSpaceAroundALineDoesNotCount(first: String, second: String, isEqual: Bool) {
        let (one, two) = (Array(first.utf8), Array(second.utf8))
        #expect((LineKey(one.span) == LineKey(two.span)) == isEqual)
    }

    @Test(arguments: [
        ("v1.2.3", "v10.0.77", true), ("id abcdef12;", "id 0123456789abcdef;", true),
        ("decade", "facade", false), ("feed1", "beef2", false), ("a1b", "a22b", true),
        ("a1b", "ab", false), ("1 of 2", "3 of 4", true),
    ])
    func numbersAndHashesAreMasked(first: String, second: String, isEqual: Bool) {
        let (one, two) = (Array(first.utf8), Array(second.utf8))
        #expect((LineKey(masking: one.span) == LineKey(masking: two.span)) == isEqual)
    }
}
