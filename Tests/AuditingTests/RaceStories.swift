import Auditing
import Findings
import Foundation
import Stories

/// A repository that one of the race scripts in `Fixtures/races` made.
struct RaceStory {
    let path: String
    /// The kind and the victim that the story tells of; nothing where nothing happened.
    let told: (kind: String, victim: String)?
    private let scratch: Scratch

    /// Runs `Fixtures/races/SCRIPT.sh DEST ARGUMENT …`.
    init(_ script: String, _ arguments: String...) throws {
        scratch = try Scratch()
        path = scratch.path + "/books"
        let made = try run(
            ["bash", "\(Story.project)/Fixtures/races/\(script).sh", path] + arguments)
        guard made.status == 0 else {
            throw CommandFailure(description: "\(script) \(arguments): \(made.errors)")
        }
        let words =
            FileManager.default.fileExists(atPath: path + ".told")
            ? try String(contentsOfFile: path + ".told", encoding: .utf8).split { $0.isWhitespace }
            : []
        told = words.count == 2 ? (String(words[0]), String(words[1])) : nil
    }

    /// Asks for all of it.
    var request: AuditRequest {
        AuditRequest(path: path, since: .all, sinceText: "all", now: 1_790_000_000)
    }

    /// What an audit of it finds.
    func findings() throws -> [Finding] { try Audit.run(request).findings }

    /// What of it formats for people would show.
    func shown() throws -> [Finding] {
        try findings().filter { $0.severity > .info && $0.confidence > .low }
    }
}
