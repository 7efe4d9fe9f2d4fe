import GitHistory

/// A file that came back, or another of its surface.
struct SurfaceReturn {
    let removal: RemovedFile
    let addition: SurfaceEvent
    /// How many lines the new version has that are not blank.
    let lines: Int
    /// How many of the old lines it has.
    let back: Int
    /// Whether one of those says enough to be recognized.
    let isRecognized: Bool

    var isSamePath: Bool { removal.event.path == addition.path }
    /// At least half of the old lines.
    var isHalf: Bool { removal.lines > 0 && back * 2 >= removal.lines }
}

/// What one landing brought back of what another one had removed.
struct SurfaceReturns {
    let removal: CommitIndex
    let landing: CommitIndex
    /// By path.
    let files: [SurfaceReturn]

    /// How long after its removal a surface can come back (DEFINITIONS, "Surfaces").
    static let window: Int64 = 90 * 86_400

    /// Finds what came back in time, in the order of the landings. O(removals + additions).
    static func all(
        _ facts: Facts, _ history: SurfaceHistory, _ surfaces: [RemovedSurface]
    ) -> [SurfaceReturns] {
        var matcher = ReturnMatcher(facts, surfaces)
        for event in history.additions { matcher.take(event) }
        return matcher.pairs.sorted {
            ($0.key.landing, $0.key.removal) < ($1.key.landing, $1.key.removal)
        }
        .compactMap { pair, files in
            let told = matcher.told(files)
            return told.isEmpty
                ? nil
                : SurfaceReturns(
                    removal: pair.removal, landing: pair.landing,
                    files: told.sorted { $0.addition.path < $1.addition.path })
        }
    }

    /// The versions whose lines must be known to tell. O(removals + additions).
    static func blobs(_ facts: Facts, _ history: SurfaceHistory) -> Set<ObjectID> {
        var blobs: Set<ObjectID> = []
        var names: Set<String> = []
        var landings: Set<CommitIndex> = []
        for event in history.removals where FileSort(event.path).isWritten {
            blobs.insert(event.blob)
            names.insert(Surface.name(of: event.path))
            landings.insert(event.landing)
        }
        for event in history.additions {
            let isNew = landings.contains(event.landing)
            if isNew || names.contains(Surface.name(of: event.path)) { blobs.insert(event.blob) }
        }
        return blobs
    }
}

/// Puts additions beside the removals before them.
private struct ReturnMatcher {
    struct Pair: Hashable {
        let removal: CommitIndex
        let landing: CommitIndex
    }

    private let facts: Facts
    /// What was removed, by path and by surface, oldest first.
    private var byPath: [String: [RemovedFile]] = [:]
    private var byName: [String: [RemovedSurface]] = [:]
    private(set) var pairs: [Pair: [SurfaceReturn]] = [:]

    init(_ facts: Facts, _ surfaces: [RemovedSurface]) {
        self.facts = facts
        for surface in surfaces {
            byName[surface.name, default: []].append(surface)
            for file in surface.files { byPath[file.event.path, default: []].append(file) }
        }
    }

    mutating func take(_ event: SurfaceEvent) {
        if let file = byPath[event.path]?.last(where: { isBefore($0.event.landing, event) }) {
            return pair(file, event)
        }
        let name = Surface.name(of: event.path)
        guard let surface = byName[name]?.last(where: { isBefore($0.landing, event) }) else {
            return
        }
        let all = surface.files.map { measured($0, event) }
        if let best = all.max(by: { $0.back < $1.back }), best.isRecognized {
            pair(best.removal, event)
        }
    }

    private mutating func pair(_ file: RemovedFile, _ event: SurfaceEvent) {
        let pair = Pair(removal: file.event.landing, landing: event.landing)
        pairs[pair, default: []].append(measured(file, event))
    }

    private func isBefore(_ removal: CommitIndex, _ event: SurfaceEvent) -> Bool {
        guard removal < event.landing else { return false }
        let graph = facts.history.graph
        let apart = graph.committer(event.landing).seconds - graph.committer(removal).seconds
        return apart <= SurfaceReturns.window
    }

    private func measured(_ file: RemovedFile, _ event: SurfaceEvent) -> SurfaceReturn {
        let old = facts.content.lines(ofBlob: file.event.blob)?.value ?? []
        let new = facts.content.lines(ofBlob: event.blob)?.value ?? []
        let present = Set(new)
        let back = old.filter(present.contains)
        return SurfaceReturn(
            removal: file, addition: event, lines: new.count, back: back.count,
            isRecognized: back.contains { !$0.isBare })
    }

    /// What of one landing is told: where a surface that was big enough is back, the files of it, and
    /// what else came back with them.
    func told(_ files: [SurfaceReturn]) -> [SurfaceReturn] {
        let groups = Dictionary(grouping: files) { Surface.name(of: $0.addition.path) }
        let names = groups.filter { name, files in
            let landing = files[0].removal.event.landing
            let isBig = byName[name]?.contains { $0.landing == landing && $0.isBig } ?? false
            return isBig && files.contains { $0.isHalf || $0.isRecognized }
        }
        guard !names.isEmpty else { return [] }
        return files.filter { file in
            names[Surface.name(of: file.addition.path)] != nil
                || file.isSamePath && (file.removal.lines == 0 || file.isHalf)
        }
    }
}
