import Findings

/// The JSON Schema (draft 2020-12) of what `check` writes; `coven-audit schema check` prints it.
package enum CheckSchema {
    /// The whole schema, ending in a newline.
    package static let text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:coven-audit:check:\(CheckResult.currentSchemaVersion)",
          "title": "coven-audit check",
          "description": "What would happen if a branch landed now.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "schemaVersion", "tool", "repository", "base", "head", "mergeBase", "clock", "commits",
            "files", "landed", "options", "coverage", "findings", "dismissed"
          ],
          "properties": {
            "schemaVersion": { "const": "\(CheckResult.currentSchemaVersion)" },
            "tool": {
              "type": "object",
              "additionalProperties": false,
              "required": ["name", "version", "libgit2"],
              "properties": {
                "name": { "type": "string" },
                "version": { "type": "string" },
                "libgit2": { "type": "string" }
              }
            },
            "repository": { "type": "string" },
            "base": { "$ref": "#/$defs/tip" },
            "head": { "$ref": "#/$defs/tip" },
            "mergeBase": { "$ref": "#/$defs/objectId" },
            "clock": { "$ref": "#/$defs/time" },
            "commits": { "$ref": "#/$defs/count" },
            "files": { "$ref": "#/$defs/count" },
            "landed": {
              "description": "That the branch is on the base already; null where it is not.",
              "type": ["object", "null"],
              "additionalProperties": false,
              "required": ["how", "commit"],
              "properties": {
                "how": { "enum": ["merged", "pullRequest", "patch", "rebase", "tree"] },
                "commit": { "type": ["string", "null"], "pattern": "^[0-9a-f]{40}$" }
              }
            },
            "options": {
              "description": "Every default that shaped the result.",
              "type": "object",
              "additionalProperties": false,
              "required": [
                "orphanWindowSeconds", "minLines", "minShare", "lookbackSeconds",
                "parallelGapSeconds", "failOn", "show"
              ],
              "properties": {
                "orphanWindowSeconds": { "$ref": "#/$defs/count" },
                "minLines": { "$ref": "#/$defs/count" },
                "minShare": { "$ref": "#/$defs/count" },
                "lookbackSeconds": { "$ref": "#/$defs/count" },
                "parallelGapSeconds": { "$ref": "#/$defs/count" },
                "failOn": { "$ref": "#/$defs/severity" },
                "show": { "$ref": "#/$defs/confidence" }
              }
            },
            "coverage": {
              "type": "object",
              "additionalProperties": false,
              "required": ["commitsRead", "since", "limits"],
              "properties": {
                "commitsRead": { "$ref": "#/$defs/count" },
                "since": { "$ref": "#/$defs/time" },
                "limits": { "type": "array", "items": { "type": "string" } }
              }
            },
            "findings": { "type": "array", "items": { "$ref": "#/$defs/finding" } },
            "dismissed": { "type": "array", "items": { "$ref": "#/$defs/dismissed" } }
          },
          "$defs": {
            "tip": {
              "type": "object",
              "additionalProperties": false,
              "required": ["ref", "commit"],
              "properties": {
                "ref": { "type": "string" },
                "commit": { "$ref": "#/$defs/objectId" }
              }
            },
        \([ReportSchema.scalars, ReportSchema.enumerations, ReportSchema.findingDefinitions]
            .joined(separator: ",\n"))
          }
        }

        """
}
