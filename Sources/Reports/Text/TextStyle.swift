/// How a text report may look. A value: whoever knows the terminal and the environment decides, and
/// the same style gives the same bytes.
package struct TextStyle: Sendable, Equatable {
    /// How many columns there are.
    package let width: Int
    /// Whether colour is wanted.
    package let isColored: Bool

    /// 80 columns without colour: for files and pipes.
    package static let plain = TextStyle(width: 80, isColored: false)

    /// A style; fewer than 26 columns hold no finding with its severity.
    package init(width: Int, isColored: Bool) {
        self.width = max(26, width)
        self.isColored = isColored
    }

    /// How wide prose is set: lines that are longer are hard to read.
    var proseWidth: Int { min(width, 100) }

    /// True where two columns side by side leave too little room for the second.
    var isNarrow: Bool { width < 60 }

    /// The text in a colour. What it says must be in its words too.
    func painted(_ text: String, _ paint: Paint?) -> String {
        guard isColored, let paint, !text.isEmpty else { return text }
        return "\u{1b}[\(paint.rawValue)m\(text)\u{1b}[0m"
    }
}

/// The few looks that a terminal gives; the numbers are ECMA-48's.
///
/// Only the eight colours that every terminal has, which a user's theme keeps readable.
enum Paint: String {
    case strong = "1"
    case grave = "1;31"
    case serious = "33"
    case slight = "36"
}
