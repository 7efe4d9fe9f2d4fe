import Findings

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Why a file is no report that can be read.
package struct UnreadableReport: Error {
    /// The end of a sentence that begins with the file's name.
    package let complaint: String
}

extension JSONReport {
    /// The one thing that every version of a report has.
    private struct Envelope: Decodable {
        let schemaVersion: String
    }

    /// Reads what `text` writes.
    ///
    /// A report of a newer schema is refused, even where it could be read: what it says by new fields
    /// would be lost without a word.
    package static func result(from json: [UInt8]) throws(UnreadableReport) -> AuditResult {
        let ours = AuditResult.currentSchemaVersion
        let envelope: Envelope = try decoded(json, or: "is not a JSON report of coven-audit")
        guard let version = parts(envelope.schemaVersion) else {
            throw UnreadableReport(complaint: "is not a JSON report of coven-audit")
        }
        let theirs = version.map(String.init).joined(separator: ".")
        if (parts(ours) ?? []).lexicographicallyPrecedes(version) {
            throw UnreadableReport(
                complaint: "has schema \(theirs), newer than \(ours), which this coven-audit reads")
        }
        return try decoded(
            json,
            or: """
                is of schema \(theirs) and does not keep to it, or is too old for this coven-audit, \
                which reads \(ours)
                """)
    }

    /// A value out of JSON, or the complaint.
    static func decoded<Value: Decodable>(
        _ json: [UInt8], or complaint: String
    ) throws(UnreadableReport) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(json))
        } catch {
            throw UnreadableReport(complaint: complaint)
        }
    }

    /// The three numbers of a version; nil for anything else.
    private static func parts(_ version: String) -> [Int]? {
        let numbers = version.split(separator: ".", omittingEmptySubsequences: false)
            .map { Int($0) ?? -1 }
        return numbers.count == 3 && numbers.allSatisfy { $0 >= 0 } ? numbers : nil
    }
}

/// The file of accepted findings.
package enum BaselineFile {
    /// A baseline as its file holds it.
    package static func text(_ baseline: Baseline) throws -> String {
        try JSONReport.document(baseline)
    }

    /// Reads what `text` writes.
    package static func baseline(from json: [UInt8]) throws(UnreadableReport) -> Baseline {
        let baseline: Baseline = try JSONReport.decoded(
            json, or: "is not a baseline of coven-audit")
        guard baseline.version <= Baseline.currentVersion else {
            throw UnreadableReport(
                complaint: "is a baseline of a newer coven-audit (version \(baseline.version))")
        }
        guard baseline.accepted.allSatisfy({ $0.reason.contains { !$0.isWhitespace } }) else {
            throw UnreadableReport(complaint: "accepts a finding without a reason")
        }
        return baseline
    }
}
