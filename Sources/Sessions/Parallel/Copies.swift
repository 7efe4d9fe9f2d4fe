// Hot: visits every commit once.
import GitHistory

/// Commits that more than one session holds, under other ids: by author and second.
struct Copies: Sendable {
    private let history: History
    /// The sessions of each author second that several have.
    private let sessions: [AuthorSecond: [Int32]]

    /// Compares the author seconds of all commits. O(commits).
    init(_ history: History, _ primary: [Int32]) {
        let graph = history.graph
        self.history = history
        var first: [AuthorSecond: Int32] = [:]
        first.reserveCapacity(graph.count)
        var sessions: [AuthorSecond: [Int32]] = [:]
        for commit in graph.commits where !graph.isMerge(commit) {
            guard let key = AuthorSecond(commit, history) else { continue }
            let session = primary[commit.position]
            guard let other = first[key] else {
                first[key] = session
                continue
            }
            if other == session { continue }
            var known = sessions[key] ?? [other]
            if !known.contains(session) { known.append(session) }
            sessions[key] = known
        }
        self.sessions = sessions
    }

    /// The other sessions that hold a copy of a commit. O(1).
    func sessions(of commit: CommitIndex, but session: Int) -> [Int] {
        guard let key = AuthorSecond(commit, history), let known = sessions[key] else { return [] }
        return known.map { Int($0) }.filter { $0 != session }
    }
}
