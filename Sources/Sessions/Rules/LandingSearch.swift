import GitHistory

/// Landings of pull requests that no forge's text names: found by an equal patch-id, else an equal
/// tree, else an equal normalised subject (rule 2), or as the same author's same second, placed anew.
package struct LandingSearch: Sendable {
    private let history: History
    private let pullRequests: PullRequestMap
    /// What a forge put on the mainline's chain without a word of which pull request it lands, the
    /// oldest first.
    private let unnamed: [CommitIndex]
    private let mergedHeads: [CommitIndex: Int]
    /// Own commits by the paths that they change.
    private let byPaths: [[Int32]: [CommitIndex]]

    /// Gathers what may land and what may have been landed. O(commits).
    package init(_ history: History, _ pullRequests: PullRequestMap) {
        let graph = history.graph
        self.history = history
        self.pullRequests = pullRequests
        unnamed = history.mainline.chain.reversed().filter {
            !graph.isMerge($0) && Forge.made(graph.committerIdentity($0))
                && pullRequests.named(by: $0).isEmpty
        }
        mergedHeads = LandingSearch.mergedHeads(history, pullRequests)
        var byPaths: [[Int32]: [CommitIndex]] = [:]
        for commit in graph.commits where pullRequests.owner(of: commit) != nil {
            let paths = history.changes.changes(commit).map(\.path)
            if !paths.isEmpty { byPaths[paths, default: []].append(commit) }
        }
        self.byPaths = byPaths
    }

    /// The patches that the search has to compare: those of the unnamed landings and of the own
    /// commits that change the same paths.
    package var request: ContentRequest {
        var request = ContentRequest()
        for commit in unnamed {
            let paths = history.changes.changes(commit).map(\.path)
            guard let own = byPaths[paths], !paths.isEmpty else { continue }
            request.patches.insert(commit)
            request.patches.formUnion(own)
        }
        return request
    }

    /// The pull request that each landing landed, as far as it can be told. A pull request that
    /// the forge's text has landed is not looked for again.
    package func landings(_ content: Content) -> [CommitIndex: Int] {
        var found: [CommitIndex: Int] = [:]
        let files = headsByFiles
        let trees = headsByTree
        let subjects = ownBySubject
        var taken: Set<Int> = []
        for commit in unnamed {
            let own =
                byPatch(commit, content, taken) ?? byFiles(commit, files, taken)
                ?? byTree(commit, trees, taken) ?? bySubject(commit, subjects, taken)
            found[commit] = own
            if let own { taken.insert(own) }
        }
        for (commit, number) in copies { found[commit] = number }
        found.merge(mergedHeads) { $1 }
        return found
    }

    private func byPatch(_ landing: CommitIndex, _ content: Content, _ taken: Set<Int>) -> Int? {
        guard let id = content.patch(landing)?.value?.id else { return nil }
        let paths = history.changes.changes(landing).map(\.path)
        let own = (byPaths[paths] ?? []).filter { content.patch($0)?.value?.id == id }
        return latest(own, before: landing, taken)
    }

    /// The whole pull request as one: every file that the landing changes, and no other, has what
    /// the head has.
    private func byFiles(
        _ landing: CommitIndex, _ files: [[File]: [CommitIndex]], _ taken: Set<Int>
    ) -> Int? {
        let changed = history.changes.changes(landing).map { File(path: $0.path, blob: $0.newBlob) }
        return changed.isEmpty ? nil : latest(files[changed] ?? [], before: landing, taken)
    }

    private func byTree(
        _ landing: CommitIndex, _ trees: [ObjectID: [CommitIndex]], _ taken: Set<Int>
    ) -> Int? {
        let graph = history.graph
        let tree = graph.trees[landing.position]
        if let parent = graph.firstParent(landing), graph.trees[parent.position] == tree {
            return nil
        }
        return latest(trees[tree] ?? [], before: landing, taken)
    }

    private func bySubject(
        _ landing: CommitIndex, _ subjects: [[String]: [CommitIndex]], _ taken: Set<Int>
    ) -> Int? {
        let words = NormalisedSubject.words(history.graph.subject(landing))
        let paths = Set(history.changes.changes(landing).map(\.path))
        let own = (subjects[words] ?? []).filter { commit in
            history.changes.changes(commit).contains { paths.contains($0.path) }
        }
        return latest(own, before: landing, taken)
    }

    /// The pull request of the latest of some own commits that is not younger than the landing.
    private func latest(_ own: [CommitIndex], before landing: CommitIndex, _ taken: Set<Int>)
        -> Int?
    {
        let limit = history.graph.committer(landing).seconds
        let possible = own.filter {
            guard let number = pullRequests.owner(of: $0) else { return false }
            return pullRequests.landings(of: number).isEmpty && !taken.contains(number)
                && history.graph.committer($0).seconds <= limit
        }
        return possible.max { before($0, $1) }.flatMap { pullRequests.owner(of: $0) }
    }

    private func before(_ one: CommitIndex, _ other: CommitIndex) -> Bool {
        let graph = history.graph
        return (graph.committer(one).seconds, one) < (graph.committer(other).seconds, other)
    }

    /// A path with what it holds.
    private struct File: Hashable {
        let path: Int32
        let blob: ObjectID
    }

    /// The heads by what their own commits left of the files that they changed, in git's order.
    private var headsByFiles: [[File]: [CommitIndex]] {
        if unnamed.isEmpty { return [:] }
        var changes: [Int: [Int32: (old: ObjectID, new: ObjectID)]] = [:]
        for commit in byPaths.values.joined().sorted() {
            guard let number = pullRequests.owner(of: commit) else { continue }
            for change in history.changes.changes(commit) {
                let before = changes[number]?[change.path]?.old ?? change.oldBlob
                changes[number, default: [:]][change.path] = (before, change.newBlob)
            }
        }
        var heads: [[File]: [CommitIndex]] = [:]
        for head in pullRequests.ownHeads {
            guard let number = pullRequests.owner(of: head), let own = changes[number] else {
                continue
            }
            let left = own.filter { $0.value.old != $0.value.new }.keys.sorted {
                history.changes.paths[$0].lexicographicallyPrecedes(history.changes.paths[$1])
            }
            let files = left.map { File(path: $0, blob: own[$0]?.new ?? .zero) }
            heads[files, default: []].append(head)
        }
        return heads
    }

    private var headsByTree: [ObjectID: [CommitIndex]] {
        var heads: [ObjectID: [CommitIndex]] = [:]
        for head in pullRequests.ownHeads {
            heads[history.graph.trees[head.position], default: []].append(head)
        }
        return heads
    }

    private var ownBySubject: [[String]: [CommitIndex]] {
        var subjects: [[String]: [CommitIndex]] = [:]
        if unnamed.isEmpty { return subjects }
        for commit in byPaths.values.joined() {
            subjects[NormalisedSubject.words(history.graph.subject(commit)), default: []]
                .append(commit)
        }
        return subjects
    }

    /// Whether a merge brought a commit that names a pull request, or merges a head that is here:
    /// then it is that one's.
    private func isBroughtByAnother(_ commit: CommitIndex) -> Bool {
        guard let landing = history.mainline.landing(of: commit), landing != commit else {
            return false
        }
        return !pullRequests.landed(by: landing).isEmpty || mergedHeads[landing] != nil
    }

    /// Merges by hand of a pull request's head, with its number.
    private static func mergedHeads(
        _ history: History, _ pullRequests: PullRequestMap
    ) -> [CommitIndex: Int] {
        let graph = history.graph
        let byHead = pullRequests.numbersByHead
        var merged: [CommitIndex: Int] = [:]
        for merge in history.mainline.chain
        where graph.isMerge(merge) && pullRequests.landed(by: merge).isEmpty {
            merged[merge] = graph.parents(merge).dropFirst().compactMap { byHead[$0] }.min()
        }
        return merged
    }

    /// Commits of the mainline that are an own commit of a pull request, placed anew by hand.
    private var copies: [(CommitIndex, Int)] {
        let graph = history.graph
        var own: [AuthorSecond: CommitIndex] = [:]
        for commit in byPaths.values.joined() {
            guard let key = AuthorSecond(commit, history) else { continue }
            own[key] = own[key].map { min($0, commit) } ?? commit
        }
        if own.isEmpty { return [] }
        return graph.commits.compactMap { commit in
            guard history.mainline.contains(commit), !graph.isMerge(commit),
                pullRequests.named(by: commit).isEmpty, !isBroughtByAnother(commit),
                let key = AuthorSecond(commit, history),
                let copy = own[key], let number = pullRequests.owner(of: copy),
                graph.subject(copy) == graph.subject(commit)
            else { return nil }
            return (commit, number)
        }
    }
}
