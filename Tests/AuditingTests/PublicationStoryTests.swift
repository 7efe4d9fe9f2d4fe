import Auditing
import Findings
import Stories
import Testing

/// What stories of pull requests come to, beyond what `expected.tsv` can say.
@Suite struct PublicationStoryTests {
    private func audit(
        _ path: String, since: Int64? = nil, lookback: Int64? = nil
    ) throws -> AuditResult {
        var request = AuditRequest(
            path: path, since: since.map { .seconds($0) } ?? .all, sinceText: "all",
            now: 1_790_000_000)
        if let lookback { request.lookback = lookback }
        return try Audit.run(request)
    }

    @Test(arguments: [
        ("shared-head", 1), ("shared-head-innocent", 0), ("reopened", 0), ("same-patch", 1),
        ("swallowed", 1), ("merged-empty", 1), ("without-heads", 1), ("landing-empty-innocent", 0),
    ])
    func emptyLandingsAreCountedAlsoAsMembersOfPublications(name: String, count: Int) throws {
        let story = try Story(name)
        #expect(try audit(story.path).summary.emptyLandings == count)
    }

    @Test func aCloneWithoutHeadsSaysWhyThereIsNoCause() throws {
        let story = try Story("without-heads")
        let finding = try #require(try audit(story.path).findings.first)
        #expect(
            finding.title
                == "PR #61 landed with nothing in it: where its work went cannot be told without its head"
        )
        #expect(finding.cause == nil)
        #expect(finding.commits.map(\.role) == [.landing])
    }

    /// The work of #61 was written between 10:00 and 10:30, and landed at 15:00.
    @Test func aWorkThatIsOlderThanTheLookbackHasNoCause() throws {
        let story = try Story("swallowed")
        let landed: Int64 = 1_780_412_400
        let near = try audit(story.path, since: landed - 60, lookback: 3600).findings
        #expect(near.map(\.cause) == [nil])
        #expect(near.allSatisfy { $0.title.contains("for it was not read whole") })
        let far = try audit(story.path, since: landed - 60, lookback: 86_400).findings
        #expect(far.map(\.cause) == [.swallowed])
    }

    @Test func aTwinThatReflogsShowIsSure() throws {
        let story = try Story("amended-innocent")
        let findings = try audit(story.path).findings
        #expect(findings.map(\.kind) == [.twin])
        #expect(findings.map(\.confidence) == [.high])
    }

    @Test(arguments: ["shared-head", "swallowed", "same-patch", "net-empty"])
    func theIdOutlivesARebaseOfTheLanding(name: String) throws {
        let story = try Story(name)
        let before = try audit(story.path).findings
        let forge = ["-c", "user.name=GitHub", "-c", "user.email=noreply@github.com"]
        let rebased = try run(
            ["git"] + forge + ["rebase", "-q", "--no-ff", "main~1", "main"], in: story.path,
            environment: ["GIT_COMMITTER_DATE": "2026-06-05T12:00:00+00:00"])
        #expect(rebased.status == 0, "\(rebased.errors)")
        let after = try audit(story.path).findings
        #expect(!before.isEmpty)
        #expect(after.map(\.id) == before.map(\.id))
        let landings = [before, after].map { $0.flatMap(\.commits).filter { $0.role == .landing } }
        #expect(landings[0].map(\.id) != landings[1].map(\.id))
    }
}
