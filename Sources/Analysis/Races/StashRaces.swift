import Findings
import GitHistory

/// 11 and 12: an entry of the stash that another session took, or threw away.
extension RaceScene {
    func stashRaces() -> [Race] {
        stashes.dropped.filter { !isToolsOwn($0) }.compactMap { stash in
            stashRace(stash)
        }
    }

    /// A loss that a tool's backup points to comes before what a commit may only share with it.
    private func stashRace(_ stash: RaceCommit) -> Race? {
        let lost = lostStash(stash)
        return lost.flatMap { $0.confidence > .low ? $0 : nil } ?? foreignPop(stash) ?? lost
    }

    /// Tools that put work aside for a moment and throw their own entry away.
    private static let tools = [
        "lint-staged automatic backup", "!!GitHub_Desktop<", "autostash", "pre-commit",
    ]

    private func isToolsOwn(_ stash: RaceCommit) -> Bool {
        let subject = graph.subject(stash)
        return RaceScene.tools.contains { subject.contains($0) }
    }

    /// What a commit changed; of an entry of the stash, what it put aside, untracked files too.
    func held(_ commit: RaceCommit) -> [FileChange] {
        guard stashes.members.contains(commit) else { return Array(graph.changes(commit)) }
        let untracked = graph.parents(commit).dropFirst(2).flatMap { graph.changes($0) }
        return graph.changes(commit) + untracked
    }

    private func foreignPop(_ stash: RaceCommit) -> Race? {
        let made = graph.committed(stash)
        let origin = logs.heads.joined().first { step in
            step.seconds == made.seconds && step.entry.old == step.entry.new
                && step.entry.action == .reset && step.new == graph.parents(stash).first
        }
        guard let (carrier, step) = landing(of: stash) else { return nil }
        let standing = sessions.standing(
            sessions.owner(stash), sessions.owner(carrier), at: step.seconds)
        guard standing != .own, origin.map({ !isAtHome(carrier, in: $0) }) ?? true else {
            return nil
        }
        let isAcross = origin.map { $0.log.worktree != step.log.worktree } ?? false
        let isStranger = !isAcross && standing == .foreign
        guard isAcross || isStranger else { return nil }
        let paths = Set(held(stash).map { PathBlob($0) })
            .intersection(graph.changes(carrier).map { PathBlob($0) }).map(\.path)
        let at = graph.committed(carrier)
        return Race(
            kind: .stashPopForeign, loss: .none, race: isAcross ? .high : .low,
            confidence: isAcross ? .high : .low, victims: [stash], culprits: [carrier],
            paths: paths.sorted(), step: step, command: "git stash pop && git commit", at: at,
            moment: at,
            signals: [
                isAcross
                    ? "put aside in one worktree, committed from another" : standing.signal,
                "the commit holds the very content of the entry",
            ],
            benign: "One session may have carried its own work over by the stash.",
            title: "A stash entry landed in another session's commit: \(subject(carrier))",
            message: "What \(name(stash)) had put aside is in \(name(carrier)), which was made in "
                + "another place: consistent with a `stash pop` by some session other than the "
                + "one that stashed it. The stash is one for all worktrees.",
            moments: [origin.map { moment($0, "the work is put aside") }].compactMap { $0 })
    }

    /// Whether a commit's session had worked in the place where an entry was put aside.
    private func isAtHome(_ commit: RaceCommit, in origin: RaceStep) -> Bool {
        let owner = sessions.owner(commit)
        return logs.heads.first { $0.first?.log == origin.log }?.contains { step in
            step.entry.action.makesCommit
                && step.new.map { sessions.areSame(sessions.owner($0), owner) == true } == true
        } ?? false
    }

    /// The first commit that some HEAD's command made anew and that holds what an entry held.
    private func landing(of stash: RaceCommit) -> (RaceCommit, RaceStep)? {
        let moment = graph.committed(stash).seconds
        var first: (RaceCommit, RaceStep)?
        let base = graph.parents(stash).first
        for change in held(stash) where change.newMode != .absent {
            let found = touches[change.path].first { commit in
                graph.committed(commit).seconds >= moment
                    && graph.changes(commit).contains { PathBlob($0) == PathBlob(change) }
            }
            guard let found, found != base, let step = makers[graph.id(found)],
                step.entry.action == .commit || step.entry.action == .commitAmend
            else { continue }
            if let known = first, known.0 <= found { continue }
            first = (found, step)
        }
        return first
    }

    private func lostStash(_ stash: RaceCommit) -> Race? {
        guard let loss = missingStash(stash) else { return nil }
        let made = graph.committed(stash)
        let backup = logs.stash.first { step in
            step.seconds <= made.seconds
                && RaceScene.tools.contains { step.entry.message.contains($0) }
        }
        let isSigned = backup != nil
        return Race(
            kind: .stashLost, loss: .certain, race: isSigned ? .medium : .unknown,
            confidence: isSigned ? .medium : .low, victims: [stash], paths: loss.map(\.path),
            command: "git stash drop", at: nil, moment: made,
            signals: ["no commit holds its content"]
                + (isSigned ? ["an older backup of a tool is still on the stack"] : []),
            benign: "It may have been popped, and the work given up.",
            title: "A stash entry is gone, and its work with it: \(subject(stash))",
            message: "\(name(stash)) is not on the stack any more, and what it held is in no "
                + "commit. A drop or a pop leaves no trace of who did it, or when."
                + (isSigned
                    ? " A tool's own backup is still there, older than this entry: consistent "
                        + "with a drop that was meant for the backup." : ""),
            recover: ["git stash apply \(graph.id(stash).hex)"])
    }

    private func missingStash(_ stash: RaceCommit) -> [FileChange]? {
        let missing = held(stash).filter { kept.isMissing($0, content) }
        return missing.isEmpty ? nil : missing
    }

    /// What must be read to tell whether what was stashed is kept.
    func filesOfStashes() -> Set<ObjectID> {
        Set(
            stashes.dropped.filter { !isToolsOwn($0) }.flatMap(held).flatMap(kept.files(for:)))
    }
}
