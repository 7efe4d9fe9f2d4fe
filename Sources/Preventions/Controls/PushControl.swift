import Findings
import GitHistory
import Sessions

/// Push every commit at once.
enum PushControl: Replayed {
    static let control = Prevention.Control.pushPromptly

    static func judge(_ incident: Incident, _ scene: Scene) -> Prevention {
        let finding = incident.finding
        switch finding.class {
        case .orphan:
            return finding.kind == .stranded
                ? wouldNot("The work is on a branch still: nothing was lost for want of a push.")
                : wouldNot("The work had landed: it was pushed before it was deleted.")
        case .duplicate, .surface:
            return wouldNot("Nothing was lost for want of a push.")
        case .race: return race(finding, scene)
        }
    }

    private static func race(_ finding: Finding, _ scene: Scene) -> Prevention {
        if finding.loss == Finding.Loss.none { return wouldNot("Nothing was lost.") }
        switch HarmedState(finding.kind) {
        case .stash, .files: return wouldNot("What is not committed to a branch cannot be pushed.")
        case .remotes: return wouldNot("The work was on the remote, and a forced push took it off.")
        case .logs: return wouldNot("A push saves commits, and no reflogs.")
        case .checkout, .content, .branches, .store: break
        }
        guard scene.checkouts.pushes.canPush else {
            return unknown("This clone has no remote to push to.")
        }
        guard let lost = finding.commits.first(where: { $0.role == .victim }) else {
            return unknown("Which commit was lost is not known.")
        }
        let harm = finding.culprit?.at
        if let pushed = scene.checkouts.pushes.first(lost.id), harm.map({ pushed <= $0 }) ?? true {
            return wouldNot(
                "\(lost.id.short) was on the remote already, since \(Scene.moment(pushed)).")
        }
        guard let harm else {
            return unknown("Nothing tells when \(lost.id.short) was lost.")
        }
        return would(
            "\(lost.id.short) was made at \(Scene.moment(lost.committerDate)) and lost at \(Scene.moment(harm)), and no log of a remote shows it in between.",
            lead: Scene.lead(lost.committerDate.seconds, harm.seconds))
    }

    static func price(_ scene: Scene) -> Price {
        let made = scene.checkouts.commitsMade
        return Price(
            falseCalls: nil, falseCallsMeaning: "it saves work and raises no alarm", acts: made,
            actsMeaning: made == nil
                ? "there are no reflogs in this clone" : "pushes, one for each commit made here")
    }
}
