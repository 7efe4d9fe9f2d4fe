import Findings

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The report that holds everything: the result's own encoding, safe to print.
package enum JSONReport {
    /// The result as JSON: sorted keys, two spaces, a newline at the end.
    package static func text(_ result: AuditResult) throws -> String { try document(result) }

    /// What is going on now as JSON.
    package static func text(_ result: NowResult) throws -> String {
        try document(result)
    }

    /// Any value as a whole JSON document, as reports are written.
    static func document(_ value: some Encodable) throws -> String {
        try encoded(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) + "\n"
    }

    /// Any value as JSON on one line.
    static func line(_ value: some Encodable) throws -> String {
        try encoded(value, [.sortedKeys, .withoutEscapingSlashes])
    }

    private static func encoded(
        _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting
    ) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        return printable(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// The same JSON with every hidden character escaped, and each second `#` in a row, so that
    /// no terminal and no build server obeys what a repository holds. Both occur only in strings.
    static func printable(_ json: String) -> String {
        let bytes = Array(json.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            let start = position
            while position < bytes.count, isPlain(bytes, position) { position += 1 }
            result += bytes[start..<position]
            let odd = position
            while position < bytes.count, !isPlain(bytes, position) { position += 1 }
            for scalar in String(decoding: bytes[odd..<position], as: UTF8.self).unicodeScalars {
                if scalar.isHidden || scalar == "#" {
                    result += String(scalar).utf16.flatMap { escape($0).utf8 }
                } else {
                    result += String(scalar).utf8
                }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a byte is a character by itself that anybody may see: nearly all of a report is. A `#` behind
    /// another one is not.
    private static func isPlain(_ bytes: [UInt8], _ position: Int) -> Bool {
        let byte = bytes[position]
        if byte == UInt8(ascii: "#") {
            return position == 0 || bytes[position - 1] != UInt8(ascii: "#")
        }
        return (0x20..<0x7f).contains(byte) || byte == UInt8(ascii: "\n")
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
