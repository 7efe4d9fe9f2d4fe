import Analysis
import Findings
import GitHistory
import Provenance
import Sessions

/// A finding as the replay sees it: whose work it was about, who came upon it, where and when.
struct Incident {
    let finding: Finding
    /// The strands whose work it was.
    let works: [Int]
    /// The strands that came upon it.
    let others: [Int]
    /// What those did, in the order of its landing.
    let deeds: [CommitIndex]
    /// Where the two met; none where that is not known.
    let paths: Set<Int32>
    /// When the harm was done, in seconds since 1970.
    let harm: Int64?
    /// Lines that were lost or written again.
    let lines: Int
    /// Of work that was deleted: how many of its lines each deed took.
    var taken: [CommitIndex: Int] = [:]
    /// The same by path.
    var weights: [Int32: Int] = [:]
}

/// Reads findings as incidents.
struct IncidentReader {
    private let facts: Facts
    private let rows: [CommitIndex: [LineDeletion]]
    private var graph: CommitGraph { facts.history.graph }

    /// Collects what the deleters of all findings deleted. O(deletions).
    init(_ facts: Facts, _ findings: [Finding]) {
        self.facts = facts
        let deleters = findings.filter { $0.class == .orphan }.flatMap(\.commits)
            .filter { $0.role == .deleter }.compactMap { facts.history.graph.index(of: $0.id) }
        let wanted = Set(deleters)
        var rows: [CommitIndex: [LineDeletion]] = [:]
        if !wanted.isEmpty {
            for row in facts.ages?.deletions ?? [] where wanted.contains(row.deleter) {
                rows[row.deleter, default: []].append(row)
            }
        }
        self.rows = rows
    }

    func incident(_ finding: Finding) -> Incident {
        switch finding.class {
        case .orphan: orphan(finding)
        case .duplicate: duplicate(finding)
        case .race: race(finding)
        case .surface: surface(finding)
        }
    }

    private func orphan(_ finding: Finding) -> Incident {
        let works = strands(commits(finding, .adder))
        let all = commits(finding, .deleter)
        let parallel = Set(
            finding.commits.filter { $0.relation == .likely || $0.relation == .proven }.map(\.id))
        let some = all.filter { parallel.contains(graph.id($0)) }
        let deeds = ordered(some.isEmpty ? all : some)
        let own = Set(works)
        let lost = ordered(all).flatMap { rows[$0] ?? [] }.filter { row in
            row.adder.map { own.contains(facts.sessions.strands.number(of: $0)) } ?? false
        }
        let goneBy = Dictionary(lost.map { ($0.deleter, Int($0.gone)) }, uniquingKeysWith: +)
        let met = Set(lost.map(\.path))
        let touched = paths(commits(finding, .adder))
        return Incident(
            finding: finding, works: works, others: strands(deeds), deeds: deeds,
            paths: met.isEmpty ? touched : met,
            harm: finding.kind == .stranded
                ? works.map { facts.sessions.strands.all[$0].end }.max()
                : half(ordered(all), goneBy),
            lines: (finding.measures.linesDeleted ?? 0) - (finding.measures.linesMoved ?? 0),
            taken: goneBy,
            weights: Dictionary(lost.map { ($0.path, Int($0.gone)) }, uniquingKeysWith: +))
    }

    /// When half of what is gone was gone; where nothing was counted, the last deed.
    private func half(_ deleters: [CommitIndex], _ goneBy: [CommitIndex: Int]) -> Int64? {
        let all = goneBy.values.reduce(0, +)
        var gone = 0
        for deleter in deleters where all > 0 {
            gone += goneBy[deleter] ?? 0
            if gone * 2 >= all { return facts.landingTime(deleter) }
        }
        return deleters.last.map { facts.landingTime($0) }
    }

    private func duplicate(_ finding: Finding) -> Incident {
        let carriers = commits(finding, .carrier)
        let members = commits(finding, .member).sorted {
            (graph.actTime($0), $0) < (graph.actTime($1), $1)
        }
        let landings = commits(finding, .landing)
        let isEmpty = finding.kind == .emptyLanding || finding.kind == .duplicatePublication
        let works = strands(isEmpty ? members + landings : Array(members.prefix(1)))
        let others = strands(isEmpty ? carriers : members + landings).filter {
            !works.contains($0)
        }
        let deeds = (isEmpty ? landings : members + landings).filter {
            isEmpty || others.contains(facts.sessions.strands.number(of: $0))
        }
        return Incident(
            finding: finding, works: works, others: others, deeds: ordered(deeds),
            paths: paths(members.isEmpty ? carriers : members),
            harm: deeds.map { facts.landingTime($0) }.max(),
            lines: (finding.measures.linesAdded ?? 0) + (finding.measures.linesDeleted ?? 0))
    }

    private func race(_ finding: Finding) -> Incident {
        let culprits = commits(finding, .culprit)
        let works = strands(commits(finding, .victim))
        let isLost = finding.loss == .certain || finding.loss == .possible
        let lines = (finding.measures.linesAdded ?? 0) + (finding.measures.linesDeleted ?? 0)
        return Incident(
            finding: finding, works: works,
            others: strands(culprits).filter { !works.contains($0) }, deeds: ordered(culprits),
            paths: paths(culprits).intersection(paths(commits(finding, .victim))),
            harm: finding.culprit?.at?.seconds ?? finding.timeline.last?.at.seconds,
            lines: isLost ? lines : 0)
    }

    private func surface(_ finding: Finding) -> Incident {
        let works = strands(commits(finding, .deleter))
        let restorers = commits(finding, .restorer)
        return Incident(
            finding: finding, works: works, others: strands(restorers), deeds: ordered(restorers),
            paths: paths(commits(finding, .deleter)).intersection(paths(restorers)),
            harm: restorers.map { facts.landingTime($0) }.max(), lines: 0)
    }

    private func commits(_ finding: Finding, _ role: CommitSummary.Role) -> [CommitIndex] {
        finding.commits.filter { $0.role == role }.compactMap { graph.index(of: $0.id) }
    }

    private func ordered(_ commits: [CommitIndex]) -> [CommitIndex] {
        Set(commits).sorted { (facts.landingTime($0), $0) < (facts.landingTime($1), $1) }
    }

    private func strands(_ commits: [CommitIndex]) -> [Int] {
        Set(commits.map { facts.sessions.strands.number(of: $0) }).sorted()
    }

    private func paths(_ commits: [CommitIndex]) -> Set<Int32> {
        Set(commits.flatMap { facts.history.changes.changes($0).map(\.path) })
    }
}

extension CommitGraph {
    /// Author dates that are older than this before the committer's, in seconds, are not when the work was
    /// done here (DEFINITIONS, "Parallel").
    private static let trusted: Int64 = 72 * 3600

    /// When a session was at work on a commit, in seconds since 1970.
    func actTime(_ commit: CommitIndex) -> Int64 {
        let (author, committer) = (author(commit), committer(commit))
        let apart = committer.seconds - author.seconds
        return author.isDated && 0...CommitGraph.trusted ~= apart
            ? author.seconds : committer.seconds
    }
}
