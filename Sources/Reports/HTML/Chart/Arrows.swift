import Findings

/// What a finding ties together on the picture: who deleted whose work, who rewrote whose commit, and
/// which commits are the same.
enum Arrows {
    /// A line between two commits.
    struct Arrow {
        let finding: Finding
        let from: CommitSummary
        let to: CommitSummary
        /// A loss has a direction; equal patches have none.
        let isDirected: Bool
    }

    /// How many findings are drawn, in the report's order.
    private static let most = 150

    /// The arrows of the shown findings.
    static func all(_ result: AuditResult) -> [Arrow] {
        result.shownFindings.prefix(most).flatMap(arrows)
    }

    private static func arrows(_ finding: Finding) -> [Arrow] {
        let commits = finding.commits
        let lost = commits.first { [.adder, .landing, .victim].contains($0.role) }
        let taker = commits.first { [.deleter, .culprit].contains($0.role) }
        if let lost, let taker {
            return [Arrow(finding: finding, from: lost, to: taker, isDirected: true)]
        }
        guard let first = commits.first else { return [] }
        // One line for each other session: the members of one session are one another's copies.
        var seen: Set = [first.session]
        return commits.dropFirst().filter { seen.insert($0.session).inserted }.prefix(4).map {
            Arrow(finding: finding, from: first, to: $0, isDirected: false)
        }
    }

    /// The line as a path, bent so that lines between the same lanes stay apart.
    static func path(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) -> String {
        let bend = max(14, abs(to.y - from.y) * 0.35)
        let lift = abs(to.y - from.y) < 1 ? -bend : 0
        let middle = (from.x + to.x) / 2
        let points = [
            "M\(tenths(from.x)) \(tenths(from.y))",
            "C\(tenths(middle)) \(tenths(from.y + lift))",
            "\(tenths(middle)) \(tenths(to.y + lift))", "\(tenths(to.x)) \(tenths(to.y))",
        ]
        return points.joined(separator: " ")
    }
}
