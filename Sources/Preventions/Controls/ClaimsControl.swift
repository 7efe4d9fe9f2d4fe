import Findings
import GitHistory
import Sessions

/// A file in which sessions say what they work on, with a time to live.
enum ClaimsControl: Replayed {
    static let control = Prevention.Control.claims

    /// So many strands of either side are compared.
    private static let most = 12

    static func judge(_ incident: Incident, _ scene: Scene) -> Prevention {
        var answer = replayed(incident, scene)
        if let real = RealClaims.met(incident, scene) {
            answer.claim = real.claim
            answer.proof += " " + real.words
        }
        return answer
    }

    private static func replayed(_ incident: Incident, _ scene: Scene) -> Prevention {
        if let reason = outside(incident, scene) { return reason }
        var first: ClaimReplay.Meeting?
        for work in incident.works.prefix(most) {
            for other in incident.others.prefix(most)
            where scene.strand(work).session != scene.strand(other).session {
                for (holder, comer) in [(work, other), (other, work)] {
                    let found = scene.claims.meeting(
                        holder: holder, comer: comer, incident.paths, incident.weights)
                    if let found, found.at < first?.at ?? .max { first = found }
                }
            }
        }
        guard let first, first.at <= incident.harm ?? .max else {
            return missed(incident, scene)
        }
        let hangs =
            first.hangsOnLanding ? " It hangs on the claim outliving its holder's landing." : ""
        return would(
            """
            \(scene.name(first.holder))'s claim on \(scene.path(first.path)), renewed at \
            \(scene.moment(first.renewed, like: first.commit)), was live when \
            \(scene.name(first.comer)) touched it with \(scene.told(first.commit, at: first.at)).\
            \(hangs)
            """, lead: Scene.lead(first.at, incident.harm))
    }

    /// What claims on paths have nothing to do with.
    private static func outside(_ incident: Incident, _ scene: Scene) -> Prevention? {
        switch incident.finding.class {
        case .orphan, .duplicate: break
        case .surface:
            if incident.others.isEmpty {
                return wouldNot("One session removed the surface, and nobody else was on it.")
            }
        case .race: return race(incident)
        }
        if incident.others.isEmpty || incident.works.isEmpty {
            return wouldNot("No second session is known that a claim could have told.")
        }
        return incident.paths.isEmpty
            ? unknown("Which files the two sessions shared is not in this clone.") : nil
    }

    private static func race(_ incident: Incident) -> Prevention? {
        switch HarmedState(incident.finding.kind) {
        case .checkout, .stash, .branches, .remotes, .logs, .store:
            wouldNot(
                "A claim is on paths; this hit \(HarmedState(incident.finding.kind).words), whoever had claimed what."
            )
        case .files:
            unknown(
                "Work that was not committed yet leaves no moment at which it would have been claimed."
            )
        case .content:
            incident.others.isEmpty || incident.works.isEmpty || incident.paths.isEmpty
                ? unknown("Whose commits these are is not known well enough to replay claims.")
                : nil
        }
    }

    /// Why nobody met anybody.
    private static func missed(_ incident: Incident, _ scene: Scene) -> Prevention {
        guard let work = incident.works.first, let other = incident.others.first,
            let deed = scene.claims.firstTouch(other, incident.paths)
        else {
            return wouldNot("No commit of the other session is on a file that was claimed.")
        }
        if scene.strand(work).session == scene.strand(other).session {
            return wouldNot("One session did both: it would have met its own claim only.")
        }
        guard let last = scene.claims.lastAct(work, before: deed.at) else {
            return wouldNot(
                "\(scene.name(other)) came first, with \(scene.told(deed.commit, at: deed.at)), and its claim had lapsed before \(scene.name(work)) began."
            )
        }
        return wouldNot(
            """
            \(scene.name(work))'s claim lapsed at \
            \(scene.moment(last + ClaimReplay.life, like: deed.commit)), two hours after its last \
            act; \(scene.name(other)) first touched these files with \
            \(scene.told(deed.commit, at: deed.at)).
            """)
    }

    static func price(_ scene: Scene) -> Price {
        let traffic = ClaimTraffic(scene.facts, scene.claims)
        let needless = traffic.stops.filter { !scene.harmed.contains($0.key) }
        return Price(
            falseCalls: needless.values.reduce(0, +),
            falseCallsMeaning:
                "a session's commit on a path under another's live claim, with no harm between the two",
            acts: traffic.made + traffic.renewed,
            actsMeaning: "\(traffic.made) claims made, \(traffic.renewed) renewals")
    }
}

/// Claims that sessions really made, held against what happened.
enum RealClaims {
    /// The claim on an incident's paths that says most: a live one before one that had lapsed.
    static func met(
        _ incident: Incident, _ scene: Scene
    ) -> (claim: Prevention.RealClaim, words: String)? {
        let claims = scene.facts.history.claims.claims
        guard !claims.isEmpty, let harm = incident.harm else { return nil }
        let paths = incident.paths.map { scene.facts.history.changes.paths.text($0) }
        let branches = Set(incident.works.compactMap { scene.session($0).branch })
        let start =
            incident.others.compactMap { scene.claims.firstTouch($0, incident.paths)?.at }
            .min() ?? harm
        var best: (claim: Claim, state: Prevention.RealClaim.State)?
        for claim in claims where isNear(claim, start, harm) {
            guard
                claim.branch.map(branches.contains) ?? false || paths.contains(where: claim.covers)
            else { continue }
            let state: Prevention.RealClaim.State =
                claim.isLive(at: start) ? .live : claim.since.seconds > start ? .later : .lapsed
            if best.map({ rank(state) < rank($0.state) }) ?? true { best = (claim, state) }
        }
        return best.map { told($0.claim, $0.state, incident, scene) }
    }

    /// A claim of another month says nothing of this day.
    private static func isNear(_ claim: Claim, _ start: Int64, _ harm: Int64) -> Bool {
        claim.end.seconds > start - 86_400 && claim.since.seconds <= harm
    }

    private static func rank(_ state: Prevention.RealClaim.State) -> Int {
        switch state {
        case .live: 0
        case .lapsed: 1
        case .later: 2
        }
    }

    private static func told(
        _ claim: Claim, _ state: Prevention.RealClaim.State, _ incident: Incident, _ scene: Scene
    ) -> (claim: Prevention.RealClaim, words: String) {
        let holder = scene.facts.naming.word(claim.shortHolder)
        let words =
            switch state {
            case .live:
                "A real claim of \(holder) was live then: \(scene.names(incident.others)) walked past it."
            case .lapsed:
                "A real claim of \(holder) had lapsed too early, at \(Scene.moment(claim.end))."
            case .later:
                "A real claim of \(holder) came too late, at \(Scene.moment(claim.since))."
            }
        return (
            Prevention.RealClaim(
                holder: holder, state: state, since: claim.since, until: claim.end), words
        )
    }
}
