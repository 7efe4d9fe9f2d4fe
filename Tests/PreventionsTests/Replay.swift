import Auditing
import Findings
import Foundation
import Stories

/// A story of `Fixtures`, audited, with what controls would have done about it.
struct Replay {
    let result: AuditResult
    let path: String
    private let scratch: Scratch

    /// Builds a story, lets a script loose on it, and audits it; `races/NAME` are those of one clone.
    init(_ name: String, mark: String = "email", after script: String = "true") throws {
        scratch = try Scratch()
        path = scratch.path + "/story"
        let fixtures = Story.project + "/Fixtures"
        let words =
            name.hasPrefix("races/")
            ? ["\(fixtures)/races/story.sh", path, String(name.dropFirst(6)), mark]
            : ["\(fixtures)/\(name)/make.sh", path]
        let made = try run(["bash"] + words)
        guard made.status == 0 else { throw CommandFailure(description: "\(name): \(made.errors)") }
        let then = try run(["bash", "-e", "-c", script], in: path)
        guard then.status == 0 else { throw CommandFailure(description: then.errors) }
        result = try Audit.run(
            AuditRequest(path: path, since: .all, sinceText: "all", now: 1_790_000_000))
    }

    /// What a control would have done about the first finding of a kind.
    func verdict(_ control: Prevention.Control, of kind: Finding.Kind) throws -> Prevention {
        let finding = result.findings.first { $0.kind == kind }
        guard let found = finding?.preventions.first(where: { $0.control == control }) else {
            throw CommandFailure(description: "no \(kind.rawValue), or nothing said of it")
        }
        return found
    }

    /// What a control costs in the whole story.
    func sum(_ control: Prevention.Control) throws -> PreventionSum {
        guard let sum = result.preventions.first(where: { $0.control == control }) else {
            throw CommandFailure(description: "no sums")
        }
        return sum
    }
}
