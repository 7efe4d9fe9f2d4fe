import GitHistory

/// How people, subjects and branches are called in a report: as they are, or by letters.
///
/// Letters are drawn from a digest of the name, so that one name has one set of letters in every
/// report and no report tells the name.
package struct Naming: Sendable {
    private let isAnonymous: Bool

    /// Names as they are, or letters for `--anonymous`.
    package init(isAnonymous: Bool) { self.isAnonymous = isAnonymous }

    /// Whether names are told as they are.
    var isPlain: Bool { !isAnonymous }

    /// An author's name.
    package func author(_ name: String) -> String { isAnonymous ? "author \(letters(name))" : name }

    /// A commit's subject.
    package func subject(_ text: String) -> String {
        isAnonymous ? "subject \(letters(text))" : text
    }

    /// A branch's name, a worktree's, a task's or a mark's.
    package func word(_ name: String) -> String { isAnonymous ? letters(name) : name }

    /// A session's id, which may hold the name of a branch, a worker or a worktree, or a mark's.
    func session(_ id: String) -> String {
        let sort = id.prefix { $0 != "-" }
        let isPlain = ["pr", "merge", "chain", "push"].contains(sort)
        return isAnonymous && !isPlain ? "\(sort)-\(letters(id))" : id
    }

    /// A path: its folders and name, with its ending, which tells the sort of file.
    package func path(_ path: String) -> String {
        guard isAnonymous else { return path }
        let parts = path.split(separator: "/").map(String.init)
        guard let name = parts.last else { return path }
        let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
        return (parts.dropLast().map(letters) + [letters(name) + ending]).joined(separator: "/")
    }

    /// Refs; only numbers of PRs stay.
    func refs(_ names: [String]) -> [String] {
        isAnonymous
            ? names.filter { $0.hasPrefix("pull/") || $0.hasPrefix("merge-requests/") } : names
    }

    private func letters(_ text: String) -> String {
        var hash = SHA1()
        let bytes = Array(text.utf8)
        hash.update(bytes.span)
        let digest = hash.finish().bytes
        return String(
            decoding: digest.prefix(4).map { UInt8(ascii: "A") + $0 % 26 }, as: UTF8.self)
    }
}
