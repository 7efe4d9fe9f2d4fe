import Analysis
import Findings
import GitHistory
import Sessions

/// A pull request that is held against the mainline of its minute, as `check` does.
enum PullRequestControl: Replayed {
    static let control = Prevention.Control.prMoment

    static func judge(_ incident: Incident, _ scene: Scene) -> Prevention {
        let finding = incident.finding
        switch finding.class {
        case .orphan: return PullRequestOrphans(incident, scene).verdict
        case .surface:
            guard let restorer = incident.deeds.first else {
                return wouldNot("A removal that harms nobody is nothing that a check would flag.")
            }
            guard finding.sentinel != nil else {
                return wouldNot(
                    "No test named the surface: a check has nothing to hold the return against.")
            }
            let at = scene.graph.actTime(restorer)
            return would(
                "\(scene.told(restorer, at: at)) brings back what a test says is gone.",
                counterfactual: isDirect(incident.others, scene) ? true : nil,
                lead: Scene.lead(at, incident.harm))
        case .duplicate: return duplicate(incident, scene)
        case .race: return race(incident, scene)
        }
    }

    /// Whether a session went straight to the mainline, and had no pull request to look at.
    static func isDirect(_ strands: [Int], _ scene: Scene) -> Bool {
        strands.allSatisfy { scene.session($0).pullRequests.isEmpty }
    }

    private static func duplicate(_ incident: Incident, _ scene: Scene) -> Prevention {
        let kind = incident.finding.kind
        if kind == .emptyLanding { return emptyLanding(incident, scene) }
        if kind == .duplicatePublication { return publication(incident, scene) }
        if kind == .twin {
            return wouldNot("One working tree was committed twice, before any pull request.")
        }
        if kind == .nearDuplicate {
            return wouldNot(
                "The two patches differ: a check compares patches, and these are not equal.")
        }
        guard let first = incident.works.first, let last = incident.deeds.last,
            scene.facts.history.mainline.contains(last)
                || scene.facts.sessions.landings.landing(of: last) != nil
        else {
            return wouldNot(
                "The second copy never landed: no pull request of it was to be stopped.")
        }
        let known = scene.claims.acts(of: first).first ?? scene.facts.landingTime(last)
        let begun = incident.deeds.map { scene.graph.actTime($0) }.min() ?? known
        let at = max(known, begun)
        return would(
            "The same patch was on the mainline or on another branch from \(scene.moment(at, like: last)) on, before \(scene.graph.id(last).short) landed.",
            counterfactual: isDirect(incident.others, scene) ? true : nil,
            lead: Scene.lead(at, incident.harm))
    }

    /// A pull request that lands with nothing in it has an empty diff as soon as its work is there.
    private static func emptyLanding(_ incident: Incident, _ scene: Scene) -> Prevention {
        guard let landing = incident.deeds.last else {
            return unknown("The landing is not in the history that was read.")
        }
        let carriers = incident.finding.commits.filter { $0.role == .carrier }
            .compactMap { scene.graph.index(of: $0.id) }.map { scene.facts.landingTime($0) }
        let own = incident.finding.commits.filter { $0.role == .member }
            .compactMap { scene.graph.index(of: $0.id) }.map { scene.graph.committer($0).seconds }
        guard let last = own.max() else {
            return would(
                "Its diff against the mainline was empty when it landed with \(scene.graph.id(landing).short)."
            )
        }
        let at = max(last, carriers.max() ?? last)
        return would(
            "Its diff against the mainline was empty from \(scene.moment(at, like: landing)) on.",
            lead: Scene.lead(at, incident.harm))
    }

    /// Once the first of them has landed, the diff of each other one is empty.
    private static func publication(_ incident: Incident, _ scene: Scene) -> Prevention {
        guard let first = incident.deeds.first, let last = incident.deeds.last, first != last else {
            return wouldNot("Of the pull requests from this head no second one landed.")
        }
        let at = scene.facts.landingTime(first)
        return would(
            "Once \(scene.told(first, at: at)) had landed, the diff of the others against the mainline was empty.",
            lead: Scene.lead(at, incident.harm))
    }

    /// Content that a commit sets back is seen in its diff; all else is over before a pull request.
    private static func race(_ incident: Incident, _ scene: Scene) -> Prevention {
        guard case .content = HarmedState(incident.finding.kind) else {
            return wouldNot("It happened in a checkout or to refs, before any pull request.")
        }
        guard let deed = incident.deeds.last(where: { scene.facts.history.mainline.contains($0) })
        else { return wouldNot("The commit that set the files back is not on the mainline.") }
        return would(
            "\(scene.told(deed, at: scene.facts.landingTime(deed))) sets files to a version that the mainline had before.",
            counterfactual: isDirect(incident.others, scene) ? true : nil, lead: 0)
    }

    /// Why a case that a check flags turned out to be none.
    private static let innocent: Set<String> = [
        "sequential", "stacked", "rewrite", "comesBack", "temporary",
    ]

    static func price(_ scene: Scene) -> Price {
        let direct = scene.facts.sessions.strands.all.count { strand in
            guard let landing = strand.landing else { return false }
            let session = scene.facts.sessions.sessions[strand.session]
            return session.rule.isDirect && !session.isBot
                && scene.facts.period.contains(scene.graph.committer(landing).seconds)
        }
        let isKnown = scene.facts.hasAges
        return Price(
            falseCalls: isKnown
                ? scene.dismissed.count { $0.class == .orphan && innocent.contains($0.reason) }
                : nil,
            falseCallsMeaning: isKnown
                ? "deletions of another session's fresh work that turned out to be none's loss"
                : "the content of the files is not in this clone",
            acts: direct, actsMeaning: "pull requests for what was pushed straight to the mainline")
    }
}
