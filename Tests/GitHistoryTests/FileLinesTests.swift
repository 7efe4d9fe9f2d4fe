import GitHistory
import Testing

/// The lines of a file without their order.
@Suite struct FileLinesTests {
    private func lines(_ text: String) -> FileLines {
        FileLines(Array(text.utf8).span, isBinary: false)
    }

    @Test func equalLinesInAnotherOrderAreEqual() {
        #expect(lines("first line\nsecond line\n") == lines("\n second line\r\nfirst line"))
        #expect(lines("first line\n").keys.count == 1)
    }

    @Test func aConflictIsSeen() {
        #expect(lines("a\n<<<<<<< HEAD\nb\n").isConflicted)
        #expect(!lines("a <<<<<<< HEAD\n<<<<<<<\n").isConflicted)
    }

    @Test func aBinaryFileHasNoLines() {
        let file = FileLines(Array("words of many letters\n".utf8).span, isBinary: true)
        #expect(file.isBinary && file.keys.isEmpty)
    }
}
