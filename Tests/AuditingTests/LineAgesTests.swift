import GitHistory
import Stories
import Testing

/// Who added each line is what `git blame` says.
@Suite struct LineAgesTests {
    @Test func aLineIsThatOfTheCommitThatAddedIt() throws {
        var history = FileHistory()
        let first = history.commit(["a": "one\ntwo\nthree\n"])
        _ = history.commit(["a": "one\n2\nthree\nfour\n"], parents: [first])
        let followed = try Followed(history)
        #expect(followed.lines("a") == [1, 2, 1, 2])
        #expect(followed.deletions == ["1<2 a 1"])
        #expect(followed.additions == ["1 a 3", "2 a 2"])
        #expect(followed.ages.mismatches == 0)
    }

    @Test func aMergeAdoptsTheSideThatChangedAFile() throws {
        var history = FileHistory()
        let base = history.commit(["a": "one\ntwo\n", "b": "x\n"])
        let ours = history.commit(["a": "one\ntwo\n", "b": "x\ny\n"], parents: [base])
        let theirs = history.commit(["a": "one\ntwo\nthree\n", "b": "x\n"], parents: [base])
        _ = history.commit(["a": "one\ntwo\nthree\n", "b": "x\ny\n"], parents: [ours, theirs])
        let followed = try Followed(history)
        #expect(followed.lines("a") == [1, 1, 3])
        #expect(followed.lines("b") == [1, 2])
        #expect(followed.deletions.isEmpty && followed.dropped.isEmpty)
    }

    @Test func aMergeTakesEachLineFromTheSideThatHasItAndKeepsItsOwn() throws {
        var history = FileHistory()
        let base = history.commit(["a": numbered("base", 1...9)])
        let ours = history.commit(
            ["a": "ours\n" + numbered("base", 1...9)], parents: [base])
        let theirs = history.commit(
            ["a": numbered("base", 1...9) + "theirs\n"], parents: [base])
        _ = history.commit(
            ["a": "ours\n" + numbered("base", 1...9) + "theirs\nevil\n"], parents: [ours, theirs])
        let followed = try Followed(history)
        #expect(followed.lines("a") == [2] + Array(repeating: 1, count: 9) + [3, 4])
        #expect(try followed.blamed("a") == followed.lines("a"))
    }

    @Test func whatAMergeDropsOfItsFirstParentIsRecordedApart() throws {
        var history = FileHistory()
        let base = history.commit(["a": numbered("base", 1...9)])
        let ours = history.commit(
            ["a": numbered("ours", 1...4) + numbered("base", 1...9)], parents: [base])
        let theirs = history.commit(["a": numbered("base", 1...8)], parents: [base])
        _ = history.commit(["a": numbered("base", 1...8)], parents: [ours, theirs])
        let followed = try Followed(history)
        #expect(followed.dropped == ["2<4 a 4"])
        #expect(followed.deletions == ["1<3 a 1"])
    }

    @Test func anOctopusTakesFromAllItsParents() throws {
        var history = FileHistory()
        let base = history.commit(["a": "a\n", "b": "b\n", "c": "c\n"])
        let sides = ["a", "b", "c"].map { path in
            var files = ["a": "a\n", "b": "b\n", "c": "c\n"]
            files[path, default: ""] += "more\n"
            return history.commit(files, parents: [base])
        }
        _ = history.commit(
            ["a": "a\nmore\n", "b": "b\nmore\n", "c": "c\nmore\n"], parents: sides)
        let followed = try Followed(history)
        #expect(followed.lines("a") == [1, 2])
        #expect(followed.lines("b") == [1, 3])
        #expect(followed.lines("c") == [1, 4])
    }

    @Test func aRenameCarriesItsLinesAlong() throws {
        var history = FileHistory()
        let first = history.commit(["old/name": numbered("line", 1...20)])
        let second = history.commit(["new/name": numbered("line", 1...20)], parents: [first])
        let third = history.commit(
            ["other": numbered("line", 1...15) + numbered("edit", 1...3)], parents: [second])
        _ = history.commit(["other": numbered("line", 1...15) + "last\n"], parents: [third])
        let followed = try Followed(history)
        #expect(followed.lines("other") == Array(repeating: 1, count: 15) + [4])
        #expect(try followed.blamed("other") == followed.lines("other"))
        #expect(followed.deletions == ["1<3 new/name 5", "3<4 other 3"])
    }

    @Test func aMergeFollowsTheRenameOfOneSide() throws {
        var history = FileHistory()
        let base = history.commit(["old": numbered("line", 1...20)])
        let ours = history.commit(["new": numbered("line", 1...20)], parents: [base])
        let theirs = history.commit(
            ["old": numbered("line", 1...20) + "theirs\n"], parents: [base])
        _ = history.commit(
            ["new": "merged\n" + numbered("line", 1...20) + "theirs\n"], parents: [ours, theirs])
        let followed = try Followed(history)
        #expect(followed.lines("new") == [4] + Array(repeating: 1, count: 20) + [3])
        #expect(try followed.blamed("new") == followed.lines("new"))
    }

    @Test func aGroupOfLinesDoesNotSlideIntoTheCommonEnd() throws {
        let tail = numbered("tail of the file", 1...80)
        var history = FileHistory()
        let first = history.commit(["a": "f(\n1\n);\n\n" + tail])
        _ = history.commit(["a": "f(\n1\n);\n\nf(\n2\n);\n\n" + tail], parents: [first])
        let followed = try Followed(history)
        #expect(try followed.blamed("a") == followed.lines("a"))
    }

    @Test(arguments: 1...6)
    func randomHistoriesAreBlamedAlike(seed: Int) throws {
        var writer = RandomWriter(seed: UInt64(seed))
        let history = writer.history(of: 60)
        let followed = try Followed(history)
        #expect(followed.ages.mismatches == 0)
        var compared = 0
        for path in writer.paths {
            let blamed = try followed.blamed(path)
            #expect(followed.lines(path) == blamed, "\(path)")
            compared += blamed.count
        }
        #expect(compared > 100)
    }

    @Test func theNumberOfWorkersDoesNotShow() throws {
        var writer = RandomWriter(seed: 99)
        let history = writer.history(of: 200)
        let (one, five) = (
            try Followed(history, workers: 1), try Followed(history, workers: 5)
        )
        #expect(one.ages.deletions == five.ages.deletions)
        #expect(one.ages.additions == five.ages.additions)
        #expect(one.ages.droppedByMerges == five.ages.droppedByMerges)
        #expect(!one.ages.deletions.isEmpty)
    }
}
