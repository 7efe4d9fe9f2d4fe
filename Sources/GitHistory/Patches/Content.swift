/// What the questions of a run need to have read: the costly part, asked for by name.
///
/// A union is cheap and order never matters, so every question can ask for itself.
package struct ContentRequest: Sendable, Equatable {
    /// Commits whose patch-id and line counts are wanted.
    package var patches: Set<CommitIndex>
    /// Commits whose lines are wanted, and the patch-id without context.
    package var details: Set<CommitIndex>

    /// A request, by default for nothing.
    package init(patches: Set<CommitIndex> = [], details: Set<CommitIndex> = []) {
        self.patches = patches
        self.details = details
    }

    /// True when nothing is wanted.
    package var isEmpty: Bool { patches.isEmpty && details.isEmpty }

    /// Adds another question's wishes.
    package mutating func formUnion(_ other: ContentRequest) {
        patches.formUnion(other.patches)
        details.formUnion(other.details)
    }
}

/// What was read in answer to requests.
package struct Content: Sendable {
    private var patches: [CommitIndex: Known<Patch>] = [:]
    private var details: [CommitIndex: Known<PatchDetail>] = [:]

    /// Nothing read yet.
    package init() {}

    /// The patch of a commit, nil when nobody asked for it.
    package func patch(_ commit: CommitIndex) -> Known<Patch>? { patches[commit] }

    /// What of a request has not been answered.
    package func missing(from request: ContentRequest) -> ContentRequest {
        ContentRequest(
            patches: request.patches.filter { patches[$0] == nil },
            details: request.details.filter { details[$0] == nil })
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
        patches.isEmpty || patches.values.contains { $0.value != nil }
    }

    /// The gaps that answers met, with their commits, in order.
    package var gaps: [(commit: CommitIndex, gap: Gap)] {
        patches.compactMap { commit, known -> (commit: CommitIndex, gap: Gap)? in
            if case .gap(let gap) = known { (commit, gap) } else { nil }
        }.sorted { $0.commit < $1.commit }
    }
}
