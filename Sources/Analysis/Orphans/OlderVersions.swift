import GitHistory

/// Which versions files had on the mainline: a deleter that sets one back undoes what came after it.
package struct OlderVersions {
    private let facts: Facts
    /// The commits of the mainline's history that change a path, in order, by the path's number.
    private let commits: [Int32: [CommitIndex]]

    /// Collects the changes of some paths. O(changes).
    package init(_ paths: Set<Int32>, _ facts: Facts) {
        self.facts = facts
        var commits: [Int32: [CommitIndex]] = [:]
        for commit in facts.history.graph.commits where facts.history.mainline.contains(commit) {
            for change in facts.history.changes.changes(commit) where paths.contains(change.path) {
                commits[change.path, default: []].append(commit)
            }
        }
        self.commits = commits
    }

    /// The commit that had replaced the version which a deleter sets a path to, nil where the version
    /// is new. An empty or absent file is no version: it says nothing of what whoever made it saw.
    package func replacer(of path: Int32, setBy deleter: CommitIndex) -> CommitIndex? {
        guard let change = change(path, deleter), !change.newBlob.isZero else { return nil }
        return commits[path]?.last { commit in
            guard commit < deleter, let earlier = self.change(path, commit) else { return false }
            return earlier.oldBlob == change.newBlob && earlier.newBlob != change.newBlob
        }
    }

    private func change(_ path: Int32, _ commit: CommitIndex) -> FileChange? {
        facts.history.changes.changes(commit).first { $0.path == path }
    }
}
