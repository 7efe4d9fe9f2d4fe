import Findings
import GitHistory

/// 04: a commit that holds files of another session beside its own.
extension RaceScene {
    func addAllSwallows() -> [Race] {
        graph.commits.compactMap { commit in
            guard !graph.isLost(commit), !graph.isMerge(commit),
                facts.period.contains(graph.committed(commit).seconds),
                graph.changes(commit).count > 1
            else { return nil }
            let own = sessions.owner(commit)
            let isTold = sessions.tells(own)
            guard isTold || !sessions.areMarked && makers[graph.id(commit)] != nil,
                graph.folders(graph.changedPaths(commit)).count > 1
            else { return nil }
            return isTold ? swallow(commit, own) : topicSwallow(commit)
        }
    }

    private func swallow(_ commit: RaceCommit, _ own: Actor) -> Race? {
        let paths = graph.changedPaths(commit).sorted()
        let foreign = paths.filter { isForeign($0, in: commit, own) }
        guard !foreign.isEmpty, isApart(foreign, in: commit), let first = foreign.first,
            let owner = owner(of: first, before: commit)
        else { return nil }
        let standing = sessions.standing(
            owner, sessions.owner(commit), at: graph.committed(commit).seconds)
        guard let confidence = standing.level(foreign: .medium, several: nil, unmarked: nil)
        else { return nil }
        return swallowed(commit, foreign, standing, confidence)
    }

    /// Whether a path belongs to one other session, just before a commit and just after it, and the
    /// commit's own session has nothing else to do with it.
    private func isForeign(_ path: Int32, in commit: RaceCommit, _ own: Actor) -> Bool {
        guard let before = owner(of: path, before: commit),
            let after = owner(of: path, after: commit),
            sessions.areSame(before, after) == true, sessions.areSame(before, own) == false
        else { return false }
        let visitors = touches[path].filter { $0 != commit }
        return !visitors.contains { sessions.areSame(sessions.owner($0), own) == true }
            && visitors.allSatisfy {
                $0 < commit
                    ? graph.isAncestor($0, of: commit) : graph.isAncestor(commit, of: $0)
            }
    }

    /// Whether some paths of a commit lie apart from its others, and the text is silent on them.
    func isApart(_ paths: [Int32], in commit: RaceCommit) -> Bool {
        let others = graph.changedPaths(commit).subtracting(paths)
        let message = graph.message(commit).lowercased()
        return !others.isEmpty && graph.folders(others).isDisjoint(with: graph.folders(paths))
            && !paths.contains { message.contains(graph.stem($0)) }
    }

    /// Without marks, where a HEAD's command made the commit: the subjects before and after are about
    /// something else.
    private func topicSwallow(_ commit: RaceCommit) -> Race? {
        guard let own = topic(commit) else { return nil }
        let foreign = graph.changedPaths(commit).sorted().filter { path in
            let around = touches.around(path)
            guard let before = around.last(before: commit).flatMap(topic),
                let after = around.first(after: commit).flatMap(topic)
            else { return false }
            return before == after && before != own
        }
        guard !foreign.isEmpty, isApart(foreign, in: commit) else { return nil }
        return swallowed(commit, foreign, .unmarked, .low)
    }

    func swallowed(
        _ commit: RaceCommit, _ foreign: [Int32], _ standing: Standing,
        _ confidence: Finding.Confidence
    ) -> Race {
        let at = graph.committed(commit)
        let names = foreign.prefix(3).map(path).joined(separator: ", ")
        return Race(
            kind: .addAllSwallow, loss: .none, race: confidence == .medium ? .medium : .low,
            confidence: confidence, culprits: [commit], paths: foreign,
            step: makers[graph.id(commit)], command: "git add -A && git commit", at: at,
            moment: at,
            signals: [
                standing.signal,
                "the commits before and after on these paths are another session's",
            ],
            benign: "One change may span several parts of the project.",
            title: "A commit took in another session's files: \(subject(commit))",
            message: "\(name(commit)) holds \(names) beside files elsewhere; just before and just "
                + "after, these were the work of one other session: consistent with `git add -A` "
                + "in a shared working tree.",
            recover: [])
    }
}

extension RaceGraph {
    /// A path's last part without its endings, in lower case.
    func stem(_ path: Int32) -> String {
        let name = paths.text(path).split(separator: "/").last.map { $0.lowercased() } ?? ""
        let rest = name.drop { $0 == "." }
        return String(rest.prefix { $0 != "." })
    }
}
