/// The most that a report shows of one text from a repository, in Unicode scalars.
private let textLimit = 200

/// Text from a repository as Markdown in which nothing comes alive, on one line.
///
/// Two layers, because GitHub looks for mentions, issue and commit references, bare addresses and
/// emoji names after it has undone Markdown's escapes: what Markdown itself obeys is escaped, and
/// what is found in plain text is broken by a word joiner (U+2060), which nobody sees.
package func inertMarkdown(_ text: String, limit: Int = textLimit) -> String {
    let scalars = trimmed(visible(text, limit: limit))
    var result = ""
    for index in scalars.indices {
        if isInsideHash(index, of: scalars) { result.unicodeScalars.append(joiner) }
        result += escaped(index, of: scalars)
        if isReferenceMark(index, of: scalars) { result.unicodeScalars.append(joiner) }
    }
    return result
}

private func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    Array(scalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}

private let joiner: Unicode.Scalar = "\u{2060}"

/// One scalar, escaped where Markdown, HTML, a table or a formula could obey it.
private func escaped(_ index: Int, of scalars: [Unicode.Scalar]) -> String {
    let scalar = scalars[index]
    switch scalar {
    case "&": return "&amp;"
    case "<": return "&lt;"
    case ">": return "&gt;"
    case "|": return "&#124;"
    case "$": return "&#36;"
    case "\\", "`", "*", "_", "{", "}", "[", "]", "~": return "\\\(scalar)"
    case "#": return isDigit(index + 1, of: scalars) && index > 0 ? "#" : "\\#"
    case "(": return index > 0 && scalars[index - 1] == "]" ? "\\(" : "("
    case ":", "-", "+", "=": return index == 0 ? "\\\(scalar)" : "\(scalar)"
    case ".", ")": return isListNumber(index, of: scalars) ? "\\\(scalar)" : "\(scalar)"
    default: return "\(scalar)"
    }
}

/// True for the point of `1.` where it would open a list.
private func isListNumber(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0, index <= 12, isDigit(index - 1, of: scalars) else { return false }
    guard index + 1 == scalars.count || scalars[index + 1] == " " else { return false }
    return scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
}

private func isDigit(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
}

/// True where a forge would begin to read a reference, so that a joiner must follow: `@name`,
/// `~label`, `#12`, `!12`, `GH-12`, `http://`, `mailto:x`, `:tada:`, `www.`.
private func isReferenceMark(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard index + 1 < scalars.count else { return false }
    let next = scalars[index + 1]
    switch scalars[index] {
    case "@", "~": return next.isWordPart || next == "-"
    case "#", "!", "%", "&", "$": return isDigit(index + 1, of: scalars)
    case "-": return isDigit(index + 1, of: scalars) && endsWord(index, of: scalars, "gh")
    case ":": return next != " " && !isInsideClock(index, of: scalars)
    case "w", "W": return next == "." && endsWord(index + 1, of: scalars, "www")
    default: return false
    }
}

/// True for the colons of `23:58:38`: no emoji has a name of two digits.
private func isInsideClock(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    isDigit(index - 1, of: scalars) && isDigit(index + 1, of: scalars)
        && isDigit(index + 2, of: scalars) && !isDigit(index + 3, of: scalars)
}

/// True when the letters right before `index` end with the word, in any case.
private func endsWord(_ index: Int, of scalars: [Unicode.Scalar], _ word: String) -> Bool {
    guard index >= word.unicodeScalars.count else { return false }
    return joined(scalars[(index - word.unicodeScalars.count)..<index]).lowercased() == word
}

/// True before every fourth digit of a run of seven or more hexadecimal ones: a forge would link
/// it as a commit.
private func isInsideHash(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[index].properties.isASCIIHexDigit else { return false }
    let before = scalars[..<index].reversed().prefix { $0.properties.isASCIIHexDigit }.count
    let after = scalars[index...].prefix { $0.properties.isASCIIHexDigit }.count
    return before > 0 && before % 4 == 0 && before + after >= 7
}
