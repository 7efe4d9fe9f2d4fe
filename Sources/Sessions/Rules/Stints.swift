import GitHistory

/// The stretches in which named workers worked: a name that is idle for days comes back to something
/// else.
struct Stints: Sendable {
    /// Seconds without a commit that end a stretch: as long as an author date says anything of a
    /// landing (DEFINITIONS, "proven").
    static let idle: Int64 = 72 * 3600

    private var heads: [CommitIndex: CommitIndex] = [:]

    /// Cuts every worker's commits, by their dates. O(n log n) in named commits.
    init(_ history: History, _ names: CommitNames) {
        let graph = history.graph
        var byWorker: [Int32: [CommitIndex]] = [:]
        for commit in graph.commits {
            if let worker = names.worker(of: commit) {
                byWorker[worker, default: []].append(commit)
            }
        }
        for commits in byWorker.values {
            let ordered = commits.sorted {
                (graph.author($0).seconds, $0) < (graph.author($1).seconds, $1)
            }
            var head = ordered[0]
            var last = graph.author(head).seconds
            for commit in ordered {
                let at = graph.author(commit).seconds
                if at - last > Stints.idle { head = commit }
                last = at
                heads[commit] = head
            }
        }
    }

    /// The first commit of the stretch that a worker's commit lies in.
    func head(of commit: CommitIndex) -> CommitIndex { heads[commit] ?? commit }
}
