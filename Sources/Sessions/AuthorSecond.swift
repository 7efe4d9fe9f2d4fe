import GitHistory

/// Who wrote a commit, in which second: equal for a commit and its rebased copies, and (but for
/// scripts) for nothing else.
struct AuthorSecond: Hashable {
    private let identity: Int32
    private let seconds: Int64

    /// The author second of a commit; nil where its date cannot be read.
    init?(_ commit: CommitIndex, _ graph: CommitGraph) {
        let author = graph.author(commit)
        guard author.isDated else { return nil }
        identity = author.identity
        seconds = author.seconds
    }
}
