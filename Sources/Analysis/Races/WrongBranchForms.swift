import Findings
import GitHistory

/// 06 and 29: the wrong branch, set right by hand; and a branch moved by another's update.
extension RaceScene {
    /// A commit was picked onto the branch that it was meant for, and taken off the other one.
    func repairedBranches() -> [Race] {
        logs.heads.joined().compactMap { step in
            guard step.entry.action == .cherryPick || step.entry.action == .commitCherryPick,
                let copy = step.new, let meant = step.branch,
                let (source, maker) = source(of: copy), let onto = maker.branch, onto != meant,
                isTakenBack(source, from: onto)
            else { return nil }
            let confidence: Finding.Confidence
            if sessions.areMarked {
                guard sessions.active(at: maker.seconds) > 1 else { return nil }
                confidence = .high
            } else {
                confidence = .medium
            }
            let checkout = logs.heads.first { $0.first?.log == maker.log }?[..<maker.position]
                .last { $0.entry.action == .checkout && $0.branch == onto }
            var race = wrong(checkout ?? maker, meant, onto, source, confidence)
            race.culprits = []
            race.signals = [
                "the commit was picked onto \(word(meant)) and taken off \(word(onto))"
            ]
            race.message =
                "\(name(source)) was made on \(word(onto)), picked onto \(word(meant)) as "
                + "\(graph.id(copy).short), and \(word(onto)) was set back: consistent with a "
                + "checkout under another session's feet, set right by hand."
            race.benign = "A session may have noticed its own slip."
            race.recover = []
            return race
        }
    }

    private func source(of copy: RaceCommit) -> (RaceCommit, RaceStep)? {
        graph.lost.lazy.compactMap { (source) -> (RaceCommit, RaceStep)? in
            guard graph.authored(source).seconds == graph.authored(copy).seconds,
                graph.author(source) == graph.author(copy),
                graph.subject(source) == graph.subject(copy),
                let maker = makers[graph.id(source)]
            else { return nil }
            return (source, maker)
        }.first
    }

    private func isTakenBack(_ commit: RaceCommit, from branch: String) -> Bool {
        (logs.branches["refs/heads/\(branch)"] ?? []).contains { step in
            guard step.entry.old == graph.id(commit), let new = step.new else { return false }
            let isMove = step.entry.action == .reset || step.entry.action == .branchReset
            return isMove && graph.isAncestor(new, of: commit)
        }
    }

    /// So young is a branch that nobody has worked on yet, in seconds.
    private static let young: Int64 = 600

    /// A topic branch, just made, was moved by an update that was meant for the mainline.
    func movedTopics() -> [Race] {
        logs.branches.sorted { $0.key < $1.key }.compactMap { name, steps in
            guard steps.count > 1, steps[0].entry.action == .branchCreated,
                steps[1].entry.action == .fastForward,
                steps[1].seconds - steps[0].seconds <= RaceScene.young,
                let stale = stale(name, steps[1])
            else { return nil }
            let standing = sessions.standing(
                sessions.actor(steps[0].entry), sessions.actor(steps[1].entry),
                at: steps[1].seconds)
            guard standing != .own else { return nil }
            let confidence: Finding.Confidence = standing == .foreign ? .medium : .low
            return movedTopic(name, steps[1], stale, standing, confidence)
        }
    }

    /// The mainline's local branch, where it was left behind.
    private func stale(_ name: String, _ step: RaceStep) -> String? {
        guard let new = step.new else { return nil }
        let main = Reference(name: facts.history.mainline.name, commit: .zero)
        let local = "refs/heads/" + (main.branchName ?? main.shortName)
        guard local != name,
            let reference = facts.history.references.first(where: { $0.name == local }),
            let tip = graph.commit(reference.commit), tip != new,
            graph.isAncestor(tip, of: new)
        else { return nil }
        return Reference(name: local, commit: .zero).shortName
    }

    private func movedTopic(
        _ name: String, _ step: RaceStep, _ stale: String, _ standing: Standing,
        _ confidence: Finding.Confidence
    ) -> Race {
        let branch = word(Reference(name: name, commit: .zero).shortName)
        let command = step.entry.message.withoutCredentials.prefix { $0 != ":" }
        return Race(
            kind: .wrongBranch, loss: .none, race: standing == .foreign ? .medium : .low,
            confidence: confidence, step: step, command: facts.naming.word("git \(command)"),
            at: step.entry.time, moment: step.entry.time,
            signals: [standing.signal, "\(word(stale)) was left behind"],
            benign: "A session may have brought its own new branch up to date.",
            title: "The young branch \(branch) was moved by an update, and \(word(stale)) was not",
            message: "\(branch) had just been made when it was moved forward, while "
                + "\(word(stale)) stayed behind: consistent with an update that was meant for "
                + "\(word(stale)) in a checkout that another session had changed.",
            recover: [])
    }
}
