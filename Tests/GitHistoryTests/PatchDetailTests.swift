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

    @Test(arguments: [
        (0..<10, 0..<10, 10), (0..<10, 5..<30, 5), (0..<10, 10..<20, 0), (0..<0, 0..<9, 0),
    ])
    func sharedLinesAreThoseOfBoth(one: Range<Int>, other: Range<Int>, count: Int) {
        #expect(detail(one).shared(with: detail(other)) == count)
        #expect(detail(other).shared(with: detail(one)) == count)
    }

    @Test func sharedLinesAreThoseOfTheSets() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<50 {
            let sides = (0..<2).map { _ in
                (0..<20).map { _ in Int.random(in: 0..<60, using: &generator) }
            }
            let expected = Set(sides[0]).intersection(sides[1]).count
            #expect(detail(sides[0]).shared(with: detail(sides[1])) == expected)
        }
    }
}
