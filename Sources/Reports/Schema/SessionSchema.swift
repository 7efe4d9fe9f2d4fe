extension ReportSchema {
    /// Sessions and commits.
    static let sessionDefinitions = #"""
            "session": {
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "label", "rule", "confidence", "firstAuthorDate", "landedDate", "commits"],
              "properties": {
                "id": { "type": "string" },
                "label": { "type": "string" },
                "rule": { "$ref": "#/$defs/sessionRule" },
                "confidence": { "$ref": "#/$defs/sessionConfidence" },
                "pullRequest": { "type": "integer", "minimum": 1 },
                "branch": { "type": "string" },
                "firstAuthorDate": { "$ref": "#/$defs/time" },
                "landedDate": {
                  "description": "Null while nothing of it has reached the mainline.",
                  "anyOf": [{"$ref": "#/$defs/time"}, {"type": "null"}]
                },
                "commits": { "type": "array", "items": { "$ref": "#/$defs/objectId" } }
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
                "refs": { "type": "array", "maxItems": 3, "items": { "type": "string" } }
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
