extension SourceTokens {
    /// A call longer than this is a whole test, and no assertion.
    private static var longestCall: Int { 600 }

    private func opens(_ index: Int) -> Bool {
        isSign(index, "(") || isSign(index, "[") || isSign(index, "{")
    }

    private func closes(_ index: Int) -> Bool {
        isSign(index, ")") || isSign(index, "]") || isSign(index, "}")
    }

    /// What the function or macro at a token is given; nil where nothing is called there.
    func call(at index: Int) -> Range<Int>? {
        let start = isSign(index + 1, "!") && language == .rust ? index + 2 : index + 1
        guard isSign(start, "(") else { return nil }
        let end = end(from: start + 1, limit: SourceTokens.longestCall)
        return closes(end) ? start + 1..<end : nil
    }

    /// The first token from `start` on that closes a group which was opened before it.
    private func end(from start: Int, limit: Int) -> Int {
        var depth = 0
        var index = start
        while index < all.count, index - start < limit {
            if opens(index) { depth += 1 }
            if closes(index) {
                if depth == 0 { return index }
                depth -= 1
            }
            index += 1
        }
        return index
    }

    /// What begins at a token, up to the next comma or operator of its own level.
    func operand(from start: Int, in range: Range<Int>) -> Range<Int> {
        var depth = 0
        var index = start
        while index < range.upperBound {
            if opens(index) { depth += 1 }
            if closes(index) { depth -= 1 }
            if depth < 0 { break }
            if depth == 0, isSign(index, ",") || isSign(index, "&") || isSign(index, "|") { break }
            index += 1
        }
        return min(start, index)..<index
    }

    /// The rest of a statement: up to the end of the line in which all groups are closed.
    func statement(from start: Int) -> Range<Int> {
        value(from: start, limit: SourceTokens.longestCall)
    }

    /// A value from its first token on: up to the line's end, a semicolon, the end of the group around
    /// it or the beginning of a block.
    func value(from start: Int, limit: Int) -> Range<Int> {
        var depth = 0
        var index = start
        while index < all.count, index - start < limit {
            if depth == 0, index > start, all[index].line > all[index - 1].line { break }
            if depth == 0, isSign(index, ";") { break }
            if depth == 0, isSign(index, "{"), index > start, isSign(index - 1, ")") { break }
            if opens(index) { depth += 1 }
            if closes(index) {
                if depth == 0 { break }
                depth -= 1
            }
            index += 1
        }
        return min(start, index)..<index
    }

    /// The group that a token closes, without its brackets; nil where nothing opens it.
    func group(closing end: Int) -> Range<Int>? {
        var depth = 0
        var index = end
        while index >= 0, end - index < SourceTokens.longestCall {
            if closes(index) { depth += 1 }
            if opens(index) { depth -= 1 }
            if depth == 0 { return min(index + 1, end)..<end }
            index -= 1
        }
        return nil
    }

    /// The rest of a token's line.
    func line(from start: Int) -> Range<Int> {
        var end = start
        while end < all.count, all[end].line == all[start].line { end += 1 }
        return start..<end
    }

    /// The first token of the line that a token stands in.
    func statementStart(of index: Int) -> Int? {
        var start = index
        while start > 0, all[start - 1].line == all[index].line { start -= 1 }
        return start
    }
}
