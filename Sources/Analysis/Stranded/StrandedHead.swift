import GitHistory
import Sessions

/// An open head whose files the mainline has deleted.
struct StrandedHead {
    let head: OpenHead
    /// The files with what the head's commits did to them, by path.
    let surface: [(path: Int32, lines: LineCount)]
    /// Lines that the head's commits changed, the tools' files left out.
    let total: Int
    /// The head's commits that changed the files, parents first.
    let adders: [CommitIndex]
    /// Who deleted them, whoever deleted most lines first.
    let deleters: [CommitIndex]

    private static let leastLines = 20

    var lines: LineCount { surface.reduce(LineCount()) { $0 + $1.lines } }

    /// The deleted files that a head's commits changed and did not make or delete themselves.
    static func surface(
        _ head: OpenHead, _ deleted: DeletedPaths, _ facts: Facts
    ) -> [Int32: DeletedPaths.Deletion] {
        let table = facts.history.changes
        var first: [Int32: FileChange] = [:]
        var last: [Int32: FileChange] = [:]
        for commit in head.own {
            for change in table.changes(commit) {
                first[change.path] = first[change.path] ?? change
                last[change.path] = change
            }
        }
        let subjects = Set(
            head.own.map { NormalisedSubject.words(facts.history.graph.subject($0)) })
        var surface: [Int32: DeletedPaths.Deletion] = [:]
        for (path, change) in first {
            guard let deletion = deleted.deletion(of: path, since: head.fork),
                let end = last[path], change.oldMode != .absent, end.newMode != .absent,
                !deleted.hasHad(end.newBlob, at: path),
                facts.sorts[path].isProgram
            else { continue }
            // A deleter of the same subject is the head's own work, landed in another form.
            let words = NormalisedSubject.words(facts.history.graph.subject(deletion.deleter))
            if subjects.contains(words) { continue }
            if facts.content.renamed(deletion.deleter)?.contains(path) ?? false { continue }
            surface[path] = deletion
        }
        return surface
    }

    /// A head of which at least twenty lines, and half of all, lie in deleted files; nil for others.
    init?(_ head: OpenHead, _ deleted: DeletedPaths, _ facts: Facts) {
        let table = facts.history.changes
        let surface = StrandedHead.surface(head, deleted, facts)
        if surface.isEmpty { return nil }
        var lines: [Int32: LineCount] = [:]
        var total = 0
        var adders: [CommitIndex] = []
        for commit in head.own {
            let counts = facts.content.lines(commit)?.value ?? []
            for (change, count) in zip(table.changes(commit), counts) {
                if facts.sorts[change.path].isProgram {
                    total += count.changed
                }
                if surface[change.path] != nil {
                    lines[change.path] = (lines[change.path] ?? LineCount()) + count
                }
            }
            if table.changes(commit).contains(where: { surface[$0.path] != nil }) {
                adders.append(commit)
            }
        }
        let changed = lines.values.reduce(0) { $0 + $1.changed }
        guard changed >= StrandedHead.leastLines, changed * 2 >= total else { return nil }
        var weights: [CommitIndex: Int] = [:]
        for (path, deletion) in surface {
            weights[deletion.deleter, default: 0] += lines[path]?.changed ?? 0
        }
        self.head = head
        self.surface = lines.map { (table.paths.text($0.key), $0.key, $0.value) }
            .sorted { $0.0 < $1.0 }.map { ($0.1, $0.2) }
        self.total = total
        self.adders = adders
        deleters = weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
    }
}
