import Findings
import GitHistory
import Sessions

/// Puts a dropped side into the words and evidence of a report.
struct DroppedSideWording {
    private let side: DroppedSide
    private let facts: Facts

    init(_ side: DroppedSide, _ facts: Facts) {
        self.side = side
        self.facts = facts
    }

    var finding: Finding {
        let isProven = side.isProven(facts)
        let subject = facts.naming.subject(graph.subject(side.merge))
        let lines = lines
        return Finding(
            class: .orphan, kind: .droppedSide, severity: isProven ? .high : .medium,
            confidence: confidence,
            title: "A merge dropped \(side.paths.count) files of \(who): \(subject)",
            message: message(isProven), commits: commits, links: [], paths: paths(lines),
            timeline: timeline,
            measures: Finding.Measures(
                linesAdded: lines.values.reduce(0) { $0 + $1.added },
                linesDeleted: lines.values.reduce(0) { $0 + $1.deleted }),
            verify: verify)
    }

    private var graph: CommitGraph { facts.history.graph }

    /// Never above the weaker of the two sessions: of those that wrote what is not there the surest,
    /// and of the one that merged and the one whose version the merge has.
    private var confidence: Finding.Confidence {
        func surest(_ commits: [CommitIndex]) -> Session.Confidence {
            commits.map { facts.sessions.session(of: $0).confidence }.max() ?? .guess
        }
        switch min(surest(side.adders), surest([side.merge, side.other])) {
        case .certain: return .high
        case .likely: return .medium
        case .guess: return .low
        }
    }

    private var names: [String] {
        var seen: Set<String> = []
        return side.adders.map { facts.label(of: facts.sessions.session(of: $0)) }
            .filter { seen.insert($0).inserted }
    }

    private var who: String {
        let names = names
        let left = names.count - 2
        return enumerated(Array(names.prefix(2)) + (left > 0 ? ["\(left) more"] : []))
    }

    private func message(_ isProven: Bool) -> String {
        let count = side.paths.count
        let merger = facts.label(of: facts.sessions.session(of: side.merge))
        let restored = side.restorer.map { " \(graph.id($0).short) brings some of it back." }
        return
            "\(graph.id(side.merge).short) (\(merger)) has the merge base's version of \(count) files "
            + "that only the side of \(graph.id(side.side).short) had changed (\(side.changed) in all), "
            + "and their content is nowhere in it. Its message does not say that one side was taken"
            + (isProven ? "; the two sides were made in parallel." : ".") + (restored ?? "")
    }

    private var commits: [CommitSummary] {
        side.adders.suffix(DroppedSide.most).map { facts.summary(of: $0, role: .adder) }
            + [facts.summary(of: side.merge, role: .deleter)]
            + [side.restorer].compactMap { $0 }.map { facts.summary(of: $0, role: .restorer) }
    }

    /// What the side's commits did to each path.
    private var lines: [[UInt8]: LineCount] {
        let table = facts.history.changes
        var lines = Dictionary(
            side.paths.map { ($0.path, LineCount()) }, uniquingKeysWith: { first, _ in first })
        for commit in side.adders {
            guard let counts = facts.content.lines(commit)?.value else { continue }
            for (change, count) in zip(table.changes(commit), counts) {
                let path = Array(table.path(change))
                if let known = lines[path] { lines[path] = known + count }
            }
        }
        return lines
    }

    private func paths(_ lines: [[UInt8]: LineCount]) -> [PathSummary] {
        side.paths.map { path in
            let count = lines[path.path] ?? LineCount()
            return PathSummary(
                path: facts.naming.path(String(decoding: path.path, as: UTF8.self)),
                linesAdded: count.added, linesDeleted: count.deleted)
        }
    }

    private var timeline: [TimelineEntry] {
        let work = side.adders.suffix(5).map { commit in
            facts.written(commit, by: facts.label(of: facts.sessions.session(of: commit)))
        }
        let merge = facts.landed(
            side.merge,
            "\(facts.label(of: facts.sessions.session(of: side.merge))) merges without it: "
                + facts.naming.subject(graph.subject(side.merge)))
        let restored = side.restorer.map { commit in
            facts.landed(
                commit,
                "\(facts.label(of: facts.sessions.session(of: commit))) brings some of it back: "
                    + facts.naming.subject(graph.subject(commit)))
        }
        return (work + [merge] + [restored].compactMap { $0 }).sorted {
            ($0.at, $0.text) < ($1.at, $1.text)
        }
    }

    /// What the side had changed, and what the merge has of it.
    private var verify: [String] {
        let (base, merge) = (graph.id(side.base).hex, graph.id(side.merge).hex)
        let (own, other) = (graph.id(side.side).hex, graph.id(side.other).hex)
        return [
            "git merge-base --all \(own) \(other)", "git diff --stat \(base) \(own)",
            "git diff --stat \(other) \(merge)",
        ]
    }
}
