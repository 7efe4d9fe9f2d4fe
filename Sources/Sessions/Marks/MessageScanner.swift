// Hot: every message of the history goes through `scan`.
import GitHistory

/// What the marks of a table say in messages, read in one pass over each.
struct MessageScanner {
    private(set) var signs: [Sign] = []
    /// Where each message's signs end.
    private(set) var ends: [Int32] = []
    /// The ids, names and numbers that were read.
    private(set) var values = ByteTable()
    private let marks: [Mark]
    private let matcher: LiteralMatcher
    /// Parallel to the marks: what most matches are turned down by, without touching the row.
    private let lengths: [Int]
    private let places: [Mark.Place]
    /// The matches of the message that is being read.
    private var matches: [LiteralMatcher.Match] = []
    /// Lines that may name an agent, and the number of the name of each; -1 names none.
    private var agentLines = ByteTable()
    private var agentNames: [Int32] = []

    init(_ table: MarkTable) {
        marks = table.marks
        matcher = table.matcher
        lengths = table.marks.map(\.literal.utf8.count)
        places = table.marks.map(\.place)
    }

    /// Reads the next message. O(length).
    mutating func scan(_ message: ArraySlice<UInt8>) {
        matches.removeAll(keepingCapacity: true)
        matcher.find(in: message.span, &matches)
        if !matches.isEmpty {
            let subject = SubjectLine(message)
            for match in matches {
                read(match.word, message.startIndex + match.end, message, subject)
            }
        }
        ends.append(Int32(signs.count))
    }

    private mutating func read(
        _ number: Int, _ end: Int, _ message: ArraySlice<UInt8>, _ subject: SubjectLine
    ) {
        let literal = end - lengths[number]..<end
        guard isInPlace(places[number], literal, message, subject) else { return }
        let mark = marks[number]
        let isQuoted = subject.isQuoted(literal.lowerBound)
        if isQuoted && mark.meaning != .pullRequest { return }
        if mark.isExact && !message[literal].elementsEqual(mark.literal.utf8) { return }
        let hit = MarkHit(
            message: message, literal: literal, lineEnd: MessageScanner.lineEnd(message, end))
        for value in mark.values(hit) {
            guard let value = self.value(value, of: mark) else { continue }
            signs.append(Sign(mark: UInt16(number), isQuoted: isQuoted, value: value))
        }
    }

    private mutating func value(_ bytes: ArraySlice<UInt8>, of mark: Mark) -> Int32? {
        switch mark.grammar {
        case .number: return Int32(bytes.text)
        case .nothing: return number(mark.tool.utf8)
        case .uuid, .hex, .object: return number(bytes.map(folded))
        case .agent:
            let copy = Array(bytes)
            let line = agentLines.index(of: copy.span)
            if line == agentNames.count {
                var number: Int32 = -1
                if let name = Agent.named(by: bytes.text) { number = self.number(name.utf8) }
                agentNames.append(number)
            }
            let name = agentNames[Int(line)]
            return name < 0 ? nil : name
        case .id, .digits, .name, .rest, .tasks, .bracketedTasks, .taskNumber:
            return number(bytes)
        }
    }

    private mutating func number(_ bytes: some Sequence<UInt8>) -> Int32 {
        let bytes = Array(bytes)
        return values.index(of: bytes.span)
    }

    /// Whether the literal stands where its mark may. The matcher has seen to it that a mark of
    /// lines stands at the start of one, behind blanks and bullets at most.
    private func isInPlace(
        _ place: Mark.Place, _ literal: Range<Int>, _ message: ArraySlice<UInt8>,
        _ subject: SubjectLine
    ) -> Bool {
        switch place {
        case .line: return true
        case .column:
            return literal.lowerBound == message.startIndex
                || message[literal.lowerBound - 1] == UInt8(ascii: "\n")
        case .subject, .subjectEnd: return subject.range.contains(literal.lowerBound)
        case .anywhere:
            let before = message[..<literal.lowerBound]
            let newline = before.lastIndex(of: UInt8(ascii: "\n"))
            let line = newline.map { before[$0...].dropFirst() } ?? before
            return line.first { !isBlank($0) } != UInt8(ascii: ">")
        }
    }

    private static func lineEnd(_ message: ArraySlice<UInt8>, _ position: Int) -> Int {
        let end = message[position...].firstIndex(of: UInt8(ascii: "\n")) ?? message.endIndex
        let hasReturn = end > position && message[end - 1] == UInt8(ascii: "\r")
        return hasReturn ? end - 1 : end
    }
}

/// The first line of a message that is not empty.
struct SubjectLine {
    /// Where it stands.
    let range: Range<Int>
    /// Where the subject ends that git's revert quotes; the line's start where there is none.
    private let quotedEnd: Int

    init(_ message: ArraySlice<UInt8>) {
        let newline = UInt8(ascii: "\n")
        let start = message.firstIndex { $0 != newline } ?? message.endIndex
        let line = message[start...].prefix { $0 != newline }
        range = line.indices
        let isRevert = line.starts(with: "Revert \"") || line.starts(with: "Reapply \"")
        quotedEnd = isRevert ? line.lastIndex(of: UInt8(ascii: "\"")) ?? start : start
    }

    /// Whether a place is in the quotes of a revert: what stands there is not about this commit.
    func isQuoted(_ position: Int) -> Bool { position >= range.lowerBound && position < quotedEnd }
}
