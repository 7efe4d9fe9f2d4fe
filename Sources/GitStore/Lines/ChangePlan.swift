// Hot: decides in which order blobs are read.
import GitHistory

/// What has to be read to know what one commit does to lines.
struct ChangePlan {
    /// A file of a merge that no parent has as it is, with the versions that its lines can come from.
    struct Mixed {
        /// Its place among the changes against the first parent.
        let change: Int
        var versions: [(parent: Int, path: Int32, blob: ObjectID)] = []
    }

    let commit: CommitIndex
    let tree: ObjectID
    /// The parents' trees.
    let parents: [ObjectID]
    var gap: Gap?
    /// Against the first parent.
    var changes: [FileChange] = []
    /// In a merge, the paths of them that are no files any more.
    var removed: [Int32] = []
    /// In a merge, the paths that are as in another parent.
    var adopted: [(path: Int32, parent: Int)] = []
    /// In a merge, the rest.
    var mixed: [Mixed] = []
}

extension ChangePlan {
    /// The plan of a commit that nobody asks about: it is read as if it changed nothing.
    init(skipping commit: CommitIndex, _ graph: CommitGraph) {
        self.init(commit: commit, tree: graph.trees[commit.position], parents: [])
    }
}

extension LineChangeReader {
    /// Compares the trees of a commit, unless it is known already what that tells; no blob is read.
    mutating func plan(
        _ repository: borrowing Repository, _ commit: CommitIndex, _ graph: CommitGraph,
        _ known: ChangeTable?
    ) -> ChangePlan {
        var plan = ChangePlan(
            commit: commit, tree: graph.trees[commit.position],
            parents: graph.parents(commit).map { graph.trees[$0.position] })
        guard graph.reaches[commit.position] == .complete else {
            plan.gap = .missing(graph.id(commit))
            return plan
        }
        list.truncate(to: 0)
        if plan.parents.count <= 1, let known, known.state(commit) == .read {
            list.append(known.changes(commit), of: known)
            plan.changes = list.changes
            return plan
        }
        do throws(Gap) {
            try trees.compare(repository, old: plan.parents.first, new: plan.tree, into: &list)
            plan.changes = list.changes
            if plan.parents.count > 1 { try resolve(repository, &plan) }
        } catch {
            plan.gap = error
        }
        return plan
    }

    /// Says of each file that a merge changes whose it is, or where its lines can come from.
    private mutating func resolve(
        _ repository: borrowing Repository, _ plan: inout ChangePlan
    ) throws(Gap) {
        for (position, change) in plan.changes.enumerated() where change.oldBlob != change.newBlob {
            if change.newMode == .absent || change.newMode.isGitlink {
                plan.removed.append(change.path)
                continue
            }
            var file = ChangePlan.Mixed(change: position)
            if change.oldMode != .absent, !change.oldMode.isGitlink {
                file.versions.append((0, change.path, change.oldBlob))
            }
            var adopted: Int?
            for parent in plan.parents.indices.dropFirst() where adopted == nil {
                let found = try trees.entry(
                    at: list.paths[change.path], of: plan.parents[parent], repository)
                guard let found, !found.mode.isGitlink else { continue }
                if found.blob == change.newBlob { adopted = parent }
                file.versions.append((parent, change.path, found.blob))
            }
            if let adopted {
                plan.adopted.append((change.path, adopted))
            } else {
                plan.mixed.append(file)
            }
        }
    }

    /// Reads the blobs of some commits path by path, the versions of a file one after the other.
    ///
    /// A pack holds a version as its difference from the next younger one, so to read one is to read
    /// all behind it. A worker remembers a bounded number of them: in the order of the commits, the files
    /// push each other out, and each version is made from its whole chain again.
    mutating func prefetch(_ repository: borrowing Repository, _ plans: [ChangePlan]) {
        var wanted: [(path: Int32, blob: ObjectID)] = []
        for plan in plans {
            if plan.parents.count > 1 {
                for file in plan.mixed {
                    let change = plan.changes[file.change]
                    for version in file.versions { wanted.append((change.path, version.blob)) }
                    wanted.append((change.path, change.newBlob))
                }
                continue
            }
            for change in plan.changes where change.oldBlob != change.newBlob {
                if change.oldMode != .absent, !change.oldMode.isGitlink {
                    wanted.append((change.path, change.oldBlob))
                }
                if change.newMode != .absent, !change.newMode.isGitlink {
                    wanted.append((change.path, change.newBlob))
                }
            }
        }
        let order = wanted.indices.sorted { (wanted[$0].path, $0) < (wanted[$1].path, $1) }
        for place in order {
            if patches.blobs.isFull { return }
            do throws(Gap) {
                _ = try patches.blobs.blob(wanted[place].blob, repository)
            } catch {
                // Who needs it meets the gap again, and records it.
                continue
            }
        }
    }
}
