import Findings
import GitHistory
import Sessions

/// Puts two sessions that did one job into the words and evidence of a report.
struct NearWording {
    private let pairs: [NearPair]
    private let best: NearPair
    private let relation: Parallel
    private let facts: Facts

    /// So many commits are named.
    private static let most = 8

    /// The pairs of commits of two sessions, the most similar first.
    init(_ pairs: [NearPair], _ relation: Parallel, _ facts: Facts) {
        self.pairs = pairs
        best = pairs[0]
        self.relation = relation
        self.facts = facts
    }

    var finding: Finding {
        let summary = WorkSummary([later], facts, share: best.containment)
        var measures = summary.measures
        measures.hoursApart = Double((apart + 180) / 360) / 10
        return Finding(
            class: .duplicate, kind: .nearDuplicate, severity: .low, confidence: confidence,
            title: "\(names[0]) and \(names[1]) did much the same: "
                + facts.naming.subject(graph.subject(earlier)),
            message: message, commits: commits.map { facts.summary(of: $0, role: .member) },
            links: [], paths: summary.paths, timeline: timeline, measures: measures,
            verify: ([earlier, later].map { "git show \(graph.id($0).hex)" })
                + ["git merge-base \(graph.id(earlier).hex) \(graph.id(later).hex)"])
    }

    private var graph: CommitGraph { facts.history.graph }

    /// The two by author date.
    private var ordered: [CommitIndex] {
        [best.first, best.second].sorted {
            (graph.author($0).seconds, $0) < (graph.author($1).seconds, $1)
        }
    }

    private var earlier: CommitIndex { ordered[0] }

    private var later: CommitIndex { ordered[1] }

    private var apart: Int64 {
        let (apart, isBeyond) = graph.author(later).seconds
            .subtractingReportingOverflow(graph.author(earlier).seconds)
        return isBeyond ? 0 : apart
    }

    private var names: [String] {
        ordered.map { facts.label(of: facts.sessions.session(of: $0)) }
    }

    /// Never above the weaker of the two sessions; where they were only likely parallel, not high.
    private var confidence: Finding.Confidence {
        let weakest = ordered.map { facts.sessions.session(of: $0).confidence }.min() ?? .guess
        let ceiling: Session.Confidence = relation.relation == .proven ? .certain : .likely
        switch min(weakest, ceiling) {
        case .certain: return .high
        case .likely: return .medium
        case .guess: return .low
        }
    }

    private var message: String {
        let percent = Int((best.jaccard * 100).rounded(.down))
        let part = Int((best.containment * 100).rounded(.down))
        let how = relation.relation == .proven ? "worked in parallel" : "likely worked in parallel"
        return
            "\(graph.id(earlier).short) and \(graph.id(later).short) add \(best.shared) of the same "
            + "lines: \(percent) % of all that both add, \(part) % of the smaller one's. Their patches "
            + "differ, nothing links them, and the two sessions \(how)."
            + (best.jaccard > NearPair.copied
                ? " So much in common is usually one work, kept safe or pushed again." : "")
    }

    private var commits: [CommitIndex] {
        var seen: Set<CommitIndex> = []
        let all = [earlier, later] + pairs.dropFirst().flatMap { [$0.first, $0.second] }
        return Array(all.filter { seen.insert($0).inserted }.prefix(NearWording.most))
    }

    private var timeline: [TimelineEntry] {
        let written = zip(ordered, names).map { facts.written($0, by: $1) }
        let landed = zip(ordered, names).compactMap { commit, name -> TimelineEntry? in
            guard let landing = facts.sessions.landings.landing(of: commit) else { return nil }
            return facts.landed(
                landing, "\(name) lands: \(facts.naming.subject(graph.subject(landing)))")
        }
        return (written + landed).sorted { ($0.at, $0.text) < ($1.at, $1.text) }
    }
}
