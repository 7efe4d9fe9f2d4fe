import Findings

/// Findings as a report tells them: one by one, or, where many of one day are alike, in one row.
enum Told {
    case one(Finding)
    case many([Finding], day: String)

    /// More than so many alike in a day are told in one row (DEFINITIONS, `duplicatePublication`).
    private static let limit = 10

    /// What findings have in common that are alike.
    private struct Likeness: Hashable {
        let kind: Finding.Kind
        let cause: Finding.Cause?
        let day: String
        /// What was accepted is told by itself, with its reason.
        let isAccepted: Bool
    }

    /// The findings in their order; a row stands where the first of it would.
    static func all(_ findings: [Finding]) -> [Told] {
        let groups = Dictionary(grouping: findings, by: likeness)
        var told: [Told] = []
        var seen: Set<Likeness> = []
        for finding in findings {
            let likeness = likeness(finding)
            guard let group = groups[likeness], group.count > limit, !likeness.isAccepted else {
                told.append(.one(finding))
                continue
            }
            if seen.insert(likeness).inserted { told.append(.many(group, day: likeness.day)) }
        }
        return told
    }

    private static func likeness(_ finding: Finding) -> Likeness {
        Likeness(
            kind: finding.kind, cause: finding.cause,
            day: finding.timeline.last?.at.inUTC.dateText ?? "",
            isAccepted: finding.accepted != nil)
    }
}
