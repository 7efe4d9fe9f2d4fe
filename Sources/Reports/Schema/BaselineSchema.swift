extension ReportSchema {
    /// What a team has accepted.
    static let baselineDefinitions = #"""
            "baseline": {
              "description": "What a baseline accepted; left out without one.",
              "type": "object",
              "additionalProperties": false,
              "required": ["accepted", "stale"],
              "properties": {
                "accepted": { "$ref": "#/$defs/count" },
                "stale": {
                  "description": "Acceptances of findings that this window should have and has no more.",
                  "type": "array",
                  "items": { "$ref": "#/$defs/acceptance" }
                }
              }
            },
            "acceptance": {
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "kind", "title", "reason"],
              "properties": {
                "id": { "$ref": "#/$defs/fingerprint" },
                "kind": { "type": "string" },
                "title": { "type": "string" },
                "reason": { "type": "string" },
                "at": { "$ref": "#/$defs/time" }
              }
            }
        """#
}
