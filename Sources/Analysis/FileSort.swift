import GitHistory

/// What a file is, by its name: the lists are of names that tools and people commonly use.
package enum FileSort: Sendable, CaseIterable {
    case code, test, style, docs, settings, data, lock, generated, vendored, stamp

    /// Whether people write such files, so that a line of them is somebody's work.
    package var isWritten: Bool {
        switch self {
        case .code, .test, .style, .docs, .settings: true
        case .data, .lock, .generated, .vendored, .stamp: false
        }
    }

    /// Whether such a file is part of a program, as DEFINITIONS weighs deleted lines.
    var isProgram: Bool {
        switch self {
        case .code, .test, .style: true
        case .docs, .settings, .data, .lock, .generated, .vendored, .stamp: false
        }
    }

    private static let lockNames: Set<String> = [
        "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lockb",
        "bun.lock", "cargo.lock", "gemfile.lock", "poetry.lock", "pipfile.lock", "uv.lock",
        "composer.lock", "go.sum", "podfile.lock", "package.resolved", "flake.lock", "mix.lock",
        "pubspec.lock", "deno.lock", "gradle.lockfile", "packages.lock.json",
    ]
    private static let stampNames: Set<String> = [
        "version", "version.txt", "version.py", "version.go", "version.rb", "_version.py",
    ]
    private static let generatedEndings = [
        ".snap", ".min.js", ".min.css", ".map", ".pb.go", "_pb2.py", ".generated.ts", ".g.dart",
        ".pbxproj", ".designer.cs",
    ]
    private static let dataEndings = [
        ".jsonl", ".ndjson", ".csv", ".tsv", ".svg", ".po", ".pot", ".xcstrings", ".geojson",
        ".ipynb",
    ]
    private static let generatedFolders: Set<String> = [
        "dist", "generated", "__generated__", "__snapshots__", "snapshots",
    ]
    private static let vendoredFolders: Set<String> = [
        "vendor", "vendored", "node_modules", "third_party", "third-party", "deps", "external",
    ]
    private static let testFolders: Set<String> = [
        "test", "tests", "__tests__", "spec", "specs", "testing", "t", "e2e", "fixtures",
    ]
    private static let settingsEndings = [".json", ".toml", ".ini", ".cfg", ".plist"]
    private static let docsEndings = [".md", ".mdx", ".rst", ".adoc", ".txt", ".tex"]
    private static let styleEndings = [".css", ".scss", ".sass", ".less", ".styl"]
    private static let testWords: Set<Substring> = ["test", "spec"]
    private static let testEndings = ["_test", "_spec", "-test", "-spec"]

    /// What a path is. O(length).
    package init(_ path: String) {
        let parts = path.lowercased().split(separator: "/").map(String.init)
        let name = parts.last ?? ""
        let folders = Set(parts.dropLast())
        func ends(_ endings: [String]) -> Bool { endings.contains { name.hasSuffix($0) } }
        if FileSort.lockNames.contains(name) || name.hasSuffix(".lock") {
            self = .lock
        } else if FileSort.stampNames.contains(name) {
            self = .stamp
        } else if !folders.isDisjoint(with: FileSort.vendoredFolders) {
            self = .vendored
        } else if !folders.isDisjoint(with: FileSort.generatedFolders)
            || ends(FileSort.generatedEndings)
        {
            self = .generated
        } else if ends(FileSort.docsEndings) {
            self = .docs
        } else if ends(FileSort.dataEndings) {
            self = .data
        } else if ends(FileSort.settingsEndings) {
            self = .settings
        } else if !folders.isDisjoint(with: FileSort.testFolders) || name.hasPrefix("test_")
            || FileSort.isMarkedAsTest(name)
        {
            self = .test
        } else if ends(FileSort.styleEndings) {
            self = .style
        } else {
            self = .code
        }
    }

    /// Whether a name says before one of its endings that it is a test: `x.test.ts`, `x_test.go`.
    private static func isMarkedAsTest(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).dropLast()
        return parts.dropFirst().contains(where: testWords.contains)
            || parts.contains { part in testEndings.contains { part.hasSuffix($0) } }
    }
}

/// What each path of a change table is, by its number, worked out once for a run.
struct FileSorts: Sendable {
    private let sorts: [FileSort]

    /// Looks at every path. O(bytes of the paths).
    init(_ paths: ByteTable) {
        sorts = (0..<Int32(paths.count)).map { FileSort(paths.text($0)) }
    }

    /// How many there are: the numbers begin at 0.
    var count: Int { sorts.count }

    /// What the path of a number is.
    subscript(path: Int32) -> FileSort { sorts[Int(path)] }
}
