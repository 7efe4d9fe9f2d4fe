import Findings

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The report that holds everything: the result's own encoding, safe to print.
package enum JSONReport {
    /// The result as JSON: sorted keys, two spaces, a newline at the end.
    package static func text(_ result: AuditResult) throws -> String { try encoded(result) }

    /// What is going on now as JSON.
    package static func text(_ result: NowResult) throws -> String { try encoded(result) }

    private static func encoded(_ result: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return printable(String(decoding: try encoder.encode(result), as: UTF8.self)) + "\n"
    }

    /// Reads what `text` writes.
    package static func result(from json: [UInt8]) throws -> AuditResult {
        try JSONDecoder().decode(AuditResult.self, from: Data(json))
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
