/// What the questions of a run need to have read: the costly part, asked for by name.
///
/// A union is cheap and order never matters, so every question can ask for itself.
package struct ContentRequest: Sendable, Equatable {
    /// Commits whose patch-id and line counts are wanted.
    package var patches: Set<CommitIndex>
    /// Commits whose lines are wanted, and the patch-id without context.
    package var details: Set<CommitIndex>
    /// Commits whose line counts are wanted and nothing more: half the cost of a patch.
    package var counts: Set<CommitIndex>
    /// Files whose lines are wanted.
    package var files: Set<ObjectID> = []

    /// A request, by default for nothing.
    package init(
        patches: Set<CommitIndex> = [], details: Set<CommitIndex> = [],
        counts: Set<CommitIndex> = []
    ) {
        self.patches = patches
        self.details = details
        self.counts = counts
    }

    /// True when nothing is wanted.
    package var isEmpty: Bool {
        patches.isEmpty && details.isEmpty && counts.isEmpty && files.isEmpty
    }

    /// Adds another question's wishes.
    package mutating func formUnion(_ other: ContentRequest) {
        patches.formUnion(other.patches)
        details.formUnion(other.details)
        counts.formUnion(other.counts)
        files.formUnion(other.files)
    }
}

/// What was read in answer to requests.
package struct Content: Sendable {
    private var patches: [CommitIndex: Known<Patch>] = [:]
    private var details: [CommitIndex: Known<PatchDetail>] = [:]
    private var counts: [CommitIndex: Known<[LineCount]>] = [:]
    private var files: [ObjectID: Known<FileLines>] = [:]

    /// Nothing read yet.
    package init() {}

    /// The patch of a commit, nil when nobody asked for it.
    package func patch(_ commit: CommitIndex) -> Known<Patch>? { patches[commit] }

    /// What of a request has not been answered.
    package func missing(from request: ContentRequest) -> ContentRequest {
        var missing = ContentRequest(
            patches: request.patches.filter { patches[$0] == nil },
            details: request.details.filter { details[$0] == nil },
            counts: request.counts.filter {
                counts[$0] == nil && patches[$0] == nil && !request.patches.contains($0)
            })
        missing.files = request.files.filter { files[$0] == nil }
        return missing
    }

    /// The lines of a file, nil when nobody asked for them.
    package func file(_ blob: ObjectID) -> Known<FileLines>? { files[blob] }

    /// Records an answer.
    package mutating func record(_ lines: Known<FileLines>, for blob: ObjectID) {
        files[blob] = lines
    }

    /// The line counts of a commit's files, in the order of its changes; nil when nobody asked.
    package func lines(_ commit: CommitIndex) -> Known<[LineCount]>? {
        switch patches[commit] {
        case .value(let patch): .value(patch.lines)
        case .gap(let gap): .gap(gap)
        case nil: counts[commit]
        }
    }

    /// Records an answer.
    package mutating func record(_ lines: Known<[LineCount]>, for commit: CommitIndex) {
        counts[commit] = lines
    }

    /// The lines of a commit's patch, nil when nobody asked for them.
    package func detail(_ commit: CommitIndex) -> Known<PatchDetail>? { details[commit] }

    /// Records an answer.
    package mutating func record(_ detail: Known<PatchDetail>, for commit: CommitIndex) {
        details[commit] = detail
    }

    /// Records an answer.
    package mutating func record(_ patch: Known<Patch>, for commit: CommitIndex) {
        patches[commit] = patch
    }

    /// False where patches were asked for and not one could be read: nothing follows then.
    package var isAssessable: Bool {
        patches.isEmpty && counts.isEmpty || patches.values.contains { $0.value != nil }
            || counts.values.contains { $0.value != nil }
    }

    /// The gaps that answers met, with their commits, in order.
    package var gaps: [(commit: CommitIndex, gap: Gap)] {
        let unread = patches.compactMap { commit, known in known.gap.map { (commit, $0) } }
        let uncounted = counts.compactMap { commit, known in known.gap.map { (commit, $0) } }
        return (unread + uncounted).sorted { $0.0 < $1.0 }
    }
}
