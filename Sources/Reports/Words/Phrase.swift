/// Prose that each format writes in its own way: our words, and what comes from a repository.
struct Phrase: ExpressibleByStringInterpolation, Sendable {
    /// A stretch of prose.
    enum Piece: Sendable {
        /// Our own words, safe as they are.
        case words(String)
        /// Text from the repository, or from the command line.
        case quoted(String)
        /// A name, a path or a command, shown as code where the format has it.
        case code(String)
    }

    var pieces: [Piece]

    init(stringLiteral words: String) { pieces = [.words(words)] }

    init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

    /// The prose, each piece written by the format.
    func written(_ write: (Piece) -> String) -> String { pieces.map(write).joined() }

    /// Collects the pieces of an interpolated phrase; plain interpolation is for our own words.
    struct Interpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { pieces.append(.words(literal)) }

        mutating func appendInterpolation(_ words: String) { pieces.append(.words(words)) }

        mutating func appendInterpolation(_ phrase: Phrase) { pieces += phrase.pieces }

        mutating func appendInterpolation(quoted text: String) { pieces.append(.quoted(text)) }

        mutating func appendInterpolation(code text: String) { pieces.append(.code(text)) }
    }
}

extension Phrase.Piece {
    /// The piece as Markdown, for prose and lists.
    var markdown: String {
        switch self {
        case .words(let words): words
        case .quoted(let text): inertMarkdown(text)
        case .code(let text): codeSpan(text)
        }
    }

    /// The piece as a terminal shows it; a command is not cut short.
    var terminal: String {
        switch self {
        case .words(let words): words
        case .quoted(let text): inertTerminal(text)
        case .code(let text): inertTerminal(text, limit: 4096)
        }
    }
}
