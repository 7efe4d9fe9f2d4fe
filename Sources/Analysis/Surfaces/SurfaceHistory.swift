import GitHistory

/// A file that came to the mainline or left it.
struct SurfaceEvent: Hashable {
    let path: String
    /// The path's number in the change table; nil where only a merge tells of it.
    let number: Int32?
    /// The commit of the mainline's first-parent chain that brought it.
    let landing: CommitIndex
    /// The commit that did it: the landing, or one of the branch that it merged.
    let commit: CommitIndex
    /// The version that came, or the last one that was there.
    let blob: ObjectID
}

/// Which files came to the mainline and left it, along its first-parent chain.
struct SurfaceHistory {
    /// Oldest first, those of one landing by path.
    private(set) var removals: [SurfaceEvent] = []
    private(set) var additions: [SurfaceEvent] = []

    /// What a merged branch did to a path, the last of it.
    private struct Deed {
        let number: Int32
        let commit: CommitIndex
    }

    /// The merges of the chain whose files must be known.
    static func merges(_ history: History) -> Set<CommitIndex> {
        let graph = history.graph
        return Set(
            history.mainline.chain.filter {
                graph.isMerge($0) && !history.isBeforeWindow($0)
                    && graph.reaches[$0.position] == .complete
            })
    }

    /// Goes along the chain, as far as changes were read. O(changes).
    init(_ facts: Facts) {
        let history = facts.history
        let graph = history.graph
        let deeds = SurfaceHistory.deeds(history)
        for landing in history.mainline.chain.reversed()
        where graph.committer(landing).seconds < facts.period.until {
            if let files = facts.content.merged(landing)?.value {
                for file in files {
                    let deed = deeds[landing]?["\(file.isAdded)\(file.path)"]
                    let event = SurfaceEvent(
                        path: file.path, number: deed?.number, landing: landing,
                        commit: deed?.commit ?? landing, blob: file.blob)
                    if file.isAdded { additions.append(event) } else { removals.append(event) }
                }
            } else {
                for change in history.changes.changes(landing) { add(change, landing, history) }
            }
        }
    }

    private mutating func add(
        _ change: FileChange, _ landing: CommitIndex, _ history: History
    ) {
        let isAdded = change.oldMode == .absent
        let mode = isAdded ? change.newMode : change.oldMode
        guard isAdded || change.newMode == .absent, mode.type == 0o100000 else { return }
        let event = SurfaceEvent(
            path: history.changes.paths.text(change.path), number: change.path, landing: landing,
            commit: landing, blob: isAdded ? change.newBlob : change.oldBlob)
        if isAdded { additions.append(event) } else { removals.append(event) }
    }

    /// What the commits of merged branches did, by landing and path.
    private static func deeds(_ history: History) -> [CommitIndex: [String: Deed]] {
        var deeds: [CommitIndex: [String: Deed]] = [:]
        for commit in history.graph.commits {
            guard let landing = history.mainline.landing(of: commit), landing != commit else {
                continue
            }
            for change in history.changes.changes(commit) {
                let isAdded = change.oldMode == .absent
                guard isAdded || change.newMode == .absent else { continue }
                let key = "\(isAdded)\(history.changes.paths.text(change.path))"
                deeds[landing, default: [:]][key] = Deed(number: change.path, commit: commit)
            }
        }
        return deeds
    }
}
