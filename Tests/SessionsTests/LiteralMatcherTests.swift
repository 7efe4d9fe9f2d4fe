import Stories
import Testing

@testable import Sessions

/// The automaton against a search that tries every word at every place.
@Suite struct LiteralMatcherTests {
    private struct Found: Hashable {
        let word: Int
        let end: Int
    }

    private static func naive(
        _ words: [(text: String, isAtLineStart: Bool)], _ text: [UInt8]
    ) -> Set<Found> {
        let lower = text.map { Character(Unicode.Scalar($0)).isASCII ? folded($0) : $0 }
        var found: Set<Found> = []
        for (number, word) in words.enumerated() {
            let bytes = word.text.utf8.map(folded)
            for start in lower.indices where lower[start...].starts(with: bytes) {
                let line = lower[..<start].split(separator: 10, omittingEmptySubsequences: false)
                let before = line.last ?? []
                let isIndent = before.allSatisfy { " \t*+-".utf8.contains($0) }
                if !word.isAtLineStart || isIndent {
                    found.insert(Found(word: number, end: start + bytes.count))
                }
            }
        }
        return found
    }

    private static func found(_ matcher: LiteralMatcher, _ text: [UInt8]) -> [Found] {
        var matches: [LiteralMatcher.Match] = []
        matcher.find(in: text.span, &matches)
        return matches.map { Found(word: $0.word, end: $0.end) }
    }

    @Test func randomWordsInRandomTextAreFoundAsByHand() {
        var random = SeededGenerator(seed: 7)
        let letters = Array("abAB(\n -:é".utf8)
        func text(_ count: Int, from letters: [UInt8]) -> [UInt8] {
            (0..<count).map { _ in letters.randomElement(using: &random) ?? 0 }
        }
        var total = 0
        for _ in 0..<300 {
            let words = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                let length = Int.random(in: 1...4, using: &random)
                let word = text(length, from: Array("abAB(:".utf8))
                return (String(decoding: word, as: UTF8.self), Bool.random(using: &random))
            }
            let matcher = LiteralMatcher(words)
            let haystack = text(Int.random(in: 0...200, using: &random), from: letters)
            let found = Self.found(matcher, haystack)
            #expect(Set(found) == Self.naive(words, haystack))
            #expect(Set(found).count == found.count)
            #expect(found.map(\.end) == found.map(\.end).sorted())
            total += found.count
        }
        #expect(total > 1000)
    }

    @Test func theTablesOwnWordsAreFoundInAnyMixture() {
        var random = SeededGenerator(seed: 11)
        let marks = MarkTable.standard.marks
        let words = marks.map { (text: $0.literal, isAtLineStart: $0.place == .line) }
        let matcher = LiteralMatcher(words)
        for _ in 0..<50 {
            let pieces = (0..<20).flatMap { _ in
                let literal = marks.randomElement(using: &random)?.literal ?? ""
                let cut = literal.utf8.prefix(Int.random(in: 0...60, using: &random))
                return Array(cut) + (["\n", " ", "\n- "].randomElement(using: &random) ?? "x").utf8
            }
            #expect(Set(Self.found(matcher, pieces)) == Self.naive(words, pieces))
        }
    }

    @Test(arguments: ["", "\n", "\n\n\n", "(", " "])
    func almostNothingHoldsNoKey(text: String) {
        let matcher = LiteralMatcher([("key:", true)])
        #expect(Self.found(matcher, Array(text.utf8)).isEmpty)
    }
}
