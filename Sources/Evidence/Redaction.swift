// Hot: every message of every reflog; regular expressions took 0.7 ms for each.
import GitHistory

/// What leaves a machine says neither where somebody works, nor how to reach anybody, nor how to get
/// in anywhere.
package enum Redaction {
    /// The text without addresses' paths and credentials, e-mail addresses and absolute paths.
    ///
    /// A web address keeps its scheme and host, an e-mail address becomes its digest, and a path
    /// `[path]`. What decides what a reflog's message means, its beginning and its end, stays.
    package static func text(_ text: String) -> String {
        guard text.utf8.contains(where: isSign) else { return text }
        let cut = withoutPaths(withoutMails(withoutAddresses(Array(text.utf8))))
        return String(decoding: cut, as: UTF8.self)
    }

    /// The name by which an e-mail address stays the same in every snapshot, and tells nobody's.
    package static func digest(of email: String) -> String {
        if email.isEmpty || isDigest(email) { return email }
        var hash = SHA1()
        let bytes = Array("coven-audit evidence\n\(email.lowercased())".utf8)
        hash.update(bytes.span)
        return "mail-" + hash.finish().hex.prefix(16)
    }

    /// Whether a word is what `digest` makes: taking it again changes nothing.
    package static func isDigest(_ word: String) -> Bool {
        word.utf8.count == 21 && word.hasPrefix("mail-")
            && word.dropFirst(5).utf8.allSatisfy { hexDigit($0) != nil }
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "\\")
    }

    /// `scheme://` and all up to the next blank; `[…]` of IPv6 and odd passwords included.
    private static func withoutAddresses(_ text: [UInt8]) -> [UInt8] {
        let mark = Array("://".utf8)
        var result: [UInt8] = []
        var next = 0
        while next < text.count {
            let isMark = text[next...].starts(with: mark)
            let hasScheme = result.last.map { isWord($0) } ?? false
            guard isMark, hasScheme else {
                result.append(text[next])
                next += 1
                continue
            }
            let rest = text[(next + mark.count)...].prefix { !isBlank($0) }
            let scheme = result.reversed().prefix { isWord($0) || "+.-".utf8.contains($0) }
            let isFile = scheme.reversed().map { $0 | 0x20 }.elementsEqual("file".utf8)
            result += mark + host(rest, isFile: isFile)
            next = rest.endIndex
        }
        return result
    }

    /// The host and what ends a sentence behind the address.
    private static func host(_ address: ArraySlice<UInt8>, isFile: Bool) -> [UInt8] {
        let end = Array(address.reversed().prefix { ":,.;)>'\"".utf8.contains($0) }.reversed())
        let rest = address.dropLast(end.count)
        let authority = rest.prefix { !"/?#\\".utf8.contains($0) }
        // An at sign behind the first slash means that a password holds one: nothing is safe then.
        let isOdd = rest.dropFirst(authority.count).contains(UInt8(ascii: "@"))
        if isFile || isOdd { return Array("[address]".utf8) + end }
        return Array(authority.reversed().prefix { $0 != UInt8(ascii: "@") }.reversed()) + end
    }

    /// Something, an at sign, and something that may be a host; not `HEAD@{1}`.
    private static func withoutMails(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var next = 0
        while next < text.count {
            guard text[next] == UInt8(ascii: "@"),
                case let name = result.reversed().prefix(while: isMail), !name.isEmpty,
                case let host = text[(next + 1)...].prefix(while: isHost), !host.isEmpty
            else {
                result.append(text[next])
                next += 1
                continue
            }
            let mail = Array(name.reversed()) + [text[next]] + host
            result.removeLast(name.count)
            result += digest(of: String(decoding: mail, as: UTF8.self)).utf8
            next = host.endIndex
        }
        return result
    }

    /// A path from a root, a home or a drive, but not what follows a scheme; blanks in it do not end
    /// it while a slash follows.
    private static func withoutPaths(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var next = 0
        while next < text.count {
            let before = next == 0 ? UInt8(ascii: " ") : text[next - 1]
            let isScheme = before == UInt8(ascii: ":") && text[next...].starts(with: "//".utf8)
            let opens = isBlank(before) || "\"'=:(,<>[".utf8.contains(before)
            guard opens, !isScheme, let root = root(text[next...]) else {
                result.append(text[next])
                next += 1
                continue
            }
            var end = text[root...].prefix { !isBlank($0) && !":\"'<>".utf8.contains($0) }.endIndex
            guard end > root else {
                result.append(text[next])
                next += 1
                continue
            }
            while let further = continuation(text[end...]) { end = further }
            result += "[path]".utf8
            next = end
        }
        return result
    }

    /// Where the first name of an absolute path begins, nil where none is.
    private static func root(_ text: ArraySlice<UInt8>) -> Int? {
        guard let first = text.first else { return nil }
        let rest = text.dropFirst()
        let isSlash: (UInt8?) -> Bool = { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        switch first {
        case UInt8(ascii: "/"): return rest.startIndex
        case UInt8(ascii: "\\"): return isSlash(rest.first) ? rest.startIndex + 1 : nil
        case UInt8(ascii: "~"):
            let user = rest.prefix { !isBlank($0) && !"/:".utf8.contains($0) }
            return user.endIndex < text.endIndex && text[user.endIndex] == UInt8(ascii: "/")
                ? user.endIndex + 1 : nil
        default:
            let isDrive = isWord(first) && rest.first == UInt8(ascii: ":")
            return isDrive && isSlash(rest.dropFirst().first) ? rest.startIndex + 2 : nil
        }
    }

    /// Where a path with blanks in it goes on to: at most four words, the last with a slash.
    private static func continuation(_ text: ArraySlice<UInt8>) -> Int? {
        var rest = text
        for _ in 0..<4 {
            guard rest.first == UInt8(ascii: " ") else { return nil }
            let word = rest.dropFirst().prefix { !isBlank($0) && $0 != UInt8(ascii: ":") }
            guard !word.isEmpty else { return nil }
            if word.contains(where: { "/\\".utf8.contains($0) }) { return word.endIndex }
            rest = text[word.endIndex...]
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    private static func isMail(_ byte: UInt8) -> Bool {
        !isBlank(byte) && !"<>@:/\"'(),;=[]".utf8.contains(byte)
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        isMail(byte) && !"{}".utf8.contains(byte)
    }
}
