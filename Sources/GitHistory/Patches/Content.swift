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
    private var pairs: [BlobPair: Known<LineCount>] = [:]
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
        missing.pairs = request.pairs.filter { pairs[$0] == nil }
        return missing
    }

    /// The lines of a file, nil when nobody asked for them.
    package func file(_ blob: ObjectID) -> Known<FileLines>? { files[blob] }

    /// Records an answer.
    package mutating func record(_ lines: Known<FileLines>, for blob: ObjectID) {
        files[blob] = lines
    }

    /// The line counts of a change, nil when nobody asked for them.
    package func lines(of pair: BlobPair) -> Known<LineCount>? { pairs[pair] }

    /// Records an answer.
    package mutating func record(_ lines: Known<LineCount>, for pair: BlobPair) {
        pairs[pair] = lines
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

    /// Records of an answer what was asked of a commit.
    package mutating func record(
        _ answer: PatchAnswer, for commit: CommitIndex, asked request: ContentRequest
    ) {
        if request.patches.contains(commit), let patch = answer.patch { patches[commit] = patch }
        if request.added.contains(commit), let lines = answer.added { added[commit] = lines }
        if request.counts.contains(commit) { counts[commit] = answer.counts }
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
