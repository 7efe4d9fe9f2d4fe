import Findings
import GitHistory
import Sessions

/// A person who tells each session what the others are about to do.
enum HumanControl: Replayed {
    static let control = Prevention.Control.human

    static func judge(_ incident: Incident, _ scene: Scene) -> Prevention {
        guard let work = incident.works.first,
            let other = incident.others.first(where: {
                scene.strand($0).session != scene.strand(work).session
            })
        else {
            return incident.finding.class == .race && incident.finding.race != .low
                ? unknown("Which two sessions these were is not known.")
                : wouldNot("One session did it: there was nobody to tell.")
        }
        guard let first = scene.claims.acts(of: work).first,
            let second = scene.claims.acts(of: other).first,
            let like = scene.strand(other).commits.first
        else { return unknown("When the two sessions were at work is not known.") }
        let both = max(first, second)
        guard both <= incident.harm ?? .max else {
            return wouldNot(
                "\(scene.name(work)) and \(scene.name(other)) were never at work before the harm.")
        }
        return would(
            """
            One message between \(scene.name(work)) and \(scene.name(other)), both known to be at work \
            from \(scene.moment(both, like: like)) on; it had to be the right one of \
            \(scene.parallelPairs).
            """, lead: Scene.lead(both, incident.harm))
    }

    static func price(_ scene: Scene) -> Price {
        Price(
            falseCalls: max(0, scene.parallelPairs - scene.harmed.count),
            falseCallsMeaning: "pairs of parallel sessions on one surface without harm",
            acts: scene.parallelPairs,
            actsMeaning: "messages to carry, one for each pair of parallel sessions on one surface")
    }
}
