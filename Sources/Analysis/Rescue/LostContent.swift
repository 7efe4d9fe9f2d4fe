import Findings
import GitHistory

/// Tells of each lost commit whether its content is somewhere else.
package struct LostContent: Sendable {
    private let history: History
    private let lost: [CommitIndex]
    private let isLost: Set<CommitIndex>
    /// Commits with the same set of paths.
    private var alike: [[Int32]: [CommitIndex]] = [:]
    /// For each path that a lost commit touches, all others that do, by their committer date.
    private var touching: [Int32: [CommitIndex]] = [:]
    /// Each version of each such path that a reachable commit made.
    private var versions: Set<Version> = []

    private struct Version: Hashable {
        let path: Int32
        let blob: ObjectID
    }

    /// So many later commits of one path are compared line by line, the next ones in time.
    private static let nearest = 40
    /// What was landed a little earlier by a clock that was wrong still counts.
    private static let slack: Int64 = 86_400

    /// Sets up the comparison of lost commits with all others. O(changes).
    package init(_ history: History, _ lost: LostCommits) {
        self.history = history
        self.lost = (lost.commits + lost.stashes).sorted()
        isLost = Set(self.lost)
        let wanted = Set(self.lost.flatMap { history.changes.changes($0).map(\.path) })
        for commit in history.graph.commits where !lost.helpers.contains(commit) {
            let changes = history.changes.changes(commit)
            guard !changes.isEmpty, changes.contains(where: { wanted.contains($0.path) }) else {
                continue
            }
            alike[changes.map(\.path), default: []].append(commit)
            for change in changes where wanted.contains(change.path) {
                touching[change.path, default: []].append(commit)
                if !isLost.contains(commit) {
                    versions.insert(Version(path: change.path, blob: change.newBlob))
                }
            }
        }
        for path in touching.keys {
            touching[path]?.sort { history.graph.time($0) < history.graph.time($1) }
        }
    }

    /// What must be read: patches where paths are the same, then the lines of what is left.
    package func request(_ content: Content) -> ContentRequest {
        var request = ContentRequest(patches: Set(lost.filter(hasChanges)))
        for commit in lost where hasChanges(commit) { request.patches.formUnion(twins(commit)) }
        guard content.missing(from: request).isEmpty else { return request }
        for commit in lost where hasChanges(commit) && copy(commit, content) == nil {
            guard !allLanded([commit]) else { continue }
            request.details.insert(commit)
            request.details.formUnion(neighbours(commit))
        }
        return request
    }

    /// Why the commit is no loss; nil for one that is.
    package func elsewhere(_ commit: CommitIndex, _ content: Content) -> LostWork.Elsewhere? {
        guard hasChanges(commit) else {
            return history.changes.state(commit) == .read || history.graph.isMerge(commit)
                ? .contained : nil
        }
        if let copy = copy(commit, content) { return isLost.contains(copy) ? .superseded : .copy }
        if allLanded([commit]) || linesNowhere([commit], content) == 0 { return .contained }
        guard let lines = content.detail(commit)?.value?.lines, !lines.isEmpty else { return nil }
        // More lines than its own make a later form, whatever the clocks say.
        let isSuperseded = neighbours(commit).contains { other in
            guard isLost.contains(other), let found = content.detail(other)?.value?.lines,
                Set(found).isSuperset(of: lines)
            else { return false }
            return found.count > lines.count || follows(other, commit)
        }
        return isSuperseded ? .superseded : nil
    }

    /// Whether the newest version of every path of a line, newest first, is in a commit that a ref
    /// reaches: a squash has it.
    package func allLanded(_ line: [CommitIndex]) -> Bool {
        var seen: Set<Int32> = []
        for commit in line {
            for change in history.changes.changes(commit)
            where seen.insert(change.path).inserted {
                guard versions.contains(Version(path: change.path, blob: change.newBlob)) else {
                    return false
                }
            }
        }
        return !seen.isEmpty
    }

    /// The changed lines of some commits that no reachable commit changes alike; nil where they
    /// were not read.
    package func linesNowhere(_ commits: [CommitIndex], _ content: Content) -> Int? {
        var lines: Set<ChangedLine> = []
        var found: Set<ChangedLine> = []
        for commit in commits {
            guard let own = content.detail(commit)?.value?.lines else { return nil }
            lines.formUnion(own)
            for other in neighbours(commit) where !isLost.contains(other) {
                found.formUnion(content.detail(other)?.value?.lines ?? [])
            }
        }
        // A change without a line that says something (a binary file, a mode) proves nothing.
        if lines.isEmpty { return nil }
        return lines.subtracting(found).count
    }

    private func hasChanges(_ commit: CommitIndex) -> Bool {
        !history.changes.changes(commit).isEmpty
    }

    private func twins(_ commit: CommitIndex) -> [CommitIndex] {
        (alike[history.changes.changes(commit).map(\.path)] ?? []).filter { $0 != commit }
    }

    /// A commit with the same patch: one that a ref reaches, else a later lost one.
    private func copy(_ commit: CommitIndex, _ content: Content) -> CommitIndex? {
        guard let id = content.patch(commit)?.value?.id else { return nil }
        let copies = twins(commit).filter { content.patch($0)?.value?.id == id }
        return copies.first { !isLost.contains($0) } ?? copies.first { follows($0, commit) }
    }

    private func follows(_ other: CommitIndex, _ commit: CommitIndex) -> Bool {
        (history.graph.time(other), history.graph.id(other))
            > (history.graph.time(commit), history.graph.id(commit))
    }

    /// The next commits, of those that touch the same paths.
    private func neighbours(_ commit: CommitIndex) -> Set<CommitIndex> {
        let earliest = history.graph.author(commit).seconds - LostContent.slack
        var found: Set<CommitIndex> = []
        for change in history.changes.changes(commit) {
            let later = (touching[change.path] ?? []).lazy.filter {
                $0 != commit && history.graph.time($0) >= earliest
            }
            found.formUnion(later.prefix(LostContent.nearest))
        }
        return found
    }
}

extension CommitGraph {
    /// When a commit object was made, in seconds since 1970.
    fileprivate func time(_ commit: CommitIndex) -> Int64 { committer(commit).seconds }
}
