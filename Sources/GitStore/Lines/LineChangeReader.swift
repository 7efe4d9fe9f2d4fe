// Hot: diffs every file of every commit whose lines are followed.
import GitHistory

/// Reads what commits do to the lines of their files: hunks, renames, moves, the sides of merges.
package struct LineChangeReader: ~Copyable {
    var trees = TreeDiffer()
    var differ = LineDiffer()
    var list = ChangeList()
    private var matcher = MoveMatcher()
    /// Reads the patches of the same commits, with the same blobs and diffs.
    var patches = PatchReader()

    /// A reader, for one worker.
    package init() {}

    /// Reads some commits of a graph, in their order. A commit of which not all parents are in the
    /// graph is a gap: what it changes cannot be told. One that is not chosen changes nothing.
    /// Trees are not compared again where it is `known` already what that tells.
    /// Of those that have a wish their patches are told too. O(size of the blobs that they change).
    package mutating func read(
        _ repository: borrowing Repository, _ commits: ArraySlice<CommitIndex>,
        of graph: CommitGraph, knowing known: ChangeTable? = nil, only chosen: CommitSet? = nil,
        wishes: [CommitIndex: PatchWish] = [:]
    ) -> (changes: LineChanges, answers: [(commit: CommitIndex, answer: PatchAnswer)]) {
        var result = LineChanges()
        var answers: [(commit: CommitIndex, answer: PatchAnswer)] = []
        list = ChangeList()
        patches.blobs = BlobCache()
        var plans: [ChangePlan] = []
        for commit in commits {
            let isChosen = chosen?.contains(commit) ?? true
            plans.append(
                isChosen
                    ? plan(repository, commit, graph, known) : ChangePlan(skipping: commit, graph))
        }
        prefetch(repository, plans)
        for plan in plans {
            result.begin(plan.commit)
            if let gap = plan.gap {
                result.record(gap)
            } else if plan.parents.count > 1 {
                merge(repository, plan, &result)
            } else {
                let wish = wishes[plan.commit]
                if let wish {
                    let answer = patches.answer(
                        wish, repository, plan.changes[...], paths: list.paths,
                        keepingBareDiffs: true)
                    answers.append((plan.commit, answer))
                }
                patch(repository, plan.changes, areDiffed: wish != nil, &result)
            }
        }
        result.paths = list.paths
        return (result, answers)
    }

    /// A commit with one parent or none: modified and deleted files first, so that whether lines of
    /// new files need a key is known when they are read. `areDiffed` says that the patch was read
    /// just before.
    private mutating func patch(
        _ repository: borrowing Repository, _ changes: [FileChange], areDiffed: Bool,
        _ result: inout LineChanges
    ) {
        let renames = renames(repository, changes, &result)
        matcher.begin()
        var new: [FileChange] = []
        for (position, change) in changes.enumerated() where change.oldBlob != change.newBlob {
            if change.status == UInt8(ascii: "M") {
                modify(
                    repository, change, from: change.path, isDeleting: true,
                    areDiffed ? patches.bareDiffs[position] : nil, &result)
            } else if let rename = renames.byDestination[position] {
                let old = changes[rename.source]
                let pair = FileChange(
                    path: change.path, oldMode: old.oldMode, newMode: change.newMode,
                    oldBlob: old.oldBlob, newBlob: change.newBlob)
                modify(
                    repository, pair, from: old.path,
                    isDeleting: renames.bySource[rename.source] == position, nil, &result)
            } else {
                if renames.bySource[position] != nil {
                    result.append(path: change.path, lineCount: LineChanges.noLines)
                } else if change.oldMode != .absent {
                    delete(repository, change, &result)
                }
                if change.newMode != .absent { new.append(change) }
            }
        }
        for change in new { add(repository, change, &result) }
        let (fates, moves) = matcher.finish()
        result.append(fates: fates, moves: moves)
    }

    private mutating func modify(
        _ repository: borrowing Repository, _ change: FileChange, from old: Int32, isDeleting: Bool,
        _ known: BareDiff?, _ result: inout LineChanges
    ) {
        if change.oldMode.isGitlink || change.newMode.isGitlink { return }
        if change.oldBlob == change.newBlob {
            result.append(path: change.path, lineCount: LineChanges.sameLines)
            result.append(parent: 0, path: old, hunks: [], isDeleting: isDeleting)
            return
        }
        do throws(Gap) {
            let left = try patches.blobs.blob(change.oldBlob, repository)
            let right = try patches.blobs.blob(change.newBlob, repository)
            defer {
                extendLifetime(left)
                extendLifetime(right)
            }
            if left.isBinary && !right.isBinary { return add(repository, change, &result) }
            if right.isBinary {
                return result.append(path: change.path, lineCount: LineChanges.noLines)
            }
            let diff =
                known ?? BareDiff(differ.bareHunks(left.bytes, right.bytes), &differ)
            let added = feed(diff, left.bytes, right.bytes, isDeleting)
            result.append(path: change.path, lineCount: Int32(diff.lineCount))
            result.append(
                parent: 0, path: old, hunks: diff.hunks, isDeleting: isDeleting, added: added)
        } catch {
            result.append(path: change.path, lineCount: LineChanges.noLines)
            result.recordBlob(error)
        }
    }

    private mutating func delete(
        _ repository: borrowing Repository, _ change: FileChange, _ result: inout LineChanges
    ) {
        result.append(path: change.path, lineCount: LineChanges.noLines)
        if change.oldMode.isGitlink { return }
        do throws(Gap) {
            let blob = try patches.blobs.blob(change.oldBlob, repository)
            defer { extendLifetime(blob) }
            if blob.isBinary { return }
            var reader = LineReader(blob.bytes)
            while let line = reader.next() {
                matcher.delete(Span(_unsafeElements: line), isMixed: false)
            }
            let all = Hunk(
                oldStart: 0, oldCount: Int32(reader.line), newStart: 0, newCount: 0)
            result.append(parent: 0, path: change.path, hunks: [all], isDeleting: true)
        } catch {
            result.recordBlob(error)
        }
    }

    private mutating func add(
        _ repository: borrowing Repository, _ change: FileChange, _ result: inout LineChanges
    ) {
        guard !change.newMode.isGitlink else {
            return result.append(path: change.path, lineCount: LineChanges.noLines)
        }
        do throws(Gap) {
            let blob = try patches.blobs.blob(change.newBlob, repository)
            defer { extendLifetime(blob) }
            if blob.isBinary {
                return result.append(path: change.path, lineCount: LineChanges.noLines)
            }
            var reader = LineReader(blob.bytes)
            var added: Int32 = 0
            let isKeyed = matcher.hasDeletions
            while let line = reader.next() {
                let span = Span(_unsafeElements: line)
                let isBlank =
                    isKeyed ? matcher.add(span, isMixed: false) : LineKey.isBlank(span)
                if !isBlank { added += 1 }
            }
            result.append(path: change.path, lineCount: Int32(reader.line), added: added)
        } catch {
            result.append(path: change.path, lineCount: LineChanges.noLines)
            result.recordBlob(error)
        }
    }

    /// Hands the lines of a diff to the matcher; says how many of the added ones are not blank.
    private mutating func feed(
        _ diff: BareDiff, _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>,
        _ isDeleting: Bool
    ) -> Int32 {
        var (left, right) = diff.start.readers(old, new)
        var added: Int32 = 0
        for hunk in diff.hunks {
            let isMixed = isDeleting && hunk.oldCount > 0 && hunk.newCount > 0
            if isDeleting && hunk.oldCount > 0 {
                left.skip(to: Int(hunk.oldStart))
                for _ in 0..<hunk.oldCount {
                    guard let line = left.next() else { break }
                    matcher.delete(Span(_unsafeElements: line), isMixed: isMixed)
                }
            }
            right.skip(to: Int(hunk.newStart))
            for _ in 0..<hunk.newCount {
                guard let line = right.next() else { break }
                if !matcher.add(Span(_unsafeElements: line), isMixed: isMixed) { added += 1 }
            }
            if isMixed {
                matcher.endMixedHunk(deleted: Int(hunk.oldCount), added: Int(hunk.newCount))
            }
        }
        return added
    }
}
