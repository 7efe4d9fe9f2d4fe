import Auditing
import Findings
import Foundation
import Stories
import Testing

/// A small repository that a test builds by hand.
struct Sandbox {
    let path: String
    private let scratch: Scratch

    /// An empty repository whose HEAD names a branch.
    init(head: String = "main") throws {
        scratch = try Scratch()
        path = scratch.path + "/sandbox"
        try git("init", "-q", "-b", head, "--template=", path, in: scratch.path)
    }

    /// Writes a commit object as it stands, broken or not, and points a ref at it.
    @discardableResult
    func commit(
        _ ref: String, file: String, parents: [String] = [],
        author: String = "Ada <ada@example.com> 1780000000 +0000",
        committer: String = "Ada <ada@example.com> 1780000000 +0000", extra: String = "",
        message: String = "a change"
    ) throws -> String {
        let lines = parents.map { "parent \($0)\n" }.joined()
        let header = try "tree \(tree(file))\n\(lines)author \(author)\ncommitter \(committer)\n"
        return try write(ref, Array("\(header)\(extra)\n\(message)\n".utf8))
    }

    /// The tree that holds one file with this text.
    func tree(_ text: String) throws -> String {
        let blob = try git("hash-object", "-w", "--stdin", in: path, input: Array(text.utf8))
        return try git(
            "mktree", in: path, input: Array("100644 blob \(blob.trimmed)\tfile\n".utf8)
        ).trimmed
    }

    /// Writes the bytes of a commit and points a ref at it.
    @discardableResult
    func write(_ ref: String, _ bytes: [UInt8]) throws -> String {
        let id = try git(
            "hash-object", "-t", "commit", "-w", "--stdin", "--literally", in: path, input: bytes
        ).trimmed
        // `git update-ref` refuses a commit that is none, so the ref is written as a file.
        let file = "\(path)/.git/\(ref)"
        try FileManager.default.createDirectory(
            at: URL(filePath: file).deletingLastPathComponent(), withIntermediateDirectories: true)
        try "\(id)\n".write(toFile: file, atomically: true, encoding: .utf8)
        return id
    }

    /// Audits all of it.
    func audit(mainline: String? = nil) throws -> AuditResult {
        var request = AuditRequest(
            path: path, since: .all, sinceText: "all", now: 1_790_000_000)
        request.mainline = mainline
        return try Audit.run(request)
    }

    /// The sentence with which the audit is refused.
    func refusal(mainline: String? = nil) -> String {
        do {
            _ = try audit(mainline: mainline)
        } catch let error as RunError {
            return error.description
        } catch {
            Issue.record("\(error) is no sentence")
        }
        Issue.record("the audit was not refused")
        return ""
    }
}
