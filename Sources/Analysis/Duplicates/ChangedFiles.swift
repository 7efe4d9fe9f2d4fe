import GitHistory

/// What sort of files a patch touches.
struct ChangedFiles {
    /// All of them are lock files, version stamps, generated, vendored or data files.
    let areMechanical: Bool
    /// One of them is binary: its bytes cannot have been thought of twice.
    let haveBinary: Bool

    /// git's empty blob, which has no lines and is not binary.
    private static let emptyBlob = ObjectID(hex: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")

    init(_ table: ChangeTable, _ commit: CommitIndex, _ patch: Patch) {
        let changes = table.changes(commit)
        areMechanical =
            !changes.isEmpty
            && changes.allSatisfy { !FileSort(table.paths.text($0.path)).isWritten }
        haveBinary = zip(changes, patch.lines).contains { change, lines in
            let sides = [change.oldBlob, change.newBlob].filter { !$0.isZero }
            return lines.changed == 0 && change.oldBlob != change.newBlob
                && sides.contains { $0 != ChangedFiles.emptyBlob }
        }
    }
}

extension DuplicateGroup.Member {
    private static let formatters: Set<String> = [
        "format", "formatting", "reformat", "prettier", "gofmt", "rustfmt", "clangformat", "isort",
        "eslint", "autofix",
    ]
    /// Names that are words of other meanings too: they count only where little else is said.
    private static let ambiguous: Set<String> = ["black", "ruff", "lint"]

    /// Whether the subject says that a formatter made the change: its sort says style or chore and
    /// one of its words is a formatter's, or it hardly says more than that.
    var isFormatting: Bool {
        let sort = ["style", "chore", "fmt", "format"].contains(words.first ?? "")
        return (sort || words.count <= 2) && words.contains { Self.formatters.contains($0) }
            || words.count <= 2 && words.contains { Self.ambiguous.contains($0) }
    }
}
