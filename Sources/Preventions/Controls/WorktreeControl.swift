import Findings
import GitHistory
import Sessions

/// A worktree of its own for every session.
enum WorktreeControl: Replayed {
    static let control = Prevention.Control.worktreePerSession

    static func judge(_ incident: Incident, _ scene: Scene) -> Prevention {
        let finding = incident.finding
        switch finding.class {
        case .orphan:
            return wouldNot(
                """
                \(scene.names(incident.others)) deleted what had landed: HEAD, index and files of \
                either checkout play no part. A worktree only moves the signal to the pull request.
                """)
        case .surface:
            return wouldNot("The surface came and went on the mainline, whatever the checkout.")
        case .duplicate where finding.kind != .twin:
            return wouldNot(
                "The work was done twice wherever it was done: worktrees hide it rather.")
        case .duplicate, .race: break
        }
        switch HarmedState(finding.kind) {
        case .stash, .branches, .remotes, .logs, .store:
            return wouldNot("It hit \(HarmedState(finding.kind).words).")
        case .content where finding.kind == .revertWar:
            return wouldNot(
                "Each side committed what it meant: from trees of their own they would do the same."
            )
        case .checkout, .files, .content: return checkout(incident, scene)
        }
    }

    /// In which checkouts the two were, by the logs.
    private static func checkout(_ incident: Incident, _ scene: Scene) -> Prevention {
        let finding = incident.finding
        let steps = scene.checkouts.culprits(finding)
        let makers = finding.commits.filter { $0.role == .culprit }
            .compactMap { scene.checkouts.place(of: $0.id) }
        let owners = finding.commits.filter { $0.role == .victim || $0.role == .member }
            .compactMap { scene.checkouts.place(of: $0.id) }
        guard scene.checkouts.areKnown else {
            return unknown("No reflog of this clone tells in which checkout it happened.")
        }
        let done = Set(steps.compactMap(\.place)).union(makers)
        if done.isEmpty, !steps.isEmpty {
            return wouldNot(
                "No HEAD moved: only \(scene.facts.naming.word(steps[0].log)) did, which all worktrees share."
            )
        }
        let places = done.union(owners)
        guard let place = places.first, !done.isEmpty || Set(owners).count < owners.count else {
            return unknown("The logs do not hold the entry that did it.")
        }
        if places.count > 1 {
            return wouldNot(
                "They were in \(places.count) checkouts already, by the logs of their HEADs.")
        }
        let name =
            place.worktree.map { "worktree \(scene.facts.naming.word($0))" }
            ?? "the main worktree"
        return shared(finding, name)
    }

    /// Whether two sessions were in the one checkout.
    private static func shared(_ finding: Finding, _ place: String) -> Prevention {
        switch finding.race {
        case .high?, .medium?:
            would(
                "All of it happened in \(place), which two sessions used: each would have had its own HEAD, index and files."
            )
        case .low?:
            wouldNot("All of it happened in \(place), and one session alone was at work there.")
        case .unknown?, nil:
            unknown(
                "All of it happened in \(place); nothing tells whether two sessions were in it.")
        }
    }

    static func price(_ scene: Scene) -> Price {
        let active = scene.facts.sessions.sessions.filter { session in
            !session.isBot && session.rule != .worktree
                && session.commits.contains {
                    scene.facts.period.contains(scene.graph.committer($0).seconds)
                }
        }
        return Price(
            falseCalls: nil, falseCallsMeaning: "it keeps sessions apart and raises no alarm",
            acts: active.count,
            actsMeaning: "sessions that are not known to have had a worktree of their own")
    }
}
