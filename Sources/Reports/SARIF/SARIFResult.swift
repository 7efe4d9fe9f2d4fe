import Findings

/// One finding as a SARIF result.
enum SARIFResult {
    static func tree(_ finding: Finding) throws -> Tree {
        var fields: [String: Tree] = [
            "ruleId": .text(finding.kind.rawValue),
            "ruleIndex": .whole(Finding.Kind.allCases.firstIndex(of: finding.kind) ?? 0),
            "kind": .text(finding.isNote ? "informational" : "fail"),
            "level": .text(finding.severity.level), "message": SARIFReport.message(words(finding)),
            "partialFingerprints": .object(["covenAuditFinding/v1": .text(finding.id)]),
            "locations": .list(finding.paths.prefix(1).map(location)),
            "relatedLocations": .list(finding.paths.dropFirst().prefix(20).map(location)),
            "properties": .object(try properties(finding)),
        ]
        if let reason = finding.accepted {
            fields["suppressions"] = .list([
                .object([
                    "kind": .text("external"), "status": .text("accepted"),
                    "justification": .text(SARIFReport.printed(reason)),
                ])
            ])
        }
        return .object(fields)
    }

    private static func words(_ finding: Finding) -> String {
        let title = SARIFReport.printed(finding.title)
        return "\(title). \(SARIFReport.printed(finding.message, limit: 2000))"
    }

    private static func location(_ path: PathSummary) -> Tree {
        .object([
            "physicalLocation": .object([
                "artifactLocation": .object([
                    "uri": .text(uri(path.path)), "uriBaseId": .text("ROOT"),
                ])
            ])
        ])
    }

    /// All that the finding holds and SARIF has no place for, by its own names.
    private static func properties(_ finding: Finding) throws -> [String: Tree] {
        let placed: Set = ["title", "message", "paths", "accepted"]
        let all = try Tree(of: finding).fields.filter { !placed.contains($0.name) }
        return Dictionary(all.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// A path as a relative reference of RFC 3986: nothing in it can be a scheme or leave the root.
    static func uri(_ path: String) -> String {
        path.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
                UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                return String(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                return "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }.joined()
    }
}

extension Finding.Severity {
    /// The level that SARIF has for it.
    fileprivate var level: String {
        switch self {
        case .high: "error"
        case .medium: "warning"
        case .low: "note"
        case .info: "none"
        }
    }
}
