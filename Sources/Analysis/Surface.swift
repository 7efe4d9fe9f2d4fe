// Hot: asked about every file that came or went.
import GitHistory

/// The files of one stem in one folder: what people call a surface.
enum Surface {
    /// Stems that say nothing of what a file is for: the folder's name does.
    private static let general: PathWords = [
        "index", "main", "mod", "lib", "init", "__init__", "page", "route", "layout", "types",
        "utils", "util", "test", "tests", "styles", "style", "readme", "package", "makefile",
    ]

    /// What a surface is called: its folder and stem, which a path begins with. O(length).
    static func name(of path: String) -> String {
        let bytes = path.utf8
        let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
        let name = bytes[(slash.map(bytes.index(after:)) ?? bytes.startIndex)...]
        let dot = name.dropFirst().firstIndex(of: UInt8(ascii: "."))
        return String(path[..<(dot ?? bytes.endIndex)])
    }

    /// A path's stem, folded as names are compared (`Mention.folded`): its last part up to the first
    /// dot, or its folder's where that says nothing. O(length).
    static func stem(of path: String) -> String {
        let folded = FoldedPath(path)
        let stem = general.contains(folded.stem) ? folded.lastFolder ?? folded.stem : folded.stem
        return String(decoding: Mention.folded(Array(stem).span), as: UTF8.self)
    }
}
