import GitHistory
import GitStore

extension Workers {
    /// How many commits a worker takes at a time: enough to make the hand-over cheap, few enough
    /// that two workers end together (FEASIBILITY, "Recommended architecture").
    private static let chunkSize = 128

    /// Compares the trees of all commits that `isWanted` names with those of their first parents;
    /// of merges only the stashes. O(entries of trees that differ).
    func changes(
        _ graph: CommitGraph, of stashes: Set<CommitIndex> = [],
        where isWanted: @Sendable (CommitIndex) -> Bool
    ) throws(StoreError) -> ChangeTable {
        let wanted = graph.commits.filter {
            (graph.hasPatch($0) || stashes.contains($0)) && isWanted($0)
        }
        let parts = try map(
            .trees, wanted.count, chunk: Workers.chunkSize, state: { TreeDiffer() }
        ) { repository, differ, range in
            var part = ChangePart()
            for commit in wanted[range] {
                let parent = graph.firstParent(commit)
                part.read(commit, graph, parent, repository, &differ)
            }
            return part
        }
        var table = ChangeTable(capacity: graph.count)
        for part in parts {
            let renumbered = table.renumber(part.list.paths)
            for (commit, range) in part.ranges {
                table.append(part.list, range, of: commit, renumbered: renumbered)
            }
            for (commit, gap) in part.gaps { table.record(gap, for: commit) }
        }
        return table
    }

    /// Reads what a request asks for and records it. O(size of the blobs).
    func read(
        _ request: ContentRequest, of history: History, into content: inout Content
    ) throws(StoreError) {
        let changes = history.changes
        let both = request.patches.intersection(request.added)
        let known = try answers(.patches, both, changes) { reader, repository, list in
            reader.knownPatchWithAdded(repository, list, changes.paths)
        }
        for (commit, answer) in known {
            content.record(answer.patch, for: commit)
            content.record(answer.added, for: commit)
        }
        var request = request
        request.patches.subtract(both)
        request.added.subtract(both)
        for (commit, patch) in try patches(request, changes) { content.record(patch, for: commit) }
        let details = try answers(.details, request.details, changes) { reader, repository, list in
            reader.knownDetail(repository, list, changes.paths)
        }
        for (commit, detail) in details { content.record(detail, for: commit) }
        let counts = try answers(.counts, request.counts, changes) { reader, repository, list in
            reader.knownCounts(repository, list, changes.paths)
        }
        for (commit, lines) in counts { content.record(lines, for: commit) }
        for (file, text) in try texts(request.texts, changes) { content.record(text, for: file) }
        for (question, found) in try mentions(request.mentions, changes, history.graph) {
            content.record(found, for: question)
        }
        let added = try answers(.details, request.added, changes) { reader, repository, list in
            reader.knownAdded(repository, list, changes.paths)
        }
        for (commit, lines) in added { content.record(lines, for: commit) }
        for (commit, paths) in try renames(request.renames, changes) {
            content.record(renamed: paths, by: commit)
        }
        for (merge, sides) in try mergeSides(request.merges) { content.record(sides, for: merge) }
        for (blob, lines) in try files(request.files) { content.record(lines, for: blob) }
        for (pair, lines) in try lineCounts(request.pairs) { content.record(lines, for: pair) }
        for (merge, files) in try merges(request.mergedFiles, history.graph) {
            content.record(files, for: merge)
        }
        for (blob, lines) in try lines(request.blobs) { content.record(lines, forBlob: blob) }
        for (question, found) in try absences(request.absences, history.graph) {
            content.record(found, for: question)
        }
    }

    /// Reads the patches of a request.
    func patches(
        _ request: ContentRequest, _ changes: ChangeTable
    ) throws(StoreError) -> [(CommitIndex, Known<Patch>)] {
        try answers(.patches, request.patches, changes) { reader, repository, list in
            reader.known(repository, list, changes.paths)
        }
    }

