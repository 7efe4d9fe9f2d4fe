import Findings
import GitHistory
import Sessions

/// Puts orphaned work into the words and evidence of a report.
struct OrphanWording {
    let facts: Facts
    let judge: DeleterJudge

    init(_ facts: Facts, _ judge: DeleterJudge) {
        self.facts = facts
        self.judge = judge
    }

    /// The finding of one loss.
    func finding(_ verdict: OrphanVerdict) -> Finding {
        let story = OrphanStory(verdict, self)
        return Finding(
            class: .orphan, kind: verdict.kind, severity: severity(verdict),
            confidence: confidence([verdict]), title: title(verdict, story),
            message: message(verdict, story), commits: commits([verdict]), links: [],
            paths: paths([verdict]), timeline: story.timeline, measures: measures([verdict]),
            declared: verdict.isDeclared, parallel: verdict.parallel, verify: verify([verdict]))
    }

    /// The finding of one session that overwrote the work of many.
    func finding(_ mass: MassClobber) -> Finding {
        let verdicts = mass.verdicts
        let culprit = name(verdicts[0].culprit.strand)
        let victims = verdicts.map { name($0.entry.loss.victim) }
        let gone = measures(verdicts)
        let timeline = verdicts.flatMap { OrphanStory($0, self).timeline }
        var seen: Set<String> = []
        return Finding(
            class: .orphan, kind: .massClobber, severity: .high, confidence: confidence(verdicts),
            title: "\(culprit) overwrote the work of \(victims.count) others",
            message: """
                \(culprit) took away \(gone.linesDeleted ?? 0) lines that \(enumerated(victims)) had landed \
                while it ran, and names none of them.
                """,
            commits: commits(verdicts), links: [], paths: paths(verdicts),
            timeline: timeline.sorted { ($0.at, $0.text) < ($1.at, $1.text) }.filter {
                seen.insert("\($0.at.seconds) \($0.text)").inserted
            }, measures: gone, declared: false, parallel: .proven, verify: verify(verdicts))
    }

    /// What people call a strand's session.
    func name(_ strand: Int) -> String {
        facts.label(of: facts.sessions.sessions[facts.sessions.strands.all[strand].session])
    }

    private func severity(_ verdict: OrphanVerdict) -> Finding.Severity {
        switch verdict.kind {
        case .clobber: .high
        default: verdict.isDeclared || verdict.entry.gone < 100 ? .medium : .high
        }
    }

    /// That of the title, and no more than that of the sessions it speaks of.
    private func confidence(_ verdicts: [OrphanVerdict]) -> Finding.Confidence {
        verdicts.map { verdict in
            let strands = facts.sessions.strands.all
            let sessions = [verdict.entry.loss.victim, verdict.culprit.strand].map {
                facts.sessions.sessions[strands[$0].session].confidence
            }
            let weaker = sessions.min() ?? .guess
            let own: Finding.Confidence = verdict.parallel == .proven ? .high : .medium
            return min(own, weaker.finding)
        }.max() ?? .low
    }

    private func title(_ verdict: OrphanVerdict, _ story: OrphanStory) -> String {
        let victim = name(verdict.entry.loss.victim)
        let what =
            verdict.culprit.isStale && verdict.kind == .clobber
            ? "was set back to an older version"
            : verdict.isDeclared ? "was deleted" : "was silently deleted"
        return "\(victim)'s work \(what) \(story.lived) after it landed, by "
            + "\(name(verdict.culprit.strand)): \(story.subject)"
    }

    private func message(_ verdict: OrphanVerdict, _ story: OrphanStory) -> String {
        let entry = verdict.entry
        let victim = name(entry.loss.victim)
        let culprit = name(verdict.culprit.strand)
        let share = OrphanWording.percent(entry.gone, of: entry.loss.added)
        let rest = entry.gone - verdict.culprit.gone
        return [
            "Of the \(entry.loss.added) lines that \(victim) added, \(entry.gone) (\(share) %) were gone \(story.lived) after they landed.",
            rest > 0 ? "\(culprit) deleted \(verdict.culprit.gone) of them, others the rest." : nil,
            story.concurrency,
            story.intent,
        ].compactMap { $0 }.joined(separator: " ")
    }

