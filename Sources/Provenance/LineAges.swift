import GitHistory

/// Lines of one commit that another one deletes in one file; blank lines do not count.
package struct LineDeletion: Hashable, Sendable {
    /// Who had written lines first.
    package enum Origin: Hashable, Sendable {
        /// Whoever added them.
        case adder
        /// A commit from whose lines the adder made them: it put them elsewhere, or gave them other
        /// white space or numbers.
        case commit(CommitIndex)
        /// A commit that was not read; the adder only carried them.
        case unread
    }

    /// Who had added the lines, as `git blame` says; nil where that was before the first commit that
    /// was read.
    package let adder: CommitIndex?
    /// Who had written them first.
    package let origin: Origin
    package let deleter: CommitIndex
    /// The file that they are deleted from, under its name then.
    package let path: Int32
    /// All of them.
    package var lines: Int32 = 0
    /// How many of them the deleter adds elsewhere.
    package var moved: Int32 = 0
    /// How many of them are still there with other white space around them.
    package var restyled: Int32 = 0
    /// How many of them are still there with other numbers or hashes in them.
    package var stamped: Int32 = 0

    /// How many of them are really gone.
    package var gone: Int32 { lines - moved - restyled - stamped }
}

/// Lines that a commit adds to one file; blank lines do not count.
package struct LineAddition: Hashable, Sendable {
    package let commit: CommitIndex
    package let path: Int32
    package let lines: Int32
    /// How many of them the same commit deletes: they are moved, restyled or stamped.
    package let carried: Int32
}

/// Who added each line of a history, and who deleted it.
package struct LineAges: Sendable {
    /// What the numbers of the paths mean; those of the change table come first, as they are there.
    package internal(set) var paths: ByteTable
    /// In the order of the deleting commits and their files.
    package internal(set) var deletions: [LineDeletion] = []
    /// In the order of the commits and their files.
    package internal(set) var additions: [LineAddition] = []
    /// Lines that only a merge's first parent had, and that the merge drops: nobody on the other
    /// side can have deleted them. Blank lines count here, and the kinds are not told apart.
    package internal(set) var droppedByMerges: [LineDeletion] = []
    /// What could not be read, with the commit that needed it, in order.
    package internal(set) var gaps: [(commit: CommitIndex, gap: Gap)] = []
    /// Commits in which a limit kept renames from being looked for, in order.
    package internal(set) var cut: [CommitIndex] = []
    /// Files of which the lines that were known are not as many as the change says: none, unless
    /// something before could not be read.
    package internal(set) var mismatches = 0
    var kept: [CommitIndex: LineTable] = [:]
    var owners = LineOwners()

    init(paths: ByteTable) {
        self.paths = paths
    }
}

extension LineAges {
    /// Who added each line of a file at a commit that was asked for beforehand, nil for a line that
    /// is older than what was read. Empty where nothing is known of the file.
    package func lines(of path: some Sequence<UInt8>, at commit: CommitIndex) -> [CommitIndex?] {
        guard let table = kept[commit] else { return [] }
        let bytes = Array(path)
        var paths = paths
        return table[paths.index(of: bytes.span)].map { owner in
            let adder = owners.adder(owner)
            return adder < 0 ? nil : CommitIndex(Int(adder))
        }
    }
}
