/// An argument that a shell reads as it is.
func shellQuoted(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII && (scalar.isWordPart || "./-:@+,=".unicodeScalars.contains(scalar))
    }
    guard !plain || text.isEmpty else { return text }
    return "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
}
