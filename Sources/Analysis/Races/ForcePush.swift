import Findings
import GitHistory

/// 10: a push or a fetch after which a remote branch holds a commit no longer, and no form of it.
extension RaceScene {
    func forcePushOverwrites() -> [Race] {
        logs.remotes.sorted { $0.key < $1.key }.flatMap { name, steps in
            steps.compactMap { overwrite(name, $0) }
        }
    }

    private func overwrite(_ name: String, _ step: RaceStep) -> Race? {
        let action = step.entry.action
        guard action == .push || action == .fetch, let old = step.old, let new = step.new,
            old != new, let dropped = graph.between(new, old), !dropped.isEmpty,
            let made = graph.between(old, new)
        else { return nil }
        let local = Keeping(graph, made)
        let victims = dropped.filter { commit in
            !graph.isMerge(commit) && !local.missing(from: commit, content).isEmpty
                && (action == .push || makers[graph.id(commit)] != nil)
                && !knewOf(commit, whoever: step)
        }
        guard !victims.isEmpty else { return nil }
        let foreign = victims.filter { self.standing($0, step) == .foreign }
        let victim = foreign.first ?? victims[0]
        let standing: Standing = action == .push ? self.standing(victim, step) : .several
        guard let confidence = standing.level(several: .high, unmarked: .high) else { return nil }
        return overwritten(
            name, step, foreign + victims.filter { !foreign.contains($0) }, standing, confidence)
    }

    /// Whether the branch that was pushed once held the commit: whoever pushed it had taken the
    /// commit off it before.
    private func knewOf(_ commit: RaceCommit, whoever step: RaceStep) -> Bool {
        guard step.entry.action == .push else { return false }
        return logs.branches.values.contains { branch in
            guard
                let end = branch.lastIndex(where: {
                    $0.entry.new == step.entry.new && $0.seconds <= step.seconds
                })
            else { return false }
            return branch[..<end].compactMap(\.new).contains { graph.isAncestor(commit, of: $0) }
        }
    }

    /// Whether a HEAD was set, by a reset, to what a forced push had brought: the reset only
    /// followed it.
    func isFollowed(_ push: Race) -> Bool {
        guard let step = push.step else { return false }
        return logs.heads.joined().contains { reset in
            reset.entry.action == .reset && reset.seconds >= step.seconds
                && reset.entry.new == step.entry.new && reset.entry.old == step.entry.old
        }
    }

    private func overwritten(
        _ name: String, _ step: RaceStep, _ victims: [RaceCommit], _ standing: Standing,
        _ confidence: Finding.Confidence
    ) -> Race {
        let remote = word(Reference(name: name, commit: .zero).shortName)
        let isPush = step.entry.action == .push
        return Race(
            kind: .forcePushOverwrite, loss: victims.allSatisfy(isGone) ? .certain : .possible,
            race: .high, confidence: confidence, victims: victims,
            paths: Set(victims.flatMap { graph.changedPaths($0) }).sorted(), step: step,
            command: isPush ? "git push --force" : "a forced push from another clone",
            at: step.entry.time, moment: step.entry.time,
            signals: [
                standing.signal, "no amend or rebase of it is in what replaced it",
                isPush
                    ? "the branch that was pushed never held it"
                    : "it was made in this clone, and the fetch found it gone",
            ],
            benign: "A session may have taken its own commit off the remote branch.",
            title: "A published commit was pushed over: \(subject(victims[0]))",
            message: "\(first(victims)) was on \(remote), which was then moved to a commit that "
                + "does not hold it: consistent with a forced push by some session other than "
                + "the one that published it.")
    }

    /// What must be read to tell what a push dropped.
    func filesOfPushes() -> Set<ObjectID> {
        var files: Set<ObjectID> = []
        for step in logs.remotes.values.joined()
        where step.entry.action == .push || step.entry.action == .fetch {
            guard let old = step.old, let new = step.new,
                let dropped = graph.between(new, old), !dropped.isEmpty,
                let made = graph.between(old, new)
            else { continue }
            files.formUnion(Keeping(graph, made).files(for: dropped))
        }
        return files
    }
}
