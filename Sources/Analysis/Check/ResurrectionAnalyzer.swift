import Findings
import GitHistory
import Sessions

/// Which removed surfaces the branch brings back against a test that says that they stay gone.
package struct ResurrectionAnalyzer: Analyzer {
    private let proposal: Proposal

    /// The question about one branch.
    package init(_ proposal: Proposal) { self.proposal = proposal }

    /// What tells what came back; nothing where the branch adds no file of a removed surface.
    package func request(_ facts: Facts) -> ContentRequest {
        guard let facts = limited(facts) else { return ContentRequest() }
        var measures: SurfaceMeasures?
        return SurfaceDocket.request(facts, keeping: &measures)
    }

    /// One finding for each landing whose removal is undone.
    package func conclude(_ facts: Facts) -> Conclusions {
        guard let facts = limited(facts) else { return Conclusions() }
        let docket = SurfaceDocket(facts)
        let wording = SurfaceWording(docket)
        var conclusions = Conclusions()
        for group in docket.returns where group.landing == proposal.landing {
            let isOwn = group.files.allSatisfy {
                facts.sessions.number(of: $0.removal.event.commit)
                    == facts.sessions.number(of: proposal.landing)
            }
            if isOwn { continue }
            if isRevert(group, facts) {
                conclusions.dismissed.append(
                    Dismissed(
                        class: .surface, reason: "revert",
                        commits: [group.removal, proposal.head].map(facts.history.graph.id)))
            } else {
                let finding = wording.finding(group)
                guard let sentinel = finding.sentinel else { continue }
                conclusions.findings.append(told(finding, sentinel, group, facts))
            }
        }
        return conclusions
    }

    /// Whether a commit of the branch says that it reverts the removal.
    private func isRevert(_ group: SurfaceReturns, _ facts: Facts) -> Bool {
        let removals = Set([group.removal] + group.files.map(\.removal.event.commit))
        let ids = removals.map { facts.history.graph.id($0) }
        return proposal.own.contains { commit in
            facts.signs.reverted(by: commit).contains { ids.contains($0) }
        }
    }

    /// The same facts with no more changes than those of the surfaces that the branch adds files to;
    /// nil where none of those was ever removed. O(changes).
    private func limited(_ facts: Facts) -> Facts? {
        let table = facts.history.changes
        let names = Set(
            proposal.changes.filter { $0.oldMode == .absent }.map {
                Surface.name(of: table.paths.text($0.path))
            })
        if names.isEmpty { return nil }
        let numbers = Set(
            (0..<Int32(table.paths.count)).filter {
                names.contains(Surface.name(of: table.paths.text($0)))
            })
        let limited = table.limited(to: numbers)
        let isRemoved = facts.history.graph.commits.contains { commit in
            facts.history.mainline.contains(commit)
                && limited.changes(commit).contains { $0.newMode == .absent }
        }
        guard isRemoved else { return nil }
        var history = facts.history
        history.changes = limited
        return Facts(
            history: history, sessions: facts.sessions, content: facts.content,
            period: facts.period, naming: facts.naming)
    }

    private func told(
        _ finding: Finding, _ sentinel: Finding.Sentinel, _ group: SurfaceReturns, _ facts: Facts
    ) -> Finding {
        let scene = CheckWords(proposal, facts)
        let graph = facts.history.graph
        let imagined = graph.id(proposal.landing)
        let table = facts.history.changes
        let paths = Set(
            group.files.map(\.addition.path))
        let numbers = Set(
            (0..<Int32(table.paths.count)).filter { paths.contains(table.paths.text($0)) })
        let first = finding.paths.max { ($0.linesBack ?? 0) < ($1.linesBack ?? 0) }?.path ?? ""
        let more =
            group.files.count == 1
            ? "" : " and \(scene.counted(group.files.count - 1, "other file"))"
        var told = finding
        told.severity = .medium
        told.title =
            "\(scene.name) brings \(first)\(more) back, and \(sentinel.test):\(sentinel.line) says "
            + "that it stays gone"
        told.message = """
            It was removed on purpose, and the test guards that. Before it lands: look at \
            `git show --stat \(scene.short(group.removal))`, and ask whoever removed it; where it is to come \
            back, the test goes with the same commit.
            """
        told.commits =
            finding.commits.filter { $0.id != imagined }
            + scene.commits(touching: numbers).map { facts.summary(of: $0, role: .restorer) }
        told.timeline = scene.timeline(finding.timeline)
        told.verify = [
            "git show --stat --diff-filter=D \(graph.id(group.removal).hex)",
            "git diff --stat --diff-filter=A \(graph.id(proposal.mergeBase).hex) \(graph.id(proposal.head).hex)",
        ]
        return told
    }
}
