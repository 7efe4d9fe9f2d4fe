import Findings
import GitHistory

/// 09, 19 and 23: a rebase that rewrote what was published, or left a commit out.
extension RaceScene {
    func rebaseLosses() -> [Race] {
        let isRebased = logs.branches.values.joined().contains {
            $0.entry.action == .rebaseFinish && $0.old != nil
        }
        guard isRebased else { return [] }
        let published = self.published
        return logs.branches.sorted { $0.key < $1.key }.flatMap { name, steps in
            steps.compactMap { step -> Race? in
                guard step.entry.action == .rebaseFinish, let old = step.old, let new = step.new,
                    let members = graph.between(new, old), !members.isEmpty,
                    let made = graph.between(old, new)
                else { return nil }
                return rebaseLoss(Rebase(name, step, members, made, heads: logs), published)
            }
        }
    }

    private func rebaseLoss(_ rebase: Rebase, _ published: Set<RaceCommit>) -> Race? {
        let own = Keeping(graph, rebase.made)
        let dropped = rebase.members.filter {
            own.copy(of: $0) == nil && !missing($0).isEmpty
        }
        let rewritten = rebase.members.filter {
            published.contains($0) && !graph.isMerge($0) && !stashes.members.contains($0)
        }
        if let race = pullDrop(rebase, dropped.filter(published.contains)) { return race }
        return rewrite(rebase, rewritten, dropped) ?? drop(rebase, dropped)
    }

    private func pullDrop(_ rebase: Rebase, _ dropped: [RaceCommit]) -> Race? {
        guard rebase.isPull, let victim = dropped.first else { return nil }
        var race = loss(rebase, dropped, .pullRebaseDrop, .high)
        race.race = .high
        race.command = "git pull --rebase"
        race.title = "A pull dropped a commit that the remote had dropped: \(subject(victim))"
        race.message =
            "\(first(dropped)) had been on the remote branch, which was then forced to something "
            + "else; `pull --rebase` took it for the remote's and left it out: consistent with "
            + "an overwrite by another session."
        race.benign = "The commit may have been taken back on purpose."
        race.signals = ["it was a value of the remote branch's log, and no step picked it"]
        return race
    }

    private func rewrite(
        _ rebase: Rebase, _ rewritten: [RaceCommit], _ dropped: [RaceCommit]
    ) -> Race? {
        let (standing, foreign) = whoseMembers(rebase, rewritten)
        guard let victim = foreign.first ?? rewritten.first,
            let confidence = standing.level(
                several: .low, unmarked: dropped.isEmpty ? nil : .medium)
        else { return nil }
        let others = (foreign + rewritten + dropped).filter { $0 != victim }
        var race = loss(rebase, [victim] + distinct(others), .rebaseRewrite, confidence)
        race.loss = dropped.isEmpty ? .none : .certain
        race.race = standing.race
        race.title = "A rebase rewrote a published commit: \(subject(victim))"
        race.message =
            "\(name(victim)) was on a remote branch when a rebase of \(word(rebase.branch)) "
            + "rewrote it"
            + (dropped.isEmpty
                ? "" : " and left out \(first(dropped)), whose content is nowhere else")
            + ": consistent with \(whose(standing))."
        race.benign = "A session may have tidied its own branch, pushed or not."
        race.signals = [standing.signal, "the commit was in a remote branch's log"]
        return race
    }

    private func drop(_ rebase: Rebase, _ dropped: [RaceCommit]) -> Race? {
        let (standing, foreign) = whoseMembers(rebase, dropped)
        guard let victim = foreign.first ?? dropped.first else { return nil }
        let owner = sessions.owner(victim)
        let isByMark = owner.mark != nil
        guard
            let confidence = standing.level(
                foreign: isByMark && !rebase.knows(sessions, owner) ? .medium : .high,
                several: .low, unmarked: .low)
        else { return nil }
        var race = loss(
            rebase, distinct([victim] + dropped), .rebaseDrop, confidence)
        race.race = confidence == .low ? .low : standing.race
        race.title = "A rebase left a commit out: \(subject(victim))"
        race.message =
            "\(first(dropped)) was on \(word(rebase.branch)) before the rebase; no step picked "
            + "it, and its content is nowhere: consistent with a skip or a drop by "
            + "\(whose(standing))."
        race.benign = "Leaving a commit out on purpose looks the same."
        race.signals = [standing.signal, "the rebase has no step that picked it"]
        return race
    }

    /// How the members and whoever rebased stand: by his own address, else because the members
    /// are several sessions' while only one can have rebased them.
    private func whoseMembers(
        _ rebase: Rebase, _ members: [RaceCommit]
    ) -> (Standing, [RaceCommit]) {
        guard let first = members.first else { return (.lone, []) }
        let actors = [rebase.finish.entry, rebase.start?.entry].compactMap { $0 }
            .map(sessions.actor)
        let foreign = members.filter { member in
            actors.contains { sessions.areSame($0, sessions.owner(member)) == false }
        }
        let at = rebase.finish.seconds
        if !foreign.isEmpty {
            return (sessions.active(at: at) > 1 ? .foreign : .lone, foreign)
        }
        let owners = rebase.members.map(sessions.owner)
        let mixed = members.filter { member in
            let owner = sessions.owner(member)
            return owner.mark != nil
                && owners.contains { sessions.areSame($0, owner) == false }
        }
        let standing = self.standing(first, rebase.finish)
        if standing == .several, !mixed.isEmpty { return (.foreign, mixed) }
        return (standing, [])
    }

    private func loss(
        _ rebase: Rebase, _ victims: [RaceCommit], _ kind: Finding.Kind,
        _ confidence: Finding.Confidence
    ) -> Race {
        Race(
            kind: kind, loss: .certain, race: .unknown, confidence: confidence, victims: victims,
            paths: Set(victims.flatMap { graph.changedPaths($0) }).sorted(),
            step: rebase.finish, command: "git rebase", at: rebase.finish.entry.time,
            moment: rebase.finish.entry.time, benign: "", title: "", message: "",
            moments: [rebase.start.map { moment($0, "the rebase starts") }].compactMap { $0 })
    }

    /// What remote branches hold or held while their logs remember.
    var published: Set<RaceCommit> {
        var published: Set<RaceCommit> = []
        var stack = logs.remotes.values.joined().flatMap { [$0.old, $0.new] }.compactMap { $0 }
        stack += facts.history.references.filter { $0.kind == .remoteBranch }
            .compactMap { graph.commit($0.commit) }
        while let commit = stack.popLast() {
            guard published.insert(commit).inserted else { continue }
            stack += graph.parents(commit)
        }
        return published
    }
}
