import Auditing
import Findings
import Foundation
import Stories
import Testing

/// `--anonymous` names nobody, not even in the commands that check a finding.
@Suite struct AnonymityTests {
    @Test func noNameOfTheEveningIsTold() throws {
        let story = try Story("canonical")
        var request = AuditRequest(
            path: story.path, since: .all, sinceText: "all", now: 1_790_000_000)
        request.anonymous = true
        let result = try Audit.run(request)
        let text = String(decoding: try JSONEncoder().encode(result), as: UTF8.self)
        for name in ["sessions-view", "chat-surface", "Ada", "polish the", "familiar"] {
            #expect(!text.contains(name), "\(name)")
        }
        #expect(result.findings.contains { !$0.preventions.isEmpty })
    }
}
