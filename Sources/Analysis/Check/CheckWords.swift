import Findings
import GitHistory
import Sessions

/// What every finding of a check says of the branch in the same way.
struct CheckWords {
    let proposal: Proposal
    private let facts: Facts
    private var graph: CommitGraph { facts.history.graph }

    /// So many commits of a branch are named.
    private static let most = 8

    init(_ proposal: Proposal, _ facts: Facts) {
        self.proposal = proposal
        self.facts = facts
    }

    /// What people call the branch.
    var name: String {
        let session = facts.sessions.session(of: proposal.landing)
        return session.rule.isDirect ? "This push" : facts.label(of: session)
    }

    /// The branch's own commits that change one of some paths, the last ones.
    func commits(touching paths: Set<Int32>) -> [CommitIndex] {
        let own = proposal.work(graph).filter { commit in
            facts.history.changes.changes(commit).contains { paths.contains($0.path) }
        }
        return Array((own.isEmpty ? [proposal.head] : own).suffix(CheckWords.most))
    }

    /// A timeline without what the imagined landing did.
    func timeline(_ entries: [TimelineEntry]) -> [TimelineEntry] {
        let imagined = graph.id(proposal.landing)
        return entries.filter { $0.commit != imagined }
    }

    /// The moment of the check, which is told of the branch's head.
    func moment(_ text: String) -> TimelineEntry {
        TimelineEntry(
            at: graph.committer(proposal.landing).time, event: .deleted,
            commit: graph.id(proposal.head), text: text)
    }

    /// A landing of others.
    func landed(_ commit: CommitIndex) -> TimelineEntry {
        let landing = facts.history.mainline.landing(of: commit) ?? commit
        let name = facts.label(of: facts.sessions.session(of: commit))
        return facts.landed(
            landing, "\(name) lands: \(facts.naming.subject(graph.subject(commit)))")
    }

    /// A path that no shell reads as anything but itself; nil for others.
    func plain(_ path: Int32) -> String? {
        let text = facts.history.changes.paths.text(path)
        let isPlain = text.utf8.allSatisfy(OrphanWording.isPlain) && !text.hasPrefix("-")
        return isPlain && facts.naming.isPlain ? text : nil
    }

    /// The git command that shows what the branch does to some paths.
    func difference(_ paths: [String]) -> String {
        let (from, to) = (graph.id(proposal.mergeBase).hex, graph.id(proposal.head).hex)
        let rest = paths.isEmpty ? "" : " -- " + paths.prefix(5).joined(separator: " ")
        return "git diff \(from) \(to)\(rest)"
    }

    /// The abbreviated id of a commit.
    func short(_ commit: CommitIndex) -> String { graph.id(commit).short }

    /// A number with its noun.
    func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    /// The paths of some changes of the branch, with the lines of its imagined landing.
    func summaries(_ paths: Set<Int32>) -> [PathSummary] {
        let table = facts.history.changes
        let counts = facts.content.lines(proposal.landing)?.value ?? []
        let known = Dictionary(
            zip(table.changes(proposal.landing), counts).map { ($0.path, $1) },
            uniquingKeysWith: { first, _ in first })
        return paths.map { (table.paths.text($0), known[$0] ?? LineCount()) }
            .sorted { $0.0 < $1.0 }.map { path, lines in
                PathSummary(
                    path: facts.naming.path(path), linesAdded: lines.added,
                    linesDeleted: lines.deleted)
            }
    }
}

extension [PathSummary] {
    /// The sums of some paths.
    var measures: Finding.Measures {
        Finding.Measures(
            linesAdded: reduce(0) { $0 + ($1.linesAdded ?? 0) },
            linesDeleted: reduce(0) { $0 + ($1.linesDeleted ?? 0) })
    }
}
