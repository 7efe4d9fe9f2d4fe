import Findings
import GitHistory
import Sessions

/// Which files the branch sets to a version that the base had before the branch forked: a stale tree
/// that undoes what others landed meanwhile.
package struct SilentRevertAnalyzer: Analyzer {
    private let proposal: Proposal

    /// Fewer changed lines are no work that is undone: a flag that goes to and fro.
    private static let fewest = 5

    /// The question about one branch.
    package init(_ proposal: Proposal) { self.proposal = proposal }

    /// The line counts of the imagined landing, and the lines of what it sets back.
    package func request(_ facts: Facts) -> ContentRequest {
        let undone = undone(facts)
        if undone.isEmpty { return ContentRequest() }
        var request = ContentRequest(counts: [proposal.landing])
        guard facts.content.missing(from: request).isEmpty else { return request }
        let losses = losses(undone, facts)
        let judge = DeleterJudge(facts, losses)
        for loss in losses { request.texts.formUnion(judge.request(judge.deleters(of: loss))) }
        return request
    }

    /// One finding for each session whose changes are undone.
    package func conclude(_ facts: Facts) -> Conclusions {
        var conclusions = Conclusions()
        let losses = losses(undone(facts), facts)
        let judge = DeleterJudge(facts, losses)
        for loss in losses {
            for deleter in judge.deleters(of: loss) {
                if let reason = deleter.reason {
                    let graph = facts.history.graph
                    let commits = loss.lost.map { graph.id($0.adder) }
                    conclusions.dismissed.append(
                        Dismissed(
                            class: .orphan, reason: reason.rawValue,
                            commits: commits + [graph.id(proposal.head)]))
                } else if deleter.gone >= SilentRevertAnalyzer.fewest {
                    conclusions.findings.append(finding(deleter, loss, facts))
                }
            }
        }
        return conclusions
    }

    /// A change of the base that a version of the branch undoes.
    private struct Undone {
        let path: Int32
        let commit: CommitIndex
    }

    /// What was changed since the version that the branch sets a file to, up to the merge base.
    private func undone(_ facts: Facts) -> [Undone] {
        let history = facts.history
        let own = facts.sessions.number(of: proposal.landing)
        let wanted = Dictionary(
            proposal.changes.filter {
                $0.status == UInt8(ascii: "M")
                    && facts.isWritten($0.path, history.changes.paths.text($0.path))
            }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        if wanted.isEmpty { return [] }
        let missed = Set(proposal.missed)
        var changers: [Int32: [(commit: CommitIndex, change: FileChange)]] = [:]
        for commit in history.graph.commits
        where history.mainline.contains(commit) && !missed.contains(commit)
            && commit != proposal.landing
        {
            for change in history.changes.changes(commit) where wanted[change.path] != nil {
                changers[change.path, default: []].append((commit, change))
            }
        }
        return wanted.values.sorted { $0.path < $1.path }.flatMap { change -> [Undone] in
            let all = changers[change.path] ?? []
            let start = all.lastIndex {
                $0.change.oldBlob == change.newBlob && $0.change.newBlob != change.newBlob
            }
            guard let start else { return [] }
            return all[start...].map { Undone(path: change.path, commit: $0.commit) }
                .filter { facts.sessions.number(of: $0.commit) != own }
        }
    }

    /// What is undone, by the strand that did it, as if the lines of the file were lost.
    private func losses(_ undone: [Undone], _ facts: Facts) -> [Loss] {
        let counts = facts.content.lines(proposal.landing)?.value ?? []
        let changed = Dictionary(
            zip(facts.history.changes.changes(proposal.landing), counts).map {
                ($0.path, $1.changed)
            }, uniquingKeysWith: max)
        let strands = facts.sessions.strands
        let groups = Dictionary(grouping: undone) { strands.number(of: $0.commit) }
        return groups.sorted { $0.key < $1.key }.map { strand, parts in
            var seen: Set<Int32> = []
            let lost = parts.filter { seen.insert($0.path).inserted }.map { part in
                let lines = max(1, changed[part.path] ?? 1)
                return LostLines(
                    adder: part.commit, deleter: proposal.landing, path: part.path, lines: lines,
                    gone: lines, own: lines)
            }
            return Loss(
                victim: strand, added: lost.reduce(0) { $0 + $1.gone }, addedByPath: [:],
                lost: lost)
        }
    }

    private func finding(_ deleter: Deleter, _ loss: Loss, _ facts: Facts) -> Finding {
        let scene = CheckWords(proposal, facts)
        let paths = Set(loss.lost.map(\.path))
        let session = facts.sessions.sessions[facts.sessions.strands.all[loss.victim].session]
        let victim = facts.label(of: session)
        let undoers = Set(loss.lost.map(\.adder)).sorted()
        let first = facts.naming.path(facts.history.changes.paths.text(loss.lost[0].path))
        let more = paths.count == 1 ? "" : " and \(scene.counted(paths.count - 1, "other file"))"
        let summaries = scene.summaries(paths).map { summary in
            var summary = summary
            summary.olderVersion = true
            return summary
        }
        let proof = deleter.relation.relation == .proven
        return Finding(
            class: .orphan, kind: .wouldClobber, severity: .high,
            confidence: min(proof ? .high : .medium, session.confidence.finding),
            title: "\(scene.name) sets \(first)\(more) back to what it was before \(victim)",
            message: """
                At its head \(paths.count == 1 ? "the file is" : "the files are"), byte for byte, a \
                version that the base had before \(victim) changed it, and no message of the branch \
                says so: a stale tree undoes that work in silence. Before it lands: look at \
                `git show \(scene.short(undoers[0]))`, and take the file anew from the base where it was not meant.
                """,
            commits: undoers.suffix(8).map { facts.summary(of: $0, role: .adder) }
                + scene.commits(touching: paths).map { facts.summary(of: $0, role: .deleter) },
            links: [], paths: summaries,
            timeline: undoers.suffix(8).map(scene.landed)
                + [scene.moment("to land it now would undo this")],
            measures: summaries.measures, declared: false,
            parallel: proof ? .proven : .likely,
            verify: [
                "git show \(facts.history.graph.id(undoers[0]).hex)",
                scene.difference(loss.lost.compactMap { scene.plain($0.path) }),
            ])
    }
}
