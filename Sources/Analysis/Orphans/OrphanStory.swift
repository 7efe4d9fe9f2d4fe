import Findings
import GitHistory
import Sessions

/// What happened to a piece of orphaned work, moment by moment.
struct OrphanStory {
    private let verdict: OrphanVerdict
    private let wording: OrphanWording
    private var facts: Facts { wording.facts }
    private var graph: CommitGraph { facts.history.graph }

    init(_ verdict: OrphanVerdict, _ wording: OrphanWording) {
        self.verdict = verdict
        self.wording = wording
    }

    private var victim: Strand { facts.sessions.strands.all[verdict.entry.loss.victim] }
    private var culprit: Strand { facts.sessions.strands.all[verdict.culprit.strand] }

    /// The commit that added most of what was lost.
    private var adder: CommitIndex {
        var lines: [CommitIndex: Int] = [:]
        for entry in verdict.entry.loss.lost { lines[entry.adder, default: 0] += entry.gone }
        return lines.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? victim.commits[0]
    }

    /// How the work is called: by its landing's subject, where that is no merge that says nothing.
    var subject: String { text(graph.isMerge(landing) ? adder : landing) }

    /// With which commit the work reached the mainline.
    private var landing: CommitIndex { facts.history.mainline.landing(of: adder) ?? adder }

    private var deletion: CommitIndex { verdict.entry.deletion(facts) }

    /// From the landing to the moment at which half of what is gone was gone.
    var minutes: Double {
        let seconds = facts.landingTime(deletion) - facts.landingTime(adder)
        return Double(max(0, seconds) * 100 / 60) / 100
    }

    /// The same in words.
    var lived: String { OrphanStory.duration(Int64(minutes * 60)) }

    /// A stretch of time in words.
    static func duration(_ seconds: Int64) -> String {
        switch seconds {
        case ..<(100 * 60): "\((seconds + 30) / 60) min"
        case ..<(48 * 3600): "\((seconds + 1800) / 3600) h"
        default: "\((seconds + 43_200) / 86_400) days"
        }
    }

    /// How the two sessions lay in time, in a sentence.
    var concurrency: String {
        let name = wording.name(verdict.culprit.strand)
        let landed = graph.committer(landing).seconds
        if verdict.culprit.relation.relation == .proven {
            return verdict.culprit.relation.byAuthorDateAlone
                ? "By its author date \(name) had begun before that landing."
                : "\(name) had branched off before that landing."
        }
        guard let begin = culprit.begin, begin >= landed else {
            return "\(name) began soon after that landing."
        }
        return "\(name) began \(OrphanStory.duration(begin - landed)) after that landing: "
            + "consistent with two sessions that did not see each other, and no proof of it."
    }

    /// Whether the deleter meant it, in a sentence.
    var intent: String {
        let stale = verdict.culprit.olderPaths.count
        if verdict.kind == .clobber, verdict.culprit.isStale {
            return
                "It set \(stale) file\(stale == 1 ? "" : "s") to a version that the mainline had "
                + "had before: a silent revert by a stale tree."
        }
        return verdict.isDeclared
            ? "Its message names what it deletes: it was meant, and whoever added it could not know."
            : "Its message does not name what it deletes."
    }

    /// The moments, oldest first.
    var timeline: [TimelineEntry] {
        var entries: [(rank: Int, entry: TimelineEntry)] = []
        let (own, other) = (
            wording.name(verdict.entry.loss.victim), wording.name(verdict.culprit.strand)
        )
        if let begin = start(victim, before: landing) {
            entries.append((0, moment(begin, .written, "\(own) begins: \(text(begin))")))
        }
        entries.append((1, landed(own)))
        if let fork = culprit.fork, isBranch {
            let at = graph.committer(fork).time
            entries.append(
                (0, entry(at, .forked, fork, "\(other) branches off: \(text(fork))")))
        }
        if let begin = start(culprit, before: deletion) {
            entries.append((2, moment(begin, .written, "\(other) begins: \(text(begin))")))
        }
        if let sign = FirstSign(verdict.entry, verdict.culprit, facts).found {
            let place = "\(facts.naming.path(sign.line.path)):\(sign.line.number)"
            let words = "first sign of removal: \(other) drops the last use, in \(place)"
            entries.append((3, entry(time(sign.commit), .firstRemoval, sign.commit, words)))
        }
        for (rank, deletion) in deletions.enumerated() { entries.append((4 + rank, deletion)) }
        return entries.sorted {
            ($0.entry.at.seconds, $0.rank) < ($1.entry.at.seconds, $1.rank)
        }.map(\.entry)
    }

    private func landed(_ own: String) -> TimelineEntry {
        let raw = facts.content.lines(landing)?.value?.reduce(0) { $0 + $1.added }
        let lines = raw ?? verdict.entry.loss.added
        return entry(time(landing), .landed, landing, "\(own) lands (+\(lines)): \(text(landing))")
    }

    /// One entry for each commit that deletes, with its part; small ones are left to the table.
    private var deletions: [TimelineEntry] {
        let entry = verdict.entry
        return entry.deleters.flatMap { deleter in
            let name = wording.name(deleter.strand)
            let groups = Dictionary(grouping: deleter.lost, by: \.deleter)
            return groups.sorted { $0.key < $1.key }.compactMap { commit, lost -> TimelineEntry? in
                let lines = lost.reduce(0) { $0 + $1.lines }
                guard lines * 20 >= entry.loss.added || commit == deletion else { return nil }
                let raw = facts.content.lines(commit)?.value?.reduce(0) { $0 + $1.deleted }
                let all = raw.map { " (-\($0) in all)" } ?? ""
                let words =
                    "\(name) deletes \(lines) of the \(entry.loss.added) lines\(all): \(text(commit))"
                return self.entry(time(commit), .deleted, commit, words)
            }
        }
    }

    private var isBranch: Bool {
        culprit.commits.contains { !facts.history.mainline.isOnChain($0) }
    }

    /// The strand's first commit by author date, where that is another moment than its end.
    private func start(_ strand: Strand, before end: CommitIndex) -> CommitIndex? {
        guard let begin = strand.begin else { return nil }
        let first = strand.commits.first { graph.author($0).seconds == begin }
        return first.flatMap { begin < graph.committer(end).seconds ? $0 : nil }
    }

    private func time(_ commit: CommitIndex) -> Timestamp {
        graph.committer(facts.history.mainline.landing(of: commit) ?? commit).time
    }

    private func text(_ commit: CommitIndex) -> String {
        facts.naming.subject(graph.subject(commit))
    }

    private func moment(
        _ commit: CommitIndex, _ event: TimelineEntry.Event, _ text: String
    ) -> TimelineEntry {
        entry(graph.author(commit).time, event, commit, text)
    }

    private func entry(
        _ at: Timestamp, _ event: TimelineEntry.Event, _ commit: CommitIndex, _ text: String
    ) -> TimelineEntry {
        TimelineEntry(at: at, event: event, commit: graph.id(commit), text: text)
    }
}
