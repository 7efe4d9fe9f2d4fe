import GitHistory
import Sessions

/// How many of the lines that a session deletes it adds elsewhere by another commit of its own: they
/// are moved, in two steps. What one commit moves, its own deletions say.
struct SessionMoves {
    private let facts: Facts

    /// A strand of more files than this is not read whole.
    private static let mostFiles = 400

    init(_ facts: Facts) { self.facts = facts }

    /// What must be read to tell: all files that the session sets on the mainline.
    func request(_ deleter: Deleter) -> Set<ChangedFile> {
        let files = files(deleter)
        return files.count <= SessionMoves.mostFiles ? Set(files) : []
    }

    /// Whether at least half of the distinctive lines that a session deletes stand in what its other
    /// commits add. O(lines of all that it adds).
    func areMoved(_ deleter: Deleter, _ comeBack: ComeBack) -> Bool {
        let added = files(deleter).map { ($0, Set(facts.content.text($0)?.value?.added ?? [])) }
        guard !added.isEmpty else { return false }
        var (moved, all) = (0, 0)
        for entry in deleter.lost {
            let lines = comeBack.distinctive(entry)
            let elsewhere = added.filter { isElsewhere($0.0, entry) }.map(\.1)
            all += lines.count
            moved += lines.count { line in elsewhere.contains { $0.contains(line) } }
        }
        return all > 0 && moved * 2 >= all
    }

    /// Whether what a session adds to a file is not what it deletes from it later.
    private func isElsewhere(_ file: ChangedFile, _ entry: LostLines) -> Bool {
        let changes = facts.history.changes.changes(file.commit)
        let path = changes[changes.startIndex + file.position].path
        return file.commit != entry.deleter && (file.commit > entry.deleter || path != entry.path)
    }

    private func files(_ deleter: Deleter) -> [ChangedFile] {
        let commits = facts.sessions.strands.all[deleter.strand].commits.filter {
            facts.history.mainline.contains($0) && !facts.history.graph.isMerge($0)
        }
        guard commits.count > 1 else { return [] }
        return commits.flatMap { commit in
            facts.history.changes.changes(commit).enumerated().compactMap { position, change in
                change.newBlob.isZero ? nil : ChangedFile(commit, position)
            }
        }
    }
}
