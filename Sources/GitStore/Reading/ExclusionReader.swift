import CLibgit2
import GitHistory

extension Repository {
    /// The file in which projects list commits that only reformat.
    private static var ignoreFile: String { ".git-blame-ignore-revs" }

    /// What the tree of a commit keeps out of questions about who wrote what: `.gitattributes` and
    /// `.git-blame-ignore-revs` at its top, not those of the working tree, so that every clone gives
    /// the same. Nothing where they are absent or cannot be read. O(paths) where an attribute of
    /// GitHub's linguist is set at all.
    package func exclusions(of commit: ObjectID, paths: ByteTable, graph: CommitGraph) -> Exclusions
    {
        var exclusions = Exclusions()
        for line in lines(of: Repository.ignoreFile, commit) {
            let word = line.prefix { !$0.isWhitespace && $0 != "#" }
            guard let id = ObjectID(hex: String(word)), let index = graph.index(of: id) else {
                continue
            }
            exclusions.revisions.insert(index)
        }
        let attributes = lines(of: ".gitattributes", commit)
        guard attributes.contains(where: { $0.contains("linguist-") }) else { return exclusions }
        for number in 0..<Int32(paths.count) where isGenerated(paths[number], commit) {
            exclusions.generated.insert(number)
        }
        return exclusions
    }

    private func lines(of name: String, _ commit: ObjectID) -> [Substring] {
        guard let bytes = file(name, of: commit) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    }

    /// Whether a path has one of the attributes, by libgit2's own reading of the commit's files.
    private func isGenerated(_ path: ArraySlice<UInt8>, _ commit: ObjectID) -> Bool {
        var options = git_attr_options()
        options.version = UInt32(GIT_ATTR_OPTIONS_VERSION)
        options.flags = UInt32(
            GIT_ATTR_CHECK_INDEX_ONLY | GIT_ATTR_CHECK_NO_SYSTEM | GIT_ATTR_CHECK_INCLUDE_COMMIT)
        options.attr_commit_id = git_oid(commit)
        return ["linguist-generated", "linguist-vendored"].contains { name in
            var value: UnsafePointer<CChar>?
            let code = (Array(path) + [0]).withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    git_attr_get_ext(&value, handle, &options, $0.baseAddress, name)
                }
            }
            guard code == 0 else { return false }
            switch git_attr_value(value) {
            case GIT_ATTR_VALUE_TRUE: return true
            case GIT_ATTR_VALUE_STRING: return value.map { String(cString: $0) } == "true"
            default: return false
            }
        }
    }
}
