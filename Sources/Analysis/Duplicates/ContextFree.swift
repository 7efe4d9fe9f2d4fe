import GitHistory

/// The second key: patches that are equal once their context lines are left out.
enum ContextFree {
    /// Of commits that change the same paths, those that may be equal without context though their
    /// patch-ids differ: they add and delete as many lines in each file. What is small enough to
    /// coincide is left alone: without context an added brace is like another.
    static func candidates(_ commits: [CommitIndex], _ facts: Facts) -> [CommitIndex] {
        var bySize: [[LineCount]: [(commit: CommitIndex, id: PatchID)]] = [:]
        for commit in commits {
            guard let patch = facts.content.patch(commit)?.value, let id = patch.id,
                patch.total.changed > DuplicateVerdict.trivialLines
            else { continue }
            bySize[patch.lines, default: []].append((commit, id))
        }
        return bySize.values.filter { Set($0.map(\.id)).count > 1 }.flatMap { $0.map(\.commit) }
    }

    /// The groups of equal context-free patch-ids that hold more than one patch-id, and a line that
    /// says something: five braces are like another five.
    static func groups(_ candidates: Set<CommitIndex>, _ facts: Facts) -> [DuplicateGroup] {
        var members: [PatchID: [CommitIndex]] = [:]
        for commit in candidates {
            guard let detail = facts.content.detail(commit)?.value, let id = detail.contextFree,
                !detail.lines.isEmpty
            else { continue }
            members[id, default: []].append(commit)
        }
        return members.compactMap { id, commits -> DuplicateGroup? in
            let patches = Set(commits.compactMap { facts.content.patch($0)?.value?.id })
            guard patches.count > 1 else { return nil }
            return DuplicateGroup.inWindow(.contextFree(id), commits, facts)
        }.sorted { ($0.members[0].time, $0.key) < ($1.members[0].time, $1.key) }
    }
}
