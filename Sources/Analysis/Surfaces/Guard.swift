import GitHistory

/// Whether what a test asserts to be absent is a path that was removed.
struct Guard {
    private let path: String
    /// What its name ends with.
    private let kind: String
    /// The same, where it stands behind the stem.
    private let ending: String
    private let folder: String
    private let isCompound: Bool
    private let isDashed: Bool
    /// `use-port-map.ts` holds `usePortMap`, the one name of a file that begins small.
    private let isHook: Bool

    /// A path. O(length).
    init(_ path: String) {
        self.path = path
        // A route or an index is called by its folder, and its own ending says nothing of that.
        let isGeneral = Surface.stem(of: path) != AbsentName.stem(ofFile: FoldedPath(path))
        let whole = path.split(separator: "/")
        let parts = isGeneral ? whole.dropLast() : whole[...]
        let name = parts.last ?? ""
        kind = whole.last?.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
        ending = isGeneral ? "" : kind
        let above = parts.dropLast().last.map(Guard.folded) ?? ""
        folder = isGeneral && kind.isEmpty ? "" : above
        isHook = name.hasPrefix("use-") || name.wholeMatch(of: /use[A-Z].*/) != nil
        isDashed = name.dropFirst().contains("-")
        isCompound = Guard.isCompound(name.split(separator: ".").first ?? name)
    }

    private static func folded(_ text: Substring) -> String {
        String(decoding: Mention.folded(text.utf8), as: UTF8.self)
    }

    /// Whether a name is of more than one word, so that it means a file wherever it stands.
    private static func isCompound(_ name: Substring) -> Bool {
        guard name.utf8.count >= 6 else { return false }
        if name.dropFirst().dropLast().contains(where: { $0 == "-" || $0 == "_" }) { return true }
        return zip(name, name.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
    }

    /// Whether one of what a tree's tests say is about the path. `namesakes` are the tree's files of the
    /// same stem.
    func isHeld(by claim: Absences.Claim, besides namesakes: [String]) -> Bool {
        let others = namesakes.filter { FileSort($0) != .test }
        let isByFolder = claim.name.folder == folder && !folder.isEmpty
        let family = Guard.family(path)
        if let named = claim.name.ending, Guard.isKnown(named) {
            // A path in another folder, or of another language, is another file.
            if Guard.family(named) != family { return false }
            if let other = claim.name.folder, other != folder { return false }
        }
        let isByEnding =
            !ending.isEmpty && claim.name.ending.map { Guard.family($0) == family } ?? false
        if isByFolder || isByEnding {
            let isShared = others.contains { $0.hasSuffix("." + ending) }
            return !isShared || isByFolder
        }
        let test = Guard.family(claim.test)
        let isOfAnother = family != test && others.contains { Guard.family($0) == test }
        let isWritten =
            switch claim.name.spelling {
            case .plain: true
            case .dashed: isDashed
            case .variable: isHook
            }
        return isCompound && Guard.isKnown(kind) && !isOfAnother && isWritten
    }

    /// What ends the names of files, and not those of a module's parts.
    private static let endings: Set<String> = [
        "py", "rs", "go", "swift", "sh", "json", "jsonl", "ndjson", "md", "mdx", "txt", "log",
        "html", "yml", "yaml", "toml", "png", "svg", "jpg", "sqlite", "db", "lock", "csv", "c", "h",
        "cc", "cpp", "hpp", "m", "mm", "kt", "java", "rb", "php", "cs", "ex", "exs", "lua", "fish",
        "ps1", "bash", "vue", "svelte", "scala", "dart", "zig", "sql",
    ]

    private static func isKnown(_ ending: String) -> Bool {
        endings.contains(ending) || family(ending) == "web"
    }

    /// Files that import one another have one family.
    private static func family(_ path: String) -> String {
        let ending = path.split(separator: ".").last.map(String.init) ?? ""
        let web = ["js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts", "css", "scss", "less"]
        return web.contains(ending) ? "web" : ending
    }
}
