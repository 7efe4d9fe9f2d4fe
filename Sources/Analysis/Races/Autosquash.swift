import Findings
import GitHistory

/// 22: a fix-up that found its target by its subject alone, and hit another session's commit.
extension RaceScene {
    func autosquashes() -> [Race] {
        logs.heads.flatMap { head in
            head.compactMap { step -> Race? in
                guard step.entry.action == .commit, let fixup = step.new, isGone(fixup),
                    let subject = target(of: graph.subject(fixup)),
                    let target = head[..<step.position].last(where: {
                        $0.entry.action.makesCommit
                            && $0.new.map { graph.subject($0) == subject } == true
                    })?.new,
                    let fold = head[(step.position + 1)...].first(where: {
                        $0.entry.action == .rebasePick && $0.entry.isMarked(["fixup", "squash"])
                    })
                else { return nil }
                return autosquash(fixup, target, fold)
            }
        }
    }

    private func target(of subject: String) -> String? {
        for word in ["fixup! ", "squash! "] where subject.hasPrefix(word) {
            return String(subject.dropFirst(word.count))
        }
        return nil
    }

    private func autosquash(
        _ fixup: RaceCommit, _ target: RaceCommit, _ fold: RaceStep
    ) -> Race? {
        let isApart = graph.folders(graph.changedPaths(fixup))
            .isDisjoint(with: graph.folders(graph.changedPaths(target)))
        let standing = sessions.standing(
            sessions.owner(target), sessions.owner(fixup), at: fold.seconds)
        let byMark = graph.mark(target) != nil && graph.mark(fixup) != nil
        guard
            let confidence = standing.level(
                foreign: byMark ? .medium : .high, several: isApart ? .low : nil,
                unmarked: isApart ? .low : nil)
        else { return nil }
        return Race(
            kind: .autosquashForeign, loss: .none, race: standing.race, confidence: confidence,
            victims: [target, fixup], paths: graph.changedPaths(fixup).sorted(), step: fold,
            command: "git rebase --autosquash", at: fold.entry.time, moment: fold.entry.time,
            signals: [standing.signal]
                + (isApart ? ["the fix-up and its target have no folder in common"] : []),
            benign: "A session may have fixed its own commit up.",
            title: "A fix-up went into another session's commit: \(subject(target))",
            message: "\(name(fixup)) was folded into \(name(target)), which it names by its "
                + "subject alone: consistent with a target that was some other session's.")
    }
}
