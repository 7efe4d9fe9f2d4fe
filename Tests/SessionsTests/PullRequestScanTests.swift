import GitHistory
import Stories
import Testing

@testable import Sessions

/// The scan against a reading line by line, on mixtures of what forges write.
@Suite struct PullRequestScanTests {
    /// Number and form, as the forges' sentences say when they are tried one by one.
    private static func naive(_ message: [UInt8]) -> [PullRequestName] {
        var names: [PullRequestName] = []
        var isSubject = true
        for line in message.split(separator: 10, omittingEmptySubsequences: false) {
            for mark in MarkTable.standard.marks where mark.place == .column {
                guard case .number(let words) = mark.grammar,
                    line.starts(with: mark.literal.utf8)
                else { continue }
                let start = words.isEmpty ? mark.literal : words
                names += numbers(line, after: start, isOnlyFirst: words.isEmpty).prefix(1)
                    .map { PullRequestName(number: $0, form: .explicit) }
            }
            guard isSubject, !line.isEmpty else { continue }
            isSubject = false
            let text = String(decoding: line, as: UTF8.self)
            let isRevert = text.hasPrefix("Revert \"") || text.hasPrefix("Reapply \"")
            let quote = isRevert ? line.lastIndex(of: UInt8(ascii: "\"")) : nil
            let end = quote ?? line.startIndex
            names += numbers(line[..<end], after: "(#").map { .init(number: $0, form: .quoted) }
            names += numbers(line[end...], after: "(#")
                .map { .init(number: $0, form: .parenthesized) }
        }
        return names
    }

    private static func numbers(
        _ line: ArraySlice<UInt8>, after words: String, isOnlyFirst: Bool = false
    ) -> [Int] {
        let text = String(decoding: line, as: UTF8.self)
        let pieces = text.split(separator: words, omittingEmptySubsequences: false).dropFirst()
        return pieces.prefix(isOnlyFirst ? 1 : .max).compactMap { piece in
            Int32(String(piece.prefix { $0.isASCII && $0.isNumber }))
        }.filter { $0 > 0 }.map(Int.init)
    }

    @Test func mixturesAreReadAsLineByLine() {
        var random = SeededGenerator(seed: 3)
        let pieces = [
            "Merge pull request #", "Merge pull request '", "' (#", "Merged in ",
            "(pull request #", "Merged PR ", "See merge request ", "!", "Differential Revision: ",
            "/D", "(#", ")", "12", "7", "0", "99999999999", "\n", "\n\n", " ", "x", "Revert \"",
            "Reapply \"", "\"", "- ", "> ", "#",
        ].map { Array($0.utf8) }
        var total = 0
        for _ in 0..<5000 {
            let count = Int.random(in: 0...30, using: &random)
            let message = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
            let names = MessageSigns(of: [message[...]]).pullRequests(of: CommitIndex(0))
            let text = String(decoding: message, as: UTF8.self)
            #expect(Set(names) == Set(Self.naive(message)), "\(text.debugDescription)")
            total += names.count
        }
        #expect(total > 200)
    }

    @Test func anyBytesBehindALiteralAreTakenWithoutATrap() {
        var random = SeededGenerator(seed: 5)
        let marks = MarkTable.standard.marks
        let tails = Array(" \t\n\r-_./:#()<>aT0,!\"'".utf8) + [0, 0xff, 0xc3]
        for _ in 0..<3000 {
            let message = (0..<4).flatMap { _ -> [UInt8] in
                let literal = marks.randomElement(using: &random)?.literal ?? ""
                let count = Int.random(in: 0...12, using: &random)
                let tail = (0..<count).map { _ in tails.randomElement(using: &random) ?? 0 }
                return Array(literal.utf8) + tail
            }
            let padded = [0, 10] + message
            let signs = MessageSigns(of: [message[...], padded[2...], []])
            let values = (0..<3).map { number in
                signs.signs(of: CommitIndex(number)).map { Array(signs.value(of: $0)) }
            }
            #expect(values[0] == values[1])
            #expect(values[2] == [])
        }
    }
}
