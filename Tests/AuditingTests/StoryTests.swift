import Auditing
import Findings
import Foundation
import GitHistory
import Stories
import Testing

/// Every story in `Fixtures` is audited, and what is found is exactly what its author wrote down
/// before there was code.
@Suite struct StoryTests {
    @Test(arguments: Story.names.filter { $0 != "patch-ids" && !$0.hasPrefix("sessions/") })
    func aStoryIsJudgedAsItsAuthorSays(name: String) throws {
        let story = try Story(name)
        let result = try Audit.run(request(story.path))
        #expect(try seen(result, in: name) == story.expectations())
        if let dismissals = try story.dismissals() { #expect(rejected(result) == dismissals) }
    }

    @Test func theReportDoesNotDependOnTheNumberOfWorkers() throws {
        let story = try Story("canonical")
        let reports = try [1, 2, 7].map { count in
            var request = request(story.path)
            request.workers = count
            return try Audit.run(request)
        }
        #expect(reports[0] == reports[1])
        #expect(reports[0] == reports[2])
    }

    @Test func anAuditChangesNothingInTheRepository() throws {
        let story = try Story("canonical")
        let before = try listing(story.path)
        _ = try Audit.run(request(story.path))
        #expect(try listing(story.path) == before)
    }

    private func listing(_ path: String) throws -> String {
        try run(
            [
                "sh", "-c",
                "find . -printf '%p %s %T@ %C@\\n' | sort; find . -type f | sort | xargs sha1sum",
            ],
            in: path
        ).text
    }

    private func request(_ path: String) -> AuditRequest {
        AuditRequest(path: path, since: .all, sinceText: "all", now: 1_790_000_000)
    }

    private func seen(_ result: AuditResult, in name: String) -> Set<Story.Expectation> {
        // What the history alone makes of a race is low, hidden, and no matter of these stories.
        // Whether a removal left a test behind is asked in the stories of surfaces.
        let told = result.findings.filter { finding in
            switch finding.class {
            case .duplicate, .orphan: true
            case .race: finding.confidence > .low
            case .surface: name.hasPrefix("surfaces")
            }
        }
        let findings = told.map {
            Story.Expectation(
                weight: $0.severity == .info ? "note" : "finding", kind: $0.kind.rawValue,
                members: $0.commits.map(\.id.hex), cause: cause($0))
        }
        let artifacts = result.artifacts.map {
            Story.Expectation(
                weight: "artifact", kind: $0.kind.rawValue, members: $0.commits.map(\.id.hex))
        }
        return Set(findings + artifacts)
    }

    /// What was taken for orphaned work and rejected, in the form of `dismissed.tsv`.
    private func rejected(_ result: AuditResult) -> Set<Story.Expectation> {
        Set(
            result.dismissed.filter { $0.class == .orphan }.map {
                Story.Expectation(
                    weight: "dismissed", kind: $0.reason, members: $0.commits.map(\.hex))
            })
    }

    /// Why a finding came about, in the form of `expected.tsv`: its cause, else those of its
    /// members, for orphaned work whether it was declared and how the sessions lay in time, else that the
    /// key without context joins it.
    private func cause(_ finding: Finding) -> String {
        if let cause = finding.cause { return cause.rawValue }
        if let declared = finding.declared, let parallel = finding.parallel {
            return (declared ? "declared " : "silent ") + parallel.rawValue
        }
        let causes = finding.commits.compactMap(\.cause?.rawValue).sorted()
        if !causes.isEmpty { return causes.joined(separator: " ") }
        return finding.contextFreeId == nil ? "" : "contextFree"
    }
}
