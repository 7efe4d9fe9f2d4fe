/// Says which files that one change adds are files that it deletes, under a new name.
///
/// By git's rules for `-M50%` as `git blame` uses them: the same content first, then at least half
/// of it. Every added file is asked for itself, so that two can come from one deleted file.
package struct RenameSearch {
    /// A file that is added or deleted.
    package struct Candidate {
        /// Its place among the changes.
        package let change: Int
        package let blob: ObjectID
        package let path: ArraySlice<UInt8>

        /// A candidate.
        package init(change: Int, blob: ObjectID, path: ArraySlice<UInt8>) {
            self.change = change
            self.blob = blob
            self.path = path
        }

        fileprivate var name: ArraySlice<UInt8> {
            path.suffix(from: (path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex - 1) + 1)
        }
    }

    /// An added file with the deleted one that it was, both by their place among the changes.
    package struct Rename: Hashable, Sendable {
        package let source: Int
        package let destination: Int
        package let score: Int
    }

    /// The score of equal files.
    package static let fullScore = 60_000
    /// The least score of a rename.
    private static let leastScore = 30_000
    /// The least score of a file that keeps its name and moves to another folder.
    private static let leastScoreOfSameName = 45_000
    /// How many pairs of files are compared at most: 400 deleted ones with 400 added ones.
    package static let pairLimit = 160_000
    /// Larger files are only found when they are the same.
    package static let sizeLimit = 1 << 20

    private let sources: [Candidate]
    private let open: [Candidate]
    /// The renames that were found so far.
    package private(set) var renames: [Rename] = []

    /// Finds the renames that need no reading. O(n).
    package init(deleted: [Candidate], added: [Candidate]) {
        var positions: [ObjectID: [Int]] = [:]
        for (position, source) in deleted.enumerated() {
            positions[source.blob, default: []].append(position)
        }
        var open: [Candidate] = []
        for destination in added {
            guard let equal = positions[destination.blob] else {
                open.append(destination)
                continue
            }
            let source =
                equal.first { deleted[$0].name == destination.name } ?? equal[0]
            renames.append(
                Rename(
                    source: deleted[source].change, destination: destination.change,
                    score: RenameSearch.fullScore))
        }
        sources = deleted
        self.open = open
    }

    /// The blobs whose content says the rest; none where nothing can be found.
    package var wanted: [ObjectID] {
        open.isEmpty || sources.isEmpty ? [] : sources.map(\.blob) + open.map(\.blob)
    }

    /// Whether there are too many files to compare each with each.
    package var isCut: Bool { sources.count * open.count > RenameSearch.pairLimit }

    /// Finds the other renames; blobs without a profile (binary, too large, missing) are passed
    /// over. O(pairs × lines), or, where the limit cuts, only files that keep their name.
    package mutating func match(_ profiles: [ObjectID: ChunkProfile]) {
        let known = sources.compactMap { source in profiles[source.blob].map { (source, $0) } }
        var named: [ArraySlice<UInt8>: Int] = [:]
        for (position, (source, _)) in known.enumerated() {
            named[source.name] = named[source.name] == nil ? position : -1
        }
        for destination in open {
            guard let profile = profiles[destination.blob] else { continue }
            var best: (score: Int, isSameName: Bool, source: Int)?
            if let position = named[destination.name], position >= 0 {
                let score = ChunkProfile.similarity(known[position].1, profile)
                if score >= RenameSearch.leastScoreOfSameName { best = (score, true, position) }
            }
            if best == nil, !isCut { best = RenameSearch.best(known, destination, profile) }
            guard let best else { continue }
            renames.append(
                Rename(
                    source: known[best.source].0.change, destination: destination.change,
                    score: best.score))
        }
    }

    private static func best(
        _ known: [(Candidate, ChunkProfile)], _ destination: Candidate, _ profile: ChunkProfile
    ) -> (score: Int, isSameName: Bool, source: Int)? {
        var best: (score: Int, isSameName: Bool, source: Int)?
        for (position, (source, other)) in known.enumerated() {
            let (smaller, larger) = (min(other.size, profile.size), max(other.size, profile.size))
            if smaller * fullScore < larger * leastScore { continue }
            let score = ChunkProfile.similarity(other, profile)
            guard score >= leastScore else { continue }
            let isSameName = source.name == destination.name
            if let known = best,
                (known.score, known.isSameName ? 1 : 0) >= (score, isSameName ? 1 : 0)
            {
                continue
            }
            best = (score, isSameName, position)
        }
        return best
    }
}
