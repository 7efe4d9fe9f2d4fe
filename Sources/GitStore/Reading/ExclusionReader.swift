import CLibgit2
import GitHistory

extension Repository {
    /// The file in which projects list commits that only reformat.
    private static var ignoreFile: String { ".git-blame-ignore-revs" }

    /// What the tree of a commit keeps out of questions about who wrote what: `.gitattributes` and
    /// `.git-blame-ignore-revs` at its top, not those of the working tree, so that every clone gives
    /// the same. Nothing where they are absent or cannot be read. O(paths + entries of their folders) where
    /// an attribute of GitHub's linguist is set at all.
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
        do {
            let reader = try AttributeReader(self, tree: tree(of: commit), of: paths)
            for number in 0..<Int32(paths.count)
            where reader.isAnySet(of: ["linguist-generated", "linguist-vendored"], paths[number]) {
                exclusions.generated.insert(number)
            }
        } catch {
            // What cannot be read keeps nothing out.
        }
        return exclusions
    }

    private func lines(of name: String, _ commit: ObjectID) -> [Substring] {
        guard let bytes = file(name, of: commit) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    }
}
