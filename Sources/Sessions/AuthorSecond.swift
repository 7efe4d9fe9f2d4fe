import GitHistory

/// Who wrote a commit, in which second, and in which files: equal for a commit and its copies, and
/// (but for scripts) for nothing else.
package struct AuthorSecond: Hashable {
    private let identity: Int32
    private let seconds: Int64
    private let paths: UInt64

    /// The author second of a commit; nil where its date cannot be read, or where it changes no file.
    package init?(_ commit: CommitIndex, _ history: History) {
        let author = history.graph.author(commit)
        let changes = history.changes.changes(commit)
        guard author.isDated, !changes.isEmpty else { return nil }
        identity = author.identity
        seconds = author.seconds
        // FNV-1a over the numbers of the paths, which stand in git's order.
        paths = changes.reduce(0xcbf2_9ce4_8422_2325) {
            ($0 ^ UInt64(UInt32(bitPattern: $1.path))) &* 0x100_0000_01b3
        }
    }
}
