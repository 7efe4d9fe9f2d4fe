import Foundation
import GitHistory
import Stories
import Testing

@testable import GitStore

/// Our own diff says what git's says, to the last line.
@Suite struct LineDifferTests {
    /// Pairs of texts, seeded: programs with many equal lines, edited, moved about, mixed up.
    private static let pairs: [(old: String, new: String)] = {
        var random = SeededGenerator(seed: 11)
        var pairs: [(old: String, new: String)] = (0..<240).map { _ in
            let old = text(of: .random(in: 0...120, using: &random), &random)
            return (joined(old), edited(old, &random))
        }
        // What they end with alike is longer than what git cuts off before a diff without context.
        for _ in 0..<60 {
            let old = text(of: 80, &random)
            let tail = joined(text(of: 320, &random))
            pairs.append((joined(old) + tail, edited(old, &random) + tail))
        }
        // So much differs that the search gives up looking for the shortest way.
        for lines in [1500, 3000] {
            let old = text(of: lines, &random)
            pairs.append((joined(old), joined(old.shuffled(using: &random))))
            pairs.append((joined(old), joined(text(of: lines, &random) + old[100..<400])))
        }
        return pairs
    }()

    private static func text(of count: Int, _ random: inout SeededGenerator) -> [String] {
        let words = [
            "", "}", "{", "    }", "\treturn", "end", "  x += 1", "    call()", "\t", "//",
        ]
        return (0..<count).map { _ in
            Bool.random(using: &random)
                ? words[Int.random(in: 0..<words.count, using: &random)]
                : "    line \(Int.random(in: 0..<400, using: &random))"
        }
    }

