// Hot: takes every changed line of the patches whose lines are asked for.

/// What a patch says line by line, whatever stands around it.
package struct PatchDetail: Sendable, Equatable {
    /// The patch-id of the same patch without context lines (`-U0`): it survives a changed
    /// neighbour line. Nil for a patch that changes nothing.
    package let contextFree: PatchID?
    /// The changed lines that say something, each once, ascending.
    package let lines: [ChangedLine]

    /// A detail; the lines are sorted here.
    package init(contextFree: PatchID?, lines: some Sequence<ChangedLine>) {
        self.contextFree = contextFree
        self.lines = Array(Set(lines)).sorted()
    }
}

/// What a patch adds line by line, without its id: half the cost of a detail.
package struct AddedLines: Sendable, Equatable {
    /// The added lines that say something, each once, ascending.
    package let lines: [ChangedLine]
    /// How many lines the patch adds and deletes, file by file, in the order of its changes.
    package let counts: [LineCount]

    /// The lines, in any order; they are sorted here.
    package init(of lines: [ChangedLine], counts: [LineCount]) {
        self.counts = counts
        let added = lines.sorted()
        var lines: [ChangedLine] = []
        lines.reserveCapacity(added.count)
        for line in added where line != lines.last { lines.append(line) }
        self.lines = lines
    }
}

/// A changed line without its outer white space, as a number: added and deleted ones differ.
package struct ChangedLine: Hashable, Comparable, Sendable {
    private let value: UInt64

    /// Whether the patch adds the line; the lowest bit says it.
    package var isAdded: Bool { value & 1 == 1 }

    /// The fewest bytes, white space left out, of a line that says something: a brace, an `end` or
    /// a `return` does not.
    private static let fewest = 8

    /// The key of a line; nil for one that says nothing of its own. O(length).
    package init?(_ line: Span<UInt8>, isAdded: Bool) {
        var hash: UInt64 = isAdded ? 0xcbf2_9ce4_8422_2325 : 0x9e37_79b9_7f4a_7c15
        var count = 0
        var pending = 0
        var saysSomething = false
        for position in 0..<line.count {
            let byte = line[position]
            if byte == 32 || (9...13).contains(byte) {
                pending += count > 0 ? 1 : 0
                continue
            }
            if pending > 0 { hash = (hash ^ 32) &* 0x100_0000_01b3 }
            pending = 0
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            count += 1
            saysSomething = saysSomething || isWord(byte)
        }
        guard count >= ChangedLine.fewest, saysSomething else { return nil }
        value = hash << 1 | (isAdded ? 1 : 0)
    }

    package static func < (left: ChangedLine, right: ChangedLine) -> Bool {
        left.value < right.value
    }
}

private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (48...57).contains(byte) || (65...90).contains(byte)
        || (97...122).contains(byte)
}
