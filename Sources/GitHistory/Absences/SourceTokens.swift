// Hot: goes over every byte of the tests that are searched.

/// A piece of source.
struct SourceToken: Sendable, Equatable {
    enum Kind: UInt8, Sendable {
        /// A name, a keyword or a number.
        case word
        /// What stands between quotes.
        case string
        /// What stands between the slashes of a regular expression.
        case regex
        /// A byte that is none of these.
        case sign
    }

    let kind: Kind
    /// Where it stands, without quotes or slashes.
    let range: Range<Int>
    /// From 1.
    let line: Int
    /// Of a word its number in the source, of a sign its byte.
    var number: Int32 = -1
}

/// Source cut into its pieces, comments left out: enough to find calls and what they are given.
struct SourceTokens: Sendable {
    let bytes: [UInt8]
    let language: SourceLanguage
    private(set) var all: [SourceToken] = []
    /// The different words, and what each of them means to us: a source has few, and says them often.
    private var words = ByteTable()
    private var traits: [WordTraits] = []
    private var place = 0
    private var line = 1

    /// Cuts source up. O(bytes).
    init(_ bytes: [UInt8], _ language: SourceLanguage) {
        self.bytes = bytes
        self.language = language
        while place < bytes.count { step() }
    }

    /// A token's text.
    func text(_ token: SourceToken) -> String {
        String(decoding: bytes[token.range], as: UTF8.self)
    }

    /// Whether a token is this sign.
    func isSign(_ index: Int, _ byte: Unicode.Scalar) -> Bool {
        all.indices.contains(index) && all[index].kind == .sign
            && all[index].number == byte.value
    }

    /// Whether nothing stands between a token and the next one.
    func touches(_ index: Int) -> Bool {
        all.indices.contains(index) && all.indices.contains(index + 1)
            && all[index].range.upperBound == all[index + 1].range.lowerBound
    }

    /// Whether a token is a word, and which.
    func word(_ index: Int) -> String? {
        all.indices.contains(index) && all[index].kind == .word ? text(all[index]) : nil
    }

    /// A word's number in this source, nil where the token is no word.
    func number(_ index: Int) -> Int32? {
        all.indices.contains(index) && all[index].kind == .word ? all[index].number : nil
    }

    /// The number of a word of this source, nil where it has no such word.
    func number(of word: ArraySlice<UInt8>) -> Int32? { words.number(of: word.span) }

    /// Whether a token is a word of some sort.
    func isWord(_ index: Int, _ sort: WordTraits.Sorts) -> Bool {
        number(index).map { traits[Int($0)].sorts.contains(sort) } ?? false
    }

    /// What is said by the call of a word, nil where nothing is.
    func idiom(_ index: Int) -> AbsenceIdiom? { number(index).flatMap { traits[Int($0)].idiom } }

    private mutating func step() {
        let byte = bytes[place]
        switch byte {
        case 0x0a:
            line += 1
            place += 1
        case 0x20, 0x09, 0x0d: place += 1
        case _ where isComment: skipComment()
        case _ where language.isQuote(byte): takeString(byte)
        case UInt8(ascii: "/") where language == .javascript && canBeginRegex: takeRegex()
        case _ where SourceTokens.isWord(byte): takeWord()
        default:
            takeSign()
        }
    }

    private mutating func takeSign() {
        all.append(
            SourceToken(
                kind: .sign, range: place..<place + 1, line: line, number: Int32(bytes[place])))
        place += 1
    }

    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "$"), 128...255: true
        default: false
        }
    }

    private func byte(_ offset: Int) -> UInt8 {
        place + offset < bytes.count ? bytes[place + offset] : 0
    }

    private var isComment: Bool {
        if language.hasSlashComments {
            return byte(0) == UInt8(ascii: "/")
                && (byte(1) == UInt8(ascii: "/") || byte(1) == UInt8(ascii: "*"))
        }
        return byte(0) == UInt8(ascii: "#")
    }

    private mutating func skipComment() {
        if byte(0) == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
            place += 2
            while place < bytes.count,
                !(byte(0) == UInt8(ascii: "*") && byte(1) == UInt8(ascii: "/"))
            {
                if byte(0) == 0x0a { line += 1 }
                place += 1
            }
            place += 2
        } else {
            while place < bytes.count, byte(0) != 0x0a { place += 1 }
        }
    }

    private mutating func takeWord() {
        let start = place
        while place < bytes.count, SourceTokens.isWord(bytes[place]) { place += 1 }
        let source = bytes
        let number = words.index(of: source.span.extracting(start..<place))
        if traits.count < words.count { traits.append(WordTraits(bytes[start..<place])) }
        all.append(
            SourceToken(kind: .word, range: start..<place, line: line, number: number))
    }

    /// Takes a string, or one in three quotes. A quote that nothing closes in its line is a sign,
    /// except where the language lets strings go on.
    private mutating func takeString(_ quote: UInt8) {
        let isTriple =
            byte(1) == quote && byte(2) == quote && language != .javascript && language != .go
        let (first, start) = (line, place)
        place += isTriple ? 3 : 1
        let content = place
        let goesOn = isTriple || quote == 0x60 || language == .shell || language == .rust
        while place < bytes.count {
            let current = bytes[place]
            if current == 0x5c, quote != 0x60 || language == .javascript {
                if byte(1) == 0x0a { line += 1 }
                place += 2
                continue
            }
            if current == 0x0a {
                guard goesOn else { break }
                line += 1
            }
            if current == quote, !isTriple || byte(1) == quote && byte(2) == quote {
                all.append(SourceToken(kind: .string, range: content..<place, line: first))
                place += isTriple ? 3 : 1
                return
            }
            place += 1
        }
        (place, line) = (start, first)
        takeSign()
    }

    /// Whether a slash here begins a regular expression: it does not behind a value.
    private var canBeginRegex: Bool {
        guard let last = all.last else { return true }
        switch last.kind {
        case .string, .regex: return false
        case .sign: return !")]}".utf8.contains(bytes[last.range.lowerBound])
        case .word: return traits[Int(last.number)].sorts.contains(.beforeRegex)
        }
    }

    private mutating func takeRegex() {
        let start = place
        place += 1
        var isInClass = false
        while place < bytes.count, bytes[place] != 0x0a {
            switch bytes[place] {
            case 0x5c: place += 1
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            case UInt8(ascii: "/") where !isInClass:
                all.append(SourceToken(kind: .regex, range: start + 1..<place, line: line))
                place += 1
                while place < bytes.count, SourceTokens.isWord(bytes[place]) { place += 1 }
                return
            default: break
            }
            place += 1
        }
        place = start
        takeSign()
    }
}
