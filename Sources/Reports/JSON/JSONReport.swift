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
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in json.unicodeScalars {
            let isLogCommand = scalar == "#" && previous == "#"
            if scalar != "\n", scalar.isHidden || isLogCommand {
                for unit in String(scalar).utf16 {
                    result.append(contentsOf: escape(unit).unicodeScalars)
                }
            } else {
                result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
