extension Unicode.Scalar {
    /// True for what a reader cannot see and a terminal or a browser may obey: controls, bidi
    /// overrides, zero-width characters, line separators. The two selectors that make an emoji
    /// coloured or plain are left alone.
    var isHidden: Bool {
        if (0x20...0x7E).contains(value) { return false }
        if self == "\u{FE0E}" || self == "\u{FE0F}" { return false }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
        default: return properties.isDefaultIgnorableCodePoint
        }
    }

    /// What stands in for a hidden character: a control picture where Unicode has one.
    fileprivate var replacement: Unicode.Scalar {
        switch value {
        case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        default: "\u{FFFD}"
        }
    }

    /// Letters, digits and the underscore: what joins into a word that a forge may link.
    var isWordPart: Bool { properties.isAlphabetic || properties.numericType != nil || self == "_" }
}

/// The text on one line, with nothing hidden in it, at most `limit` scalars long.
///
/// Tabs and newlines become spaces; scalars are counted, not characters, because one character
/// may be a thousand scalars long.
func visible(_ text: String, limit: Int) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
        defer { previous = scalar }
        if previous == "\r", scalar == "\n" { continue }
        if result.count == limit { return result + ["…"] }
        switch scalar {
        case "\t", "\n", "\r": result.append(" ")
        default: result.append(scalar.isHidden ? scalar.replacement : scalar)
        }
    }
    return result
}

/// The scalars as text.
func joined(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
}

/// Breaks the commands that build servers look for anywhere in a line of a log, `##[error]` and
/// `##vso[task]`, where no escape can: the second `#` becomes the wide one.
func withoutLogCommands(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = scalars
    for index in scalars.indices.dropFirst() where scalars[index] == "#" {
        guard scalars[index - 1] == "#" else { continue }
        let rest = scalars[(index + 1)...].drop { $0.isWordPart }
        if rest.first == "[" { result[index] = "＃" }
    }
    return result
}

/// No line of the document begins with `::`, which GitHub's runners read as a command.
func withoutWorkflowCommands(_ document: String) -> String {
    document.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let indent = line.prefix { $0 == " " }
        let rest = line.dropFirst(indent.count)
        return rest.hasPrefix("::") ? indent + "：" + rest.dropFirst() : line
    }.joined(separator: "\n")
}
