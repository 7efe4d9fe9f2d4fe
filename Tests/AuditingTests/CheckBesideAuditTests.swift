import Auditing
import Findings
import Foundation
import Stories
import Testing

/// Check and audit are one engine: what an audit calls orphaned, the check of the deletion would have said
/// before it landed, and what an audit finds innocent, no check complains of.
@Suite struct CheckBesideAuditTests {
    /// What a check tells although the audit lets it pass, for it cannot know what comes later: lines that
    /// are back the day after, a session that adds twice as much in the afternoon, a revert of which
    /// only the landing's text says so.
    static let excusedLater = [
        "orphan-meant-innocent", "orphan-part-innocent", "orphan-revert-proven-innocent",
    ]

    /// Stories in which nothing is lost, but those of two steps: what the first step deletes, the second
    /// brings back, and no check can know. One has a landing without a common ancestor.
    static let innocent = Story.names.filter {
        $0.hasPrefix("orphan-") && $0.hasSuffix("-innocent") && !$0.contains("in-two")
            && !$0.contains("subtree") && !excusedLater.contains($0)
    }

    /// Stories of one deletion, directly or by a pull request's head.
    static let guilty = [
        "orphan-silent", "orphan-declared", "orphan-marks", "orphan-named-otherwise", "canonical",
    ]

    /// Every landing of a story's mainline, checked against what it landed on: the head of its pull
    /// request, the merged side, or the commit itself.
    private func checks(_ story: Story) throws -> [(landing: String, result: CheckResult)] {
        let log = try git("log", "--first-parent", "--format=%H %P%n%s", "main", in: story.path)
        let lines = log.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return try stride(from: 0, to: lines.count - 1, by: 2).compactMap { place in
            let ids = lines[place].split(separator: " ").map(String.init)
            guard ids.count > 1 else { return nil }
            var head = ids.count > 2 ? ids[2] : ids[0]
            if let number = lines[place + 1].firstMatch(of: /\(#(\d+)\)$/)?.output.1 {
                let name = "refs/pull/\(number)/head"
                let known = try run(["git", "-C", story.path, "rev-parse", "-q", "--verify", name])
                if known.status == 0 { head = name }
            }
            var request = CheckRequest(path: story.path, head: head)
            request.base = ids[1]
            request.show = .low
            return (ids[0], try Check.run(request))
        }
    }

    @Test(arguments: innocent)
    func whatAnAuditLetsPassNoCheckComplainsOf(name: String) throws {
        for (landing, result) in try checks(try Story(name)) {
            let told = result.findings.filter { $0.class == .orphan && $0.severity >= .medium }
            #expect(told.map(\.title) == [], "\(landing)")
        }
    }

    @Test(arguments: excusedLater)
    func whatOnlyTheFutureExcusesIsTold(name: String) throws {
        let told = try checks(try Story(name)).flatMap(\.result.findings)
        #expect(told.count { $0.class == .orphan && $0.severity >= .medium } == 1)
    }

    @Test(arguments: guilty)
    func whatAnAuditFindsOrphanedACheckWouldHaveTold(name: String) throws {
        let story = try Story(name)
        let told = try checks(story).filter { _, result in
            result.findings.contains { [.wouldOrphan, .wouldClobber].contains($0.kind) }
        }
        let deleters = try story.expectations().filter {
            ["orphan", "clobber", "massClobber"].contains($0.kind)
        }.flatMap(\.members)
        #expect(told.count > 0)
        #expect(told.allSatisfy { deleters.contains($0.landing) }, "\(told.map(\.landing))")
    }
}
