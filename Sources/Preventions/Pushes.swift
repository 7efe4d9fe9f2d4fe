import GitHistory

/// When commits first came to a remote, as far as the logs of its branches tell.
struct Pushes {
    private let graph: CommitGraph
    /// By position; nil for a commit that no log of a remote shows.
    private var first: [Timestamp?] = []
    /// Of commits that were not read.
    private var unread: [ObjectID: Timestamp] = [:]
    /// Whether there is a remote to push to.
    let canPush: Bool

    /// Reads the logs of all remote branches. O(entries + commits).
    init(_ history: History) {
        graph = history.graph
        let entries = history.reflogs.filter { $0.name.hasPrefix("refs/remotes/") }
            .flatMap(\.entries).sorted { $0.time < $1.time }
        canPush =
            !entries.isEmpty || history.references.contains { $0.kind == .remoteBranch }
        if entries.isEmpty { return }
        first = Array(repeating: nil, count: graph.count)
        for entry in entries {
            if let tip = graph.index(of: entry.new) {
                take(tip, at: entry.time)
            } else if unread[entry.new] == nil {
                unread[entry.new] = entry.time
            }
        }
    }

    /// A commit comes with all that it stands on; what is there already is there with its own.
    private mutating func take(_ tip: CommitIndex, at time: Timestamp) {
        var stack = [tip]
        while let commit = stack.popLast() {
            if first[commit.position] != nil { continue }
            first[commit.position] = time
            stack += graph.parents(commit)
        }
    }

    /// When a commit first came to a remote; nil where no log of one shows it. O(1).
    func first(_ commit: ObjectID) -> Timestamp? {
        guard let index = graph.index(of: commit) else { return unread[commit] }
        return first.isEmpty ? nil : first[index.position]
    }
}
