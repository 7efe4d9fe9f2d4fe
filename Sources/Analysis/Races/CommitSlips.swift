import Findings
import GitHistory

/// 15, 24 and 30: commits that took up what lay in a shared tree: another's merge, a stale
/// submodule, another's message.
extension RaceScene {
    func mergeHijacks() -> [Race] {
        logs.heads.joined().compactMap { step in
            guard step.entry.action == .commitMerge, let merge = step.new,
                !graph.subject(merge).lowercased().contains("merge")
            else { return nil }
            let paths = inNeitherParent(merge)
            guard !paths.isEmpty else { return nil }
            let standing = sessions.standing(Actor(), sessions.actor(step.entry), at: step.seconds)
            guard let confidence = standing.level(several: .medium, unmarked: .medium)
            else { return nil }
            return Race(
                kind: .mergeHijack, loss: .none, race: .medium, confidence: confidence,
                victims: [merge], culprits: [merge], paths: paths, step: step,
                command: "git commit", at: step.entry.time, moment: step.entry.time,
                signals: [
                    standing.signal, "the text says nothing of a merge",
                    "it holds files that neither parent has",
                ],
                benign: "A session may have finished its own merge in its own words.",
                title: "A commit finished a merge that it says nothing of: \(subject(merge))",
                message: "\(name(merge)) concluded a merge, holds work that neither side has, and "
                    + "its text is about something else: consistent with a commit by some session "
                    + "other than the one that was merging.",
                recover: [])
        }
    }

    /// Paths of a merge that no parent has, or that no parent changed.
    private func inNeitherParent(_ merge: RaceCommit) -> [Int32] {
        let sides = graph.sides(merge)
        guard sides.count > 1 else { return [] }
        return sides[0].filter { change in
            change.newMode != .absent
                && sides.dropFirst().allSatisfy { side in
                    side.contains {
                        $0.path == change.path && $0.oldBlob == change.oldBlob
                            && $0.oldMode == change.oldMode
                    }
                }
        }.map(\.path)
    }

    func gitlinkRegressions() -> [Race] {
        graph.commits.flatMap { commit -> [Race] in
            guard !graph.isLost(commit), !graph.isMerge(commit),
                facts.period.contains(graph.committed(commit).seconds),
                graph.changes(commit).count > 1
            else { return [] }
            return graph.changes(commit).compactMap { change in
                guard change.newMode.isGitlink, change.oldMode.isGitlink,
                    !speaksOfLink(commit, change.path),
                    let (recorded, setter) = earlier(change, commit)
                else { return nil }
                return gitlinkRegression(commit, change, recorded, setter)
            }
        }
    }

    private func speaksOfLink(_ commit: RaceCommit, _ path: Int32) -> Bool {
        let words = graph.message(commit).words
        let known: Set = [
            "submodule", "submodules", "downgrade", "downgrades", "pin", "pins", "pinned",
            graph.stem(path),
        ]
        return !words.isDisjoint(with: known) || graph.speaksOfUndoing(commit)
    }

    /// The commit that had recorded the value to which a link goes back, and the one that had
    /// moved it on.
    private func earlier(
        _ change: FileChange, _ commit: RaceCommit
    ) -> (recorded: RaceCommit?, setter: RaceCommit)? {
        let past = touches[change.path].filter { $0 < commit && graph.isAncestor($0, of: commit) }
        let values = past.map { other in
            (other, graph.changes(other).first { $0.path == change.path })
        }
        guard let setter = values.last(where: { $0.1?.newBlob == change.oldBlob })?.0,
            values.contains(where: {
                $0.1?.newBlob == change.newBlob || $0.1?.oldBlob == change.newBlob
            })
        else { return nil }
        return (values.last { $0.1?.newBlob == change.newBlob }?.0, setter)
    }

    private func gitlinkRegression(
        _ commit: RaceCommit, _ change: FileChange, _ recorded: RaceCommit?, _ setter: RaceCommit
    ) -> Race? {
        let at = graph.committed(commit)
        let standing = sessions.standing(
            sessions.owner(setter), sessions.owner(commit), at: at.seconds)
        guard let confidence = standing.level(several: .high, unmarked: .high) else { return nil }
        return Race(
            kind: .gitlinkRegress, loss: .possible, race: .high, confidence: confidence,
            victims: [setter], culprits: [commit], paths: [change.path],
            step: makers[graph.id(commit)], command: "git add -A && git commit", at: at,
            moment: at,
            signals: [
                standing.signal, "the submodule goes back to a value that was recorded before",
                "the commit changes other files too, and its text is silent",
            ],
            benign: "A roll-back may have been meant and not told.",
            title: "A commit set the submodule \(path(change.path)) back: \(subject(commit))",
            message: "\(name(commit)) sets \(path(change.path)) back to \(change.newBlob.short), "
                + "which it had before \(name(setter)), beside other changes and without a word: "
                + "consistent with a stale checkout of the submodule.",
            recover: [])
    }

    /// So long after a commit its message file may still lie there, in seconds.
    private static let messageLife: Int64 = 3600

    func messageSwaps() -> [Race] {
        graph.commits.compactMap { commit in
            guard !graph.isLost(commit), !graph.isMerge(commit),
                facts.period.contains(graph.committed(commit).seconds),
                let parent = graph.parents(commit).first, !graph.isMerge(parent),
                graph.committed(commit).seconds - graph.committed(parent).seconds
                    <= RaceScene.messageLife,
                graph.message(commit) == graph.message(parent), hasBody(commit),
                graph.changedPaths(commit).isDisjoint(with: graph.changedPaths(parent))
            else { return nil }
            return messageSwap(commit, parent)
        }
    }

    /// Text beyond the subject and lines such as `Session-Id: x`.
    private func hasBody(_ commit: RaceCommit) -> Bool {
        graph.message(commit).split(separator: "\n").dropFirst().contains { line in
            let word = line.prefix { $0.isLetter || $0 == "-" }
            return !(line[word.endIndex...].hasPrefix(": ") && !word.isEmpty)
        }
    }

    private func messageSwap(_ commit: RaceCommit, _ parent: RaceCommit) -> Race? {
        let at = graph.committed(commit)
        var (one, other) = (sessions.maker(parent), sessions.maker(commit))
        // A text that was taken over brings its mark along.
        (one.mark, other.mark) = (nil, nil)
        let standing = sessions.standing(one, other, at: at.seconds)
        guard standing != .own else { return nil }
        let confidence: Finding.Confidence = standing == .foreign ? .high : .medium
        return Race(
            kind: .messageSwap, loss: .possible, race: standing.race, confidence: confidence,
            victims: [parent], culprits: [commit], paths: graph.changedPaths(commit).sorted(),
            step: makers[graph.id(commit)], command: "git commit -F", at: at, moment: at,
            signals: [standing.signal, "two neighbours have one text and no file in common"],
            benign: "One session may have used one text for two parts of a change.",
            title: "Two commits have one text and no file in common: \(subject(commit))",
            message: "\(name(commit)) has the whole text of its parent, and changes other files: "
                + "consistent with a message file that two sessions shared.",
            recover: [])
    }
}