    private func commits(_ verdicts: [OrphanVerdict]) -> [CommitSummary] {
        var roles: [CommitIndex: CommitSummary] = [:]
        for verdict in verdicts {
            let entry = verdict.entry
            for deleter in entry.deleters {
                for commit in deleter.commits {
                    var summary = facts.summary(of: commit, role: .deleter)
                    summary.relation = deleter.relation.relation.summary
                    roles[commit] = summary
                }
                if let sign = FirstSign(entry, deleter, facts).found, roles[sign.commit] == nil {
                    roles[sign.commit] = facts.summary(of: sign.commit, role: .firstRemoval)
                }
            }
            for commit in Set(entry.deleters.flatMap(\.lost).map(\.adder)) {
                roles[commit] = roles[commit] ?? facts.summary(of: commit, role: .adder)
                if let landing = facts.history.mainline.landing(of: commit), landing != commit {
                    roles[landing] = roles[landing] ?? facts.summary(of: landing, role: .landing)
                }
            }
        }
        return roles.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Every file that the sessions wrote in, under the names that they had at the time.
    private func paths(_ verdicts: [OrphanVerdict]) -> [PathSummary] {
        var byPath: [String: PathSummary] = [:]
        for verdict in verdicts {
            for (path, lines) in verdict.entry.loss.addedByPath where lines > 0 {
                add(path, to: &byPath) { $0.linesAdded = ($0.linesAdded ?? 0) + lines }
            }
            for deleter in verdict.entry.deleters {
                for entry in deleter.lost {
                    add(entry.path, to: &byPath) {
                        $0.linesDeleted = ($0.linesDeleted ?? 0) + entry.lines
                        $0.linesMoved = ($0.linesMoved ?? 0) + entry.lines - entry.gone
                        if deleter.olderPaths.contains(entry.path) { $0.olderVersion = true }
                    }
                }
                for (path, lines) in judge.back(deleter.lost) {
                    add(path, to: &byPath) { $0.linesBack = ($0.linesBack ?? 0) + lines.back }
                }
            }
        }
        return byPath.sorted {
            ($0.value.linesDeleted ?? 0, $1.key) > ($1.value.linesDeleted ?? 0, $0.key)
        }.map(\.value)
    }

    private func add(
        _ path: Int32, to summaries: inout [String: PathSummary],
        _ change: (inout PathSummary) -> Void
    ) {
        let text = facts.naming.path(String(decoding: facts.path(path), as: UTF8.self))
        change(&summaries[text, default: PathSummary(path: text, linesAdded: 0, linesDeleted: 0)])
    }

    private func measures(_ verdicts: [OrphanVerdict]) -> Finding.Measures {
        let added = verdicts.reduce(0) { $0 + $1.entry.loss.added }
        let lost = verdicts.flatMap { $0.entry.deleters.flatMap(\.lost) }
        let lines = lost.reduce(0) { $0 + $1.lines }
        let gone = lost.reduce(0) { $0 + $1.gone }
        let all = verdicts.reduce(0) { $0 + $1.entry.gone }
        let back = verdicts.flatMap(\.entry.deleters).flatMap { judge.back($0.lost).values }
        return Finding.Measures(
            linesAdded: added, linesDeleted: lines,
            share: added > 0 ? min(1, Double(all * 1000 / added) / 1000) : nil,
            linesMoved: lines - gone, linesBack: back.reduce(0) { $0 + $1.back },
            minutesLived: verdicts.map { OrphanStory($0, self).minutes }.min())
    }

    private func verify(_ verdicts: [OrphanVerdict]) -> [String] {
        let graph = facts.history.graph
        return verdicts.prefix(5).flatMap { verdict -> [String] in
            let lost = verdict.culprit.lost.max { $0.gone < $1.gone }
            guard let lost else { return [] }
            let (adder, deleter) = (graph.id(lost.adder).hex, graph.id(lost.deleter).hex)
            let path = String(decoding: facts.path(lost.path), as: UTF8.self)
            let isPlain =
                facts.naming.isPlain && path.utf8.allSatisfy(OrphanWording.isPlain)
                && !path.hasPrefix("-")
            let blame =
                isPlain
                ? ["git blame -s -w \(deleter)^ -- \(path) | grep -c ^\(adder.prefix(7))"] : []
            return ["git show --stat \(adder)"] + blame + ["git show \(deleter)"]
        }
    }

    /// A byte that no shell reads as anything but itself.
    static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "/._-+@".utf8.contains(byte)
        }
    }

    /// A part in percent, with a decimal where it is not whole.
    static func percent(_ part: Int, of whole: Int) -> String {
        let tenths = whole > 0 ? part * 1000 / whole : 0
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}

extension Session.Confidence {
    /// The most that a finding about such a session may claim.
    var finding: Finding.Confidence {
        switch self {
        case .guess: .low
        case .likely: .medium
        case .certain: .high
        }
    }
}

extension Parallel.Relation {
    /// The relation as a report has it.
    fileprivate var summary: CommitSummary.Relation {
        switch self {
        case .sequential: .sequential
        case .stacked: .stacked
        case .likely: .likely
        case .proven: .proven
        }
    }
}
