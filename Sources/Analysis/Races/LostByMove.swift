import Findings
import GitHistory

/// 07, 16 and 28: a reset, a checkout or a forced move let commits fall whose content is nowhere.
extension RaceScene {
    func resetDiscards() -> [Race] {
        logs.heads.joined().compactMap { step in
            guard step.entry.action == .reset, step.entry.message.hasPrefix("reset: moving to "),
                let fallen = fallen(step)
            else { return nil }
            return discard(
                step, fallen, .resetDiscard, "git reset \(quoted(step.argument ?? ""))",
                "A reset let a commit fall", levels: (.medium, .low))
        }
    }

    func detachedLosses() -> [Race] {
        logs.heads.joined().compactMap { step in
            guard let route = step.route, route.from.isObjectID, let fallen = fallen(step)
            else { return nil }
            return discard(
                step, fallen, .detachedLost, "git checkout \(quoted(route.to))",
                "A checkout left a commit that no branch holds", levels: (.medium, .low))
        }
    }

    func branchForceMoves() -> [Race] {
        logs.branches.sorted { $0.key < $1.key }.flatMap { name, steps in
            steps.compactMap { step -> Race? in
                guard step.entry.action == .branchReset, let fallen = fallen(step) else {
                    return nil
                }
                let branch = Reference(name: name, commit: .zero).shortName
                let levels: (Finding.Confidence?, Finding.Confidence?) =
                    followed(step, steps, byOtherThan: fallen[0])
                    ? (.high, .medium) : (.medium, .medium)
                return discard(
                    step, fallen, .branchForceMove,
                    "git branch -f \(quoted(branch)) \(quoted(step.argument ?? ""))",
                    "\(word(branch)) was moved off a commit", levels: levels)
            }
        }
    }

    /// Whether the next commit on the branch is another session's than the one that fell.
    private func followed(
        _ step: RaceStep, _ steps: [RaceStep], byOtherThan victim: RaceCommit
    ) -> Bool {
        let next = steps[(step.position + 1)...].first { $0.entry.action.makesCommit }?.new
        guard let next else { return false }
        return sessions.areSame(sessions.owner(next), sessions.owner(victim)) == false
    }

    /// The commits that a step let fall and whose content is nowhere, newest first.
    func fallen(_ step: RaceStep) -> [RaceCommit]? {
        guard let old = step.old, let new = step.new, old != new, isGone(old),
            let dropped = graph.between(new, old)
        else { return nil }
        let gone = gone(dropped)
        return gone.isEmpty ? nil : gone
    }

    /// A loss by a command that an entry tells of.
    private func discard(
        _ step: RaceStep, _ fallen: [RaceCommit], _ kind: Finding.Kind, _ command: String,
        _ title: String, levels: (several: Finding.Confidence?, unmarked: Finding.Confidence?)
    ) -> Race? {
        let foreign = fallen.filter { self.standing($0, step) == .foreign }
        let victims = foreign + fallen.filter { !foreign.contains($0) }
        let standing = self.standing(victims[0], step)
        guard
            var confidence = standing.level(several: levels.several, unmarked: levels.unmarked)
        else { return nil }
        let goesOn = standing == .several && self.goesOn(victims[0], after: step)
        if goesOn { confidence = .low }
        let paths = Set(victims.flatMap { missing($0).map(\.path) }).sorted()
        return Race(
            kind: kind, loss: .certain, race: goesOn ? .low : standing.race,
            confidence: confidence, victims: victims, paths: paths, step: step,
            command: facts.naming.word(command), at: step.entry.time, moment: step.entry.time,
            signals: [standing.signal, "their content is in no commit of any ref"],
            benign: "A session may have given up its own work.",
            title: "\(title): \(subject(victims[0]))",
            message: "\(first(victims)) fell off by an entry that reads "
                + "\"\(entryWords(step))\", and the content came back nowhere: consistent with "
                + "\(whose(standing)).")
    }

    func whose(_ standing: Standing) -> String {
        switch standing {
        case .foreign, .several: "some session other than the one that made it"
        case .unmarked, .lone, .own: "one session that gave it up, or with another that did"
        }
    }

    /// What an entry says, as the report may show it.
    func entryWords(_ step: RaceStep) -> String {
        let words = step.entry.message.withoutCredentials
        return facts.naming.isPlain ? words : String(words.prefix { $0 != ":" })
    }
}
