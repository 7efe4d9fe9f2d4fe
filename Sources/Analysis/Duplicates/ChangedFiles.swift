import GitHistory

/// What sort of files a patch touches.
struct ChangedFiles {
    /// All of them are lock files, version stamps, generated, vendored or data files.
    let areMechanical: Bool
    /// One of them is binary: its bytes cannot have been thought of twice.
    let haveBinary: Bool

    /// git's empty blob, which has no lines and is not binary.
    private static let emptyBlob = ObjectID(hex: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")

    private static let lockNames: Set<String> = [
        "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lockb",
        "bun.lock", "cargo.lock", "gemfile.lock", "poetry.lock", "pipfile.lock", "uv.lock",
        "composer.lock", "go.sum", "podfile.lock", "package.resolved", "flake.lock", "mix.lock",
        "pubspec.lock", "deno.lock", "gradle.lockfile", "packages.lock.json",
    ]
    private static let stampNames: Set<String> = [
        "version", "version.txt", "version.py", "version.go", "version.rb", "_version.py",
    ]
    private static let dataEndings = [
        ".lock", ".jsonl", ".ndjson", ".csv", ".tsv", ".snap", ".min.js", ".min.css", ".map",
        ".pb.go", "_pb2.py", ".generated.ts", ".g.dart",
    ]
    private static let vendored: Set<String> = [
        "vendor", "node_modules", "third_party", "third-party", "dist", "generated",
        "__generated__", "__snapshots__",
    ]

    init(_ table: ChangeTable, _ commit: CommitIndex, _ patch: Patch) {
        let changes = table.changes(commit)
        areMechanical =
            !changes.isEmpty
            && changes.allSatisfy { ChangedFiles.isMechanical(table.paths.text($0.path)) }
        haveBinary = zip(changes, patch.lines).contains { change, lines in
            let sides = [change.oldBlob, change.newBlob].filter { !$0.isZero }
            return lines.changed == 0 && change.oldBlob != change.newBlob
                && sides.contains { $0 != ChangedFiles.emptyBlob }
        }
    }

    /// Whether a path is one that tools write and people do not.
    static func isMechanical(_ path: String) -> Bool {
        let parts = path.lowercased().split(separator: "/").map(String.init)
        guard let name = parts.last else { return false }
        return lockNames.contains(name) || stampNames.contains(name)
            || dataEndings.contains { name.hasSuffix($0) }
            || parts.dropLast().contains { vendored.contains($0) }
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
