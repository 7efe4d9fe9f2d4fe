import GitHistory
import Stories
import Testing

@Suite struct RenameSearchTests {
    private func candidate(_ change: Int, _ path: String, _ content: String)
        -> RenameSearch.Candidate
    {
        RenameSearch.Candidate(change: change, blob: digest(content), path: Array(path.utf8)[...])
    }

    /// The renames between files, by path and content, as `new<old`.
    private func renames(_ deleted: [(String, String)], _ added: [(String, String)]) -> [String] {
        let old = deleted.enumerated().map { candidate($0.offset, $0.element.0, $0.element.1) }
        let new = added.enumerated().map { candidate($0.offset + 1000, $0.element.0, $0.element.1) }
        var search = RenameSearch(deleted: old, added: new)
        var profiles: [ObjectID: ChunkProfile] = [:]
        for (_, content) in deleted + added {
            let bytes = Array(content.utf8)
            profiles[digest(content)] = ChunkProfile(bytes.span)
        }
        search.match(profiles)
        return search.renames.map {
            "\(added[$0.destination - 1000].0)<\(deleted[$0.source].0)"
        }
    }

    private func text(_ range: ClosedRange<Int>) -> String {
        range.map { "this is line \($0) of a text\n" }.joined()
    }

    @Test func theSameContentIsTheSameFileUnderTheSameNameFirst() {
        let found = renames(
            [("x/b", "same"), ("x/a", "same")], [("y/a", "same"), ("y/c", "same")])
        #expect(found == ["y/a<x/a", "y/c<x/b"])
    }

    @Test func halfOfAFileIsEnoughAndLessIsNot() {
        #expect(renames([("a", text(10...29))], [("b", text(20...39))]) == ["b<a"])
        #expect(renames([("a", text(10...29))], [("b", text(21...40))]).isEmpty)
    }

    @Test func theMostSimilarFileIsChosen() {
        let found = renames([("a", text(10...24)), ("b", text(10...27))], [("c", text(10...29))])
        #expect(found == ["c<b"])
    }

    @Test func aFileThatKeepsItsNameIsChosenBeforeAMoreSimilarOne() {
        let found = renames(
            [("x/same", text(10...25)), ("x/other", text(10...28))], [("y/same", text(10...29))])
        #expect(found == ["y/same<x/same"])
    }

    @Test func aCarriageReturnAtTheEndOfALineDoesNotMakeAnotherFile() {
        #expect(
            renames([("a", text(10...29))], [("b", text(10...29).replacing("\n", with: "\r\n"))])
                == ["b<a"])
    }
}
