import GitHistory

/// What the mainline has deleted for good, and what it has had.
struct DeletedPaths {
    struct Deletion {
        let deleter: CommitIndex
        let landing: CommitIndex
        let blob: ObjectID
    }

    /// A file's content under one name.
    private struct Version: Hashable {
        let path: Int32
        let blob: ObjectID
    }

    /// By path: those whose last change on the mainline is a deletion.
    private let deletions: [Int32: Deletion]
    private let versions: Set<Version>
    /// When a content last came under a new name.
    private let arrivals: [ObjectID: CommitIndex]

    /// Reads the mainline's changes. O(changes).
    init(_ facts: Facts) {
        let history = facts.history
        var last: [Int32: (landing: CommitIndex, commit: CommitIndex, change: FileChange)] = [:]
        var versions: Set<Version> = []
        var arrivals: [ObjectID: CommitIndex] = [:]
        for commit in history.graph.commits {
            guard let landing = history.mainline.landing(of: commit) else { continue }
            for change in history.changes.changes(commit) {
                let known = last[change.path]
                if known.map({ ($0.landing, $0.commit) < (landing, commit) }) ?? true {
                    last[change.path] = (landing, commit, change)
                }
                versions.insert(Version(path: change.path, blob: change.newBlob))
                if change.oldMode == .absent {
                    arrivals[change.newBlob] = max(arrivals[change.newBlob] ?? landing, landing)
                }
            }
        }
        deletions = last.filter { $0.value.change.newMode == .absent }.mapValues {
            Deletion(deleter: $0.commit, landing: $0.landing, blob: $0.change.oldBlob)
        }
        self.versions = versions
        self.arrivals = arrivals
    }

    /// The deletion of a path since a fork; nil where the same content has come elsewhere since.
    func deletion(of path: Int32, since fork: CommitIndex) -> Deletion? {
        guard let deletion = deletions[path], deletion.landing > fork else { return nil }
        if let arrival = arrivals[deletion.blob], arrival > fork { return nil }
        return deletion
    }

    /// Whether the mainline ever had a content at a path.
    func hasHad(_ blob: ObjectID, at path: Int32) -> Bool {
        versions.contains(Version(path: path, blob: blob))
    }
}
