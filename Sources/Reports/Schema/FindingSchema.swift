extension ReportSchema {
    /// Conclusions: findings, explained groups, what was dismissed.
    static let findingDefinitions = #"""
            "finding": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "id", "class", "kind", "severity", "confidence", "title", "message", "commits",
                "links", "paths", "timeline", "measures", "preventions", "verify"
              ],
              "properties": {
                "id": { "$ref": "#/$defs/fingerprint" },
                "class": { "$ref": "#/$defs/findingClass" },
                "kind": { "$ref": "#/$defs/findingKind" },
                "severity": { "$ref": "#/$defs/severity" },
                "confidence": { "$ref": "#/$defs/confidence" },
                "title": { "type": "string" },
                "message": { "type": "string" },
                "commits": { "type": "array", "items": { "$ref": "#/$defs/commit" } },
                "links": { "type": "array", "items": { "$ref": "#/$defs/link" } },
                "paths": { "type": "array", "items": { "$ref": "#/$defs/path" } },
                "timeline": { "type": "array", "items": { "$ref": "#/$defs/moment" } },
                "measures": { "$ref": "#/$defs/measures" },
                "patchId": { "$ref": "#/$defs/objectId" },
                "contextFreeId": {
                  "description": "The patch-id without context lines, where it alone joins the group.",
                  "$ref": "#/$defs/objectId"
                },
                "cause": { "$ref": "#/$defs/cause" },
                "declared": {
                  "description": "Whether the deletion's message names what it deletes.",
                  "type": "boolean"
                },
                "parallel": { "$ref": "#/$defs/relation" },
                "sentinel": { "$ref": "#/$defs/leftSentinel" },
                "verify": { "type": "array", "items": { "type": "string" } },
                "preventions": {
                  "description": "What each control would have done; none for a note.",
                  "type": "array",
                  "items": { "$ref": "#/$defs/prevention" }
                },
                "accepted": {
                  "description": "Why the team lives with it, where a baseline accepts it.",
                  "type": "string"
                },
                "loss": { "$ref": "#/$defs/loss" },
                "race": {
                  "description": "How likely it is that another session did it.",
                  "$ref": "#/$defs/raceLevel"
                },
                "signals": { "type": "array", "items": { "type": "string" } },
                "benign": { "description": "The innocent reading.", "type": "string" },
                "culprit": { "$ref": "#/$defs/culprit" },
                "recover": {
                  "description": "Plain git commands that bring the work back.",
                  "type": "array",
                  "items": { "type": "string" }
                }
              }
            },
            "culprit": {
              "description": "What did it; entry and moment only where a log tells.",
              "type": "object",
              "additionalProperties": false,
              "required": ["command"],
              "properties": {
                "command": { "type": "string" },
                "entry": { "type": "string" },
                "at": { "$ref": "#/$defs/time" }
              }
            },
            "leftSentinel": {
              "description": "The test that says that what was removed stays gone.",
              "type": "object",
              "additionalProperties": false,
              "required": ["test", "line"],
              "properties": {
                "test": { "type": "string" },
                "line": { "$ref": "#/$defs/count" },
                "commit": { "$ref": "#/$defs/objectId" }
              }
            },
            "sentinel": {
              "type": "object",
              "additionalProperties": false,
              "required": ["test", "line", "path"],
              "properties": {
                "test": { "type": "string" },
                "line": { "$ref": "#/$defs/count" },
                "path": { "type": "string" }
              }
            },
            "path": {
              "type": "object",
              "additionalProperties": false,
              "required": ["path", "linesAdded", "linesDeleted"],
              "properties": {
                "path": { "type": "string" },
                "linesAdded": { "$ref": "#/$defs/countOrNull" },
                "linesDeleted": { "$ref": "#/$defs/countOrNull" },
                "linesMoved": { "$ref": "#/$defs/count" },
                "linesBack": { "$ref": "#/$defs/count" },
                "olderVersion": { "type": "boolean" }
              }
            },
            "moment": {
              "type": "object",
              "additionalProperties": false,
              "required": ["at", "event", "text"],
              "properties": {
                "at": { "$ref": "#/$defs/time" },
                "event": { "$ref": "#/$defs/event" },
                "commit": { "$ref": "#/$defs/objectId" },
                "text": { "type": "string" }
              }
            },
            "measures": {
              "type": "object",
              "additionalProperties": false,
              "required": ["linesAdded", "linesDeleted"],
              "properties": {
                "linesAdded": { "$ref": "#/$defs/countOrNull" },
                "linesDeleted": { "$ref": "#/$defs/countOrNull" },
                "hoursApart": { "type": "number", "minimum": 0 },
                "share": {
                  "description": "Of a duplicate's lines that say something, the part that other commits hold; of orphaned work, the part that is gone.",
                  "type": "number",
                  "minimum": 0,
                  "maximum": 1
                },
                "linesMoved": { "$ref": "#/$defs/count" },
                "linesBack": { "$ref": "#/$defs/count" },
                "minutesLived": { "type": "number", "minimum": 0 }
              }
            },
            "deletedLines": {
              "type": "object",
              "additionalProperties": false,
              "required": ["adder", "deleter", "lines"],
              "properties": {
                "adder": { "type": "string" },
                "deleter": { "type": "string" },
                "lines": { "$ref": "#/$defs/count" }
              }
            },
            "lostSurface": {
              "type": "object",
              "additionalProperties": false,
              "required": ["path", "linesLost", "findings"],
              "properties": {
                "path": { "type": "string" },
                "linesLost": { "$ref": "#/$defs/count" },
                "findings": { "type": "array", "items": { "$ref": "#/$defs/fingerprint" } }
              }
            },
            "share": {
              "type": "object",
              "additionalProperties": false,
              "required": ["value", "of"],
              "properties": {
                "value": { "type": "number", "minimum": 0, "maximum": 1 },
                "of": { "$ref": "#/$defs/count" }
              }
            },
            "artifact": {
              "description": "Equal patches that the way of working explains.",
              "type": "object",
              "additionalProperties": false,
              "required": ["kind", "commits", "links"],
              "properties": {
                "kind": { "$ref": "#/$defs/artifactKind" },
                "commits": { "type": "array", "items": { "$ref": "#/$defs/member" } },
                "links": { "type": "array", "items": { "$ref": "#/$defs/link" } },
                "patchId": { "$ref": "#/$defs/objectId" }
              }
            },
            "dismissed": {
              "description": "What a rule rejected, and why.",
              "type": "object",
              "additionalProperties": false,
              "required": ["class", "reason", "commits"],
              "properties": {
                "class": { "$ref": "#/$defs/findingClass" },
                "reason": { "type": "string" },
                "commits": { "type": "array", "items": { "$ref": "#/$defs/objectId" } }
              }
            }
        """#
}
