import Analysis
import Findings
import GitHistory
import GitStore

/// The worktrees with what lies in them uncommitted.
struct LiveWorktrees {
    /// How the main one is called beside the names of the others.
    static let main = "main worktree"

    /// The main one first, then by name.
    let all: [LiveWorktree]
    /// What those touch that have anything uncommitted; the work of a branch goes by its name.
    let works: [WorkAtHand]

    /// Reads the status of each. O(files of all worktrees).
    init(_ source: Source, _ naming: Naming) throws(RunError) {
        let repository = try Repository(source.location)
        var all: [LiveWorktree] = []
        var works: [WorkAtHand] = []
        for worktree in source.worktrees {
            let status = repository.status(of: worktree)
            let log = source.reflogs.all.first { $0.isHead && $0.worktree == worktree.name }
            let last = log?.entries.last
            let branch = worktree.branch.map {
                Reference(name: $0, commit: .zero).shortName
            }
            let moments = [
                last?.time, status?.lastWrite.map { Timestamp(seconds: $0) },
            ].compactMap { $0 }
            all.append(
                LiveWorktree(
                    name: worktree.name.map(naming.word), branch: branch.map(naming.word),
                    head: worktree.head, locked: worktree.isLocked, missing: worktree.isMissing,
                    dirty: status.map { $0.dirty.map(naming.path) }, lastActivity: moments.max(),
                    lastAction: last.map { LiveWorktrees.action($0) }))
            if let status, !status.dirty.isEmpty {
                let name = worktree.name.map { "worktree \(naming.word($0))" }
                works.append(
                    WorkAtHand(
                        name: branch.map { "branch \(naming.word($0))" } ?? name
                            ?? LiveWorktrees.main, paths: Set(status.dirty)))
            }
        }
        self.all = all
        self.works = works
    }

    /// What a reflog's entry calls itself: `commit`, `rebase (finish)`, `checkout`.
    private static func action(_ entry: ReflogEntry) -> String {
        String(entry.message.withoutCredentials.prefix { $0 != ":" }.prefix(40))
    }
}
