import Findings
import GitHistory

/// 01 and 02: an amend that hit another session's commit.
extension RaceScene {
    func amendClobbers() -> [Race] {
        logs.heads.joined().compactMap { step in
            guard let old = step.old, let new = step.new, old != new, isGone(old),
                isAmend(step, old, new), graph.parents(old) == graph.parents(new)
            else { return nil }
            let hasNewText = graph.message(old) != graph.message(new)
            return hasNewText ? replacedText(step, old, new) : grown(step, old, new)
        }
    }

    /// `GIT_REFLOG_ACTION` hides an amend behind its own word: author and date tell it.
    private func isAmend(_ step: RaceStep, _ old: RaceCommit, _ new: RaceCommit) -> Bool {
        if step.entry.action == .commitAmend { return true }
        return step.entry.action == .other && graph.author(old) == graph.author(new)
            && graph.authored(old).seconds == graph.authored(new).seconds
    }

    private func replacedText(_ step: RaceStep, _ old: RaceCommit, _ new: RaceCommit) -> Race? {
        let standing = sessions.standing(
            sessions.maker(old), sessions.actor(step.entry), at: step.seconds)
        let continues = continuesParent(old, new)
        let isForeignText = graph.subject(old).words.isDisjoint(with: graph.subject(new).words)
        guard
            let confidence = standing.level(
                several: continues ? .high : isForeignText ? .low : nil,
                unmarked: continues ? .high : isForeignText ? .low : nil)
        else { return nil }
        var race = amend(step, old, new, standing, confidence)
        race.loss = .certain
        if continues { race.signals.append("the new text goes on from the parent's subject") }
        return race
    }

    /// The ticket-tag case: the new subject begins with the parent's, which the replaced one did
    /// not.
    private func continuesParent(_ old: RaceCommit, _ new: RaceCommit) -> Bool {
        guard let parent = graph.parents(new).first else { return false }
        let (parents, olds, news) = (
            graph.subject(parent), graph.subject(old), graph.subject(new)
        )
        return !parents.isEmpty && news.hasPrefix(parents) && !news.hasPrefix(olds)
            && !olds.hasPrefix(parents)
    }

    /// The text stays and the commit takes in files of the place where its parent worked.
    private func grown(_ step: RaceStep, _ old: RaceCommit, _ new: RaceCommit) -> Race? {
        let direct = sessions.standing(
            sessions.maker(old), sessions.actor(step.entry), at: step.seconds)
        if direct == .foreign { return amend(step, old, new, direct, .high) }
        guard direct != .own, let parent = graph.parents(new).first else { return nil }
        let own = graph.changedPaths(old)
        let added = graph.changedPaths(new).subtracting(own)
        let places = graph.folders(added)
        guard !added.isEmpty, places.isDisjoint(with: graph.folders(own)),
            places.isSubset(of: graph.folders(graph.changedPaths(parent)))
        else { return nil }
        let owner = added.sorted().lazy.compactMap { self.owner(of: $0, before: new) }.first
        let standing = sessions.standing(
            sessions.owner(old), owner ?? Actor(), at: step.seconds)
        guard
            let confidence = standing.level(foreign: .medium, several: .low, unmarked: .low)
        else { return nil }
        var race = amend(step, old, new, standing, confidence)
        race.paths = added.sorted()
        race.signals.append("the added files lie where the parent's session worked")
        return race
    }

    private func amend(
        _ step: RaceStep, _ old: RaceCommit, _ new: RaceCommit, _ standing: Standing,
        _ confidence: Finding.Confidence
    ) -> Race {
        Race(
            kind: .amendClobber, loss: .none, race: confidence == .high ? .high : standing.race,
            confidence: confidence, victims: [old], culprits: [new],
            paths: graph.changedPaths(old).sorted(), step: step, command: "git commit --amend",
            at: step.entry.time, moment: step.entry.time, signals: [standing.signal],
            benign: "One session may have amended its own commit, even with a wholly new text.",
            title: "An amend replaced another commit than its own: \(subject(old))",
            message: "\(name(old)) became \(name(new)) by an amend and is on no branch any more: "
                + "consistent with an amend by some session other than the one that made it.")
    }
}

extension String {
    /// Its words in lower case, but for the shortest.
    var words: Set<String> {
        Set(
            lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }.map(
                String.init))
    }
}
