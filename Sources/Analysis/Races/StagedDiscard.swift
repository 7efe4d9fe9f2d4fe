import Findings
import GitHistory

/// 08 and 14: a hard reset, or the abort of a merge, while something was staged. Neither the path
/// nor the owner is recorded: a possibility and no more.
extension RaceScene {
    /// So many files are compared, and so large ones at most.
    private static let mostFiles = 50
    private static let largestFile = 1 << 20
    /// A file that was staged again and committed is looked for so far around, in seconds.
    private static let restaging: Int64 = 72 * 3600
    private static let mostCommitted = 3000

    func stagedDiscards() -> [Race] {
        let resets = emptyResets
        guard let last = resets.last else { return [] }
        var lost: [Int: [ObjectID]] = [:]
        for blob in strayFiles where isUnlikeAnything(blob.id) {
            // Clocks that are set by hand put every file behind every entry.
            let place = resets.firstIndex { $0.seconds >= blob.modified } ?? resets.count - 1
            lost[place, default: []].append(blob.id)
        }
        return lost.sorted { $0.key < $1.key }.map { place, blobs in
            stagedDiscard(resets.indices.contains(place) ? resets[place] : last, blobs)
        }
    }

    /// Resets that moved nothing and put nothing aside, by time.
    private var emptyResets: [RaceStep] {
        let stashed = Set(
            (stashes.dropped + stashes.stacked).map { graph.committed($0).seconds })
        return logs.heads.joined().filter { step in
            step.entry.action == .reset && step.entry.old == step.entry.new
                && step.entry.message.hasPrefix("reset: moving to ")
                && !stashed.contains(step.seconds) && facts.period.contains(step.seconds)
                && !(step.position == 0 && step.log.worktree != nil)
        }.sorted { ($0.seconds, $0.position) < ($1.seconds, $1.position) }
    }

    private var strayFiles: [UnreachableBlob] {
        let all = facts.history.unreachable?.blobs ?? []
        return Array(
            all.filter { blob in
                !blob.isCommitted && !kept.holds(blob.id)
                    && blob.size > 0 && blob.size <= RaceScene.largestFile
            }.sorted { ($0.modified, $0.id) > ($1.modified, $1.id) }.prefix(RaceScene.mostFiles))
    }

    private func isUnlikeAnything(_ blob: ObjectID) -> Bool {
        guard let lines = content.file(blob)?.value, !lines.isBinary, !lines.isConflicted,
            !lines.keys.isEmpty
        else { return false }
        return !committedAround.contains { other in
            guard let known = content.file(other)?.value else { return false }
            return lines.keys.intersection(known.keys).count * 2 >= lines.keys.count
        }
    }

    /// Files that were committed around the resets.
    private var committedAround: [ObjectID] {
        let moments = emptyResets.map(\.seconds)
        guard let first = moments.first, let last = moments.last else { return [] }
        let span = (first - RaceScene.restaging)...(last + RaceScene.restaging)
        var found: [ObjectID] = []
        for commit in graph.commits where span.contains(graph.committed(commit).seconds) {
            found += graph.changes(commit).filter {
                $0.newMode != .absent && !$0.newMode.isGitlink
            }.map(\.newBlob)
        }
        return Array(found.suffix(RaceScene.mostCommitted))
    }

    /// What must be read to tell stray files from those that were committed in another form.
    func filesOfResets() -> Set<ObjectID> {
        guard !emptyResets.isEmpty else { return [] }
        let stray = strayFiles.map(\.id)
        return stray.isEmpty ? [] : Set(stray + committedAround)
    }

    private func stagedDiscard(_ step: RaceStep, _ blobs: [ObjectID]) -> Race {
        let shown = blobs.sorted()
        let names = shown.prefix(5).map(\.short).joined(separator: ", ")
        return Race(
            kind: .resetDiscardStaged, loss: .possible, race: .low, confidence: .low, step: step,
            command: "git reset --hard, or git merge --abort", at: step.entry.time,
            moment: step.entry.time,
            signals: [
                "the reset moved nothing and put nothing aside",
                "the object store holds staged files that are like nothing committed",
            ],
            benign: "A session may have staged, changed its mind and reset its own index.",
            title: "A reset may have discarded what was staged",
            message: "\(shown.count) staged file(s) (\(names)) are in no commit, and a reset that "
                + "moved nothing ran: possibly with another session's staged files. git records "
                + "neither their paths nor who staged them.",
            verify: shown.prefix(20).map { "git cat-file -p \($0.hex)" },
            recover: shown.prefix(20).map {
                "git cat-file -p \($0.hex) > rescued-\($0.short)"
            })
    }
}
