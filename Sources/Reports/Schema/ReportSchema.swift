import Findings

/// The JSON Schema (draft 2020-12) of what `JSONReport` writes; `coven-audit schema` prints it.
///
/// It is written out, not derived from the types, so that a change of the types which nobody
/// meant to publish fails a test.
package enum ReportSchema {
    /// The whole schema, ending in a newline.
    package static let text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:coven-audit:report:\(AuditResult.currentSchemaVersion)",
          "title": "coven-audit report",
          "description": "What a run saw, what it concludes, and what it could not see.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "schemaVersion", "tool", "generatedAt", "options", "repository", "window", "coverage",
            "summary", "sessions", "concurrency", "overlaps", "pairs", "surfaces", "sentinels",
            "findings", "preventions", "artifacts", "dismissed"
          ],
          "properties": {
            "schemaVersion": { "const": "\(AuditResult.currentSchemaVersion)" },
            "tool": { "$ref": "#/$defs/tool" },
            "generatedAt": { "$ref": "#/$defs/time" },
            "options": { "$ref": "#/$defs/options" },
            "repository": { "$ref": "#/$defs/repository" },
            "window": { "$ref": "#/$defs/window" },
            "coverage": { "$ref": "#/$defs/coverage" },
            "summary": { "$ref": "#/$defs/summary" },
            "sessions": { "type": "array", "items": { "$ref": "#/$defs/session" } },
            "concurrency": {
              "description": "Hour by hour; hours in which nobody worked are left out.",
              "type": "array",
              "items": { "$ref": "#/$defs/hour" }
            },
            "overlaps": { "type": "array", "items": { "$ref": "#/$defs/overlap" } },
            "pairs": {
              "description": "Who deleted whose lines within the orphan window.",
              "type": "array",
              "items": { "$ref": "#/$defs/deletedLines" }
            },
            "surfaces": {
              "description": "What lost most by orphaned work.",
              "type": "array",
              "items": { "$ref": "#/$defs/lostSurface" }
            },
            "sentinels": {
              "description": "Tests that assert that something which was removed stays gone.",
              "type": "array",
              "items": { "$ref": "#/$defs/sentinel" }
            },
            "findings": { "type": "array", "items": { "$ref": "#/$defs/finding" } },
            "preventions": {
              "description": "What each control would have done about all findings but notes, and its price.",
              "type": "array",
              "items": { "$ref": "#/$defs/preventionSum" }
            },
            "artifacts": { "type": "array", "items": { "$ref": "#/$defs/artifact" } },
            "dismissed": { "type": "array", "items": { "$ref": "#/$defs/dismissed" } },
            "baseline": { "$ref": "#/$defs/baseline" }
          },
          "$defs": {
        \(definitions)
          }
        }

        """

    private static let definitions = [
        scalars, enumerations, runDefinitions, coverageDefinitions, sessionDefinitions,
        findingDefinitions, preventionDefinitions, baselineDefinitions,
    ].joined(separator: ",\n")

    /// Ids and times.
    static let scalars = #"""
            "objectId": { "type": "string", "pattern": "^[0-9a-f]{40}$" },
            "fingerprint": { "type": "string", "pattern": "^[0-9a-f]{8,64}$" },
            "time": {
              "description": "RFC 3339, in UTC or in the zone of whoever acted.",
              "type": "string",
              "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)$"
            },
            "count": { "type": "integer", "minimum": 0 },
            "countOrNull": {
              "description": "Null where it could not be assessed; coverage.assessable says why.",
              "type": ["integer", "null"],
              "minimum": 0
            }
        """#

    /// Every enum of ours, by the name that the definitions use.
    static let enumerations = #"""
            "findingClass": { "enum": ["duplicate", "orphan", "race", "surface"] },
            "findingKind": {
              "enum": [
                "twin", "copied", "mechanical", "trivial", "independent", "emptyLanding",
                "duplicatePublication", "nearDuplicate", "orphan", "clobber", "massClobber",
                "droppedSide", "stranded",
                "amendClobber", "autostashSwallow", "addAllSwallow", "wrongBranch", "resetDiscard",
                "resetDiscardStaged", "rebaseRewrite", "rebaseDrop", "pullRebaseDrop",
                "forcePushOverwrite", "stashPopForeign", "stashLost", "abortDiscard", "mergeHijack",
                "detachedLost", "branchDeleteLost", "unreachableLost", "autosquashForeign",
                "gitlinkRegress", "revertWar", "silentUndo", "branchForceMove", "messageSwap",
                "staleLock", "coverageGap",
                "removedWithoutSentinel", "resurrected",
                "wouldOrphan", "wouldClobber", "alreadyLanded", "claimed", "overlapping"
              ]
            },
            "loss": { "enum": ["certain", "possible", "none"] },
            "raceLevel": { "enum": ["high", "medium", "low", "unknown"] },
            "cause": { "enum": ["sharedHead", "samePatch", "swallowed", "netEmpty"] },
            "severity": { "enum": ["info", "low", "medium", "high"] },
            "confidence": { "enum": ["low", "medium", "high"] },
            "artifactKind": {
              "enum": [
                "revertReapply", "cherryPick", "snapshot", "landing", "suggestion", "redo",
                "relanded", "amended", "replay"
              ]
            },
            "role": {
              "enum": [
                "member", "adder", "landing", "firstRemoval", "deleter", "restorer", "victim",
                "culprit", "carrier"
              ]
            },
            "event": {
              "enum": ["written", "forked", "landed", "firstRemoval", "deleted", "restored", "done"]
            },
            "sessionRule": {
              "enum": ["mark", "pullRequest", "name", "branch", "worktree", "chain", "push"]
            },
            "sessionConfidence": { "enum": ["guess", "likely", "certain"] },
            "relation": { "enum": ["proven", "likely"] },
            "deleterRelation": { "enum": ["sequential", "stacked", "likely", "proven"] },
            "reflogState": { "enum": ["complete", "expired", "absent"] }
        """#
}
