// Hot: reads every commit that the walk did not.
import GitHistory

extension Repository {
    /// Looks for what no ref reaches: the commits of the whole store, those of borrowed stores too,
    /// less what `graph` and other refs reach; and the files outside of ordinary packs.
    ///
    /// `graph` is a walk from all usual refs and HEADs; `references` and `reflogs` are all that
    /// there are. With a limit only what is younger is looked for, in packs from the newest commit on;
    /// without one it costs a look at the head of every packed object, and reads every commit that the
    /// walk left out. Trees are read only where files lie outside of packs. Nothing is written. `tell`
    /// hears how many objects were looked at.
    package func unreachable(
        _ graph: CommitGraph, references: [Reference], reflogs: [Reflog], notBefore limit: Int64?,
        tell: (Int) -> Void = { _ in }
    ) -> Unreachable {
        let listing = StoreListing(self, besides: graph, since: limit, tell: tell)
        let rest = UnreadCommits(self, listing.commits, notBefore: limit)
        let other =
            references.map(\.commit) + worktrees().compactMap(\.head) + privateReferences()
        let reached = rest.reached(from: other + (limit == nil ? [] : edges(of: graph)))
        let found = rest.commits.filter { !reached.contains($0.key) && $0.value.isYoung(limit) }
        let stash = reflogs.filter { $0.name == "refs/stash" }
        let stashed = rest.reached(from: stash.flatMap { $0.entries.map(\.new) })
        let logged = rest.reached(
            from: reflogs.flatMap { $0.entries.flatMap { [$0.old, $0.new] } })
        var limits: [String] = []
        if listing.damaged > 0 {
            limits.append(
                "Objects and packs of the store that could not be looked at: \(listing.damaged).")
        }
        if rest.left > 0 {
            limits.append(
                "Commits that no ref reaches were looked for from the newest on: \(rest.left) that lie in "
                    + "packs behind \(UnreadCommits.patience) from before the window were not read."
            )
        }
        var blobs = BlobScan(listing.blobs.filter { found[$0.key] == nil })
        if !blobs.isDone {
            let held =
                graph.trees.reversed() + reached.sorted().compactMap { rest.commits[$0]?.tree }
            blobs.scan(
                self, reachable: held, lost: found.keys.sorted().compactMap { found[$0]?.tree })
        }
        return Unreachable(
            commits: found.keys.sorted(), logged: logged.filter { found[$0] != nil },
            stashed: stashed.filter { found[$0] != nil },
            borrowed: Set(found.keys.filter { !listing.own.contains($0) }),
            blobs: blobs.found(self), limits: limits + blobs.limits,
            gaps: (rest.gaps + blobs.gaps).sorted())
    }

    /// What worktrees keep for themselves: bisections, what tools put below `refs/worktree`, and what
    /// a rebase or a merge that is under way will give back (git's own `fsck` does not count that).
    private func privateReferences() -> [ObjectID] {
        let common = Array(location.commonFolder.utf8) + "worktrees/".utf8
        var folders = (FileReader.names(in: common) ?? []).map { common + $0 + "/refs".utf8 }
        let desks = [Array(location.commonFolder.utf8)] + folders.map { Array($0.dropLast(4)) }
        var found = desks.flatMap { desk in
            ["rebase-merge/autostash", "rebase-apply/autostash", "MERGE_AUTOSTASH"].compactMap {
                UnreadCommits.name(in: desk + $0.utf8)
            }
        }
        while let folder = folders.popLast() {
            for name in FileReader.names(in: folder) ?? [] {
                let path = folder + "/".utf8 + name
                if FileReader.isFolder(path) {
                    folders.append(path)
                } else if let id = UnreadCommits.name(in: path) {
                    found.append(id)
                }
            }
        }
        return found
    }

    /// The parents at which a walk of a window stopped.
    private func edges(of graph: CommitGraph) -> [ObjectID] {
        graph.commits.filter { graph.reaches[$0.position] == .windowEdge }.flatMap { commit in
            var parents: [ObjectID] = []
            do throws(Gap) {
                try readCommit(graph.id(commit)) { fields, _ in parents = fields.parents }
            } catch {
                // The walk has read it: only its parents could be lost, which hides nothing.
            }
            return parents
        }
    }
}

/// The commits of the store that the walk did not read.
private struct UnreadCommits {
    struct Commit {
        let tree: ObjectID
        let parents: [ObjectID]
        let seconds: Int64
        let isDated: Bool

        func isYoung(_ limit: Int64?) -> Bool { !isDated || seconds >= limit ?? .min }
    }

    private(set) var commits: [ObjectID: Commit] = [:]
    private(set) var gaps: [Gap] = []
    /// How many were left unread, behind many that are too old.
    private(set) var left = 0

    /// git writes a pack's commits from new to old (pack-objects.c, `compute_write_order`): behind so many
    /// in a row that are too old hardly a young one lies.
    static let patience = 2000

    /// Reads the commits of each pack in its order; with a limit until so many in a row are older.
    init(_ repository: borrowing Repository, _ packs: [[ObjectID]], notBefore limit: Int64?) {
        for ids in packs {
            var old = 0
            for (rank, id) in ids.enumerated() {
                if limit != nil, old >= UnreadCommits.patience {
                    left += ids.count - rank
                    break
                }
                if commits[id] == nil { read(repository, id) }
                old = commits[id]?.isYoung(limit) ?? true ? 0 : old + 1
            }
        }
    }

    private mutating func read(_ repository: borrowing Repository, _ id: ObjectID) {
        do throws(Gap) {
            try repository.readCommit(id) { fields, _ in
                commits[id] = Commit(
                    tree: fields.tree, parents: fields.parents,
                    seconds: fields.committer.seconds, isDated: fields.committer.isDated)
            }
        } catch {
            gaps.append(error)
        }
    }

    /// The name of the object that a file of the `.git` folder begins with.
    static func name(in path: [UInt8]) -> ObjectID? {
        guard case .bytes(let line) = FileReader.read(path) else { return nil }
        return ObjectID(hex: line.prefix(40))
    }

    /// Those that can be reached from some ids, which may well be others'. O(commits).
    func reached(from ids: [ObjectID]) -> Set<ObjectID> {
        var reached: Set<ObjectID> = []
        var stack = ids
        while let id = stack.popLast() {
            guard let commit = commits[id], reached.insert(id).inserted else { continue }
            stack += commit.parents
        }
        return reached
    }
}
