import GitHistory
import Provenance

/// A file that is gone, with what went with it.
struct RemovedFile {
    let event: SurfaceEvent
    /// Its lines that are not blank.
    let lines: Int
    /// How many of them stand nowhere else after the removal.
    let gone: Int
    let sort: FileSort

    /// Something that other files use: a test guards these, and not tests.
    var isUsed: Bool { sort == .code || sort == .style }
}

/// The files of one stem in one folder that one landing removed.
struct RemovedSurface {
    /// Folder and stem.
    let name: String
    let landing: CommitIndex
    let files: [RemovedFile]

    /// With fewer lines nothing was removed that anybody would miss (DEFINITIONS, "Surfaces").
    static let fewest = 20

    var gone: Int { files.reduce(0) { $0 + $1.gone } }
    var lines: Int { files.reduce(0) { $0 + $1.lines } }
    /// So much is nowhere else that its coming back is told.
    var isBig: Bool { gone >= RemovedSurface.fewest }
    /// Big enough, and not mostly put elsewhere.
    var isRemoved: Bool { isBig && gone * 2 >= lines }
    /// Big enough, and put elsewhere.
    var isMoved: Bool { lines >= RemovedSurface.fewest && gone * 2 < lines }
    /// Something that people used, and not only its tests.
    var isProgram: Bool { files.contains(where: \.isUsed) }
    var paths: [String] { files.map(\.event.path) }
    var stem: String { Surface.stem(of: files[0].event.path) }
}

/// Measures what left the mainline.
struct RemovalMeasure {
    private struct Key: Hashable {
        let commit: CommitIndex
        let path: Int32
    }

    private let facts: Facts
    private var followed: [Key: Int] = [:]
    /// The lines that each landing adds in new files.
    private var arrived: [CommitIndex: Set<LineKey>] = [:]

    /// Collects what is known of the removals. O(deletions).
    init(_ facts: Facts, _ history: SurfaceHistory) {
        self.facts = facts
        var wanted: Set<Key> = []
        var landings: Set<CommitIndex> = []
        for event in history.removals {
            landings.insert(event.landing)
            if let number = event.number { wanted.insert(Key(commit: event.commit, path: number)) }
        }
        for row in facts.ages?.deletions ?? [] {
            let key = Key(commit: row.deleter, path: row.path)
            if wanted.contains(key) { followed[key, default: 0] += Int(row.gone) }
        }
        for event in history.additions where landings.contains(event.landing) {
            guard let lines = facts.content.lines(ofBlob: event.blob)?.value else { continue }
            arrived[event.landing, default: []].formUnion(lines)
        }
    }

    /// A removed file, measured: by its lines' ages where they were followed, else by the new files of
    /// its landing.
    func file(_ event: SurfaceEvent) -> RemovedFile {
        let sort = FileSort(event.path)
        let isWritten = event.number.map { facts.isWritten($0, event.path) } ?? sort.isWritten
        let all = facts.content.lines(ofBlob: event.blob)?.value ?? []
        let known = event.number.flatMap { followed[Key(commit: event.commit, path: $0)] }
        let arrived = arrived[event.landing] ?? []
        let gone = known ?? all.count { !arrived.contains($0) }
        return RemovedFile(
            event: event, lines: all.count, gone: isWritten ? min(gone, all.count) : 0, sort: sort)
    }
}

extension RemovalMeasure {
    /// The removed files as surfaces, in the order of their landings and names.
    static func surfaces(_ facts: Facts, _ history: SurfaceHistory) -> [RemovedSurface] {
        let measure = RemovalMeasure(facts, history)
        struct Place: Hashable {
            let landing: CommitIndex
            let name: String
        }
        let groups = Dictionary(grouping: history.removals) {
            Place(landing: $0.landing, name: Surface.name(of: $0.path))
        }
        return groups.sorted { ($0.key.landing, $0.key.name) < ($1.key.landing, $1.key.name) }
            .map { place, events in
                RemovedSurface(
                    name: place.name, landing: place.landing, files: events.map(measure.file))
            }
    }
}
