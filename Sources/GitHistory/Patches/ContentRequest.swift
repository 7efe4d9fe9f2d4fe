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
    /// Files of which the changed lines are wanted.
    package var texts: Set<ChangedFile>
    /// Names that are looked for in what commits change.
    package var mentions: Set<Mention>
    /// Commits whose added lines are wanted, and their counts.
    package var added: Set<CommitIndex>
    /// Commits of which it is wanted which of the files that they delete live on under another name.
    package var renames: Set<CommitIndex>
    /// Merges of which it is wanted whether they have what each side changed.
    package var merges: Set<MergeQuestion>
    /// Files whose lines are wanted.
    package var files: Set<ObjectID> = []
    /// Changes whose line counts are wanted, of commits that no ref reaches among them.
    package var pairs: Set<BlobPair> = []
    /// Merges of which the files are wanted that come and go with them, seen from the first parent.
    package var mergedFiles: Set<CommitIndex>
    /// Versions of files of which all lines are wanted.
    package var blobs: Set<ObjectID>
    /// Names of which is wanted what the tests of a commit's tree say.
    package var absences: Set<Mention>

    /// A request, by default for nothing.
    package init(
        patches: Set<CommitIndex> = [], details: Set<CommitIndex> = [],
        counts: Set<CommitIndex> = [], texts: Set<ChangedFile> = [],
        mentions: Set<Mention> = [], added: Set<CommitIndex> = [],
        renames: Set<CommitIndex> = [], merges: Set<MergeQuestion> = [],
        mergedFiles: Set<CommitIndex> = [], blobs: Set<ObjectID> = [],
        absences: Set<Mention> = []
    ) {
        self.patches = patches
        self.details = details
        self.counts = counts
        self.texts = texts
        self.mentions = mentions
        self.added = added
        self.renames = renames
        self.merges = merges
        self.mergedFiles = mergedFiles
        self.blobs = blobs
        self.absences = absences
    }

    /// Every commit of whose patch something is wanted, in order. O(commits log commits).
    package var patched: [CommitIndex] { patches.union(added).union(counts).sorted() }

    /// What is wanted of the patch that some commits have in common. O(commits).
    package func wish(of commits: [CommitIndex]) -> PatchWish {
        PatchWish(
            isIDWanted: commits.contains(where: patches.contains),
            areLinesWanted: commits.contains(where: added.contains))
    }

    /// True when nothing is wanted.
    package var isEmpty: Bool {
        patches.isEmpty && details.isEmpty && counts.isEmpty && texts.isEmpty
            && mentions.isEmpty && added.isEmpty && renames.isEmpty && merges.isEmpty
            && files.isEmpty && pairs.isEmpty && mergedFiles.isEmpty && blobs.isEmpty
            && absences.isEmpty
    }

    /// Adds another question's wishes.
    package mutating func formUnion(_ other: ContentRequest) {
        patches.formUnion(other.patches)
        details.formUnion(other.details)
        counts.formUnion(other.counts)
        texts.formUnion(other.texts)
        mentions.formUnion(other.mentions)
        added.formUnion(other.added)
        renames.formUnion(other.renames)
        merges.formUnion(other.merges)
        files.formUnion(other.files)
        pairs.formUnion(other.pairs)
        mergedFiles.formUnion(other.mergedFiles)
        blobs.formUnion(other.blobs)
        absences.formUnion(other.absences)
    }
}
