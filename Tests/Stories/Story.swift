import Foundation

/// A repository that one of the scripts in `Fixtures` made.
package struct Story: Sendable {
    /// The group of equal patches that the story's author expects, from `expected.tsv`.
    package struct Expectation: Hashable, Sendable {
        package let weight: String
        package let kind: String
        /// Full commit ids, sorted.
        package let members: [String]
        /// Why it came about, where that is told: the fourth column.
        package let cause: String

        /// An expectation, or what was seen in its form.
        package init(weight: String, kind: String, members: [String], cause: String = "") {
            self.weight = weight
            self.kind = kind
            self.members = members.sorted()
            self.cause = cause
        }
    }

    /// The story's name: its folder below `Fixtures`.
    package let name: String
    private let scratch: Scratch

    /// Where the repository lies.
    package var path: String { "\(scratch.path)/\(folder)" }

    private var folder: String { String(name.split(separator: "/").last ?? "") }

    /// The project's own folder.
    package static let project = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Whether the project's folder is a clone with its whole history.
    package static func isProjectWhole() throws -> Bool {
        guard FileManager.default.fileExists(atPath: project + "/.git") else { return false }
        let answer = try run([
            "git", "-c", "safe.directory=*", "-C", project, "rev-parse", "--is-shallow-repository",
        ])
        return answer.status == 0 && answer.text.hasPrefix("false")
    }

    /// Every story's name, sorted.
    package static let names: [String] = {
        let fixtures = project + "/Fixtures"
        let all = FileManager.default.enumerator(atPath: fixtures)?.compactMap { $0 as? String }
        return (all ?? []).filter { $0.hasSuffix("/make.sh") }.map { String($0.dropLast(8)) }
            .sorted()
    }()

    /// Makes the repository anew.
    package init(_ name: String) throws {
        self.name = name
        scratch = try Scratch()
        let result = try run([
            "bash", "\(Story.project)/Fixtures/\(name)/make.sh", path,
        ])
        guard result.status == 0 else {
            throw CommandFailure(description: "Fixtures/\(name)/make.sh: \(result.errors)")
        }
    }

    /// What the story's author says is to be found: everything, and nothing else.
    package func expectations() throws -> Set<Expectation> {
        var expectations: Set<Expectation> = []
        for fields in try rows("expected.tsv") {
            guard fields.count >= 3 else { continue }
            expectations.insert(
                Expectation(
                    weight: fields[0], kind: fields[1], members: try ids(fields[2]),
                    cause: fields.count > 3 ? fields[3] : ""))
        }
        return expectations
    }

    /// What the story's author says is taken for orphaned work and rejected, from `dismissed.tsv`,
    /// with the reason as its kind: everything, and nothing else; nil where there is no such table.
    package func dismissals() throws -> Set<Expectation>? {
        let table = "dismissed.tsv"
        guard
            FileManager.default.fileExists(
                atPath: "\(Story.project)/Fixtures/\(name)/\(table)")
        else { return nil }
        var dismissals: Set<Expectation> = []
        for fields in try rows(table) where fields.count >= 2 {
            dismissals.insert(
                Expectation(weight: "dismissed", kind: fields[0], members: try ids(fields[1])))
        }
        return dismissals
    }

    /// The full ids of some revisions, parted by spaces.
    private func ids(_ revisions: String) throws -> [String] {
        try revisions.split(separator: " ").map {
            try git("rev-parse", "--verify", "\($0)^{commit}", in: path)
                .trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    /// The rows of a table beside the story; none where there is no such table.
    package func rows(_ table: String) throws -> [[String]] {
        let path = "\(Story.project)/Fixtures/\(name)/\(table)"
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
