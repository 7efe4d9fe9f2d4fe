/// The most that a report shows of one of its own sentences, in Unicode scalars.
private let proseLimit = 1000

/// A sentence of ours with text from a repository in it, as Markdown in which nothing comes alive, on
/// one line; never for a table.
///
/// A commit's id, and a plain command between backticks, become code spans, so that they can be copied as
/// they are: `inertMarkdown` breaks an id with a joiner that nobody sees. Who wrote them makes no
/// difference: a code span of letters, digits and `./_^-` is inert. O(length).
func inertProse(_ text: String) -> String {
    let scalars = visible(text, limit: proseLimit)
    var result = ""
    var told = scalars.startIndex
    var index = scalars.startIndex
    while index < scalars.endIndex {
        guard let code = codeRange(at: index, of: scalars) else {
            index += 1
            continue
        }
        result += between(scalars[told..<index])
        result += codeSpan(joined(scalars[code]))
        index = scalars[index] == "`" ? code.upperBound + 1 : code.upperBound
        told = index
    }
    return result + between(scalars[told...])
}

/// Text beside a code span: the spaces at its ends stay.
private func between(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    guard !scalars.isEmpty else { return "" }
    let inert = inertMarkdown(joined(scalars), limit: proseLimit + 1)
    if inert.isEmpty { return " " }
    let start = scalars.first == " " && scalars.startIndex > 0 ? " " : ""
    let end = scalars.last == " " ? " " : ""
    return start + inert + end
}

/// What is code from a place on, without its backticks: it begins and ends where a word does.
private func codeRange(at start: Int, of scalars: [Unicode.Scalar]) -> Range<Int>? {
    guard start == 0 || [" ", "("].contains(scalars[start - 1]) else { return nil }
    let isQuoted = scalars[start] == "`"
    let first = isQuoted ? start + 1 : start
    let end = scalars[first...].firstIndex { !(isQuoted ? $0.isPlainCode : $0.isHexDigit) }
    let range = first..<(end ?? scalars.endIndex)
    if isQuoted {
        guard let end, !range.isEmpty, scalars[end] == "`" else { return nil }
        return range
    }
    guard (7...64).contains(range.count) else { return nil }
    guard let end else { return range }
    return [" ", ".", ",", ";", ":", ")"].contains(scalars[end]) ? range : nil
}

extension Unicode.Scalar {
    /// What a command of ours is made of, and no shell or Markdown obeys.
    fileprivate var isPlainCode: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", " ", ".", "/", "_", "^", "-": true
        default: false
        }
    }

    /// A digit of a commit's id, which git writes small.
    fileprivate var isHexDigit: Bool { ("0"..."9").contains(self) || ("a"..."f").contains(self) }
}
