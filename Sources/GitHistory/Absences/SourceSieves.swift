/// Lists that are sieved for what is still there, so that nothing may be left of them:
/// `const survivors = GONE.filter((path) => existsSync(path)); assert.deepEqual(survivors, [])`.
extension SourceTokens {
    private static let emptinesses = ["isEmpty", "is_empty"]

    /// Whether a value is what is there of a list. What is not there of one is no sieve of this kind.
    func isSieve(_ range: Range<Int>) -> Bool {
        range.contains { isWord($0, .sieve) }
            && !range.contains { isSign($0, "!") || word($0) == "not" }
            && range.contains { isWord($0, .fileQuestion) }
    }

    /// Whether something is said to be an empty list, or none in number.
    func isEmptiness(_ range: Range<Int>) -> Bool {
        range.contains { index in
            if isSign(index, "[") { return isSign(index + 1, "]") }
            guard let word = word(index) else { return false }
            return word == "0" || SourceTokens.emptinesses.contains(word)
        }
    }

    /// Whether two things are said to be equal, and none to be greater, less or different.
    func isComparedForEquality(_ range: Range<Int>) -> Bool {
        range.contains { isSign($0, "=") && isSign($0 + 1, "=") }
            && !range.contains { isSign($0, "!") || isSign($0, ">") || isSign($0, "<") }
    }

    /// Whether an emptiness is asked for by name: `survivors.isEmpty`.
    func isNamedEmptiness(_ range: Range<Int>) -> Bool {
        range.contains { word($0).map(SourceTokens.emptinesses.contains) ?? false }
    }
}

extension AbsenceScanner {
    /// Whether a call is about what is left of a list: in place, or by the name that it was given.
    func isSieved(_ range: Range<Int>) -> Bool {
        tokens.isSieve(range)
            || range.contains { tokens.number($0).map(bindings.sieves.contains) ?? false }
    }

    /// Whether a call, with what is chained to it, says that nothing is left of a list.
    func isEmptied(_ call: Range<Int>, _ idiom: AbsenceIdiom) -> Bool {
        guard isSieved(call) else { return false }
        switch idiom {
        case .equality: return tokens.isEmptiness(call)
        case .denial: return isSaidEmpty(call)
        case .chain: return isSaidEmpty(call) || isChainedEmpty(call)
        case .absent, .falsehood, .failure, .status: return false
        }
    }

    /// `survivors.isEmpty`, `survivors == []`, `!survivors.length`, `not survivors`.
    private func isSaidEmpty(_ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        let isDenied = tokens.isSign(first, "!") || tokens.word(first) == "not"
        if tokens.isNamedEmptiness(range) { return !isDenied }
        if tokens.isComparedForEquality(range) { return tokens.isEmptiness(range) }
        return isDenied && !range.contains { tokens.isSign($0, "=") || tokens.isSign($0, ">") }
    }

    /// `expect(survivors).toEqual([])`, `expect(survivors).toHaveLength(0)`.
    private func isChainedEmpty(_ call: Range<Int>) -> Bool {
        let place = call.upperBound + 1
        guard tokens.isSign(place, "."), let word = tokens.word(place + 1),
            let matcher = tokens.call(at: place + 1)
        else { return false }
        return word == "toBeEmpty"
            || ["toEqual", "toStrictEqual", "toHaveLength", "toBe"].contains(word)
                && tokens.isEmptiness(matcher)
    }
}
