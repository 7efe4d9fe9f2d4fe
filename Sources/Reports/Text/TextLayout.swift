extension TextStyle {
    /// How many columns of a terminal the text takes.
    static func columns(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + columns($1) }
    }

    private static func columns(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
            0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// The text in lines that fit, broken at spaces; a longer word keeps its line, since a command
    /// that is cut cannot be copied. The first line begins with `first`, the others with `indent`.
    func wrapped(_ text: String, first: String = "", indent: String = "") -> [String] {
        var lines: [String] = []
        var line = first
        var isFresh = true
        for word in text.split(separator: " ") {
            if !isFresh, TextStyle.columns(line) + 1 + TextStyle.columns(word) > proseWidth {
                lines.append(line)
                line = indent
                isFresh = true
            }
            line += (isFresh ? "" : " ") + word
            isFresh = false
        }
        return lines + [line]
    }

    /// The text, and spaces up to the column.
    func padded(_ text: String, to column: Int) -> String {
        text + String(repeating: " ", count: max(1, column - TextStyle.columns(text)))
    }

    /// The text in at most so many columns, with three points where it was longer.
    func cut(_ text: String, to limit: Int) -> String {
        guard TextStyle.columns(text) > limit else { return text }
        var result = ""
        var taken = 0
        for character in text {
            taken += TextStyle.columns(String(character))
            guard taken <= limit - 3 else { break }
            result.append(character)
        }
        return result + "..."
    }
}
