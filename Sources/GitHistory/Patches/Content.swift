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

    /// True when nothing is wanted.
    package var isEmpty: Bool {
        patches.isEmpty && details.isEmpty && counts.isEmpty && texts.isEmpty
            && mentions.isEmpty && added.isEmpty && renames.isEmpty && merges.isEmpty
            && files.isEmpty && mergedFiles.isEmpty && blobs.isEmpty && absences.isEmpty
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
        mergedFiles.formUnion(other.mergedFiles)
        blobs.formUnion(other.blobs)
        absences.formUnion(other.absences)
    }
}

/// What was read in answer to requests.
package struct Content: Sendable {
    private var patches: [CommitIndex: Known<Patch>] = [:]
    private var details: [CommitIndex: Known<PatchDetail>] = [:]
    private var counts: [CommitIndex: Known<[LineCount]>] = [:]
    private var texts: [ChangedFile: Known<ChangedText>] = [:]
    private var mentions: [Mention: Known<Mentions>] = [:]
    private var added: [CommitIndex: Known<AddedLines>] = [:]
    private var renames: [CommitIndex: Set<Int32>] = [:]
    private var sides: [CommitIndex: Known<MergeSides>] = [:]
    private var files: [ObjectID: Known<FileLines>] = [:]
    private var mergedFiles: [CommitIndex: Known<[MergedFile]>] = [:]
    private var blobs: [ObjectID: Known<[LineKey]>] = [:]
    private var absences: [Mention: Known<Absences>] = [:]

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
                counts[$0] == nil && patches[$0] == nil && added[$0] == nil
                    && !request.patches.contains($0) && !request.added.contains($0)
            }, texts: request.texts.filter { texts[$0] == nil },
            mentions: request.mentions.filter { mentions[$0] == nil },
            added: request.added.filter { added[$0] == nil },
            renames: request.renames.filter { renames[$0] == nil },
            merges: request.merges.filter { sides[$0.merge] == nil },
            mergedFiles: request.mergedFiles.filter { mergedFiles[$0] == nil },
            blobs: request.blobs.filter { blobs[$0] == nil },
            absences: request.absences.filter { absences[$0] == nil })
        missing.files = request.files.filter { files[$0] == nil }
        return missing
    }

    /// The lines of a file, nil when nobody asked for them.
    package func file(_ blob: ObjectID) -> Known<FileLines>? { files[blob] }

    /// Records an answer.
    package mutating func record(_ lines: Known<FileLines>, for blob: ObjectID) {
        files[blob] = lines
    }

    /// The numbers of the paths that a commit deletes and that live on in files which it adds; nil
    /// when nobody asked.
    package func renamed(_ commit: CommitIndex) -> Set<Int32>? { renames[commit] }

    /// Records an answer.
    package mutating func record(renamed paths: Set<Int32>, by commit: CommitIndex) {
        renames[commit] = paths
    }

    /// What a merge has of its sides' changes, nil when nobody asked for it.
    package func sides(_ merge: CommitIndex) -> Known<MergeSides>? { sides[merge] }

    /// Records an answer.
    package mutating func record(_ found: Known<MergeSides>, for merge: CommitIndex) {
        sides[merge] = found
    }

    /// The line counts of a commit's files, in the order of its changes; nil when nobody asked.
    package func lines(_ commit: CommitIndex) -> Known<[LineCount]>? {
        switch patches[commit] {
        case .value(let patch): .value(patch.lines)
        case .gap(let gap): .gap(gap)
        case nil: counts[commit] ?? counted(commit)
        }
    }

    private func counted(_ commit: CommitIndex) -> Known<[LineCount]>? {
        switch added[commit] {
        case .value(let added): .value(added.counts)
        case .gap(let gap): .gap(gap)
        case nil: nil
        }
    }

    /// The lines that a commit adds, nil when nobody asked for them.
    package func added(_ commit: CommitIndex) -> Known<AddedLines>? { added[commit] }

    /// Records an answer.
    package mutating func record(_ lines: Known<AddedLines>, for commit: CommitIndex) {
        added[commit] = lines
    }

    /// Records an answer.
    package mutating func record(_ lines: Known<[LineCount]>, for commit: CommitIndex) {
        counts[commit] = lines
    }

    /// The changed lines of a file, nil when nobody asked for them.
    package func text(_ file: ChangedFile) -> Known<ChangedText>? { texts[file] }

    /// Records an answer.
    package mutating func record(_ text: Known<ChangedText>, for file: ChangedFile) {
        texts[file] = text
    }

    /// Where a commit speaks of a name, nil when nobody asked.
    package func mentions(_ mention: Mention) -> Known<Mentions>? { mentions[mention] }

    /// Records an answer.
    package mutating func record(_ found: Known<Mentions>, for mention: Mention) {
        mentions[mention] = found
    }

    /// The files that come and go with a merge, nil when nobody asked.
    package func merged(_ merge: CommitIndex) -> Known<[MergedFile]>? { mergedFiles[merge] }

    /// Records an answer.
    package mutating func record(_ files: Known<[MergedFile]>, for merge: CommitIndex) {
        mergedFiles[merge] = files
    }

    /// The lines of a version of a file that are not blank, nil when nobody asked for them.
    package func lines(ofBlob id: ObjectID) -> Known<[LineKey]>? { blobs[id] }

    /// Records an answer.
    package mutating func record(_ lines: Known<[LineKey]>, forBlob id: ObjectID) {
        blobs[id] = lines
    }

    /// What the tests of a commit's tree say of a name, nil when nobody asked.
    package func absences(_ question: Mention) -> Known<Absences>? { absences[question] }

    /// Records an answer.
    package mutating func record(_ found: Known<Absences>, for question: Mention) {
        absences[question] = found
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
        patches.isEmpty && counts.isEmpty && added.isEmpty
            || patches.values.contains { $0.value != nil }
            || counts.values.contains { $0.value != nil }
            || added.values.contains { $0.value != nil }
    }

    /// The gaps that answers met, with their commits, in order.
    package var gaps: [(commit: CommitIndex, gap: Gap)] {
        let unread = patches.compactMap { commit, known in known.gap.map { (commit, $0) } }
        let uncounted = counts.compactMap { commit, known in known.gap.map { (commit, $0) } }
        let unkept = added.compactMap { commit, known in known.gap.map { (commit, $0) } }
        let unmerged = sides.compactMap { commit, known in known.gap.map { (commit, $0) } }
        return (unread + uncounted + unkept + unmerged).sorted { $0.0 < $1.0 }
    }
}
