extension ReportSchema {
    /// The run itself: tool, options, repository, window, numbers.
    static let runDefinitions = #"""
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
            "options": {
              "description": "Every option and default that shaped the result.",
              "type": "object",
              "additionalProperties": false,
              "required": ["since", "paths", "lookbackSeconds", "parallelGapSeconds", "orphanWindowSeconds", "minLines", "minShare", "verify", "show", "anonymous"],
              "properties": {
                "since": { "type": "string" },
                "until": { "type": "string" },
                "mainline": { "type": "string" },
                "paths": { "type": "array", "items": { "type": "string" } },
                "lookbackSeconds": { "$ref": "#/$defs/count" },
                "parallelGapSeconds": { "$ref": "#/$defs/count" },
                "orphanWindowSeconds": { "$ref": "#/$defs/count" },
                "minLines": { "$ref": "#/$defs/count" },
                "minShare": {
                  "description": "In percent.",
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 100
                },
                "verify": { "type": "boolean" },
                "show": { "$ref": "#/$defs/confidence" },
                "anonymous": { "type": "boolean" }
              }
            },
            "repository": {
              "description": "Never an absolute path.",
              "type": "object",
              "additionalProperties": false,
              "required": ["name", "headCommit", "mainline"],
              "properties": {
                "name": { "type": "string" },
                "headCommit": {
                  "description": "Null where HEAD is unborn or broken.",
                  "anyOf": [{"$ref": "#/$defs/objectId"}, {"type": "null"}]
                },
                "mainline": { "$ref": "#/$defs/mainline" }
              }
            },
            "mainline": {
              "type": "object",
              "additionalProperties": false,
              "required": ["ref", "commit", "rule"],
              "properties": {
                "ref": { "type": "string" },
                "commit": { "$ref": "#/$defs/objectId" },
                "rule": { "type": "string" }
              }
            },
            "window": {
              "description": "since <= committer date < until.",
              "type": "object",
              "additionalProperties": false,
              "required": ["since", "until", "given"],
              "properties": {
                "since": {
                  "description": "Null for everything.",
                  "anyOf": [{"$ref": "#/$defs/time"}, {"type": "null"}]
                },
                "until": { "$ref": "#/$defs/time" },
                "given": { "type": "string" }
              }
            },
            "peak": {
              "type": "object",
              "additionalProperties": false,
              "required": ["count", "at"],
              "properties": {
                "count": { "$ref": "#/$defs/count" },
                "at": { "$ref": "#/$defs/time" }
              }
            },
            "summary": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "sessions", "concurrentSessionsPeak", "parallelPairs", "commits", "linesAdded", "linesDeleted", "byKind", "duplicatedCommits",
                "duplicatedLines", "independentDuplicates", "emptyLandings", "orphanedLines", "orphanedShare",
                "minutesLivedMedian", "races", "lossesCertain", "commitsUnpushed",
                "artifactsByKind",
                "replayArtifacts",
                "hidden"
              ],
              "properties": {
                "sessions": { "$ref": "#/$defs/count" },
                "concurrentSessionsPeak": {
                  "description": "The most sessions at one moment; null where nobody worked.",
                  "anyOf": [{"$ref": "#/$defs/peak"}, {"type": "null"}]
                },
                "parallelPairs": { "$ref": "#/$defs/count" },
                "commits": { "$ref": "#/$defs/count" },
                "linesAdded": { "$ref": "#/$defs/countOrNull" },
                "linesDeleted": { "$ref": "#/$defs/countOrNull" },
                "byKind": {
                  "type": "object",
                  "propertyNames": { "$ref": "#/$defs/findingKind" },
                  "additionalProperties": { "$ref": "#/$defs/count" }
                },
                "duplicatedCommits": { "$ref": "#/$defs/countOrNull" },
                "duplicatedLines": { "$ref": "#/$defs/countOrNull" },
                "independentDuplicates": { "$ref": "#/$defs/countOrNull" },
                "emptyLandings": { "$ref": "#/$defs/countOrNull" },
                "orphanedLines": { "$ref": "#/$defs/countOrNull" },
                "orphanedShare": {
                  "description": "Of the lines that landed in the window; null where none did.",
                  "anyOf": [{ "$ref": "#/$defs/share" }, { "type": "null" }]
                },
                "races": { "$ref": "#/$defs/countOrNull" },
                "lossesCertain": { "$ref": "#/$defs/countOrNull" },
                "commitsUnpushed": {
                  "description": "Commits made in this clone that were on no remote for over an hour while two sessions or more were at work; null without reflogs or a remote.",
                  "anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
                },
                "minutesLivedMedian": {
                  "description": "Null where nothing was orphaned.",
                  "type": ["number", "null"],
                  "minimum": 0
                },
                "artifactsByKind": {
                  "type": "object",
                  "propertyNames": { "$ref": "#/$defs/artifactKind" },
                  "additionalProperties": { "$ref": "#/$defs/count" }
                },
                "replayArtifacts": { "$ref": "#/$defs/countOrNull" },
                "hidden": { "$ref": "#/$defs/count" }
              }
            }
        """#
}
