import GitHistory

extension Repository {
    /// Reads the commits that can be reached from `tips` and that `isKnown` does not name, but none
    /// older than the limit; and what `merges` changed against each parent. O(commits + trees that
    /// differ).
    package func lost(
        from tips: [ObjectID], merges: [ObjectID], notBefore limit: Int64?,
        isKnown: (ObjectID) -> Bool
    ) -> LostHistory {
        var reader = LostReader(limit: limit)
        reader.read(self, tips, isKnown)
        var lost = LostHistory(locks: locks())
        var differ = TreeDiffer()
        for id in reader.parentsFirst() {
            guard let raw = reader.raws[id] else { continue }
            let range = changes(
                from: raw.parents.first, to: raw.tree, &reader, &differ, &lost.changes)
            do throws(Gap) {
                try readCommit(id) { fields, bytes in
                    lost.commits.append(LostCommit(id, fields, bytes, changes: range))
                }
            } catch {
                // It was read a moment ago: what is gone since is lost to us too.
            }
        }
        for merge in Set(merges).sorted() {
            guard let raw = reader.commit(merge, self) else { continue }
            let sides = raw.parents.compactMap {
                changes(from: $0, to: raw.tree, &reader, &differ, &lost.changes)
            }
            if sides.count == raw.parents.count { lost.merges[merge] = sides }
        }
        return lost
    }

    /// What changed between a commit's tree and a tree; nil where a part of it is missing.
    private func changes(
        from parent: ObjectID?, to tree: ObjectID, _ reader: inout LostReader,
        _ differ: inout TreeDiffer, _ list: inout ChangeList
    ) -> Range<Int>? {
        let start = list.changes.count
        var old: ObjectID?
        if let parent {
            guard let raw = reader.commit(parent, self) else { return nil }
            old = raw.tree
        }
        do throws(Gap) {
            try differ.compare(self, old: old, new: tree, into: &list)
            return start..<list.changes.count
        } catch {
            return nil
        }
    }
}

/// The raw commits of a reading, by id.
private struct LostReader {
    struct Raw {
        let tree: ObjectID
        let parents: [ObjectID]
        let seconds: Int64
    }

    let limit: Int64?
    /// The lost ones.
    private(set) var raws: [ObjectID: Raw] = [:]
    /// Others whose trees were asked for.
    private var others: [ObjectID: Raw?] = [:]

    init(limit: Int64?) { self.limit = limit }

    mutating func read(
        _ repository: borrowing Repository, _ tips: [ObjectID], _ isKnown: (ObjectID) -> Bool
    ) {
        var stack = tips
        while let id = stack.popLast() {
            guard !id.isZero, raws[id] == nil, !isKnown(id), let raw = commit(id, repository),
                limit.map({ raw.seconds >= $0 }) ?? true
            else { continue }
            raws[id] = raw
            stack += raw.parents
        }
    }

    /// A commit, nil where it cannot be read.
    mutating func commit(_ id: ObjectID, _ repository: borrowing Repository) -> Raw? {
        if let known = raws[id] { return known }
        if let known = others[id] { return known }
        var raw: Raw?
        do throws(Gap) {
            try repository.readCommit(id) { fields, _ in
                raw = Raw(
                    tree: fields.tree, parents: fields.parents, seconds: fields.committer.seconds)
            }
        } catch {
            // gc takes away what only a log names: nothing can be said of it.
        }
        others[id] = .some(raw)
        return raw
    }

    /// The lost commits, each behind its parents; ties by id.
    func parentsFirst() -> [ObjectID] {
        var placed: Set<ObjectID> = []
        var order: [ObjectID] = []
        for tip in raws.keys.sorted() {
            var stack = [(id: tip, isOpen: false)]
            while let (id, isOpen) = stack.popLast() {
                guard let raw = raws[id], !placed.contains(id) else { continue }
                if isOpen {
                    placed.insert(id)
                    order.append(id)
                } else {
                    stack.append((id, true))
                    stack += raw.parents.reversed().map { ($0, false) }
                }
            }
        }
        return order
    }
}
