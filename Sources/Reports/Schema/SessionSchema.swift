extension ReportSchema {
    /// Sessions and commits.
    static let sessionDefinitions = #"""
            "session": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "id", "label", "rule", "confidence", "bot", "firstAuthorDate", "landedDate",
                "activeMinutes", "commits", "linesAdded", "linesDeleted"
              ],
              "properties": {
                "id": { "type": "string" },
                "label": { "type": "string" },
                "rule": { "$ref": "#/$defs/sessionRule" },
                "confidence": { "$ref": "#/$defs/sessionConfidence" },
                "agent": { "type": "string" },
                "bot": { "type": "boolean" },
                "pullRequest": { "type": "integer", "minimum": 1 },
                "pullRequests": {
                  "description": "Left out where there is one at most.",
                  "type": "array",
                  "minItems": 2,
                  "items": { "type": "integer", "minimum": 1 }
                },
                "branch": { "type": "string" },
                "worktree": { "type": "string" },
                "task": { "type": "string" },
                "marks": {
                  "description": "Short forms of session ids; left out where there are none.",
                  "type": "array",
                  "minItems": 1,
                  "items": { "type": "string" }
                },
                "firstAuthorDate": { "$ref": "#/$defs/time" },
                "landedDate": {
                  "description": "Null while nothing of it has reached the mainline.",
                  "anyOf": [{"$ref": "#/$defs/time"}, {"type": "null"}]
                },
                "activeMinutes": { "$ref": "#/$defs/count" },
                "commits": { "type": "array", "items": { "$ref": "#/$defs/objectId" } },
                "authorDates": {
                  "description": "When each of the commits was written, in UTC, in their order.",
                  "type": "array",
                  "items": { "$ref": "#/$defs/time" }
                },
                "squashes": {
                  "description": "Squashes that name it beside other sessions; left out where there are none.",
                  "type": "array",
                  "minItems": 1,
                  "items": { "$ref": "#/$defs/objectId" }
                },
                "linesAdded": { "$ref": "#/$defs/countOrNull" },
                "linesDeleted": { "$ref": "#/$defs/countOrNull" }
              }
            },
            "hour": {
              "type": "object",
              "additionalProperties": false,
              "required": ["at", "sessions"],
              "properties": {
                "at": { "$ref": "#/$defs/time" },
                "sessions": { "$ref": "#/$defs/count" }
              }
            },
            "overlap": {
              "description": "Two sessions on the same surfaces while they ran in parallel.",
              "type": "object",
              "additionalProperties": false,
              "required": ["sessions", "relation", "paths"],
              "properties": {
                "sessions": {
                  "type": "array",
                  "minItems": 2,
                  "maxItems": 2,
                  "items": { "type": "string" }
                },
                "relation": { "$ref": "#/$defs/relation" },
                "paths": { "type": "array", "minItems": 1, "items": { "type": "string" } }
              }
            },
            "commit": {
              "description": "No e-mail address, ever.",
              "type": "object",
              "additionalProperties": false,
              "required": [
                "id", "role", "subject", "author", "authorDate", "committerDate", "session",
                "onMainline", "refs"
              ],
              "properties": {
                "id": { "$ref": "#/$defs/objectId" },
                "role": { "$ref": "#/$defs/role" },
                "subject": { "type": "string" },
                "author": { "type": "string" },
                "authorDate": { "$ref": "#/$defs/time" },
                "committerDate": { "$ref": "#/$defs/time" },
                "session": { "type": "string" },
                "onMainline": { "type": "boolean" },
                "refs": { "type": "array", "maxItems": 3, "items": { "type": "string" } },
                "relation": {
                  "description": "Of a deleter: how its session lay in time to the work's.",
                  "$ref": "#/$defs/deleterRelation"
                },
                "cause": {
                  "description": "Of a landing with nothing in it: why.",
                  "$ref": "#/$defs/cause"
                }
              }
            },
            "member": {
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "role", "onMainline"],
              "properties": {
                "id": { "$ref": "#/$defs/objectId" },
                "role": { "$ref": "#/$defs/role" },
                "onMainline": { "type": "boolean" }
              }
            },
            "link": {
              "type": "object",
              "additionalProperties": false,
              "required": ["from", "to", "rule"],
              "properties": {
                "from": { "$ref": "#/$defs/objectId" },
                "to": { "$ref": "#/$defs/objectId" },
                "rule": { "$ref": "#/$defs/artifactKind" }
              }
            }
        """#
}
