import Findings
import GitHistory

/// 13: a commit made while a rebase stood still, which the abort of the rebase took away.
extension RaceScene {
    func abortDiscards() -> [Race] {
        logs.heads.flatMap { head -> [Race] in
            var start: RaceStep?
            var races: [Race] = []
            for step in head {
                switch step.entry.action {
                case .rebaseStart: start = step
                case .rebaseFinish: start = nil
                case .rebaseAbort:
                    if let start, let race = abortDiscard(head, start, step) { races.append(race) }
                    start = nil
                case .commit, .commitInitial, .commitAmend, .commitMerge, .commitCherryPick,
                    .cherryPick, .revert, .am, .rebasePick, .merge, .fastForward, .reset,
                    .checkout, .branchCreated, .branchReset, .branchRenamed, .stash, .push,
                    .fetch, .clone, .replay, .empty, .other:
                    break
                }
            }
            return races
        }
    }

    private func abortDiscard(
        _ head: [RaceStep], _ start: RaceStep, _ abort: RaceStep
    ) -> Race? {
        let made = head[(start.position + 1)..<abort.position]
            .filter { $0.entry.action == .commit }.compactMap(\.new)
        guard let victim = gone(made).last, let tip = abort.new, let onto = start.new,
            let members = graph.between(onto, tip)
        else { return nil }
        let owner = sessions.owner(victim)
        var standing = self.standing(victim, abort)
        let owners = members.map(sessions.owner).filter(sessions.tells)
        if standing == .several, !owners.isEmpty {
            let isOwn = owners.contains { sessions.areSame($0, owner) == true }
            standing = isOwn ? .own : .foreign
        }
        let places = graph.folders(members.flatMap { graph.changedPaths($0) })
        let isApart = places.isDisjoint(with: graph.folders(graph.changedPaths(victim)))
        guard
            let confidence = standing.level(several: .medium, unmarked: isApart ? .medium : .low)
        else { return nil }
        return Race(
            kind: .abortDiscard, loss: .certain, race: standing.race, confidence: confidence,
            victims: [victim], paths: missing(victim).map(\.path), step: abort,
            command: "git rebase --abort", at: abort.entry.time, moment: abort.entry.time,
            signals: [
                standing.signal, "the commit was made between the rebase's start and its abort",
            ],
            benign: "One session may have stopped its own rebase to edit, and given it up.",
            title: "The abort of a rebase took a commit away: \(subject(victim))",
            message: "\(name(victim)) was made while a rebase stood still and fell with its "
                + "abort; the content is nowhere else: consistent with \(whose(standing)).",
            moments: [moment(start, "the rebase starts")])
    }
}
