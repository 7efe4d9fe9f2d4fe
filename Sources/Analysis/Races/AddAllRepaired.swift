import Findings
import GitHistory

/// 04, set right: a commit that held another session's files was taken back within minutes, and its
/// files were committed again by those whose they were.
extension RaceScene {
    /// So soon is such a commit taken back, and so soon are its files committed again, in seconds.
    private static let repair: Int64 = 900
    private static let split: Int64 = 3600

    func repairedSwallows() -> [Race] {
        logs.heads.flatMap { head in head.compactMap { repairedSwallow($0, head) } }
    }

    private func repairedSwallow(_ reset: RaceStep, _ head: [RaceStep]) -> Race? {
        guard reset.entry.action == .reset, let swallow = reset.old, let parent = reset.new,
            isGone(swallow), graph.parents(swallow) == [parent],
            makers[graph.id(swallow)]?.log == reset.log,
            reset.seconds - graph.committed(swallow).seconds <= RaceScene.repair
        else { return nil }
        let parts = head[(reset.position + 1)...]
            .prefix { $0.seconds - reset.seconds <= RaceScene.split }
            .filter { $0.entry.action == .commit }.compactMap(\.new)
        let paths = graph.changedPaths(swallow)
        let again = parts.reduce(into: [Int32: RaceCommit]()) { again, part in
            for path in graph.changedPaths(part) where paths.contains(path) && again[path] == nil {
                again[path] = part
            }
        }
        guard again.count == paths.count else { return nil }
        return repaired(swallow, reset, again)
    }

    private func repaired(
        _ swallow: RaceCommit, _ reset: RaceStep, _ again: [Int32: RaceCommit]
    ) -> Race? {
        let own = sessions.owner(swallow)
        let foreign = again.filter { _, part in
            sessions.areMarked
                ? sessions.areSame(sessions.owner(part), own) == false
                : topic(part) != nil && topic(swallow) != nil && topic(part) != topic(swallow)
        }
        guard !foreign.isEmpty, foreign.count < again.count,
            isApart(foreign.keys.sorted(), in: swallow), let part = foreign.values.min()
        else { return nil }
        let standing = sessions.standing(
            sessions.owner(part), own, at: graph.committed(swallow).seconds)
        guard let confidence = standing.level(foreign: .medium, several: nil, unmarked: .low)
        else { return nil }
        var race = swallowed(swallow, foreign.keys.sorted(), standing, confidence)
        race.signals = [
            standing.signal, "the commit was taken back, and its files were committed again apart",
        ]
        race.moments = [moment(reset, "the commit is taken back")]
        race.title =
            "A commit took in another session's files, and was set right: \(subject(swallow))"
        race.message =
            "\(name(swallow)) held \(foreign.keys.sorted().prefix(3).map(path).joined(separator: ", ")) "
            + "beside files elsewhere; it was taken back, and \(name(part)) committed these by "
            + "themselves: consistent with `git add -A` in a shared working tree, set right by hand."
        return race
    }
}
