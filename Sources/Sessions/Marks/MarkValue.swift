import GitHistory

/// A literal of a mark in a message, in its place.
struct MarkHit {
    let message: ArraySlice<UInt8>
    /// Where the literal stands.
    let literal: Range<Int>
    /// Where its line ends.
    let lineEnd: Int

    /// What follows the literal in its line.
    var rest: ArraySlice<UInt8> { message[literal.upperBound..<lineEnd] }

    /// The byte before the literal, nil at the start of the message.
    var before: UInt8? {
        literal.lowerBound > message.startIndex ? message[literal.lowerBound - 1] : nil
    }
}

extension Mark {
    /// The values that a literal in its place has, in order; none where it is no mark after all.
    func values(_ hit: MarkHit) -> [ArraySlice<UInt8>] {
        switch grammar {
        case .nothing: return [hit.rest.prefix(0)]
        case .id(let prefix):
            return one(hit, where: isIDByte) { id in
                id.starts(with: prefix) && id.count > prefix.utf8.count
                    && !Placeholders.contain(id.dropFirst(prefix.utf8.count))
            }
        case .uuid: return one(hit, where: isIDByte, isUUID)
        case .hex(let count):
            return one(hit, where: isWord) { id in
                count.contains(id.count) && id.allSatisfy { hexDigit($0) != nil }
            }
        case .digits: return one(hit, where: isWord) { $0.allSatisfy(isDigit) }
        case .name:
            return one(hit, where: { isIDByte($0) || $0 == UInt8(ascii: "/") }) {
                !Placeholders.contain($0)
            }
        case .agent: return [trimmed(hit.rest, where: isBlank)].filter { !$0.isEmpty }
        case .rest:
            let rest = trimmed(hit.rest, where: isBlank)
            let isName = !rest.contains { "<>{}$`".utf8.contains($0) } && rest.count <= 100
            return isName && !rest.isEmpty && !Placeholders.contain(rest) ? [rest] : []
        case .tasks: return TaskID.list(hit.rest)
        case .bracketedTasks: return TaskID.bracketed(hit)
        case .taskNumber: return TaskID.number(hit)
        case .number(let words): return Mark.number(hit.rest, after: words)
        case .object:
            let id = hit.rest.prefix(40)
            let next = hit.rest.dropFirst(40).first
            return ObjectID(hex: id) != nil && next.flatMap(hexDigit) == nil ? [id] : []
        }
    }

    /// The one word behind the literal, or the last part of the address there.
    private func one(
        _ hit: MarkHit, where isPart: (UInt8) -> Bool, _ isWanted: (ArraySlice<UInt8>) -> Bool
    ) -> [ArraySlice<UInt8>] {
        let start = place == .line ? hit.rest.drop(while: isBlank) : hit.rest
        if place == .line, start.starts(with: "https://") || start.starts(with: "http://") {
            let address = start.prefix { !isBlank($0) }
            guard isEnd(start[address.endIndex...]), let id = Mark.lastPart(address),
                id.allSatisfy(isPart), id.contains(where: isDigit), isWanted(id)
            else { return [] }
            return [id]
        }
        let word = start.prefix(while: isPart)
        let end = word.lastIndex { isWord($0) || $0 == UInt8(ascii: "/") }
        let id = word[..<(end.map { $0 + 1 } ?? word.startIndex)]
        return !id.isEmpty && isEnd(start[word.endIndex...]) && isWanted(id) ? [id] : []
    }

    /// Whether a value may end where this follows.
    private func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
        switch place {
        case .line, .column: return rest.allSatisfy(isBlank)
        case .subject, .anywhere: return rest.first.map { !isWord($0) } ?? true
        case .subjectEnd:
            guard rest.first == UInt8(ascii: ")") else { return false }
            let tail = trimmed(rest.dropFirst(), where: isBlank)
            let digits = tail.dropFirst(2).prefix(while: isDigit)
            return tail.isEmpty
                || tail.starts(with: "(#") && !digits.isEmpty
                    && tail[digits.endIndex...].elementsEqual(")".utf8)
        }
    }

    /// The last part of an address's path, without query and fragment; nil for a bare host.
    private static func lastPart(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let parts = path.split(separator: UInt8(ascii: "/"))
        return parts.count > 2 ? parts.last : nil
    }

    /// The digits of the first number behind some words; of any size but 0.
    private static func number(
        _ rest: ArraySlice<UInt8>, after words: String
    ) -> [ArraySlice<UInt8>] {
        var rest = rest
        while let position = rest.position(of: words) {
            rest = rest[(position + words.utf8.count)...]
            let digits = rest.prefix(while: isDigit)
            if Int32(digits.text) ?? 0 > 0 { return [digits] }
            if words.isEmpty { return [] }
        }
        return []
    }
}

/// What ids hold, with what joins their parts in some tools' ids.
private func isIDByte(_ byte: UInt8) -> Bool {
    isWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
}

private func isUUID(_ id: ArraySlice<UInt8>) -> Bool {
    let parts = id.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
        && parts.joined().allSatisfy { hexDigit($0) != nil }
        && !Placeholders.contain(id)
}

/// Words that stand for an id in documentation and in templates that were not filled in.
private enum Placeholders {
    private static let words: Set<String> = [
        "none", "null", "nil", "n/a", "na", "unknown", "missing", "undefined", "empty", "todo",
        "tbd", "id", "uuid", "url", "session", "session-id", "session_id", "sessionid",
        "thread-id", "thread_id", "your-session-id", "your-id", "my-session-id", "example",
        "optional", "required", "string", "value", "here", "true", "false", "yes", "no", "the",
    ]

    static func contain(_ id: ArraySlice<UInt8>) -> Bool {
        let signs = Set(id.map(folded)).subtracting("-_.:/".utf8)
        if signs.isEmpty || signs == [UInt8(ascii: "x")] { return true }
        if signs == [UInt8(ascii: "0")] && id.count > 1 { return true }
        return words.contains(id.text.lowercased())
    }
}
