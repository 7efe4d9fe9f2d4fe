import Findings
import GitHistory
import Sessions

/// Never amend, rebase or reset on a checkout that others use.
enum RewriteControl: Replayed {
    static let control = Prevention.Control.noAmendRebaseOnShared

    private static let commands = [
        "git commit --amend", "git rebase", "git pull --rebase", "git reset",
        "git pull --autostash",
    ]

    static func judge(_ incident: Incident, _ scene: Scene) -> Prevention {
        let finding = incident.finding
        switch finding.class {
        case .orphan, .surface:
            return wouldNot("No history was rewritten: ordinary commits took the work away.")
        case .duplicate where finding.kind != .twin:
            return wouldNot("No history was rewritten: both commits stand.")
        case .duplicate: return twin(finding, scene)
        case .race: break
        }
        let command = finding.culprit?.command ?? "nothing that is known"
        let steps = scene.checkouts.culprits(finding).filter { $0.place != nil }
        let rewrites = steps.filter { isRewrite($0.entry) }
        let isCommand = commands.contains { command.hasPrefix($0) }
        guard !rewrites.isEmpty || isCommand else {
            return wouldNot("It was done by `\(command)`, which rewrites nothing of a checkout.")
        }
        let when = finding.culprit?.at.map { " at \(Scene.moment($0))" } ?? ""
        switch finding.race {
        case .high?, .medium?:
            return would(
                "`\(command)`\(when) hit a checkout that two sessions used within the hour.")
        case .low?:
            return wouldNot("`\(command)`\(when) was in a checkout that one session alone used.")
        case .unknown?, nil:
            return unknown(
                "`\(command)`\(when): nothing tells whether two sessions used the checkout.")
        }
    }

    private static func isRewrite(_ entry: ReflogEntry) -> Bool {
        entry.action.rewrites || entry.message.contains("autostash")
    }

    /// One tree, committed twice: by an amend, or by two commits.
    private static func twin(_ finding: Finding, _ scene: Scene) -> Prevention {
        let actions = finding.commits.compactMap { scene.checkouts.action(of: $0.id) }
        if actions.contains(.commitAmend) {
            return would("A reflog shows that one of the two was made by an amend of the other.")
        }
        return actions.count == finding.commits.count
            ? wouldNot("The reflogs show that both were committed anew, neither as an amend.")
            : unknown("No reflog tells whether one of the two is an amend of the other.")
    }

    static func price(_ scene: Scene) -> Price {
        guard scene.checkouts.areKnown else {
            let reason = "there are no reflogs in this clone"
            return Price(
                falseCalls: nil, falseCallsMeaning: reason, acts: nil, actsMeaning: reason)
        }
        let all = scene.checkouts.sharedRewrites
        let harmful = Set(
            scene.incidents.filter { $0.finding.class == .race }
                .compactMap { $0.finding.culprit?.at?.seconds })
        return Price(
            falseCalls: all.count { !harmful.contains($0.seconds) },
            falseCallsMeaning:
                "amends, rebases and resets in a checkout that two sessions used within the hour, without harm",
            acts: all.count, actsMeaning: "amends, rebases and resets to be done without")
    }
}
