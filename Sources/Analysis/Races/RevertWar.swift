import Findings
import GitHistory

/// 25: a path goes to and fro between two contents.
extension RaceScene {
    /// The longest time that a war of reverts takes, in seconds.
    private static let warTime: Int64 = 12 * 3600

    /// So many changes make a war: there, back, and there again.
    private static let fewestFlips = 3

    func revertWars() -> [Race] {
        var wars: [[RaceCommit]: [Int32]] = [:]
        for (path, commits) in touches.repeated where commits.count >= RaceScene.fewestFlips {
            for war in flips(path, commits) { wars[war, default: []].append(path) }
        }
        return wars.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap {
            revertWar($0.key, $0.value)
        }
    }

    /// Stretches of at least three changes of a path, each the exact undoing of the one before.
    private func flips(_ path: Int32, _ commits: [RaceCommit]) -> [[RaceCommit]] {
        var wars: [[RaceCommit]] = []
        var current: [RaceCommit] = []
        var last: FileChange?
        for commit in commits {
            guard let change = graph.changes(commit).first(where: { $0.path == path }) else {
                continue
            }
            let isFlip =
                last?.oldBlob == change.newBlob && last?.newBlob == change.oldBlob
                && change.oldBlob != change.newBlob
            if !isFlip {
                wars += inRow(current)
                current = []
            }
            current.append(commit)
            last = change
        }
        return wars + inRow(current)
    }

    /// The parts of a stretch of flips whose commits each saw the one before, where they are wars: most
    /// stretches are too short, and need not be asked.
    private func inRow(_ flips: [RaceCommit]) -> [[RaceCommit]] {
        guard flips.count >= RaceScene.fewestFlips else { return [] }
        var rows: [[RaceCommit]] = []
        for commit in flips {
            if let last = rows.last?.last, graph.isAncestor(last, of: commit) {
                rows[rows.count - 1].append(commit)
            } else {
                rows.append([commit])
            }
        }
        return rows.filter { row in
            row.count >= RaceScene.fewestFlips
                && graph.committed(row[row.count - 1]).seconds - graph.committed(row[0]).seconds
                    <= RaceScene.warTime
        }
    }

    private func revertWar(_ commits: [RaceCommit], _ paths: [Int32]) -> Race? {
        let (victim, culprit) = (commits[0], commits[1])
        let at = graph.committed(culprit)
        guard facts.period.contains(at.seconds) else { return nil }
        let owners = commits.map(sessions.owner)
        let isForeign = owners.dropFirst().contains {
            sessions.areSame($0, owners[0]) == false
        }
        let standing =
            isForeign
            ? sessions.standing(owners[0], owners[1], at: at.seconds)
            : sessions.standing(owners[0], Actor(), at: at.seconds)
        let confidence: Finding.Confidence
        switch standing {
        case .foreign, .own: confidence = isForeign && isBusy(at) ? .high : .low
        case .several: confidence = makers[graph.id(culprit)] != nil ? .medium : .low
        case .unmarked:
            let isLocal = makers[graph.id(culprit)] != nil
            if commits.count == 3, !isLocal { return nil }
            confidence =
                isLocal && commits.count > 3 && restorersSpeak(commits)
                    && commits.allSatisfy { isOriginal($0, in: Set(paths)) }
                ? .medium : .low
        case .lone: return nil
        }
        return Race(
            kind: .revertWar, loss: .possible, race: isForeign ? .high : standing.race,
            confidence: confidence, victims: [victim], culprits: Array(commits.dropFirst()),
            paths: paths, step: makers[graph.id(culprit)], command: "git revert", at: at,
            moment: at,
            signals: [
                "the content went to and fro \(commits.count) times",
                isForeign ? "by sessions with different marks" : standing.signal,
            ],
            benign: "One session may have reverted its own change and put it back.",
            title: "A change goes to and fro: \(subject(victim))",
            message:
                "\(commits.count) commits set \(paths.prefix(3).map(path).joined(separator: ", ")) "
                + "to one content and back, beginning with \(name(victim)): consistent with "
                + "sessions that each took the other's state for a fault.",
            recover: [])
    }

    /// Whether those that put the first one's content back say so: what brings it back in passing,
    /// out of the stash or with a merge, is nobody's move in a war.
    private func restorersSpeak(_ commits: [RaceCommit]) -> Bool {
        let subject = graph.subject(commits[0]).lowercased()
        return commits.indices.filter { $0 > 0 && $0 % 2 == 0 }.allSatisfy { place in
            graph.speaksOfUndoing(commits[place])
                || graph.message(commits[place]).lowercased().contains(subject)
        }
    }

    private func isBusy(_ at: Timestamp) -> Bool { sessions.active(at: at.seconds) > 1 }
}