    private static func edited(_ old: [String], _ random: inout SeededGenerator) -> String {
        var lines = old
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...lines.count, using: &random)
            let length = Int.random(in: 0...min(12, lines.count - place), using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: lines.removeSubrange(place..<(place + length))
            case 1: lines.insert(contentsOf: lines[place..<(place + length)], at: place)
            case 2:
                let block = Array(lines[place..<(place + length)])
                lines.removeSubrange(place..<(place + length))
                lines.insert(
                    contentsOf: block, at: Int.random(in: 0...lines.count, using: &random))
            default: lines.insert(contentsOf: text(of: length, &random), at: place)
            }
        }
        let text = joined(lines)
        return Int.random(in: 0..<5, using: &random) == 0 ? String(text.dropLast()) : text
    }

    private static func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    /// What git says of each pair, by its number.
    private static func asked(_ options: String...) throws -> [Int: [String]] {
        let scratch = try Scratch()
        for (number, pair) in pairs.enumerated() {
            for (folder, text) in [("old", pair.old), ("new", pair.new)] {
                let path = scratch.path + "/" + folder
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: true)
                try Data(text.utf8).write(to: URL(filePath: "\(path)/\(number)"))
            }
        }
        let command = ["git", "diff", "--no-index", "--no-color", "--diff-algorithm=myers"]
        let said = try run(command + options + ["old", "new"], in: scratch.path)
        var sections: [Int: [String]] = [:]
        var number = -1
        for line in said.text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("diff --git "), let last = line.split(separator: "/").last {
                number = Int(last) ?? -1
            }
            sections[number, default: []].append(String(line))
        }
        return sections
    }

    private func ours(
        _ number: Int,
        _ diff: (inout LineDiffer, UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>)
            -> [Hunk]
    ) -> [Hunk] {
        let (old, new) = (Array(Self.pairs[number].old.utf8), Array(Self.pairs[number].new.utf8))
        var differ = LineDiffer()
        return old.withUnsafeBufferPointer { left in
            new.withUnsafeBufferPointer { diff(&differ, left, $0) }
        }
    }

    @Test func withoutContextHunksAreThoseOfGit() throws {
        let asked = try Self.asked("-U0")
        #expect(asked.count > 200)
        for number in Self.pairs.indices {
            let headers = (asked[number] ?? []).filter { $0.hasPrefix("@@") }
            let said = headers.map { $0.split(separator: "@@")[0] }
            let hunks = ours(number) { $0.bareHunks($1, $2) }
            #expect(hunks.map(\.header) == said, "pair \(number)")
        }
    }

    /// One diff answers both ways of asking wherever it says so, and it does so nearly always.
    @Test func sharedHunksAreThoseOfBoth() {
        var counts = (bare: 0, cut: 0)
        for number in Self.pairs.indices {
            let plain = ours(number) { $0.hunks($1, $2) }
            let bare = ours(number) { $0.bareHunks($1, $2) }
            _ = ours(number) { differ, left, right in
                let (hunks, areBare) = differ.sharedHunks(left, right)
                #expect(hunks == plain, "pair \(number)")
                if areBare {
                    #expect(hunks == bare, "pair \(number)")
                    counts.bare += 1
                    counts.cut += CommonEnds.trimmedTail(left, right) > 0 ? 1 : 0
                }
                return hunks
            }
        }
        #expect(counts.bare * 10 > Self.pairs.count * 8)
        #expect(counts.cut > 10)
    }

    @Test func withContextChangedLinesAreThoseOfGit() throws {
        let asked = try Self.asked("-U100000")
        for number in Self.pairs.indices {
            let body = (asked[number] ?? []).drop { !$0.hasPrefix("@@") }.dropFirst()
            var signs = body.compactMap(\.first).filter { " +-".contains($0) }
            var said: [Hunk] = []
            var (old, new): (Int32, Int32) = (0, 0)
            while let sign = signs.first {
                if sign == " " {
                    (old, new) = (old + 1, new + 1)
                    signs.removeFirst()
                    continue
                }
                let group = signs.prefix { $0 != " " }
                let deleted = Int32(group.filter { $0 == "-" }.count)
                let added = Int32(group.count) - deleted
                said.append(
                    Hunk(oldStart: old, oldCount: deleted, newStart: new, newCount: added))
                (old, new) = (old + deleted, new + added)
                signs.removeFirst(group.count)
            }
            #expect(ours(number) { $0.hunks($1, $2) } == said, "pair \(number)")
        }
    }

    @Test func linesAreCountedToTheEnd() {
        for number in Self.pairs.indices {
            let new = Self.pairs[number].new
            let count = new.split(separator: "\n", omittingEmptySubsequences: false).count
            var counted = 0
            _ = ours(number) { differ, left, right in
                let hunks = differ.bareHunks(left, right)
                counted = differ.newLineCount
                return hunks
            }
            #expect(counted == (new.hasSuffix("\n") || new.isEmpty ? count - 1 : count))
        }
    }
}

extension Hunk {
    /// As git heads it.
    fileprivate var header: Substring {
        func side(_ start: Int32, _ count: Int32) -> String {
            count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
        }
        return " -\(side(oldStart, oldCount)) +\(side(newStart, newCount)) "
    }
}

/// What is cut off before a diff without context is what git cuts off.
@Suite struct TrimmedTailTests {
    private func tail(_ old: String, _ new: String) -> Int {
        let (left, right) = (Array(old.utf8), Array(new.utf8))
        return left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { CommonEnds.trimmedTail(left, $0) }
        }
    }

    private func lines(_ count: Int) -> String {
        (0..<count).map { "line \(1000 + $0)\n" }.joined()
    }

    @Test func lessThanABlockStays() {
        #expect(tail("a\n" + lines(100), "b\n" + lines(100)) == 0)
    }

    @Test func aBlockIsCutBehindTheLineInWhichItBegins() {
        // 110 lines of ten bytes; the block of 1024 bytes begins within a line, of which 4 bytes
        // are given back.
        #expect(tail("a\n" + lines(110), "b\n" + lines(110)) == 1020)
    }

    @Test func aTextThatIsWithinTheOtherIsCutToo() {
        #expect(tail(lines(200), "more\n" + lines(200)) == 1020)
        #expect(tail("", lines(200)) == 0)
    }

    @Test func aBlockWithoutALineEndStays() {
        let long = String(repeating: "x", count: 5000)
        #expect(tail("a" + long, "b" + long) == 0)
    }
}
