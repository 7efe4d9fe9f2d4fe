import Findings
import GitHistory
import Sessions

/// Puts races into the words and evidence of a report.
struct RaceWording {
    private let scene: RaceScene
    private var graph: RaceGraph { scene.graph }
    private var naming: Naming { scene.facts.naming }

    /// So many victims are named.
    private static let most = 20

    init(_ scene: RaceScene) { self.scene = scene }

    func finding(_ race: Race) -> Finding {
        let victims = race.victims.prefix(RaceWording.most)
        var finding = Finding(
            class: .race, kind: race.kind, severity: severity(race), confidence: race.confidence,
            title: race.title, message: race.message,
            commits: victims.map { summary($0, .victim) }
                + race.culprits.prefix(RaceWording.most)
                .filter { !victims.contains($0) }.map { summary($0, .culprit) }
                + race.removers.prefix(RaceWording.most).map { summary($0, .deleter) },
            links: [], paths: paths(race), timeline: timeline(race), measures: measures(race),
            patchId: nil, verify: verify(race))
        finding.loss = race.loss
        finding.race = race.race
        finding.signals = race.signals
        finding.benign = race.benign
        finding.culprit = Finding.Culprit(
            command: race.command,
            entry: race.step.map { "\(selector($0)): \(scene.entryWords($0))" },
            at: race.at)
        finding.recover = race.recover ?? recover(race)
        return finding
    }

    /// DEFINITIONS, "Severity and confidence".
    private func severity(_ race: Race) -> Finding.Severity {
        switch (race.loss, race.race) {
        case (.certain, .high), (.certain, .medium): .high
        case (.certain, .low), (.certain, .unknown): .medium
        case (.possible, _), (.none, _): .low
        }
    }

    private func selector(_ step: RaceStep) -> String {
        naming.isPlain ? step.selector : "entry \(step.position)"
    }

    private func summary(_ commit: RaceCommit, _ role: CommitSummary.Role) -> CommitSummary {
        if let index = graph.index(commit) { return scene.facts.summary(of: index, role: role) }
        return CommitSummary(
            id: graph.id(commit), role: role, subject: scene.subject(commit),
            author: naming.author(graph.author(commit).name),
            authorDate: graph.authored(commit), committerDate: graph.committed(commit),
            session: session(commit), onMainline: false, refs: [])
    }

    /// A lost commit is in no session; its mark may name one all the same.
    private func session(_ commit: RaceCommit) -> String {
        guard let mark = graph.mark(commit) else { return "unknown" }
        return naming.session("mark-\(mark.shortID)")
    }

    private func paths(_ race: Race) -> [PathSummary] {
        zip(race.paths, scene.linesAtStake(race)).map { path, lines in
            PathSummary(
                path: scene.path(path), linesAdded: lines?.added, linesDeleted: lines?.deleted)
        }.sorted { $0.path < $1.path }
    }

    /// The lines of what was lost or taken in; null where one file of it could not be read.
    private func measures(_ race: Race) -> Finding.Measures {
        let lines = scene.linesAtStake(race)
        let read = lines.compactMap { $0 }
        guard !read.isEmpty, read.count == lines.count else {
            return Finding.Measures(linesAdded: nil, linesDeleted: nil)
        }
        let sum = read.reduce(LineCount(), +)
        return Finding.Measures(linesAdded: sum.added, linesDeleted: sum.deleted)
    }

    private func timeline(_ race: Race) -> [TimelineEntry] {
        let commits =
            race.victims.prefix(RaceWording.most) + race.culprits.prefix(5)
            + race.removers.prefix(5)
        var entries = commits.map(scene.written)
        entries += race.moments
        if let step = race.step, race.culprits.isEmpty {
            entries.append(scene.moment(step, "an entry says: \(scene.entryWords(step))"))
        }
        var seen: Set<String> = []
        return entries.sorted { ($0.at, $0.text) < ($1.at, $1.text) }
            .filter { seen.insert("\($0.at.seconds) \($0.text)").inserted }
    }

    private func verify(_ race: Race) -> [String] {
        let commits = (race.victims + race.culprits + race.removers).prefix(4).map {
            "git show --stat \(graph.id($0).hex)"
        }
        let holds = race.victims.prefix(1).map {
            "git for-each-ref --contains \(graph.id($0).hex)"
        }
        let log = race.step.map { step -> [String] in
            guard naming.isPlain else { return [] }
            let name = step.log.worktree.map { "worktrees/\($0)/\(step.log.name)" }
            return [
                "git reflog show --date=iso \(quoted(name ?? step.log.name))"
            ]
        }
        return race.verify + commits + holds + (log ?? [])
    }

    /// What fell off is picked up again, oldest first, or named so that gc leaves it alone.
    private func recover(_ race: Race) -> [String] {
        guard race.loss != .none, let first = race.victims.first else { return [] }
        return ["git branch rescue/\(graph.id(first).short) \(graph.id(first).hex)"]
    }
}
