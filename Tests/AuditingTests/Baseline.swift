import Foundation
import Stories

/// git's own answers about a repository, from an empty bare one that borrows its objects: no
/// attributes, replace refs, grafts or configuration of the repository act.
struct Baseline {
    /// Full ids of what refs and HEAD name.
    let tips: [String]
    private let scratch: Scratch
    private let bare: String

    /// Borrows the objects of the repository at a path.
    init(_ path: String) throws {
        let scratch = try Scratch()
        let bare = scratch.path + "/bare.git"
        self.scratch = scratch
        self.bare = bare
        let trust = "safe.directory=*"
        let common = try git("-c", trust, "rev-parse", "--git-common-dir", in: path).trimmed
        let folder = common.hasPrefix("/") ? common : "\(path)/\(common)"
        try git("init", "-q", "--bare", "--template=", bare, in: scratch.path)
        try FileManager.default.createDirectory(
            atPath: bare + "/objects/info", withIntermediateDirectories: true)
        try "\(folder)/objects\n".write(
            toFile: bare + "/objects/info/alternates", atomically: true, encoding: .utf8)
        let refs = try git("-c", trust, "for-each-ref", "--format=%(objectname)", in: path).lines
        let head = try run(["git", "-c", trust, "-C", path, "rev-parse", "-q", "--verify", "HEAD"])
        tips = refs + head.text.lines
    }

    /// Runs git in the bare repository.
    func ask(_ arguments: [String], input: String = "") throws -> [UInt8] {
        let result = try run(
            ["git", "--git-dir", bare] + arguments, in: scratch.path, input: Array(input.utf8))
        guard result.status == 0 else {
            throw CommandFailure(description: "git \(arguments): \(result.errors)")
        }
        return result.output
    }

    /// Every commit that is no merge, newest first.
    func commits() throws -> String {
        let input = tips.map { $0 + "\n" }.joined()
        let output = try ask(["rev-list", "--no-merges", "--stdin"], input: input)
        return String(decoding: output, as: UTF8.self)
    }

    /// `PATCH-ID COMMIT` of each of them, where it is told with so many lines of context.
    func patchIDs(context: Int? = nil) throws -> [UInt8] {
        let patches = try run(
            [
                "git", "--git-dir", bare, "diff-tree", "--stdin", "-p", "--root", "--no-renames",
                "--full-index",
            ] + (context.map { ["-U\($0)"] } ?? []), in: scratch.path,
            input: Array(try commits().utf8))
        guard patches.status == 0 else { throw CommandFailure(description: patches.errors) }
        let ids = try run(
            ["git", "--git-dir", bare, "patch-id", "--stable"], in: scratch.path,
            input: patches.output)
        guard ids.status == 0 else { throw CommandFailure(description: ids.errors) }
        return ids.output
    }

    /// The raw changes of each of them.
    func treeDiffs() throws -> [UInt8] {
        try ask(
            ["diff-tree", "--stdin", "-r", "--root", "--no-renames"], input: try commits())
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// Its lines, those without text left out.
    var lines: [String] { split(separator: "\n").map(String.init) }
}
