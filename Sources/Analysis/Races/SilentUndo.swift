import Findings
import GitHistory

/// 26, 27 and 32: a commit that takes another one back without a word.
extension RaceScene {
    /// So much later a stale index or tree can still undo a commit, in seconds.
    private static let undoWindow: Int64 = 72 * 3600

    func silentUndos() -> [Race] {
        let folded = self.folded
        return graph.commits.compactMap { commit in
            guard !graph.isLost(commit), !graph.isMerge(commit),
                facts.period.contains(graph.committed(commit).seconds),
                !folded.contains(graph.id(commit)), let undone = undone(by: commit),
                !tellsOfRemoval(commit, undone), !wasReverted(undone, before: commit),
                isOriginal(commit, in: Set(undone.flatMap { graph.changedPaths($0) }))
            else { return nil }
            return silentUndo(commit, undone)
        }
    }

    /// The commits that a commit takes back path by path, though it does other things too.
    private func undone(by commit: RaceCommit) -> [RaceCommit]? {
        let changes = graph.changes(commit).filter { !$0.newMode.isGitlink }
        guard changes.count > 1 else { return nil }
        var victims: [RaceCommit: Int] = [:]
        for change in changes {
            guard let before = touches.before(commit, change.path),
                let other = graph.changes(before).first(where: { $0.path == change.path }),
                other.oldBlob == change.newBlob, other.newBlob == change.oldBlob,
                other.oldMode == change.newMode, other.newBlob != other.oldBlob
            else { continue }
            victims[before, default: 0] += 1
        }
        let at = graph.committed(commit).seconds
        let whole = victims.filter { victim, count in
            count == graph.changes(victim).count
                && at - graph.committed(victim).seconds <= RaceScene.undoWindow
                && graph.isAncestor(victim, of: commit)
        }
        let sum = whole.values.reduce(0, +)
        return whole.isEmpty || sum == changes.count ? nil : whole.keys.sorted(by: >)
    }

    /// Results of a rebase's squash or fixup: a revert may have been folded into them.
    private var folded: Set<ObjectID> {
        Set(
            logs.heads.joined().filter {
                $0.entry.action == .rebasePick && $0.entry.isMarked(["squash", "fixup"])
                    || $0.entry.action == .replay
            }.map(\.entry.new))
    }

    /// Whether a commit that fell since had taken the victims back openly: its revert was undone
    /// and its content committed again.
    private func wasReverted(_ victims: [RaceCommit], before commit: RaceCommit) -> Bool {
        let end = graph.authored(commit).seconds
        return victims.allSatisfy { victim in
            let undone = Set(graph.changes(victim).map { PathBlob($0.path, $0.oldBlob) })
            let start = graph.authored(victim).seconds
            return graph.lost.contains { other in
                (start...max(start, end)).contains(graph.committed(other).seconds)
                    && undone.isSubset(of: graph.changes(other).map { PathBlob($0) })
                    && tellsOfRemoval(other, [victim])
            }
        }
    }

    /// Whether the text says that something is taken back, or names what is.
    private func tellsOfRemoval(_ commit: RaceCommit, _ undone: [RaceCommit]) -> Bool {
        if graph.speaksOfUndoing(commit) { return true }
        let message = graph.message(commit).lowercased()
        let removes = !message.words.isDisjoint(with: [
            "remove", "removes", "removed", "drop", "drops", "delete", "deletes", "untrack",
        ])
        return undone.contains { victim in
            message.contains(graph.id(victim).hex.prefix(7))
                || message.contains(graph.subject(victim).lowercased())
                || removes
                    && graph.changedPaths(victim).contains { message.contains(graph.stem($0)) }
        }
    }

    private func silentUndo(_ commit: RaceCommit, _ victims: [RaceCommit]) -> Race? {
        let at = graph.committed(commit)
        // A victim that came by a fetch was at work elsewhere: its mark alone tells. Without a log
        // addresses only tell people apart, who all take one another's work back now and then.
        let step = makers[graph.id(commit)]
        let (victim, culprit) = (sessions.owner(victims[0]), sessions.owner(commit))
        let isTold = step != nil || victim.mark != nil && culprit.mark != nil
        let reset = step.flatMap(resetBefore)
        let isFar = reset.map { hasFetched($0, victims) } ?? false
        let areTwo = isTold && sessions.areSame(victim, culprit) == false
        var standing =
            areTwo ? Standing.foreign : sessions.standing(victim, culprit, at: at.seconds)
        // Nobody in this clone made them: whoever did was at work elsewhere, marked or not.
        if standing == .lone, isFar { standing = .foreign }
        guard standing != .own, standing != .lone else { return nil }
        if step == nil, !areApart(victims[0], commit) { return nil }
        let isRecorded = step != nil || isTold && standing == .foreign
        return Race(
            kind: .silentUndo, loss: .possible, race: isRecorded ? .high : .medium,
            confidence: isRecorded ? .high : .low, victims: victims, culprits: [commit],
            paths: Set(victims.flatMap { graph.changedPaths($0) }).sorted(), step: step,
            command: "git commit", at: at, moment: at,
            signals: [
                standing.signal, "every file goes back to exactly what it was before",
                "the commit changes other files too, and its text is silent",
            ] + (reset == nil ? [] : ["a reset to another branch's tip came just before"]),
            benign: "A session may have taken its own change back in passing.",
            title: "A commit undid another without a word: \(subject(victims[0]))",
            message: "\(name(commit)) gives every file of \(first(victims)) back its old "
                + "content, beside changes of its own, and does not say so: consistent with a "
                + "commit from an index or a tree that was older than the branch.",
            moments: [reset.map { moment($0, "HEAD is reset") }].compactMap { $0 },
            recover: victims.map { "git cherry-pick \(graph.id($0).hex)" })
    }

    /// Whether a reset went onto commits that no command of this clone made, and that the branch had not.
    private func hasFetched(_ reset: RaceStep, _ victims: [RaceCommit]) -> Bool {
        guard let old = reset.old, let new = reset.new else { return false }
        return victims.allSatisfy { victim in
            makers[graph.id(victim)] == nil && !graph.isAncestor(victim, of: old)
                && (victim == new || graph.isAncestor(victim, of: new))
        }
    }

    /// Of history alone: whether two commits are different sessions' by every rule that there is.
    private func areApart(_ one: RaceCommit, _ other: RaceCommit) -> Bool {
        guard let first = graph.index(one), let second = graph.index(other) else { return false }
        return facts.sessions.number(of: first) != facts.sessions.number(of: second)
    }

    /// 27: `reset --soft` onto a tip that the branch did not know, just before the commit.
    private func resetBefore(_ step: RaceStep) -> RaceStep? {
        let head = logs.heads.first { $0.first?.log == step.log }
        guard let before = head?[..<step.position].last, before.entry.action == .reset,
            before.entry.old != before.entry.new
        else { return nil }
        return before
    }
}

extension RaceGraph {
    private static let undoing: Set<String> = [
        "revert", "reverts", "reverted", "undo", "undoes", "undid", "rollback", "restore",
        "restores", "restored", "reapply", "reapplies",
    ]
    private static let phrases = [
        "back out", "backs out", "backed out", "roll back", "rolls back", "rolled back",
        "take back", "back to",
    ]

    /// Whether a text says that it takes something back.
    func speaksOfUndoing(_ commit: RaceCommit) -> Bool {
        let message = message(commit).lowercased()
        return !message.words.isDisjoint(with: RaceGraph.undoing)
            || RaceGraph.phrases.contains { message.contains($0) }
    }
}
