import Findings
import GitHistory
import Sessions

/// Who worked in the window: every session with what is known of it, and how many at once.
package struct SessionRoster: Sendable {
    private let facts: Facts
    /// The numbers of the sessions that have a commit in the window.
    private let present: [Int]

    /// Finds the sessions of the window. O(commits).
    package init(_ facts: Facts) {
        self.facts = facts
        let graph = facts.history.graph
        let stashed = facts.history.stashed
        var present: Set<Int> = []
        for commit in graph.commits
        where facts.period.contains(graph.committer(commit).seconds) && !stashed.contains(commit) {
            present.insert(facts.sessions.number(of: commit))
        }
        self.present = present.sorted()
    }

    /// The commits whose lines are the sessions'.
    package var request: ContentRequest {
        let history = facts.history
        return ContentRequest(
            counts: Set(
                present.flatMap { counted(facts.sessions.sessions[$0]) }.filter {
                    history.changes.state($0) == .read
                }))
    }

    /// The sessions by their first commit.
    package var summaries: [SessionSummary] {
        present.map { summary(facts.sessions.sessions[$0]) }
    }

    /// How many worked at once, hour by hour.
    package var concurrency: Concurrency {
        Concurrency(
            facts.history, facts.sessions, since: facts.period.since, until: facts.period.until)
    }

    private func summary(_ session: Session) -> SessionSummary {
        let graph = facts.history.graph
        let naming = facts.naming
        let first = session.commits.map { graph.author($0).time }.min()
        let landing = session.commits.compactMap { facts.sessions.landings.landing(of: $0) }.max()
        let lines = lines(session)
        var summary = SessionSummary(
            id: naming.session(session.id), label: facts.label(of: session),
            rule: session.rule.summary, confidence: session.confidence.summary,
            agent: session.agents.first, bot: session.isBot, pullRequests: session.pullRequests,
            branch: session.branch.map(naming.word), worktree: session.worktree.map(naming.word),
            task: session.task.map(naming.word), marks: session.marks.map(naming.word),
            firstAuthorDate: first ?? graph.author(session.commits[0]).time,
            landedDate: landing.map { graph.committer($0).time },
            activeMinutes: ActiveTime.minutes(session, facts.history),
            commits: session.commits.map { graph.id($0) },
            squashes: session.squashes.map { graph.id($0) }, linesAdded: lines?.added,
            linesDeleted: lines?.deleted)
        summary.authorDates = session.commits.map { graph.author($0).time.inUTC }
        return summary
    }

    /// The commits whose lines are the session's: those on the mainline, else its own.
    private func counted(_ session: Session) -> [CommitIndex] {
        let plain = session.commits.filter { !facts.history.graph.isMerge($0) }
        let landed = plain.filter { facts.history.mainline.contains($0) }
        return landed.isEmpty ? plain : landed
    }

    private func lines(_ session: Session) -> LineCount? {
        var sum = LineCount()
        for commit in counted(session) {
            guard let lines = facts.content.lines(commit)?.value else { return nil }
            sum = lines.reduce(sum, +)
        }
        return sum
    }
}
