import Foundation
import Stories
import Testing

/// Marks that the configuration of a repository names, and what `--anonymous` makes of all names.
@Suite struct MarkedRepositoryTests {
    private func sessions(_ repository: MarkedRepository) throws -> [[String: Any]] {
        let result = try repository.tell("sessions", "--format", "json")
        let report = try JSONSerialization.jsonObject(with: Data(result.output))
        return try #require((report as? [String: Any])?["sessions"] as? [[String: Any]])
    }

    @Test func theConfigurationExtendsTheMarks() throws {
        let sessions = try sessions(try MarkedRepository())
        #expect(
            sessions.compactMap { $0["marks"] as? [String] } == [
                ["session run-4711"], ["session run-4712"],
            ])
        #expect(sessions.compactMap { $0["task"] as? String } == ["PROJ-77", "GOAL-9"])
        let worker = sessions.first { $0["rule"] as? String == "name" }
        #expect(worker?["label"] as? String == "Furiosa")
        #expect(sessions.compactMap { $0["worktree"] as? String } == ["nightjar"])
        #expect(
            Set(sessions.compactMap { $0["branch"] as? String })
                == ["secret-plan", "night-shift"])
    }

    @Test(arguments: [
        ("sessionMark", "", "The configuration coven-audit.sessionMark is empty: give "),
        ("worker", " ", "The configuration coven-audit.worker is empty: give "),
        (
            "task", "MY PROJ",
            "The configuration coven-audit.task has the value 'MY PROJ' with a blank"
        ),
    ])
    func aBadValueIsOneSentence(key: String, value: String, words: String) throws {
        let repository = try MarkedRepository("git config --add coven-audit.\(key) '\(value)'")
        for command in ["sessions", "audit"] {
            let result = try repository.tell(command)
            #expect(result.status == 2)
            #expect(result.output.isEmpty)
            #expect(result.errors.split(separator: "\n").count == 1)
            #expect(result.errors.contains(words))
        }
    }

    @Test(arguments: ["markdown", "json", "text"])
    func anonymousReportsNameNoBranchWorktreeWorkerTaskOrMark(format: String) throws {
        let repository = try MarkedRepository()
        for command in ["sessions", "audit"] {
            let open = try repository.tell(command, "--format", format)
            let closed = try repository.tell(command, "--format", format, "--anonymous")
            #expect(closed.status == 0)
            for name in MarkedRepository.names {
                #expect(!closed.text.contains(name), "\(command): \(name)")
                if command == "sessions" { #expect(open.text.contains(name), "\(name)") }
            }
        }
    }
}
