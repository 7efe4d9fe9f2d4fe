/// Finds what a test asserts to be absent.
package struct AbsenceScanner: Sendable {
    let tokens: SourceTokens
    let bindings: SourceBindings

    /// The names that some source asserts to be absent, in its order. O(bytes), but for what names
    /// stand for lists.
    package static func names(in source: [UInt8], _ language: SourceLanguage) -> [AbsentName] {
        if language == .shell { return ShellAbsences.names(in: source) }
        return AbsenceScanner(source, language).names
    }

    private init(_ source: [UInt8], _ language: SourceLanguage) {
        tokens = SourceTokens(source, language)
        bindings = SourceBindings(tokens)
    }

    private var names: [AbsentName] {
        var names: [AbsentName] = []
        var seen: Set<AbsentName> = []
        for index in tokens.all.indices {
            guard let idiom = tokens.idiom(index) else { continue }
            for name in absent(index, idiom) where seen.insert(name).inserted { names.append(name) }
        }
        return names
    }

    /// What the call at a token says to be absent.
    private func absent(_ index: Int, _ idiom: AbsenceIdiom) -> [AbsentName] {
        guard let call = tokens.call(at: index) else {
            return tokens.language == .python && tokens.word(index) == "assert"
                ? denied(tokens.statement(from: index + 1), at: index) : []
        }
        if isEmptied(call, idiom) { return names(call, at: index) }
        switch idiom {
        case .absent: return names(call, at: index)
        case .falsehood: return asks(call) ? names(call, at: index) : []
        case .denial: return denied(call, at: index)
        case .equality: return asks(call) && saysNo(call) ? names(call, at: index) : []
        case .failure: return failing(call, at: index)
        case .chain: return chained(call, at: index)
        case .status:
            return failsWhereThere(index) ? names(call, at: index) : []
        }
    }

    /// `if _, err := os.Stat("a"); err == nil {` and the like: what follows is a failure.
    private func failsWhereThere(_ index: Int) -> Bool {
        guard tokens.language == .go else { return false }
        let line = tokens.line(from: index)
        let words = line.compactMap { tokens.word($0) }
        if words.contains("IsNotExist") || words.contains("ErrNotExist") {
            return line.contains { tokens.isSign($0, "!") && !tokens.isSign($0 + 1, "=") }
        }
        let isEqual = line.contains { tokens.isSign($0, "=") && tokens.isSign($0 + 1, "=") }
        return words.contains("err") && words.contains("nil") && isEqual
    }

    private func asks(_ range: Range<Int>) -> Bool {
        range.contains { tokens.isWord($0, .question) }
    }

    private func saysNo(_ range: Range<Int>) -> Bool {
        range.contains { index in
            tokens.isWord(index, .no)
                || tokens.isSign(index, "-") && tokens.word(index + 1) == "1"
        }
    }

    /// What stands behind a `!` or a `not`, or before a `not in`, and is asked about.
    private func denied(_ range: Range<Int>, at start: Int) -> [AbsentName] {
        if isEmptied(range, .denial) || asks(range) && saysNo(range) {
            return names(range, at: start)
        }
        for index in range {
            if tokens.isSign(index, "!"), !tokens.isSign(index + 1, "=") {
                let rest = tokens.operand(from: index + 1, in: range)
                if asks(rest) || !rest.isEmpty && tokens.all[rest.lowerBound].kind == .regex {
                    return names(rest, at: start)
                }
            }
            if tokens.word(index) == "not" {
                if tokens.word(index + 1) == "in" {
                    return names(range.lowerBound..<index, at: start)
                }
                let rest = index + 1..<range.upperBound
                if asks(rest) { return names(rest, at: start) }
            }
        }
        return []
    }

    /// An import that must fail: in the call, or in the lines below `with pytest.raises(ImportError)`.
    private func failing(_ call: Range<Int>, at index: Int) -> [AbsentName] {
        if call.contains(where: { tokens.isWord($0, .opener) }) { return names(call, at: index) }
        let words = call.compactMap { tokens.word($0) }
        guard words.contains("ImportError") || words.contains("ModuleNotFoundError") else {
            return []
        }
        let line = tokens.all[index].line
        var block = call.upperBound..<call.upperBound
        while block.upperBound < tokens.all.count,
            tokens.all[block.upperBound].line <= line + 3
        {
            block = block.lowerBound..<block.upperBound + 1
        }
        let imports = block.filter { place in
            guard let word = tokens.word(place) else { return false }
            let before = tokens.statementStart(of: place).flatMap { tokens.word($0) }
            return (before == "import" || before == "from") && word != "import" && word != "from"
        }.flatMap { place in
            AbsentName.names(
                in: tokens.bytes[tokens.all[place].range],
                line: tokens.all[index].line)
        }
        return imports + names(call, at: index) + names(block, at: index)
    }

    /// What `expect(…)` is told by the words chained to it.
    private func chained(_ call: Range<Int>, at index: Int) -> [AbsentName] {
        if asks(call), call.contains(where: { tokens.isSign($0, "!") }) {
            let names = denied(call, at: index)
            if !names.isEmpty { return names }
        }
        var place = call.upperBound + 1
        var isNot = false
        while tokens.isSign(place, "."), let word = tokens.word(place + 1) {
            let matcher = tokens.call(at: place + 1)
            if word == "not" || word == "never" { isNot = true }
            if word == "rejects" || word.hasPrefix("toThrow") {
                return call.contains { tokens.isWord($0, .opener) } ? names(call, at: index) : []
            }
            if let matcher {
                if isNot, AbsenceIdiom.matchers.contains(word) { return names(matcher, at: index) }
                if isNot, AbsenceIdiom.presences.contains(word) {
                    let isAbout = word == "toBeInTheDocument" || word == "toExist" || asks(call)
                    return isAbout && !saysNo(matcher) ? names(call, at: index) : []
                }
                let isNo = AbsenceIdiom.noes.contains(word) || saysNo(matcher)
                return !isNot && isNo && asks(call) ? names(call, at: index) : []
            }
            place += 2
        }
        return []
    }

    /// The names in the strings and patterns of some tokens, and in the lists that they name.
    private func names(_ range: Range<Int>, at start: Int) -> [AbsentName] {
        let line = tokens.all[start].line
        return bindings.literals(in: range, before: start).flatMap { token in
            AbsentName.names(
                in: tokens.bytes[token.range], line: line)
        }
    }
}
