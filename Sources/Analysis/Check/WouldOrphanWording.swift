import Findings
import GitHistory
import Sessions

/// Puts what would be orphaned into the words and evidence of a check.
struct WouldOrphanWording {
    private let proposal: Proposal
    private let orphans: OrphanWording
    private let scene: CheckWords
    private let facts: Facts

    /// So many lines make a declared deletion grave too: its author means it, and cannot know.
    private static let grave = 100

    init(_ proposal: Proposal, _ judge: DeleterJudge, _ facts: Facts) {
        self.proposal = proposal
        self.facts = facts
        orphans = OrphanWording(facts, judge)
        scene = CheckWords(proposal, facts)
    }

    /// The finding of one loss.
    func finding(_ verdict: OrphanVerdict) -> Finding {
        var finding = orphans.finding(verdict)
        let isClobber = verdict.kind == .clobber
        let paths = Set(verdict.culprit.lost.map(\.path))
        let victim = orphans.name(verdict.entry.loss.victim)
        let gone = verdict.culprit.gone
        finding.kind = isClobber ? .wouldClobber : .wouldOrphan
        finding.severity =
            isClobber || verdict.entry.gone >= WouldOrphanWording.grave ? .high : .medium
        finding.confidence = confidence(verdict)
        finding.title =
            "\(scene.name) would \(isClobber ? "overwrite" : "delete") \(gone) fresh "
            + "line\(gone == 1 ? "" : "s") of \(victim): \(OrphanStory(verdict, orphans).subject)"
        finding.message = message(verdict, victim)
        finding.commits = commits(finding.commits, paths, verdict)
        finding.timeline =
            scene.timeline(finding.timeline) + [
                scene.moment("to land it now would delete \(gone) of these lines")
            ]
        finding.verify = verify(verdict)
        return finding
    }

    private func confidence(_ verdict: OrphanVerdict) -> Finding.Confidence {
        // What a check is asked about is one branch: only the other session may be a guess.
        let strand = facts.sessions.strands.all[verdict.entry.loss.victim]
        let other = facts.sessions.sessions[strand.session].confidence.finding
        return min(verdict.parallel == .proven ? .high : .medium, other)
    }

    private func message(_ verdict: OrphanVerdict, _ victim: String) -> String {
        let entry = verdict.entry
        let share = OrphanWording.percent(entry.gone, of: entry.loss.added)
        let story = OrphanStory(verdict, orphans)
        let rest = entry.gone - verdict.culprit.gone
        let age = story.lived
        return [
            "\(victim) landed \(entry.loss.added) lines \(age) before this check; "
                + "\(entry.gone) (\(share) %) would be gone"
                + (rest > 0 ? ", \(rest) of them by others already." : "."),
            story.concurrency,
            verdict.culprit.isStale
                ? "It sets \(scene.counted(verdict.culprit.olderPaths.count, "file")) to a version that the base had before."
                : verdict.isDeclared
                    ? "Its messages name what it deletes, so it means to; \(victim) could not know."
                    : "Its messages do not name what it deletes.",
            "Before it lands: look at `git show \(scene.short(adder(verdict)))`, and ask \(author(verdict)) "
                + "whether these lines are to go.",
        ].joined(separator: " ")
    }

    private func adder(_ verdict: OrphanVerdict) -> CommitIndex {
        largest(verdict)?.adder ?? verdict.culprit.lost[0].adder
    }

    /// What goes, where most of it does; a file of a program before any other.
    private func largest(_ verdict: OrphanVerdict) -> LostLines? {
        func weight(_ lost: LostLines) -> (Int, Int) {
            (facts.sorts[lost.path].isProgram ? 1 : 0, lost.gone)
        }
        return verdict.culprit.lost.max { weight($0) < weight($1) }
    }

    private func author(_ verdict: OrphanVerdict) -> String {
        facts.naming.author(facts.history.author(adder(verdict)).name)
    }

    /// The commits of the branch that touch what goes, in the place of the imagined one.
    private func commits(
        _ all: [CommitSummary], _ paths: Set<Int32>, _ verdict: OrphanVerdict
    ) -> [CommitSummary] {
        let imagined = facts.history.graph.id(proposal.landing)
        let relation = all.first { $0.id == imagined }?.relation
        return all.filter { $0.id != imagined }
            + scene.commits(touching: paths).map { commit in
                var summary = facts.summary(of: commit, role: .deleter)
                summary.relation = relation
                return summary
            }
    }

    private func verify(_ verdict: OrphanVerdict) -> [String] {
        guard let lost = largest(verdict) else { return [] }
        let graph = facts.history.graph
        let adder = graph.id(lost.adder).hex
        let (base, path) = (graph.id(proposal.base).hex, scene.plain(lost.path))
        let blame = path.map {
            ["git blame -s -w \(base) -- \($0) | grep -c ^\(adder.prefix(7))"]
        }
        return ["git show --stat \(adder)"] + (blame ?? [])
            + [scene.difference(path.map { [$0] } ?? [])]
    }
}
