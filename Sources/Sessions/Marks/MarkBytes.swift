/// A space or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

/// A decimal digit.
func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

/// What ids are made of: ASCII letters, digits, `_` and `-`.
func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(folded(byte))
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}

/// Without the bytes at both ends that a question says yes to.
func trimmed(
    _ bytes: ArraySlice<UInt8>, where isDropped: (UInt8) -> Bool
) -> ArraySlice<UInt8> {
    let kept = bytes.drop(while: isDropped)
    let end = kept.lastIndex { !isDropped($0) }.map { $0 + 1 } ?? kept.startIndex
    return kept[..<end]
}

extension ArraySlice<UInt8> {
    /// Whether a text begins like this.
    func starts(with text: String) -> Bool { starts(with: text.utf8) }

    /// Where a text stands first, nil when nowhere. O(length × length of the text).
    func position(of text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard let first = bytes.first else { return startIndex }
        var position = startIndex
        while position + bytes.count <= endIndex {
            if self[position] == first, self[position...].starts(with: bytes) { return position }
            position += 1
        }
        return nil
    }

    /// The bytes as text; those that are not UTF-8 become U+FFFD.
    var text: String { String(decoding: self, as: UTF8.self) }
}