    /// Asks a reader about each commit. Commits with the same changes, blob by blob, have one
    /// answer and are read once.
    private func answers<Answer: Sendable>(
        _ stage: Progress.Stage, _ commits: Set<CommitIndex>, _ changes: ChangeTable,
        _ answer:
            @Sendable (inout PatchReader, borrowing Repository, ArraySlice<FileChange>) -> Answer
    ) throws(StoreError) -> [(CommitIndex, Answer)] {
        var leaders: [[FileChange]: Int] = [:]
        var groups: [[CommitIndex]] = []
        for commit in commits.sorted() {
            let key = Array(changes.changes(commit))
            if let group = leaders[key] {
                groups[group].append(commit)
            } else {
                leaders[key] = groups.count
                groups.append([commit])
            }
        }
        let work = groups
        let parts = try map(
            stage, work.count, chunk: Workers.chunkSize, state: { PatchReader() }
        ) { repository, reader, range in
            work[range].map { answer(&reader, repository, changes.changes($0[0])) }
        }
        return zip(work, parts.joined()).flatMap { group, found in group.map { ($0, found) } }
    }
}

extension PatchReader {
    /// The patch or the gap that it met.
    fileprivate mutating func known(
        _ repository: borrowing Repository, _ changes: ArraySlice<FileChange>, _ paths: ByteTable
    ) -> Known<Patch> {
        do throws(Gap) {
            return .value(try patch(repository, changes, paths: paths))
        } catch {
            return .gap(error)
        }
    }

    /// The line counts or the gap that it met.
    fileprivate mutating func knownCounts(
        _ repository: borrowing Repository, _ changes: ArraySlice<FileChange>, _ paths: ByteTable
    ) -> Known<[LineCount]> {
        do throws(Gap) {
            return .value(try counts(repository, changes, paths: paths))
        } catch {
            return .gap(error)
        }
    }

    /// The patch and the added lines, or the gap that they met.
    fileprivate mutating func knownPatchWithAdded(
        _ repository: borrowing Repository, _ changes: ArraySlice<FileChange>, _ paths: ByteTable
    ) -> (patch: Known<Patch>, added: Known<AddedLines>) {
        do throws(Gap) {
            let both = try patchWithAdded(repository, changes, paths: paths)
            return (.value(both.patch), .value(both.added))
        } catch {
            return (.gap(error), .gap(error))
        }
    }

    /// The added lines or the gap that it met.
    fileprivate mutating func knownAdded(
        _ repository: borrowing Repository, _ changes: ArraySlice<FileChange>, _ paths: ByteTable
    ) -> Known<AddedLines> {
        do throws(Gap) {
            return .value(try added(repository, changes, paths: paths))
        } catch {
            return .gap(error)
        }
    }

    /// The lines or the gap that it met.
    fileprivate mutating func knownDetail(
        _ repository: borrowing Repository, _ changes: ArraySlice<FileChange>, _ paths: ByteTable
    ) -> Known<PatchDetail> {
        do throws(Gap) {
            return .value(try detail(repository, changes, paths: paths))
        } catch {
            return .gap(error)
        }
    }
}

/// What one worker found in one chunk of commits.
private struct ChangePart: Sendable {
    var list = ChangeList()
    var ranges: [(CommitIndex, Range<Int>)] = []
    var gaps: [(CommitIndex, Gap)] = []

    mutating func read(
        _ commit: CommitIndex, _ graph: CommitGraph, _ parent: CommitIndex?,
        _ repository: borrowing Repository, _ differ: inout TreeDiffer
    ) {
        let start = list.changes.count
        do throws(Gap) {
            try differ.compare(
                repository, old: parent.map { graph.trees[$0.position] },
                new: graph.trees[commit.position], into: &list)
            ranges.append((commit, start..<list.changes.count))
        } catch {
            gaps.append((commit, error))
        }
    }
}
