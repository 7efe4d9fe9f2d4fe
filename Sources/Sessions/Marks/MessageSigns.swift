import GitHistory

/// One mark that was found in a message.
package struct Sign: Sendable, Hashable {
    /// The row of the table.
    package let mark: UInt16
    /// It stands in the quotes of a revert's subject.
    package let isQuoted: Bool
    /// The number of its value in the table of values; of a pull request its own number.
    package let value: Int32
}

/// The marks in all messages of a history.
package struct MessageSigns: Sendable {
    /// The table whose rows the signs name.
    package let table: MarkTable
    private let signs: [Sign]
    private let ends: [Int32]
    private let values: ByteTable

    /// Reads every message of a graph. O(bytes of the messages).
    package init(_ graph: CommitGraph, _ table: MarkTable = .standard) {
        self.init(of: graph.commits.lazy.map { graph.messageBytes($0) }, table)
    }

    /// Reads messages, of which the first is that of commit 0.
    package init(of messages: some Sequence<ArraySlice<UInt8>>, _ table: MarkTable = .standard) {
        var scanner = MessageScanner(table)
        for message in messages { scanner.scan(message) }
        self.table = table
        values = scanner.values
        (signs, ends) = MessageSigns.withKnownTasks(scanner, table)
    }

    /// All signs of a commit's message, in its order. O(1).
    package func signs(of commit: CommitIndex) -> ArraySlice<Sign> {
        let start = commit.position == 0 ? 0 : ends[commit.position - 1]
        return signs[Int(start)..<Int(ends[commit.position])]
    }

    /// The row of the table that a sign was found by.
    package func mark(of sign: Sign) -> Mark { table.marks[Int(sign.mark)] }

    /// The value of a sign as bytes; of a pull request none.
    package func value(of sign: Sign) -> ArraySlice<UInt8> {
        mark(of: sign).meaning == .pullRequest ? [] : values[sign.value]
    }

    /// Leaves out the ids in brackets whose prefix neither the table nor any line of this history
    /// that names a task knows.
    private static func withKnownTasks(
        _ scanner: MessageScanner, _ table: MarkTable
    ) -> ([Sign], [Int32]) {
        let grammars = table.marks.map(\.grammar)
        var prefixes = table.taskPrefixes
        for sign in scanner.signs where grammars[Int(sign.mark)] == .tasks {
            if let prefix = TaskID.prefix(scanner.values[sign.value]) {
                prefixes.insert(prefix.text)
            }
        }
        var signs: [Sign] = []
        var ends: [Int32] = []
        var start = 0
        for end in scanner.ends {
            for sign in scanner.signs[start..<Int(end)] {
                if grammars[Int(sign.mark)] == .bracketedTasks {
                    let prefix = TaskID.prefix(scanner.values[sign.value])
                    guard prefix.map({ prefixes.contains($0.text) }) ?? false else { continue }
                }
                signs.append(sign)
            }
            start = Int(end)
            ends.append(Int32(signs.count))
        }
        return (signs, ends)
    }
}
