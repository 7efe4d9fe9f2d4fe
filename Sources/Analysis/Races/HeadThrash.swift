import GitHistory

/// A HEAD that went to and fro between two branches while two sessions committed: no finding by
/// itself, since every checkout may have been meant, but it explains what stands beside it.
extension RaceScene {
    /// So many checkouts, so near to one another in seconds, are more than one session's change of mind.
    private static let fewest = 3
    private static let nearness: Int64 = 600

    /// A sentence for each pair of branches and worktree.
    func headThrashes() -> [String] {
        logs.heads.flatMap { head -> [String] in
            var pairs: [[String]: [RaceStep]] = [:]
            for step in head where facts.period.contains(step.seconds) {
                guard let route = step.route, let to = step.branch, route.from != to,
                    !route.from.isObjectID
                else { continue }
                pairs[[route.from, to].sorted(), default: []].append(step)
            }
            return pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap {
                headThrash(head, $0.key, $0.value)
            }
        }
    }

    private func headThrash(
        _ head: [RaceStep], _ branches: [String], _ checkouts: [RaceStep]
    ) -> String? {
        let last = RaceScene.fewest - 1
        let busy = checkouts.indices.dropLast(last).filter {
            checkouts[$0 + last].seconds - checkouts[$0].seconds <= RaceScene.nearness
        }
        guard let start = busy.first, let end = busy.last.map({ $0 + last }) else { return nil }
        let (first, final) = (checkouts[start], checkouts[end])
        let owners = head[first.position...final.position]
            .filter { $0.entry.action.makesCommit }.compactMap(\.new).map(sessions.owner)
            .filter(sessions.tells)
        guard
            owners.contains(where: { sessions.areSame($0, owners[0]) == false })
        else { return nil }
        let place =
            first.log.worktree.map { "In the worktree \(word($0))" } ?? "In the main worktree"
        return "\(place) HEAD went \(end - start + 1) times between \(word(branches[0])) and "
            + "\(word(branches[1])) from \(first.entry.time.rfc3339) to \(final.entry.time.rfc3339), "
            + "and more than one session committed meanwhile."
    }
}
