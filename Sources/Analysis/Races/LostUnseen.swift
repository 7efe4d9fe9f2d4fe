import Findings
import GitHistory

/// 17 and 18: commits that are gone, where no entry tells who let them go.
extension RaceScene {
    /// Commits that some HEAD made on a branch that is there no longer.
    func branchDeletions() -> [Race] {
        let present = Set(
            facts.history.references.filter { $0.kind == .branch }.map(\.shortName))
        var tips: [String: RaceStep] = [:]
        for step in logs.heads.joined() {
            guard let branch = step.route?.from, !branch.isObjectID, !present.contains(branch)
            else { continue }
            if let known = tips[branch], known.seconds > step.seconds { continue }
            tips[branch] = step
        }
        return tips.sorted { $0.key < $1.key }.compactMap { branch, step in
            guard let tip = step.old, isGone(tip) else { return nil }
            let victims = gone(lostBehind(tip))
            guard let victim = victims.first else { return nil }
            let standing = sessions.standing(
                sessions.owner(victim), Actor(), at: step.seconds)
            var race = loss(.branchDeleteLost, victims, standing)
            race.command = "git branch -D \(quoted(word(branch)))"
            race.moment = step.entry.time
            race.title =
                "The branch \(word(branch)) is gone, and so is its work: "
                + subject(victim)
            race.message =
                "\(first(victims)) was on \(word(branch)), which no ref names any more; neither "
                + "its patch nor its content is in any ref. Who deleted the branch, and when "
                + "after the last checkout away from it, git does not record."
            race.benign = "Whoever made the branch may have given it up."
            race.moments = [moment(step, "the last checkout away from \(word(branch))")]
            race.recover = [
                "git branch \(quoted(word(branch))) \(graph.id(tip).hex)"
            ]
            return race
        }
    }

    /// Commits that no log names either.
    func unreachables() -> [Race] {
        let logged = self.logged
        let candidates = graph.lost.filter { commit in
            !logged.contains(commit) && !graph.isMerge(commit) && !missing(commit).isEmpty
                && sessions.isLocal(graph.committer(commit).email)
        }
        let behind = Set(candidates.flatMap(graph.parents))
        return candidates.filter { !behind.contains($0) }.map { tip in
            let members = Set(candidates)
            let victims = lostBehind(tip).filter(members.contains)
            let at = graph.committed(tip)
            let standing = sessions.standing(sessions.owner(tip), Actor(), at: at.seconds)
            var race = loss(.unreachableLost, victims, standing)
            race.command = "git worktree remove --force, or the like"
            race.moment = at
            race.title = "A commit is on no ref and in no log: \(subject(tip))"
            race.message =
                "\(first(victims)) is in the object store alone, and its content is nowhere "
                + "else: consistent with a worktree or a branch that was removed with its log. "
                + "Files that were never committed would be gone without a trace."
            race.benign = "Whoever made it may have given it up."
            return race
        }
    }

    private func loss(
        _ kind: Finding.Kind, _ victims: [RaceCommit], _ standing: Standing
    ) -> Race {
        let isLone = standing == .lone || standing == .own
        return Race(
            kind: kind, loss: .certain, race: isLone ? .low : .unknown,
            confidence: isLone ? .low : .medium, victims: victims,
            paths: Set(victims.flatMap { missing($0).map(\.path) }).sorted(), command: "",
            at: nil, moment: Timestamp(seconds: 0),
            signals: [standing.signal, "the content is in no commit of any ref"], benign: "",
            title: "", message: "")
    }

    /// The lost commits that a commit reaches, itself first.
    func lostBehind(_ tip: RaceCommit) -> [RaceCommit] {
        var seen: Set<RaceCommit> = [tip]
        var stack = [tip]
        while let commit = stack.popLast() {
            for parent in graph.parents(commit)
            where graph.isLost(parent) && seen.insert(parent).inserted {
                stack.append(parent)
            }
        }
        return seen.sorted(by: >)
    }

    /// The lost commits that some log still reaches.
    private var logged: Set<RaceCommit> {
        var logged: Set<RaceCommit> = []
        for entry in facts.history.reflogs.flatMap(\.entries) {
            for commit in [entry.old, entry.new].compactMap(graph.commit)
            where graph.isLost(commit) && !logged.contains(commit) {
                logged.formUnion(lostBehind(commit))
            }
        }
        return logged
    }
}
