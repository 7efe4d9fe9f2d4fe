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
        var result: [UInt8] = []
        result.reserveCapacity(json.utf8.count)
        var previous: Unicode.Scalar = " "
        for scalar in json.unicodeScalars {
            let isLogCommand = scalar == "#" && previous == "#"
            if scalar != "\n", scalar.isHidden || isLogCommand {
                for unit in String(scalar).utf16 {
                    result.append(contentsOf: escape(unit).utf8)
                }
            } else if scalar.isASCII {
                result.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                result.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            }
            previous = scalar
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
