import GitHistory

/// Who wrote a commit, in which second, and in which files: equal for a commit and its copies, and
/// (but for scripts) for nothing else.
package struct AuthorSecond: Hashable {
    private let identity: Int32
    private let seconds: Int64
    private let paths: UInt64

    /// The author second of a commit; nil where its date cannot be read, or where it changes no file.
    /// O(changes): who asks for each change of a commit asks `AuthorSeconds`.
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

/// The author seconds of commits, each worked out once.
package struct AuthorSeconds {
    private let history: History
    private var known: [CommitIndex: AuthorSecond?] = [:]

    /// Those of some history, none known yet.
    package init(_ history: History) { self.history = history }

    /// The author second of a commit. O(1), but for the first time.
    package mutating func of(_ commit: CommitIndex) -> AuthorSecond? {
        if let second = known[commit] { return second }
        let second = AuthorSecond(commit, history)
        known[commit] = .some(second)
        return second
    }
}
