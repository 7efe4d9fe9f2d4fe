import Analysis
import Findings
import GitHistory

extension Audit {
    /// `KIND COMMIT …` for each group of equal patches that the first question alone finds, sorted: what it costs to
    /// find them is to be timed against the patch-ids that git computes. Lines are not followed, and nothing is
    /// read that no ref reaches.
    package static func duplicates(_ request: AuditRequest) throws(RunError) -> [UInt8] {
        var request = request
        request.scope = .sessions
        let source = try Source(request, .unheard)
        let workers = Workers(count: request.workers, location: source.location)
        var facts = try attribute(source, request, workers)
        let analyzer = DuplicateAnalyzer()
        try workers.read(
            facts.content.missing(from: analyzer.request(facts)), of: facts.history,
            into: &facts.content)
        let found = analyzer.conclude(facts)
        let groups =
            found.artifacts.map { ($0.kind.rawValue, $0.commits.map(\.id)) }
            + found.findings.map { ($0.kind.rawValue, $0.commits.map(\.id)) }
        let lines = groups.map { kind, members in
            kind + members.sorted().map { " \($0.hex)" }.joined() + "\n"
        }
        return Array(lines.sorted().joined().utf8)
    }
}
