import Findings
import Foundation
import GitHistory
import Testing

@testable import Reports

@Suite struct SchemaTests {
    private func schema() throws -> [String: Any] {
        let parsed = try JSONSerialization.jsonObject(with: Data(ReportSchema.text.utf8))
        return try #require(parsed as? [String: Any])
    }

    private func definitions() throws -> [String: [String: Any]] {
        try #require(try schema()["$defs"] as? [String: [String: Any]])
    }

    /// The definition itself and everything below it that is an object schema.
    private func objects(in value: Any) -> [[String: Any]] {
        if let list = value as? [Any] { return list.flatMap(objects) }
        guard let object = value as? [String: Any] else { return [] }
        let below = object.values.flatMap(objects)
        return object["type"] as? String == "object" ? [object] + below : below
    }

    private func references(in value: Any) -> [String] {
        if let list = value as? [Any] { return list.flatMap(references) }
        guard let object = value as? [String: Any] else { return [] }
        return object.flatMap { key, value in
            key == "$ref" ? [value as? String ?? ""] : references(in: value)
        }
    }

    private static let enumerations: [(String, [String])] = [
        ("findingClass", Finding.Class.allCases.map(\.rawValue)),
        ("findingKind", Finding.Kind.allCases.map(\.rawValue)),
        ("cause", Finding.Cause.allCases.map(\.rawValue)),
        ("severity", Finding.Severity.allCases.map(\.rawValue)),
        ("confidence", Finding.Confidence.allCases.map(\.rawValue)),
        ("artifactKind", Artifact.Kind.allCases.map(\.rawValue)),
        ("role", CommitSummary.Role.allCases.map(\.rawValue)),
        ("event", TimelineEntry.Event.allCases.map(\.rawValue)),
        ("sessionRule", SessionSummary.Rule.allCases.map(\.rawValue)),
        ("sessionConfidence", SessionSummary.Confidence.allCases.map(\.rawValue)),
        ("relation", Overlap.Relation.allCases.map(\.rawValue)),
        ("loss", Finding.Loss.allCases.map(\.rawValue)),
        ("raceLevel", Finding.RaceLevel.allCases.map(\.rawValue)),
        ("deleterRelation", CommitSummary.Relation.allCases.map(\.rawValue)),
        ("control", Prevention.Control.allCases.map(\.rawValue)),
        ("verdict", Prevention.Verdict.allCases.map(\.rawValue)),
        ("claimState", Prevention.RealClaim.State.allCases.map(\.rawValue)),
        ("claimFormat", Claim.Format.allCases.map(\.rawValue)),
        ("reflogState", Coverage.ReflogState.allCases.map(\.rawValue)),
    ]

    @Test func everyEnumIsListedAsTheTypesHaveIt() throws {
        let listed = try definitions().compactMapValues { $0["enum"] as? [String] }
        #expect(listed == Dictionary(uniqueKeysWithValues: SchemaTests.enumerations))
    }

    @Test func everyReferenceLeadsSomewhereAndEveryDefinitionIsUsed() throws {
        let used = Set(references(in: try schema()))
        #expect(used == Set(try definitions().keys.map { "#/$defs/\($0)" }))
    }

    @Test func everyObjectIsClosedAndRequiresOnlyWhatItHas() throws {
        for object in objects(in: try schema()) {
            guard let properties = object["properties"] as? [String: Any] else {
                #expect(object["additionalProperties"] is [String: Any])
                continue
            }
            #expect(object["additionalProperties"] as? Bool == false)
            let required = try #require(object["required"] as? [String])
            #expect(Set(required).isSubset(of: properties.keys))
        }
    }

    @Test func theEncoderWritesTheKeysThatTheSchemaHas() throws {
        let text = try JSONReport.text(Sample.complete)
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        try check(report, against: try schema(), definitions: try definitions(), at: "report")
    }

    /// Holds keys only: `scripts/test` holds whole reports against the schema.
    private func check(
        _ value: Any, against schema: [String: Any], definitions: [String: [String: Any]],
        at place: String
    ) throws {
        if let reference = schema["$ref"] as? String {
            let target = try #require(definitions[String(reference.dropFirst("#/$defs/".count))])
            return try check(value, against: target, definitions: definitions, at: place)
        }
        if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
            for item in list {
                try check(item, against: items, definitions: definitions, at: place + "[]")
            }
        }
        guard let object = value as? [String: Any],
            let properties = schema["properties"] as? [String: [String: Any]]
        else { return }
        #expect(Set(object.keys) == Set(properties.keys), "at \(place)")
        for (key, value) in object {
            let property = try #require(properties[key])
            try check(value, against: property, definitions: definitions, at: "\(place).\(key)")
        }
    }

    /// When this fails, the schema has changed: raise `AuditResult.currentSchemaVersion` and write
    /// the new pair here.
    @Test func theSchemaChangesOnlyWithItsVersion() {
        var digest = SHA1()
        digest.update(Array(ReportSchema.text.utf8).span)
        let pinned = ["0.6.0": "f141c0a1924b718f8dce3b2acd4679d21fd416aa"]
        #expect(pinned[AuditResult.currentSchemaVersion] == digest.finish().hex)
    }
}
