import GitHistory

/// One rebase of a branch.
struct Rebase {
    let branch: String
    let finish: RaceStep
    let start: RaceStep?
    /// What the branch had and has no longer, newest first.
    let members: [RaceCommit]
    /// What it has instead.
    let made: [RaceCommit]

    init(
        _ name: String, _ finish: RaceStep, _ members: [RaceCommit], _ made: [RaceCommit],
        heads logs: RaceLogs
    ) {
        branch = Reference(name: name, commit: .zero).shortName
        self.finish = finish
        self.members = members
        self.made = made
        var start: RaceStep?
        for head in logs.heads {
            guard
                let end = head.first(where: {
                    $0.entry.action == .rebaseFinish && $0.entry.new == finish.entry.new
                        && $0.seconds == finish.seconds
                })
            else { continue }
            start = head[..<end.position].last { $0.entry.action == .rebaseStart }
        }
        self.start = start
    }

    var isPull: Bool {
        finish.entry.message.hasPrefix("pull")
            || (start?.entry.message.hasPrefix("pull") ?? false)
    }

    /// Whether the address of whoever rebased tells that he is not the owner of a commit.
    func knows(_ sessions: RaceSessions, _ owner: Actor) -> Bool {
        [finish.entry, start?.entry].compactMap { $0 }
            .contains { sessions.areSame(sessions.actor($0), owner) == false }
    }
}
