/// The ids of tasks: `bd-y45`, `cave-98c9s.3`, `PROJ-123`.
enum TaskID {
    /// The part before the last hyphen; nil for what is no id of a task.
    static func prefix(_ id: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let hyphen = id.lastIndex(of: UInt8(ascii: "-")), let first = id.first,
            !isDigit(first), first != UInt8(ascii: "-"), first != UInt8(ascii: "_")
        else { return nil }
        let prefix = id[..<hyphen]
        let parts = id[(hyphen + 1)...].split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isTask =
            !prefix.isEmpty && prefix.allSatisfy(isWord)
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isWord) }
            && parts.dropFirst().allSatisfy { $0.allSatisfy(isDigit) }
        return isTask ? prefix : nil
    }

    /// The ids behind `Bead:`, separated by commas, each with a remark in brackets or without.
    /// The first word is one, or the line is prose.
    static func list(_ rest: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var ids: [ArraySlice<UInt8>] = []
        for piece in rest.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            let piece = trimmed(piece, where: isBlank)
            let id = word(piece)
            let remark = piece[id.endIndex...].drop { isBlank($0) || $0 == UInt8(ascii: ".") }
            let isAlone = remark.isEmpty || remark.first == UInt8(ascii: "(")
            if isAlone, prefix(id) != nil {
                ids.append(id)
            } else if ids.isEmpty {
                return []
            }
        }
        return ids
    }

    /// The ids in brackets. In the scope of a conventional subject, `fix(coven-cli): …`, words
    /// with a hyphen are common: there an id has a digit.
    static func bracketed(_ hit: MarkHit) -> [ArraySlice<UInt8>] {
        guard let close = hit.rest.firstIndex(of: UInt8(ascii: ")")) else { return [] }
        let isScope = hit.before.map(isWord) ?? false
        return hit.rest[..<close].split(separator: UInt8(ascii: ",")).compactMap { piece in
            let piece = trimmed(piece, where: isBlank)
            let id = word(piece)
            guard let prefix = prefix(id), piece[id.endIndex...].first.map(isBlank) ?? true,
                !isScope || id[prefix.endIndex...].contains(where: isDigit)
            else { return nil }
            return id
        }
    }

    /// `PROJ-123`, of which the literal is the beginning, between the bounds of words.
    static func number(_ hit: MarkHit) -> [ArraySlice<UInt8>] {
        let digits = hit.rest.prefix(while: isDigit)
        let isBounded =
            !(hit.before.map(isWord) ?? false)
            && !(hit.rest[digits.endIndex...].first.map(isWord) ?? false)
        return isBounded && !digits.isEmpty
            ? [hit.message[hit.literal.lowerBound..<digits.endIndex]] : []
    }

    /// The word that a text begins with, without the full stop of a sentence.
    private static func word(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let word = text.prefix { isWord($0) || $0 == UInt8(ascii: ".") }
        return word.last == UInt8(ascii: ".") ? word.dropLast() : word
    }
}
