// Hot: visits every commit once.
import GitHistory

/// Commits that more than one session holds, under other ids: by author and second.
struct Copies: Sendable {
    /// Per commit the oldest with its author second; nil where one session holds them all.
    private let oldest: [CommitIndex?]
    /// The sessions that hold one of those, in the order of their oldest.
    private let sessions: [CommitIndex: [Int32]]

    /// Compares the author seconds of all commits. O(commits).
    init(_ history: History, _ primary: [Int32]) {
        let graph = history.graph
        var first: [AuthorSecond: CommitIndex] = [:]
        first.reserveCapacity(graph.count)
        var oldest: [CommitIndex?] = Array(repeating: nil, count: graph.count)
        var sessions: [CommitIndex: [Int32]] = [:]
        for commit in graph.commits where !graph.isMerge(commit) {
            guard let key = AuthorSecond(commit, history) else { continue }
            let known = first[key, default: commit]
            oldest[commit.position] = known
            guard known != commit else {
                first[key] = commit
                continue
            }
            var all = sessions[known] ?? [primary[known.position]]
            if !all.contains(primary[commit.position]) {
                all.append(primary[commit.position])
                sessions[known] = all
            }
        }
        self.sessions = sessions
        self.oldest = oldest.map { known in
            known.flatMap { sessions[$0] == nil ? nil : $0 }
        }
    }

    /// The other sessions that hold a copy of a commit. O(1).
    func sessions(of commit: CommitIndex, but session: Int) -> [Int] {
        guard let known = oldest[commit.position], let all = sessions[known] else { return [] }
        return all.map { Int($0) }.filter { $0 != session }
    }
}
