extension ReportSchema {
    /// What was read and what could not be.
    static let coverageDefinitions = #"""
            "coverage": {
              "description": "What was read and what could not be.",
              "type": "object",
              "additionalProperties": false,
              "required": [
                "commitsRead", "mergesRead", "commitsInWindow", "lastMainlineCommit", "refs",
                "pullRequestHeads", "worktrees", "reflogs", "evidence", "shallow", "missingObjects", "claims", "unreachableScanned", "verified", "ignored", "limits", "context",
                "assessable"
              ],
              "properties": {
                "commitsRead": { "$ref": "#/$defs/count" },
                "mergesRead": { "$ref": "#/$defs/count" },
                "commitsInWindow": { "$ref": "#/$defs/count" },
                "lastMainlineCommit": { "$ref": "#/$defs/time" },
                "refs": { "$ref": "#/$defs/references" },
                "pullRequestHeads": { "$ref": "#/$defs/pullRequestHeads" },
                "worktrees": { "type": "array", "items": { "$ref": "#/$defs/worktree" } },
                "reflogs": { "$ref": "#/$defs/reflogs" },
                "evidence": { "type": "array", "items": { "$ref": "#/$defs/evidence" } },
                "shallow": { "type": "boolean" },
                "missingObjects": { "$ref": "#/$defs/missingObjects" },
                "claims": { "$ref": "#/$defs/claimsSeen" },
                "unreachableScanned": { "type": "boolean" },
                "verified": { "type": "boolean" },
                "ignored": { "type": "array", "items": { "type": "string" } },
                "limits": { "type": "array", "items": { "type": "string" } },
                "context": {
                  "description": "What was seen and is no finding by itself.",
                  "type": "array",
                  "items": { "type": "string" }
                },
                "assessable": { "$ref": "#/$defs/classes" }
              }
            },
            "references": {
              "type": "object",
              "additionalProperties": false,
              "required": ["branches", "remotes", "pullRequests", "tags", "others", "skipped"],
              "properties": {
                "branches": { "$ref": "#/$defs/count" },
                "remotes": { "$ref": "#/$defs/count" },
                "pullRequests": { "$ref": "#/$defs/count" },
                "tags": { "$ref": "#/$defs/count" },
                "others": { "$ref": "#/$defs/count" },
                "skipped": { "$ref": "#/$defs/count" }
              }
            },
            "pullRequestHeads": {
              "type": "object",
              "additionalProperties": false,
              "required": ["present", "fetch"],
              "properties": {
                "present": { "type": "boolean" },
                "fetch": {
                  "description": "The line that brings them; null where they are there.",
                  "anyOf": [{"type": "string"}, {"type": "null"}]
                }
              }
            },
            "worktree": {
              "type": "object",
              "additionalProperties": false,
              "required": ["name", "locked", "missing", "reflog"],
              "properties": {
                "name": {
                  "description": "Null for the main one.",
                  "anyOf": [{"type": "string"}, {"type": "null"}]
                },
                "branch": { "type": "string" },
                "locked": { "type": "boolean" },
                "missing": { "type": "boolean" },
                "reflog": { "$ref": "#/$defs/reflogState" }
              }
            },
            "reflogs": {
              "type": "object",
              "additionalProperties": false,
              "required": ["present", "logs", "entries", "malformed"],
              "properties": {
                "present": { "type": "boolean" },
                "logs": { "$ref": "#/$defs/count" },
                "entries": { "$ref": "#/$defs/count" },
                "malformed": { "$ref": "#/$defs/count" }
              }
            },
            "evidence": {
              "description": "A snapshot of another clone.",
              "type": "object",
              "additionalProperties": false,
              "required": [
                "source", "takenAt", "logs", "entries", "used", "worktrees", "stashes", "unreachable"
              ],
              "properties": {
                "source": { "type": "string" },
                "takenAt": { "$ref": "#/$defs/time" },
                "logs": { "$ref": "#/$defs/count" },
                "entries": { "$ref": "#/$defs/count" },
                "used": { "$ref": "#/$defs/count" },
                "worktrees": { "$ref": "#/$defs/count" },
                "stashes": { "$ref": "#/$defs/count" },
                "unreachable": { "$ref": "#/$defs/count" }
              }
            },
            "missingObjects": {
              "type": "object",
              "additionalProperties": false,
              "required": ["commits", "objects", "partialClone"],
              "properties": {
                "commits": { "type": "array", "items": { "$ref": "#/$defs/objectId" } },
                "objects": { "$ref": "#/$defs/count" },
                "partialClone": { "type": "boolean" }
              }
            },
            "claimFormat": { "enum": ["claimsFile", "covenClaim", "fileReservation"] },
            "claimsSeen": {
              "description": "What claims files say, and what of them could not be used.",
              "type": "object",
              "additionalProperties": false,
              "required": ["files", "read", "live", "byFormat", "bypasses", "unusable"],
              "properties": {
                "files": { "$ref": "#/$defs/count" },
                "read": { "$ref": "#/$defs/count" },
                "live": { "$ref": "#/$defs/count" },
                "byFormat": {
                  "type": "object",
                  "propertyNames": { "$ref": "#/$defs/claimFormat" },
                  "additionalProperties": { "$ref": "#/$defs/count" }
                },
                "bypasses": { "$ref": "#/$defs/count" },
                "unusable": { "type": "array", "items": { "type": "string" } }
              }
            },
            "classes": {
              "type": "object",
              "additionalProperties": false,
              "required": ["duplicates", "orphans", "races", "surfaces", "claims"],
              "properties": {
                "duplicates": { "$ref": "#/$defs/assessable" },
                "orphans": { "$ref": "#/$defs/assessable" },
                "races": { "$ref": "#/$defs/assessable" },
                "surfaces": { "$ref": "#/$defs/assessable" },
                "claims": { "$ref": "#/$defs/assessable" }
              }
            },
            "assessable": {
              "type": "object",
              "additionalProperties": false,
              "required": ["value"],
              "properties": { "value": { "type": "boolean" }, "reason": { "type": "string" } },
              "if": { "properties": { "value": { "const": false } } },
              "then": { "required": ["reason"] }
            }
        """#
}
