import Findings
import GitHistory

/// 03: an autostash unstaged what one session had staged, and another session's commit took it in.
extension RaceScene {
    func autostashSwallows() -> [Race] {
        var told: Set<RaceCommit> = []
        return stashes.dropped.filter { graph.subject($0).hasSuffix(": autostash") }
            .compactMap(autostashSwallow).filter { race in
                race.culprits.allSatisfy { told.insert($0).inserted }
            }
    }

    private func autostashSwallow(_ stash: RaceCommit) -> Race? {
        guard let index = graph.parents(stash).dropFirst().first else { return nil }
        let staged = graph.changes(index)
        guard let first = staged.first,
            let original = self.carrier(of: staged, since: stash, first),
            graph.changes(original).count > staged.count
        else { return nil }
        let carrier = graph.isLost(original) ? kept.copy(of: original) ?? original : original
        let paths = staged.map(\.path)
        let folders = graph.folders(paths)
        let others = graph.changedPaths(carrier).subtracting(paths)
        guard others.contains(where: { !folders.contains(graph.folder($0)) }) else { return nil }
        let owner = paths.lazy.compactMap { self.owner(of: $0, before: carrier) }.first
        let at = graph.committed(carrier)
        let standing = sessions.standing(
            owner ?? Actor(), sessions.owner(carrier), at: at.seconds)
        // One change of one session seldom spans just these two places and names only one.
        let isApart =
            graph.folders(others).subtracting(folders).count == 1 && !names(carrier, folders)
            && speaksOf(carrier, others, notOf: paths)
        guard
            let confidence = standing.level(
                several: .low, unmarked: isApart ? .medium : .low)
        else { return nil }
        let held = graph.changedPaths(stash).intersection(graph.changedPaths(carrier))
        let pull = self.pull(before: stash)
        return Race(
            kind: .autostashSwallow, loss: .none, race: confidence == .low ? .low : standing.race,
            confidence: confidence, culprits: [carrier], paths: held.union(paths).sorted(),
            step: makers[graph.id(carrier)], command: "git add -A && git commit", at: at,
            moment: at,
            signals: [
                standing.signal, "an autostash held exactly these staged files",
                "the commit holds all of them, and others elsewhere",
            ],
            benign: "One session may have staged, pulled and committed everything as one change.",
            title: "What one session had staged is in another's commit: \(subject(carrier))",
            message: "An autostash put \(paths.count) staged files aside and brought them back "
                + "unstaged; \(name(carrier)) took them in together with other files: consistent "
                + "with some session other than the one that staged them.",
            moments: [
                pull.map { moment($0, "a pull or rebase puts changes aside and brings them back") }
            ].compactMap { $0 },
            verify: ["git show --stat \(graph.id(stash).hex)"], recover: [])
    }

    /// The first commit after a stash that holds every staged file as it was staged, lost or not:
    /// an amend or a squash of it may hold more.
    private func carrier(
        of staged: ArraySlice<FileChange>, since stash: RaceCommit, _ first: FileChange
    ) -> RaceCommit? {
        let moment = graph.committed(stash).seconds
        let lost = graph.lost.filter { !stashes.members.contains($0) }
        return (touches[first.path] + lost).filter { commit in
            guard graph.committed(commit).seconds >= moment else { return false }
            let held = Set(graph.changes(commit).map { PathBlob($0) })
            return staged.allSatisfy { held.contains(PathBlob($0)) }
        }.min { graph.committed($0).seconds < graph.committed($1).seconds }
    }

    /// Whether a commit's subject says that it is about some folders.
    private func names(_ commit: RaceCommit, _ folders: Set<String>) -> Bool {
        let words = graph.subject(commit).lowercased()
        return folders.contains { folder in
            let last = folder.split(separator: "/").last.map { $0.lowercased() } ?? ""
            return last.count > 1 && words.contains(last)
        }
    }

    /// Where subjects say what they are about: whether a commit's is about its other files, and
    /// the last one on the staged files' folder was about that folder.
    private func speaksOf(
        _ commit: RaceCommit, _ others: Set<Int32>, notOf staged: [Int32]
    ) -> Bool {
        guard let own = topic(commit), let path = staged.first,
            let before = touches.around(path).last(before: commit).flatMap(topic)
        else { return true }
        func isAbout(_ topic: String, _ paths: some Sequence<Int32>) -> Bool {
            graph.folders(paths).contains { $0.lowercased().contains(topic) }
        }
        return own != before && isAbout(own, others) && isAbout(before, staged)
    }

    /// The pull or rebase around the second at which an autostash was made.
    private func pull(before stash: RaceCommit) -> RaceStep? {
        let at = graph.committed(stash).seconds
        return logs.heads.joined().first { step in
            abs(step.seconds - at) <= 5
                && (step.entry.message.hasPrefix("pull") || step.entry.message.hasPrefix("rebase"))
        }
    }
}

/// A path with what stands there.
struct PathBlob: Hashable, Sendable {
    let path: Int32
    let blob: ObjectID

    init(_ change: FileChange) { self.init(change.path, change.newBlob) }

    init(_ path: Int32, _ blob: ObjectID) {
        self.path = path
        self.blob = blob
    }
}
