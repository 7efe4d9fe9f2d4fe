// Hot: every byte of every message goes through `find(in:_:)`.

/// Finds many words in one pass over a text: the automaton of Aho and Corasick, made deterministic.
///
/// ASCII letters match without case. Some words count only at the start of a line, behind blanks
/// and bullets: to the automaton they begin with the newline before them, and the state behind a
/// newline stays the same over blanks and bullets.
struct LiteralMatcher: Sendable {
    /// What may stand between the start of a line and a word.
    private static let indents = Array(" \t*+-".utf8)

    private let classes: [UInt8]
    /// States are offsets into this table, one row of `width` moves each; 0 is the root. Those
    /// where a word ends come last.
    private let moves: [UInt32]
    private let width: Int
    private let lineStart: UInt32
    private let firstEnd: UInt32
    private let ends: [[Int]]
    /// The bytes by which words and lines begin, eight times each, where they are four at most:
    /// no other leads away from the root.
    private let starts: (UInt64, UInt64, UInt64, UInt64)?

    /// Builds the automaton; a word is named by its place in the list. O(total length × bytes used).
    init(_ words: [(text: String, isAtLineStart: Bool)]) {
        let words = words.map { word in
            (word.isAtLineStart ? [UInt8(ascii: "\n")] : []) + word.text.utf8.map(folded)
        }
        var classes = Array(repeating: UInt8(0), count: 256)
        var width = 1
        for byte in words.joined() + [UInt8(ascii: "\n")] + LiteralMatcher.indents
        where classes[Int(byte)] == 0 {
            classes[Int(byte)] = UInt8(width)
            width += 1
        }
        for letter in UInt8(ascii: "A")...UInt8(ascii: "Z") {
            classes[Int(letter)] = classes[Int(folded(letter))]
        }
        var trie = Trie(width: width)
        for (number, word) in words.enumerated() {
            trie.add(word.map { Int(classes[Int($0)]) }, number)
        }
        let newline = trie.add([Int(classes[Int(UInt8(ascii: "\n"))])], nil)
        trie.close()
        for byte in LiteralMatcher.indents where trie.moves[newline][Int(classes[Int(byte)])] == 0 {
            trie.moves[newline][Int(classes[Int(byte)])] = newline
        }
        let order = trie.moves.indices.sorted {
            (trie.ends[$0].isEmpty ? 0 : 1, $0) < (trie.ends[$1].isEmpty ? 0 : 1, $1)
        }
        var offsets = Array(repeating: UInt32(0), count: order.count)
        for (place, node) in order.enumerated() { offsets[node] = UInt32(place * width) }
        moves = order.flatMap { node in trie.moves[node].map { offsets[$0] } }
        ends = order.map { trie.ends[$0] }.filter { !$0.isEmpty }
        firstEnd = UInt32((order.count - ends.count) * width)
        lineStart = offsets[newline]
        starts = LiteralMatcher.patterns(
            (0...UInt8.max).filter { trie.moves[0][Int(classes[Int($0)])] != 0 })
        self.classes = classes
        self.width = width
    }

    /// A word that a text holds.
    struct Match {
        let word: Int
        /// The position behind it.
        let end: Int
    }

    /// Adds each word that the text holds, by the position of its end. The text begins at the
    /// start of a line. O(length).
    func find(in text: Span<UInt8>, _ matches: inout [Match]) {
        let moves = moves.span
        let classes = classes.span
        var state = lineStart
        var position = 0
        while position < text.count {
            if state == 0, let starts {
                position = LiteralMatcher.first(of: starts, in: text, from: position)
                if position == text.count { return }
            }
            state = moves[Int(state) + Int(classes[Int(text[position])])]
            position += 1
            if state >= firstEnd {
                for word in ends[Int(state - firstEnd) / width] {
                    matches.append(Match(word: word, end: position))
                }
            }
        }
    }

    private static func patterns(_ bytes: [UInt8]) -> (UInt64, UInt64, UInt64, UInt64)? {
        guard (1...4).contains(bytes.count) else { return nil }
        let words = (0..<4).map { UInt64(bytes[$0 % bytes.count]) * 0x0101_0101_0101_0101 }
        return (words[0], words[1], words[2], words[3])
    }

    /// The next place where a word or a line may begin, or one of the last seven. Eight bytes at a
    /// time: the lowest of the bits that are left is that of the first byte that equals a start.
    @inline(__always)
    private static func first(
        of starts: (UInt64, UInt64, UInt64, UInt64), in text: Span<UInt8>, from start: Int
    ) -> Int {
        var position = start
        while position + 8 <= text.count {
            let bytes = unsafe UInt64(
                littleEndian: text.bytes.unsafeLoadUnaligned(
                    fromByteOffset: position, as: UInt64.self))
            let found =
                zeros(bytes ^ starts.0) | zeros(bytes ^ starts.1) | zeros(bytes ^ starts.2)
                | zeros(bytes ^ starts.3)
            if found != 0 { return position + found.trailingZeroBitCount / 8 }
            position += 8
        }
        return position
    }

    /// The highest bit of the lowest byte that is zero, and perhaps of some above it.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }
}

/// The words as a tree, by classes of bytes, while the automaton is being built.
private struct Trie {
    var moves: [[Int]]
    var ends: [[Int]] = [[]]

    init(width: Int) { moves = [Array(repeating: 0, count: width)] }

    /// Adds a word and returns its last node. A node without a move has 0, which is the root.
    @discardableResult
    mutating func add(_ word: [Int], _ number: Int?) -> Int {
        var node = 0
        for step in word {
            if moves[node][step] == 0 {
                moves[node][step] = moves.count
                moves.append(Array(repeating: 0, count: moves[0].count))
                ends.append([])
            }
            node = moves[node][step]
        }
        if let number { ends[node].append(number) }
        return node
    }

    /// Gives each node all its moves, breadth first: where it has none of its own, those of the
    /// longest other node that the text so far ends with.
    mutating func close() {
        var fallback = Array(repeating: 0, count: moves.count)
        var queue = moves[0].filter { $0 != 0 }
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            ends[node] += ends[fallback[node]]
            for step in moves[node].indices {
                let child = moves[node][step]
                if child == 0 {
                    moves[node][step] = moves[fallback[node]][step]
                } else {
                    fallback[child] = moves[fallback[node]][step]
                    queue.append(child)
                }
            }
        }
    }
}

/// An ASCII letter in lower case, any other byte as it is.
@inline(__always)
func folded(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}
