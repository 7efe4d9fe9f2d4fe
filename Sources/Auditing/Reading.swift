import GitHistory
import GitStore

extension Workers {
    /// How many commits a worker takes at a time: enough to make the hand-over cheap, few enough
    /// that two workers end together (FEASIBILITY, "Recommended architecture").
    static let chunkSize = 128

    /// Fewer where there is little to do, for the last of it keeps one worker busy and the others idle.
    func chunkSize(_ total: Int, atMost most: Int = Workers.chunkSize) -> Int {
        min(most, max(1, total / (count * 8)))
    }

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
        for (commits, answer) in try patches(request, changes) {
            for commit in commits { content.record(answer, for: commit, asked: request) }
        }
        for (commits, detail) in try details(request.details, changes) {
            for commit in commits { content.record(detail, for: commit) }
        }
        for (file, text) in try texts(request.texts, changes) { content.record(text, for: file) }
        for (question, found) in try mentions(request.mentions, changes, history.graph) {
            content.record(found, for: question)
        }
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

    /// Reads the patches of commits. O(size of the blobs).
    func patches(
        _ request: ContentRequest, _ changes: ChangeTable
    ) throws(StoreError) -> [(commits: [CommitIndex], answer: PatchAnswer)] {
        let groups = changes.alike(request.patched)
        let parts = try map(
            .patches, groups.count, chunk: chunkSize(groups.count), state: { PatchReader() }
        ) { repository, reader, range in
            groups[range].map { commits in
                reader.answer(
                    request.wish(of: commits), repository, changes.changes(commits[0]),
                    paths: changes.paths)
            }
        }
        return zip(groups, parts.joined()).map { ($0, $1) }
    }

    /// Reads the lines of commits. O(size of the blobs).
    private func details(
        _ commits: Set<CommitIndex>, _ changes: ChangeTable
    ) throws(StoreError) -> [([CommitIndex], Known<PatchDetail>)] {
        let groups = changes.alike(commits.sorted())
        let parts = try map(
            .details, groups.count, chunk: chunkSize(groups.count), state: { PatchReader() }
        ) { repository, reader, range in
            groups[range].map { commits in
                do throws(Gap) {
                    return Known.value(
                        try reader.detail(
                            repository, changes.changes(commits[0]), paths: changes.paths))
                } catch {
                    return Known<PatchDetail>.gap(error)
                }
            }
        }
        return zip(groups, parts.joined()).map { ($0, $1) }
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
