import GitHistory
import Stories
import Testing

/// The keys of changed lines, and how many of them two patches share.
@Suite struct PatchDetailTests {
    private func key(_ line: String, isAdded: Bool = true) -> ChangedLine? {
        ChangedLine(Array(line.utf8).span, isAdded: isAdded)
    }

    @Test(arguments: [
        "let answer = 42\n", "let answer = 42\r\n", "\t  let answer = 42  ", "let  answer\t= 42",
        "let answer = 42\u{c}\u{b}",
    ])
    func whiteSpaceMakesNoOtherLine(line: String) {
        #expect(key(line) != nil)
        #expect(key(line) == key("let answer = 42"))
    }

    @Test func whiteSpaceThatPartsWordsCounts() {
        #expect(key("letanswer = 42") != key("let answer = 42"))
    }

    @Test(arguments: [
        "", "\n", "    }", "});", "}}}}}}}}}}", "----------", "end", "return", "1234567",
    ])
    func someLinesSayNothing(line: String) {
        #expect(key(line) == nil)
    }

    @Test(arguments: ["12345678", "=======a", "b = c+d;xy", "äöüß", "\u{ff}日本語"])
    func eightBytesAndAWordSaySomething(line: String) {
        #expect(key(line) != nil)
    }

    @Test func addedAndDeletedLinesDiffer() {
        #expect(key("let answer = 42", isAdded: false) != nil)
        #expect(key("let answer = 42", isAdded: false) != key("let answer = 42"))
    }

    private func detail(_ numbers: some Sequence<Int>) -> PatchDetail {
        PatchDetail(contextFree: nil, lines: numbers.compactMap { key("line number \($0)") })
    }

    @Test func aLineIsHeldOnceAndInOrder() {
        let detail = detail([3, 1, 2, 3, 1])
        #expect(detail.lines.count == 3)
        #expect(detail.lines == detail.lines.sorted())
        #expect(detail == self.detail([1, 2, 3]))
    }
}
