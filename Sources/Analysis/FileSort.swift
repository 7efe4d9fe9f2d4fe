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

    private static let lockNames: PathWords = [
        "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lockb",
        "bun.lock", "cargo.lock", "gemfile.lock", "poetry.lock", "pipfile.lock", "uv.lock",
        "composer.lock", "go.sum", "podfile.lock", "package.resolved", "flake.lock", "mix.lock",
        "pubspec.lock", "deno.lock", "gradle.lockfile", "packages.lock.json",
    ]
    private static let lockEndings: PathWords = [".lock"]
    private static let stampNames: PathWords = [
        "version", "version.txt", "version.py", "version.go", "version.rb", "_version.py",
    ]
    private static let generatedEndings: PathWords = [
        ".snap", ".min.js", ".min.css", ".map", ".pb.go", "_pb2.py", ".generated.ts", ".g.dart",
        ".pbxproj", ".designer.cs",
    ]
    private static let dataEndings: PathWords = [
        ".jsonl", ".ndjson", ".csv", ".tsv", ".svg", ".po", ".pot", ".xcstrings", ".geojson",
        ".ipynb",
    ]
    private static let generatedFolders: PathWords = [
        "dist", "generated", "__generated__", "__snapshots__", "snapshots",
    ]
    private static let vendoredFolders: PathWords = [
        "vendor", "vendored", "node_modules", "third_party", "third-party", "deps", "external",
    ]
    private static let testFolders: PathWords = [
        "test", "tests", "__tests__", "spec", "specs", "testing", "t", "e2e", "fixtures",
    ]
    private static let settingsEndings: PathWords = [".json", ".toml", ".ini", ".cfg", ".plist"]
    private static let docsEndings: PathWords = [".md", ".mdx", ".rst", ".adoc", ".txt", ".tex"]
    private static let styleEndings: PathWords = [".css", ".scss", ".sass", ".less", ".styl"]
    private static let testBeginnings: PathWords = ["test_"]
    private static let testWords: PathWords = ["test", "spec"]
    private static let testEndings: PathWords = ["_test", "_spec", "-test", "-spec"]

    /// What a path is. O(length).
    package init(_ path: String) { self.init(FoldedPath(path)) }

    /// What a path is. O(length).
    package init(_ path: FoldedPath) {
        let name = path.name
        if FileSort.lockNames.contains(name) || FileSort.lockEndings.end(name) {
            self = .lock
        } else if FileSort.stampNames.contains(name) {
            self = .stamp
        } else if path.hasFolder(FileSort.vendoredFolders.contains) {
            self = .vendored
        } else if path.hasFolder(FileSort.generatedFolders.contains)
            || FileSort.generatedEndings.end(name)
        {
            self = .generated
        } else if FileSort.docsEndings.end(name) {
            self = .docs
        } else if FileSort.dataEndings.end(name) {
            self = .data
        } else if FileSort.settingsEndings.end(name) {
            self = .settings
        } else if path.hasFolder(FileSort.testFolders.contains)
            || FileSort.testBeginnings.begin(name) || FileSort.isMarkedAsTest(name)
        {
            self = .test
        } else if FileSort.styleEndings.end(name) {
            self = .style
        } else {
            self = .code
        }
    }

    /// Whether a name says before one of its endings that it is a test: `x.test.ts`, `x_test.go`.
    private static func isMarkedAsTest(_ name: ArraySlice<UInt8>) -> Bool {
        var start = name.startIndex
        while let dot = name[start...].firstIndex(of: UInt8(ascii: ".")) {
            let part = name[start..<dot]
            if testEndings.end(part) || start > name.startIndex && testWords.contains(part) {
                return true
            }
            start = dot + 1
        }
        return false
    }
}

/// What each path of a change table is, by its number, worked out once for a run.
struct FileSorts: Sendable {
    private let sorts: [FileSort]

    /// Looks at every path. O(bytes of the paths).
    init(_ paths: ByteTable) {
        sorts = (0..<Int32(paths.count)).map { FileSort(FoldedPath(paths[$0])) }
    }

    /// How many there are: the numbers begin at 0.
    var count: Int { sorts.count }

    /// What the path of a number is.
    subscript(path: Int32) -> FileSort { sorts[Int(path)] }
}
