/// What git remembers of one ref's moves.
package struct Reflog: Hashable, Sendable {
    /// The full name of the ref, `refs/heads/main`, or `HEAD`.
    package let name: String
    /// The linked worktree whose HEAD this is the log of; nil for the main one's and for shared refs.
    package let worktree: String?
    /// The entries, oldest first: the order of the file, whatever their dates say. None in a log
    /// that was emptied or whose ref has not moved since the log was made.
    package let entries: [ReflogEntry]
    /// The evidence snapshot that it comes from; nil for the repository's own.
    package let source: String?
    /// How many lines were damaged and passed over, as git does.
    package let malformed: Int

    /// A log.
    package init(
        name: String, worktree: String? = nil, entries: [ReflogEntry], malformed: Int = 0,
        source: String? = nil
    ) {
        self.name = name
        self.worktree = worktree
        self.entries = entries
        self.malformed = malformed
        self.source = source
    }

    /// Parses a log's file. A last line without a newline is damaged: it may have been cut short
    /// anywhere. O(bytes).
    package init(name: String, worktree: String? = nil, parsing file: Span<UInt8>) {
        var entries: [ReflogEntry] = []
        var malformed = 0
        var start = 0
        for position in 0..<file.count where file[position] == UInt8(ascii: "\n") {
            let line = file.extracting(start..<position)
            if let entry = ReflogEntry(line: line, log: name) {
                entries.append(entry)
            } else {
                malformed += 1
            }
            start = position + 1
        }
        if start < file.count { malformed += 1 }
        self.init(name: name, worktree: worktree, entries: entries, malformed: malformed)
    }

    /// The log of a worktree's HEAD, not of a ref that all worktrees share.
    package var isHead: Bool { name == "HEAD" }

    /// The positions of the entries that do not begin where the one before ended.
    ///
    /// An entry between was deleted or damaged, or, in the log of a HEAD, the branch was moved from
    /// outside of this worktree: the step is in the branch's log then. O(entries).
    package var breaks: [Int] {
        entries.indices.dropFirst().filter { entries[$0].old != entries[$0 - 1].new }
    }

    /// Whether the log begins in the middle: its oldest entry is not the ref's first.
    ///
    /// Older entries have expired, or the log was made later than the ref.
    package var beginsLate: Bool { entries.first.map { !$0.old.isZero } ?? false }
}
