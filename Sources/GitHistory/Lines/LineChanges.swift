/// What some commits do to the lines of their files, as far as whoever follows lines must know it.
///
/// A struct of arrays, and dropped once it is folded: a commit owns ranges of `files`, `fates` and
/// `moves`, a file a range of `origins`, an origin a range of `hunks`.
package struct LineChanges: Sendable {
    /// One commit's share.
    package struct Commit: Sendable {
        package let commit: CommitIndex
        package fileprivate(set) var files: Range<Int32>
        /// What became of each line that the commit deletes, in the order of files and hunks.
        package fileprivate(set) var fates: Range<Int32>
        /// Which added lines are deleted ones put elsewhere; ascending by the added line.
        package fileprivate(set) var moves: Range<Int32>
        /// Why nothing is known of it.
        package fileprivate(set) var gap: Gap?
    }

    /// One path that a commit sets anew or deletes.
    package struct File: Sendable {
        package let path: Int32
        /// How many lines it has afterwards; `noLines` where it is gone, binary or unreadable,
        /// `sameLines` where it is its origin.
        package let lineCount: Int32
        /// Where its lines can come from, in the order in which they are asked; none is a new file.
        package fileprivate(set) var origins: Range<Int32>
        /// How many lines that are not blank the commit adds here; 0 in a merge.
        package fileprivate(set) var added: Int32 = 0
    }

    /// A version of a file in one parent, under its name there.
    package struct Origin: Sendable {
        /// Which parent, from 0.
        package let parent: Int32
        package let path: Int32
        /// From that version to the file's; none where both are the same.
        package let hunks: Range<Int32>
        /// Whether what the hunks delete counts as deleted by the commit.
        package let isDeleting: Bool
    }

    /// An added line that is a deleted one, both by their number within the commit.
    package struct Move: Sendable, Hashable {
        package let added: Int32
        package let deleted: Int32

        /// A move.
        package init(added: Int32, deleted: Int32) {
            self.added = added
            self.deleted = deleted
        }
    }

    /// The line count of what has none.
    package static let noLines: Int32 = -1
    /// The line count of what is, under this name or another, the same as in a parent: nobody needs
    /// to read it to know its lines.
    package static let sameLines: Int32 = -2

    /// What the numbers of the paths mean.
    package var paths = ByteTable()
    package private(set) var commits: [Commit] = []
    package private(set) var files: [File] = []
    package private(set) var origins: [Origin] = []
    package private(set) var hunks: [Hunk] = []
    package private(set) var fates: [LineFate] = []
    package private(set) var moves: [Move] = []
    /// Blobs that could not be read, with the commit that needed them.
    package private(set) var gaps: [(commit: CommitIndex, gap: Gap)] = []
    /// Commits in which a limit kept renames from being looked for.
    package private(set) var cut: [CommitIndex] = []

    /// No changes yet.
    package init() {}

    /// Begins a commit; all that is added next is its own.
    package mutating func begin(_ commit: CommitIndex) {
        let (file, fate, move) = (Int32(files.count), Int32(fates.count), Int32(moves.count))
        commits.append(
            Commit(commit: commit, files: file..<file, fates: fate..<fate, moves: move..<move))
    }

    /// Says that the commit's trees could not be compared.
    package mutating func record(_ gap: Gap) { commits[commits.count - 1].gap = gap }

    /// Says that a blob of the commit could not be read.
    package mutating func recordBlob(_ gap: Gap) {
        gaps.append((commits[commits.count - 1].commit, gap))
    }

    /// Says that a limit kept renames of the commit from being looked for.
    package mutating func recordCut() { cut.append(commits[commits.count - 1].commit) }

    /// Adds a file without origins.
    package mutating func append(path: Int32, lineCount: Int32, added: Int32 = 0) {
        let end = Int32(origins.count)
        files.append(File(path: path, lineCount: lineCount, origins: end..<end, added: added))
        extendCommit()
    }

    /// Adds an origin of the last file.
    package mutating func append(
        parent: Int, path: Int32, hunks list: [Hunk], isDeleting: Bool, added: Int32 = 0
    ) {
        let start = Int32(hunks.count)
        hunks += list
        origins.append(
            Origin(
                parent: Int32(parent), path: path, hunks: start..<Int32(hunks.count),
                isDeleting: isDeleting))
        let file = files.count - 1
        files[file].origins = files[file].origins.lowerBound..<Int32(origins.count)
        files[file].added += added
    }

    /// Adds what became of the commit's deleted lines, and where some of them went.
    package mutating func append(fates list: [LineFate], moves pairs: [Move]) {
        fates += list
        moves += pairs
        let last = commits.count - 1
        commits[last].fates = commits[last].fates.lowerBound..<Int32(fates.count)
        commits[last].moves = commits[last].moves.lowerBound..<Int32(moves.count)
    }

    private mutating func extendCommit() {
        let last = commits.count - 1
        commits[last].files = commits[last].files.lowerBound..<Int32(files.count)
    }
}

/// What became of a line that a commit deletes.
package enum LineFate: UInt8, Sendable {
    /// It held nothing but white space: nobody's work.
    case blank
    case gone
    /// The same commit adds it elsewhere.
    case moved
    /// It is still there with other white space around it, or another line ending.
    case restyled
    /// It is still there with other numbers or hashes in it.
    case stamped
}
