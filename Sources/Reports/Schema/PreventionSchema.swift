extension ReportSchema {
    /// What controls would have done, and what they cost.
    static let preventionDefinitions = #"""
            "control": {
              "enum": [
                "worktreePerSession", "prMoment", "pushPromptly", "explicitPathspec",
                "noAmendRebaseOnShared", "sentinel", "claims", "human"
              ]
            },
            "verdict": { "enum": ["would", "wouldNot", "unknown"] },
            "claimState": { "enum": ["live", "lapsed", "later"] },
            "prevention": {
              "type": "object",
              "additionalProperties": false,
              "required": ["control", "verdict", "proof"],
              "properties": {
                "control": { "$ref": "#/$defs/control" },
                "verdict": { "$ref": "#/$defs/verdict" },
                "counterfactual": {
                  "description": "It needs something that was not there, and is replayed as if it had been.",
                  "type": "boolean"
                },
                "proof": { "type": "string" },
                "leadMinutes": {
                  "description": "From the first moment at which it would have spoken to the harm; at least so much.",
                  "type": "number",
                  "minimum": 0
                },
                "claim": { "$ref": "#/$defs/realClaim" }
              }
            },
            "realClaim": {
              "description": "A claim that was really there, and how it stood when the other session came.",
              "type": "object",
              "additionalProperties": false,
              "required": ["holder", "state", "since", "until"],
              "properties": {
                "holder": { "type": "string" },
                "state": { "$ref": "#/$defs/claimState" },
                "since": { "$ref": "#/$defs/time" },
                "until": { "$ref": "#/$defs/time" }
              }
            },
            "preventionSum": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "control", "would", "wouldNot", "unknown", "alone", "lines", "leadMinutesMedian",
                "falseCalls", "acts", "falseCallsMeaning", "actsMeaning", "classes"
              ],
              "properties": {
                "control": { "$ref": "#/$defs/control" },
                "would": { "$ref": "#/$defs/count" },
                "wouldNot": { "$ref": "#/$defs/count" },
                "unknown": { "$ref": "#/$defs/count" },
                "alone": {
                  "description": "How many no other control but a human would have prevented.",
                  "$ref": "#/$defs/count"
                },
                "lines": { "$ref": "#/$defs/count" },
                "leadMinutesMedian": { "type": ["number", "null"], "minimum": 0 },
                "falseCalls": {
                  "description": "How often it would have spoken where no harm followed; null where that cannot be told.",
                  "type": ["integer", "null"],
                  "minimum": 0
                },
                "acts": {
                  "description": "How many acts it asks for in the window; null where that cannot be told.",
                  "type": ["integer", "null"],
                  "minimum": 0
                },
                "falseCallsMeaning": { "type": "string" },
                "actsMeaning": { "type": "string" },
                "classes": { "type": "array", "items": { "$ref": "#/$defs/classSum" } }
              }
            },
            "classSum": {
              "type": "object",
              "additionalProperties": false,
              "required": ["class", "would", "wouldNot", "unknown", "leadMinutesMedian"],
              "properties": {
                "class": { "$ref": "#/$defs/findingClass" },
                "would": { "$ref": "#/$defs/count" },
                "wouldNot": { "$ref": "#/$defs/count" },
                "unknown": { "$ref": "#/$defs/count" },
                "leadMinutesMedian": { "type": ["number", "null"], "minimum": 0 }
              }
            }
        """#
}
