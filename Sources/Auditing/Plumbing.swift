import GitHistory
import GitStore

/// The reading alone, in git's own output format: to compare with git and to time against it.
package struct Plumbing: Sendable {
    /// Which commits are read.
    package enum Scope: String, Sendable, CaseIterable {
        /// The mainline's.
        case main
        /// Those of every ref, as `git rev-list --all`.
        case all
    }

    let graph: CommitGraph
    let workers: Workers
    /// The mainline's newest commit; in scope `all` the first tip.
    let tip: ObjectID

    /// Walks the commits of a repository.
    package init(
        path: String, scope: Scope, mainline: String?, workers count: Int
    ) throws(StoreError) {
        let location = try Location.find(path)
        let repository = try Repository(location)
        let references = repository.references()
        var tips: [ObjectID] = []
        switch scope {
        case .main:
            tips = [try MainlineChoice.choose(mainline, references, repository).commit]
        case .all:
            tips = references.all.map(\.commit) + [references.head].compactMap { $0 }
        }
        tip = tips.first ?? .zero
        graph =
            repository.walk(
                from: tips, notBefore: nil, shallow: repository.shape().shallowCommits
            ).graph
        workers = Workers(count: count, location: location)
    }

    /// `PATCH-ID COMMIT` for each non-merge commit that changes something, newest first: what
    /// `git patch-id --stable` prints. Commits with a missing blob are left out.
    package func patchIDs(limit: Int? = nil) throws(StoreError) -> [UInt8] {
        let changes = try changes(limit)
        let wanted = Set(graph.commits.filter { changes.state($0) == .read })
        var ids: [CommitIndex: PatchID] = [:]
        for (commits, answer) in try workers.patches(ContentRequest(patches: wanted), changes) {
            for commit in commits { ids[commit] = answer.patch?.value?.id }
        }
        var output: [UInt8] = []
        for (commit, id) in ids.sorted(by: { $0.key > $1.key }) {
            output += id.digest.hexBytes
            output.append(UInt8(ascii: " "))
            output += graph.id(commit).hexBytes
            output.append(UInt8(ascii: "\n"))
        }
        return output
    }

    /// For each non-merge commit that changes something its id and its changes, newest first: what
    /// `git diff-tree --stdin -r --root --no-renames` prints.
    package func treeDiffs(limit: Int? = nil) throws(StoreError) -> [UInt8] {
        let changes = try changes(limit)
        let paths = (0..<Int32(changes.paths.count)).map { quotedPath("", changes.paths[$0]) }
        let blank = UInt8(ascii: " ")
        let newline = UInt8(ascii: "\n")
        var output: [UInt8] = []
        for commit in graph.commits.reversed() {
            let list = changes.changes(commit)
            if list.isEmpty { continue }
            output += graph.id(commit).hexBytes
            output.append(newline)
            for change in list {
                output.append(UInt8(ascii: ":"))
                output += change.oldMode.octalBytes
                output.append(blank)
                output += change.newMode.octalBytes
                output.append(blank)
                output += change.oldBlob.hexBytes
                output.append(blank)
                output += change.newBlob.hexBytes
                output.append(blank)
                output.append(change.status)
                output.append(UInt8(ascii: "\t"))
                output += paths[Int(change.path)]
                output.append(newline)
            }
        }
        return output
    }

    private func changes(_ limit: Int?) throws(StoreError) -> ChangeTable {
        guard let limit else { return try workers.changes(graph) { _ in true } }
        let newest = graph.commits.filter(graph.hasPatch).suffix(limit)
        let first = newest.first ?? CommitIndex(graph.count)
        return try workers.changes(graph) { $0 >= first }
    }
}
