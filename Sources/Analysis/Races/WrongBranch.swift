import Findings
import GitHistory

/// 05: a checkout under another session's feet, and the commit that landed on the wrong branch.
extension RaceScene {
    func wrongBranches() -> [Race] {
        var races = repairedBranches()
        var told = Set(races.flatMap(\.victims))
        for head in logs.heads {
            for step in head {
                guard let race = wrongBranch(step, head), let victim = race.victims.first,
                    told.insert(victim).inserted
                else { continue }
                races.append(race)
            }
        }
        return races
    }

    /// So long ago may the session have worked on the branch that was left, in seconds.
    private static let memory: Int64 = 24 * 3600

    private func wrongBranch(_ checkout: RaceStep, _ head: [RaceStep]) -> Race? {
        guard let route = checkout.route, !route.from.isObjectID, checkout.branch != route.from,
            let onto = checkout.branch
        else { return nil }
        let before = head[..<checkout.position].reversed()
            .prefix { checkout.seconds - $0.seconds <= RaceScene.memory }
            .filter { $0.branch == route.from && $0.entry.action.makesCommit }.compactMap(\.new)
        let after = head[(checkout.position + 1)...].prefix { $0.entry.action != .checkout }
            .filter { $0.entry.action.makesCommit }.compactMap(\.new)
        if !sessions.areMarked { return wrongTopic(checkout, route.from, onto, before, after) }
        for (place, victim) in after.enumerated() {
            let owner = sessions.owner(victim)
            guard sessions.tells(owner), !isMerge(victim, of: before),
                before.contains(where: { sessions.areSame(sessions.owner($0), owner) == true }),
                sessions.areSame(sessions.actor(checkout.entry), owner) != true
            else { continue }
            let others = after.indices.filter {
                sessions.areSame(sessions.owner(after[$0]), owner) == false
            }
            guard let first = others.first,
                sessions.active(at: graph.committed(victim).seconds) > 1
            else { continue }
            let knows = sessions.areSame(sessions.actor(checkout.entry), owner) == false
            guard knows || first < place else { continue }
            return wrong(checkout, route.from, onto, victim, .high)
        }
        return nil
    }

    /// Whether a commit merges what a session had made: it knows where it is.
    private func isMerge(_ commit: RaceCommit, of work: [RaceCommit]) -> Bool {
        graph.isMerge(commit) && graph.parents(commit).contains(where: work.contains)
    }

    /// Without marks: the subjects go from one thing to another and back, across the checkout.
    private func wrongTopic(
        _ checkout: RaceStep, _ from: String, _ onto: String, _ before: [RaceCommit],
        _ after: [RaceCommit]
    ) -> Race? {
        guard let own = before.first.flatMap(topic), let other = after.first.flatMap(topic),
            own != other, let victim = after.first(where: { topic($0) == own })
        else { return nil }
        return wrong(checkout, from, onto, victim, .low)
    }

    func wrong(
        _ checkout: RaceStep, _ from: String, _ onto: String, _ victim: RaceCommit,
        _ confidence: Finding.Confidence
    ) -> Race {
        let isMarked = sessions.areMarked
        return Race(
            kind: .wrongBranch, loss: .none,
            race: isMarked ? (confidence == .high ? .high : .medium) : .low,
            confidence: confidence, victims: [victim], paths: graph.changedPaths(victim).sorted(),
            step: checkout, command: "git checkout \(word(onto))", at: checkout.entry.time,
            moment: checkout.entry.time,
            signals: [
                "the same session had committed on \(word(from)) before the checkout",
                "another session committed on \(word(onto)) after it",
            ],
            benign: "A session may have changed branches on purpose.",
            title: "A commit for \(word(from)) landed on \(word(onto)): \(subject(victim))",
            message: "Between two commits of one session the checkout went from \(word(from)) to "
                + "\(word(onto)), and \(name(victim)) landed there: consistent with a checkout by "
                + "some session other than the one that made it.",
            recover: [
                "git switch \(quoted(from)) && git cherry-pick \(graph.id(victim).hex)"
            ])
    }
}

/// A word that a shell takes as it is; anything else in quotes.
func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
            || "/-_.@{}+".utf8.contains($0)
    }
    return isPlain && !word.isEmpty
        ? word
        : "'"
            + word.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "'\\''") + "'"
}
