import GitHistory

/// Whether what a test asserts to be absent is a path that was removed.
struct Guard {
    private let path: String
    private let ending: String
    private let folder: String
    private let isCompound: Bool

    /// A path. O(length).
    init(_ path: String) {
        self.path = path
        let parts = path.split(separator: "/")
        let name = parts.last ?? ""
        ending = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
        folder = parts.dropLast().last.map(Guard.folded) ?? ""
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
        let isByEnding = claim.name.ending == ending && !ending.isEmpty
        if isByFolder || isByEnding {
            let isShared = others.contains { $0.hasSuffix("." + ending) }
            return !isShared || isByFolder
        }
        let test = Guard.family(claim.test)
        let isOfAnother = Guard.family(path) != test && others.contains { Guard.family($0) == test }
        return isCompound && !isOfAnother
    }

    /// Files that import one another have one family.
    private static func family(_ path: String) -> String {
        let ending = path.split(separator: ".").last.map(String.init) ?? ""
        let web = ["js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts", "css", "scss", "less"]
        return web.contains(ending) ? "web" : ending
    }
}
