import GitHistory
import Stories
import Testing

/// A line that is still there, elsewhere or in another form, is told from one that is gone.
@Suite struct LineDeletionTests {
    @Test func blankLinesCountForNobody() throws {
        var history = FileHistory()
        let first = history.commit(["a": "one line\n\n \t\n\nanother line\n"])
        _ = history.commit(["a": "\n"], parents: [first])
        let followed = try Followed(history)
        #expect(followed.additions == ["1 a 2"])
        #expect(followed.deletions == ["1<2 a 2"])
    }

    @Test func aFunctionThatGoesToAnotherFileIsMoved() throws {
        let function = "func add() {\n    let sum = one + two\n    return sum\n}\n"
        var history = FileHistory()
        let first = history.commit(["a": "first line\n" + function, "b": "other line\n"])
        let second = history.commit(
            ["a": "first line\n", "b": "other line\n" + function], parents: [first])
        _ = history.commit(["a": "first line\n", "b": "other line\n"], parents: [second])
        let followed = try Followed(history)
        #expect(followed.deletions == ["1<2 a 4 moved 4", "2<3 b 4 of 1"])
        #expect(followed.additions == ["1 a 5", "1 b 1", "2 b 4 carried 4"])
    }

    @Test func anIndentationDeletesNothing() throws {
        var history = FileHistory()
        let first = history.commit(["a": "start here\nlet one = 1\nlet two = 2\n"])
        _ = history.commit(
            ["a": "start here\nif true {\n  let one = 1\n  let two = 2\n}\n"], parents: [first])
        let followed = try Followed(history)
        #expect(followed.deletions == ["1<2 a 2 restyled 2"])
        #expect(followed.lines("a") == [1, 2, 2, 2, 2])
    }

    @Test func otherLineEndingsDeleteNothing() throws {
        var history = FileHistory()
        let first = history.commit(["a": numbered("line", 1...30)])
        _ = history.commit(
            ["a": numbered("line", 1...30).replacing("\n", with: "\r\n")], parents: [first])
        #expect(try Followed(history).deletions == ["1<2 a 30 restyled 30"])
    }

    @Test func stampsAreReplacedAndNotDeleted() throws {
        var history = FileHistory()
        let first = history.commit(["a": "version = 1.9.12\nbuild = deadbeef1\nname = old\n"])
        _ = history.commit(
            ["a": "version = 2.0.0\nbuild = 0123456789ab\nname = new\n"], parents: [first])
        #expect(try Followed(history).deletions == ["1<2 a 3 stamped 2"])
    }

    @Test func aWindowCallsWhatIsBeforeItOlder() throws {
        var history = FileHistory()
        let first = history.commit(["a": "one line\ntwo\n"])
        let second = history.commit(["a": "one line\ntwo\nthree lines\n"], parents: [first])
        let side = history.commit(["a": "one line\ntwo\n", "b": "old one\n"], parents: [first])
        let third = history.commit(
            ["a": "one line\nthree lines\nfour\n"], parents: [second])
        let merge = history.commit(
            ["a": "one line\nthree lines\nfour\n", "b": "old one\n"], parents: [third, side])
        _ = history.commit(["a": "four\n", "b": "new one\n"], parents: [merge])
        let followed = try Followed(history, from: 4)
        #expect(followed.deletions == ["0<4 a 1", "0<6 a 2", "0<6 b 1"])
        #expect(followed.lines("a") == [4])
        #expect(followed.ages.mismatches == 0)
    }

    @Test func binaryFilesHaveNoLines() throws {
        var history = FileHistory()
        let text = FileHistory.File("one line\ntwo lines\n")
        let binary = FileHistory.File(bytes: [1, 0, 2, 10, 3])
        let first = history.commit(["a": binary, "b": text])
        let second = history.commit(["a": text, "b": binary], parents: [first])
        let third = history.commit(["b": binary], parents: [second])
        _ = history.commit(["b": FileHistory.File(bytes: [2, 0])], parents: [third])
        let followed = try Followed(history)
        #expect(followed.additions == ["1 b 2", "2 a 2"])
        #expect(followed.deletions == ["2<3 a 2"])
        #expect(followed.lines("b").isEmpty)
    }

    @Test func aModeIsNoLine() throws {
        var history = FileHistory()
        let first = history.commit(["a": FileHistory.File("one line\n")])
        _ = history.commit(["a": FileHistory.File("one line\n", mode: "100755")], parents: [first])
        let followed = try Followed(history)
        #expect(followed.deletions.isEmpty)
        #expect(followed.lines("a") == [1])
    }

    @Test func aFileCanBecomeAFolderAndALink() throws {
        var history = FileHistory()
        let first = history.commit(["a": numbered("file", 1...5), "c": "one line\n"])
        let second = history.commit(["a/b": "in a folder\n", "c": "one line\n"], parents: [first])
        _ = history.commit(
            [
                "a": FileHistory.File("again a file\n"),
                "c": FileHistory.File("a/b", mode: "120000"),
            ], parents: [second])
        let followed = try Followed(history)
        #expect(followed.deletions == ["1<2 a 5", "2<3 a/b 1", "1<3 c 1"])
        #expect(followed.lines("a") == [3])
        #expect(followed.lines("c") == [3])
    }

    @Test func tooManyFilesToCompareAreCounted() throws {
        func files(_ prefix: String) -> [String: String] {
            Dictionary(
                uniqueKeysWithValues: (1...401).map {
                    ("\(prefix)\($0)", numbered("x \($0)", 1...2) + prefix)
                })
        }
        var history = FileHistory()
        let first = history.commit(files("old"))
        _ = history.commit(files("new"), parents: [first])
        let followed = try Followed(history)
        #expect(followed.ages.cut.map(followed.number) == [2])
    }
}
