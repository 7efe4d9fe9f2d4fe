import Findings
import GitHistory

/// 21 and 31: what the repository's own folder says: locks that stand, logs that were emptied.
extension RaceScene {
    /// A younger lock may be a command's that is at work, in seconds.
    private static let busy: Int64 = 600

    func staleLocks() -> [Race] {
        let now = facts.period.until
        return facts.history.lost.locks.filter {
            $0.modified < now && now - $0.modified > RaceScene.busy
        }.map { lock in
            let at = Timestamp(seconds: lock.modified)
            let name = facts.naming.path(lock.name)
            return Race(
                kind: .staleLock, loss: .none, race: .unknown, confidence: .medium,
                command: "a git command that died", at: at,
                moment: facts.period.contains(lock.modified)
                    ? at : Timestamp(seconds: facts.period.until - 1),
                signals: ["\(name) was last written at \(at.rfc3339)"],
                benign: "A very long command may still hold it.",
                title: "A lock stands in the way: \(name)",
                message: "\(name) is older than any ordinary command. While it stands, every "
                    + "session's command that needs it fails: consistent with a git process that "
                    + "was killed.",
                verify: ["ls -l .git/\(quoted(name))"],
                recover: ["rm .git/\(quoted(name))"])
        }
    }

    /// Logs that are there and hold less than the branch's last local commit.
    func coverageGaps() -> [Race] {
        let history = facts.history
        guard history.lost.keepsLogs, !history.lost.isBare else { return [] }
        let isClone = history.reflogs.contains { log in
            log.entries.contains { $0.action == .clone }
        }
        guard !isClone else { return [] }
        let emptied = history.reflogs.compactMap { log -> (Reflog, RaceCommit)? in
            guard let tip = tip(of: log) else { return nil }
            guard let first = log.entries.first else { return (log, tip) }
            return isEmptied(log, first, tip) ? (log, tip) : nil
        }
        guard let (_, tip) = emptied.first else { return [] }
        return [coverageGap(emptied.map(\.0), tip)]
    }

    /// git keeps an entry for so long, in seconds.
    private static let expiry: Int64 = 90 * 86_400

    /// Whether the main HEAD's log begins behind the last local commit, which is too young for its
    /// entry to have expired.
    private func isEmptied(_ log: Reflog, _ first: ReflogEntry, _ tip: RaceCommit) -> Bool {
        let made = graph.committed(tip).seconds
        return log.isHead && log.worktree == nil && !first.old.isZero
            && first.time.seconds > made && facts.period.until - made < RaceScene.expiry
            && makers[graph.id(tip)] == nil
            && graph.committer(tip).email == first.identity.email
    }

    /// The commit that the log of a HEAD or a branch ought to tell of.
    private func tip(of log: Reflog) -> RaceCommit? {
        let history = facts.history
        if log.isHead {
            return history.worktrees.first { $0.name == log.worktree }?.head
                .flatMap(graph.commit)
        }
        guard log.name.hasPrefix("refs/heads/") else { return nil }
        return history.references.first { $0.name == log.name }.flatMap { graph.commit($0.commit) }
    }

    private func coverageGap(_ logs: [Reflog], _ tip: RaceCommit) -> Race {
        let names = logs.map { log in
            word(log.worktree.map { "worktrees/\($0)/\(log.name)" } ?? log.name)
        }
        return Race(
            kind: .coverageGap, loss: .possible, race: .unknown, confidence: .high,
            command: "git reflog expire", at: nil, moment: graph.committed(tip),
            signals: names.map {
                "the log of \($0) is empty or begins late, though the ref has commits"
            },
            benign: "git itself empties a log when nothing has moved for 90 days.",
            title: "The reflogs were emptied: what happened before cannot be told",
            message: "The log of \(names.joined(separator: ", ")) does not go back "
                + "to \(name(tip)): consistent with `git reflog expire`. Races before that "
                + "left nothing to find: no finding here is no clean bill.",
            verify: ["git reflog show --date=iso HEAD"], recover: [])
    }
}
