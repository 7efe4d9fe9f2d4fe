import Findings
import GitHistory

/// How a race's commits, entries and paths are called.
extension RaceScene {
    /// A commit's subject as the report may show it.
    func subject(_ commit: RaceCommit) -> String {
        facts.naming.subject(graph.subject(commit))
    }

    /// A commit by its id and subject.
    func name(_ commit: RaceCommit) -> String {
        "\(graph.id(commit).short) (\(subject(commit)))"
    }

    /// A branch's name as the report may show it.
    func word(_ name: String) -> String { facts.naming.word(name) }

    /// A path as the report may show it.
    func path(_ path: Int32) -> String { facts.naming.path(graph.paths.text(path)) }

    /// `one` or `one and 3 more`.
    func first(_ commits: [RaceCommit]) -> String {
        guard let first = commits.first else { return "a commit" }
        return name(first) + (commits.count > 1 ? " and \(commits.count - 1) more" : "")
    }

    /// Whose a path was before a commit: of the last one that changed it, else its folder, and
    /// that bears a mark.
    func owner(of path: Int32, before commit: RaceCommit) -> Actor? {
        for commits in [touches[path], touches.around(path)] {
            var next = commits.last(before: commit)
            for _ in 0..<8 {
                guard let found = next else { break }
                let actor = sessions.owner(found)
                if sessions.tells(actor) { return actor }
                next = commits.last(before: found)
            }
        }
        return nil
    }

    /// Whose a path was after a commit.
    func owner(of path: Int32, after commit: RaceCommit) -> Actor? {
        for commits in [touches[path], touches.around(path)] {
            guard let found = commits.first(after: commit) else { continue }
            let actor = sessions.owner(found)
            if sessions.tells(actor) { return actor }
        }
        return nil
    }

    /// What a subject says that it is about, `ui` of `ui: header` and `feat(ui): header`: a weak
    /// sign, for findings of low confidence.
    func topic(_ commit: RaceCommit) -> String? {
        let subject = graph.subject(commit)
        guard let colon = subject.firstIndex(of: ":") else { return nil }
        let front = subject[..<colon]
        if let open = front.firstIndex(of: "("), front.last == ")" {
            return String(front[front.index(after: open)...].dropLast()).lowercased()
        }
        return front.isEmpty || front.contains(" ") ? nil : front.lowercased()
    }
}
