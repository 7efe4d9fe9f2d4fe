import GitHistory

/// What leaves a machine says neither where somebody works, nor how to reach anybody, nor how to get
/// in anywhere.
package enum Redaction {
    /// The text without addresses' paths and credentials, e-mail addresses and absolute paths.
    ///
    /// A web address keeps its scheme and host, an e-mail address becomes its digest, and a path
    /// `[path]`. What decides what a reflog's message means, its beginning and its end, stays.
    package static func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { "@/\\~".unicodeScalars.contains($0) }) else {
            return text
        }
        return text.replacing(address) { address(String($0.output)) }
            .replacing(mail) { "\(digest(of: String($0.output)))" }
            .replacing(path) { "\($0.output.1)[path]" }
    }

    /// The name by which an e-mail address stays the same in every snapshot, and tells nobody's.
    package static func digest(of email: String) -> String {
        let start = "mail-"
        if email.isEmpty || isDigest(email) { return email }
        var hash = SHA1()
        let bytes = Array("coven-audit evidence\n\(email.lowercased())".utf8)
        hash.update(bytes.span)
        return start + hash.finish().hex.prefix(16)
    }

    /// Whether a word is what `digest` makes: taking it again changes nothing.
    package static func isDigest(_ word: String) -> Bool {
        word.count == 21 && word.hasPrefix("mail-")
            && word.dropFirst(5).utf8.allSatisfy { hexDigit($0) != nil }
    }

    /// `scheme://` and all up to the next blank; `[…]` of IPv6 and odd passwords included.
    private static var address: Regex<Substring> {
        /[A-Za-z][A-Za-z0-9+.\-]*:\/\/\S*/
    }

    /// Something, an at sign, and something that may be a host; not `HEAD@{1}`.
    private static var mail: Regex<Substring> {
        /[^\s<>@:\/"'(),;=\[\]]+@[^\s<>@:\/"'(),;=\[\]\{\}]+/
    }

    /// A path from a root, a home or a drive, but not what follows a scheme; blanks in it do not end it
    /// while a slash follows.
    private static var path: Regex<(Substring, Substring)> {
        /(^|:(?!\/\/)|[\s"'=(,<>\[])(?:~[^\s\/:]*\/|[A-Za-z]:[\\\/]|\\\\|\/)[^\s:"'<>]+(?:(?: [^\s:\/\\]+){0,3} [^\s:\/\\]*[\/\\][^\s:]*)*/
    }

    private static func address(_ address: String) -> String {
        guard let mark = address.firstRange(of: "://") else { return "" }
        let scheme = address[..<mark.upperBound]
        let end = address.reversed().prefix { ":,.;)>'\"".contains($0) }.reversed()
        let rest = address[mark.upperBound...].dropLast(end.count)
        let authority = rest.prefix { !"/?#\\".contains($0) }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        // An at sign behind the first slash means that a password holds one: nothing is safe then.
        let isOdd = rest.dropFirst(authority.count).contains("@")
        let shown = isOdd || scheme.lowercased() == "file://" ? "[address]" : String(host)
        return scheme + shown + String(end)
    }
}
