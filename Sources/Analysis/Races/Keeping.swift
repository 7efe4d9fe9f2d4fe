import GitHistory

/// Where content is kept: which of a commit's changes some other commits hold too.
struct Keeping: Sendable {
    private struct Author: Hashable {
        let identity: Identity
        let seconds: Int64
    }

    private let graph: RaceGraph
    private let blobs: Set<ObjectID>
    private let versions: [Int32: [ObjectID]]
    private let copies: [Author: [RaceCommit]]

    /// So many versions of a path are compared by their lines.
    private static let most = 64

    /// What `keepers` hold. O(their changes).
    init(_ graph: RaceGraph, _ keepers: some Sequence<RaceCommit>) {
        self.graph = graph
        var blobs: Set<ObjectID> = []
        var versions: [Int32: [ObjectID]] = [:]
        var copies: [Author: [RaceCommit]] = [:]
        for commit in keepers {
            let author = Author(
                identity: graph.author(commit), seconds: graph.authored(commit).seconds)
            copies[author, default: []].append(commit)
            for change in graph.changes(commit) where change.newMode != .absent {
                blobs.insert(change.newBlob)
                if !change.newMode.isGitlink {
                    versions[change.path, default: []].append(change.newBlob)
                }
            }
        }
        self.blobs = blobs
        self.versions = versions
        self.copies = copies
    }

    /// Whether some keeper has exactly this content.
    func holds(_ blob: ObjectID) -> Bool { blobs.contains(blob) }

    /// The keeper that is a rewritten form of a commit: an amend or a rebase keeps the author and
    /// his date.
    func copy(of commit: RaceCommit) -> RaceCommit? {
        let author = Author(
            identity: graph.author(commit), seconds: graph.authored(commit).seconds)
        let paths = Set(graph.changes(commit).map(\.path))
        let subject = graph.subject(commit)
        return copies[author]?.first { other in
            other != commit
                && (graph.subject(other) == subject
                    || graph.changes(other).contains { paths.contains($0.path) })
        }
    }

    /// The changes of a commit whose content no keeper holds, not even in part: neither the file
    /// nor half of the lines that were added to it.
    func missing(from commit: RaceCommit, _ content: Content) -> [FileChange] {
        guard copy(of: commit) == nil else { return [] }
        return graph.changes(commit).filter { isMissing($0, content) }
    }

    /// Whether no keeper holds what a change brings.
    func isMissing(_ change: FileChange, _ content: Content) -> Bool {
        guard isNew(change) else { return false }
        if change.newMode.isGitlink { return true }
        guard let new = content.file(change.newBlob)?.value else { return false }
        if new.isBinary { return true }
        var added = new.keys
        if change.oldMode != .absent, let old = content.file(change.oldBlob)?.value {
            added.subtract(old.keys)
        }
        guard !added.isEmpty else { return false }
        return !candidates(change).contains { blob in
            guard let lines = content.file(blob)?.value else { return false }
            return added.intersection(lines.keys).count * 2 >= added.count
        }
    }

    /// What must be read to tell whether commits are kept.
    func files(for commits: some Sequence<RaceCommit>) -> Set<ObjectID> {
        var files: Set<ObjectID> = []
        for commit in commits where copy(of: commit) == nil {
            for change in graph.changes(commit) { files.formUnion(self.files(for: change)) }
        }
        return files
    }

    /// What must be read to tell whether a change is kept.
    func files(for change: FileChange) -> Set<ObjectID> {
        guard isNew(change), !change.newMode.isGitlink else { return [] }
        let old = change.oldMode == .absent || change.oldMode.isGitlink ? [] : [change.oldBlob]
        return Set(candidates(change) + old + [change.newBlob])
    }

    private func isNew(_ change: FileChange) -> Bool {
        change.newMode != .absent && !blobs.contains(change.newBlob)
            && change.newBlob != change.oldBlob
    }

    private func candidates(_ change: FileChange) -> [ObjectID] {
        Array((versions[change.path] ?? []).suffix(Keeping.most))
    }
}
