/// What names stand for in a test: lists of paths above the assertion, loops over them.
struct SourceBindings: Sendable {
    private let tokens: SourceTokens
    /// By the number of a name, where it is given its value and what that is, in order.
    private var values: [Int32: [(place: Int, range: Range<Int>)]] = [:]
    /// The names of what is left of a list, by number.
    private(set) var sieves: Set<Int32> = []

    /// A value longer than this is no list of names.
    private static let longest = 400
    /// A list may name a list, and so on, no deeper than this.
    private static let deepest = 3

    /// Collects the values of a source. O(tokens).
    init(_ tokens: SourceTokens) {
        self.tokens = tokens
        for index in tokens.all.indices {
            if tokens.isSign(index, "=") { assign(at: index) }
            if tokens.isWord(index, .loop) { loop(at: index) }
            if tokens.isWord(index, .iterator) { closure(at: index) }
        }
    }

    /// The strings and patterns of some tokens, and of the values that their names have there.
    func literals(in range: Range<Int>, before start: Int) -> [SourceToken] {
        literals(in: range, before: start, depth: 0)
    }

    private func literals(
        in range: Range<Int>, before start: Int, depth: Int
    ) -> [SourceToken] {
        var found: [SourceToken] = []
        for index in range where tokens.all.indices.contains(index) {
            let token = tokens.all[index]
            switch token.kind {
            case .sign: continue
            case .regex: found.append(token)
            case .string:
                if isProse(token) { continue }
                found.append(token)
                for name in interpolated(token) { found += value(name, start, depth) }
            case .word: found += value(token.number, start, depth)
            }
        }
        return found
    }

    private func value(_ name: Int32, _ start: Int, _ depth: Int) -> [SourceToken] {
        guard depth < SourceBindings.deepest,
            let last = values[name]?.last(where: { $0.place < start })
        else { return [] }
        return literals(in: last.range, before: last.place, depth: depth + 1)
    }

    /// Whether a string is a sentence for whoever reads that the test failed.
    private func isProse(_ token: SourceToken) -> Bool {
        let bytes = tokens.bytes[token.range]
        let isFilledIn = bytes.starts(with: "${".utf8)
        let isCode = !isFilledIn && bytes.contains { "<{=|\n".utf8.contains($0) }
        return !isCode && bytes.count(where: { $0 == 0x20 }) >= 2
    }

    /// The names in `${name}` and `\(name)`.
    private func interpolated(_ token: SourceToken) -> [Int32] {
        let bytes = tokens.bytes[token.range]
        guard bytes.contains(UInt8(ascii: "{")) || bytes.contains(UInt8(ascii: "(")) else {
            return []
        }
        return bytes.split { !SourceTokens.isWord($0) || $0 == UInt8(ascii: "$") }
            .compactMap(tokens.number(of:))
    }

    /// `const names = [`, `names: [String] = [`, `names := []string{`.
    private mutating func assign(at index: Int) {
        guard !tokens.isSign(index + 1, "="), !tokens.isSign(index + 1, ">"),
            !["=", "!", "<", ">"].contains(where: { tokens.isSign(index - 1, $0) })
                || !tokens.touches(index - 1)
        else { return }
        var place = index - 1
        if tokens.isSign(place, ":") { place -= 1 }
        if tokens.number(place) == nil || tokens.isSign(place - 1, ":") {
            let words = (max(0, index - 10)..<index).last {
                tokens.isWord($0, .declaration)
            }
            place = words.map { $0 + 1 } ?? place
        }
        guard let name = tokens.number(place) else { return }
        let value = tokens.value(from: index + 1, limit: SourceBindings.longest)
        let isSieve = tokens.isSieve(value)
        if isSieve { sieves.insert(name) }
        if isSieve || isLiteral(at: index + 1) { bind(name, index, value) }
    }

    private func isLiteral(at index: Int) -> Bool {
        guard tokens.all.indices.contains(index) else { return false }
        switch tokens.all[index].kind {
        case .string, .regex: return true
        case .word: return tokens.isWord(index, .maker)
        case .sign: return "[({&".unicodeScalars.contains { tokens.isSign(index, $0) }
        }
    }

    /// `for (const name of list)`, `for name in list`, `for _, name := range list`.
    private mutating func loop(at index: Int) {
        let end = min(index + 14, tokens.all.count)
        guard
            let joint = (index..<end).first(where: { tokens.isWord($0, .joint) })
        else { return }
        let list = tokens.value(from: joint + 1, limit: SourceBindings.longest)
        for place in index + 1..<joint {
            guard let name = tokens.number(place), !tokens.isWord(place, .declaration) else {
                continue
            }
            bind(name, index, list)
        }
    }

    /// `list.forEach((name) =>`, `[…].forEach(name =>`.
    private mutating func closure(at index: Int) {
        guard tokens.isSign(index - 1, "."), tokens.isSign(index + 1, "(") else { return }
        let words = (index + 2..<index + 5).filter { tokens.word($0) ?? "async" != "async" }
        guard let name = words.first.flatMap(tokens.number) else { return }
        let list = tokens.isSign(index - 2, "]") ? tokens.group(closing: index - 2) : nil
        bind(name, index, list ?? max(0, index - 2)..<index - 1)
    }

    private mutating func bind(_ name: Int32, _ place: Int, _ range: Range<Int>) {
        let isRead = range.contains { tokens.isWord($0, .reader) }
        if !isRead, !range.isEmpty { values[name, default: []].append((place, range)) }
    }
}
