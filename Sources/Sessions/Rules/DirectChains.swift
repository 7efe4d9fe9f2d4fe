// Hot: asks for the files of every direct commit.
import GitHistory

/// Sessions of commits that no mark, pull request, name, branch or worktree tells apart (rules 5
/// and 6): what was pushed straight to the mainline or to another long-lived branch.
struct DirectChains: Sendable {
    /// A commit joins the nearest earlier one that shares a file with it at most so long before, in
    /// seconds (DEFINITIONS, rule 5).
    static let chainGap: Int64 = 45 * 60
    /// Commits of one push follow one another within this many seconds (DEFINITIONS, rule 6). A robot
    /// and a person are two, whoever committed for them.
    static let pushGap: Int64 = 60

    /// One author's hand on one path.
    private struct Touch: Hashable {
        let author: Int32
        let path: Int32
    }

    /// A chain has at most so many commits, and lasts at most so many seconds: what goes on longer
    /// is a person's day, not one intent. (The longest of the history that the definitions come from
    /// has 24 commits and lasts 18 hours.)
    static let longest = 60
    static let longestSpan: Int64 = 24 * 3600

    private var heads: [CommitIndex: CommitIndex] = [:]
    private var counts: [CommitIndex: Int] = [:]
    private var rules: [CommitIndex: Session.Rule] = [:]

    /// Joins direct commits, which are given parents first. O(commits × their files).
    init(_ direct: [CommitIndex], _ history: History) {
        joinChains(direct, history)
        joinPushes(direct, history)
    }

    /// The commit whose chain or push a commit belongs to, and which of both it is; one left alone
    /// is a push of one.
    func head(of commit: CommitIndex) -> (commit: CommitIndex, rule: Session.Rule) {
        let head = root(commit)
        return (head, rules[head] ?? .push)
    }

    private mutating func joinChains(_ direct: [CommitIndex], _ history: History) {
        var people: [Identity: Int32] = [:]
        for person in history.people where people[person] == nil {
            people[person] = Int32(people.count)
        }
        let numbers = history.people.map { people[$0] ?? 0 }
        var last: [Touch: CommitIndex] = [:]
        for commit in direct {
            let author = numbers[Int(history.graph.author(commit).identity)]
            let changes = history.changes.changes(commit)
            var earlier: CommitIndex?
            for change in changes {
                let touch = Touch(author: author, path: change.path)
                guard let other = last.updateValue(commit, forKey: touch),
                    DirectChains.are(other, commit, within: DirectChains.chainGap, history.graph)
                else { continue }
                earlier = earlier.map { max($0, other) } ?? other
            }
            if let earlier, !isFull(root(earlier), with: commit, history.graph) {
                heads[commit] = root(earlier)
                rules[root(earlier)] = .chain
                counts[root(earlier), default: 1] += 1
            }
        }
    }

    private mutating func joinPushes(_ direct: [CommitIndex], _ history: History) {
        let graph = history.graph
        let members = Set(direct)
        for commit in direct where isAlone(commit) {
            guard let previous = graph.firstParent(commit), members.contains(previous),
                isAlone(previous) || rules[root(previous)] == .push,
                history.committer(previous) == history.committer(commit),
                Forge.isBot(history.author(previous)) == Forge.isBot(history.author(commit)),
                DirectChains.are(previous, commit, within: DirectChains.pushGap, graph)
            else { continue }
            heads[commit] = root(previous)
            rules[root(previous)] = .push
        }
    }

    /// Whether two commits were both written and made so close in time, whichever clock was wrong.
    /// Where a line was rewritten, all of its commits were made at once, and only the dates of
    /// writing tell.
    private static func are(
        _ first: CommitIndex, _ second: CommitIndex, within gap: Int64, _ graph: CommitGraph
    ) -> Bool {
        abs(graph.committer(first).seconds - graph.committer(second).seconds) <= gap
            && abs(graph.author(first).seconds - graph.author(second).seconds) <= gap
    }

    /// Whether a commit would make a chain too long to be one piece of work.
    private func isFull(
        _ head: CommitIndex, with commit: CommitIndex, _ graph: CommitGraph
    ) -> Bool {
        let span = abs(graph.committer(commit).seconds - graph.committer(head).seconds)
        return counts[head, default: 1] >= DirectChains.longest || span > DirectChains.longestSpan
    }

    private func root(_ commit: CommitIndex) -> CommitIndex { heads[commit] ?? commit }

    private func isAlone(_ commit: CommitIndex) -> Bool {
        heads[commit] == nil && rules[commit] == nil
    }
}
