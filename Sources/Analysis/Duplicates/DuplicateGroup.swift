import GitHistory
import Sessions

/// Commits with one patch-id, or with one that leaves the context out.
struct DuplicateGroup {
    /// What the members have in common.
    enum Key: Hashable, Comparable {
        case patch(PatchID)
        case contextFree(PatchID)
    }

    /// One of them, with what the rules ask about it.
    struct Member {
        let commit: CommitIndex
        let id: ObjectID
        /// Author date in seconds: when the patch was written, as far as anybody knows.
        let time: Int64
        let author: Identity
        let subject: String
        /// The words of the subject without numbers of PRs and thanks, for comparing.
        let words: [String]
        /// The forge's own account made the commit object.
        let isForged: Bool
        let isSnapshot: Bool
        let isSuggestion: Bool
        let session: Int
    }

    let key: Key
    /// The patch of the first member.
    let patch: Patch
    /// By author date, then committer date, then id.
    let members: [Member]

    /// Whether the key is that of the whole patch, its context included.
    var hasOnePatch: Bool {
        switch key {
        case .patch: true
        case .contextFree: false
        }
    }

    /// A group of two members or more, of which one lies in the window.
    static func inWindow(
        _ key: Key, _ commits: [CommitIndex], _ facts: Facts
    ) -> DuplicateGroup? {
        let graph = facts.history.graph
        guard commits.count > 1,
            commits.contains(where: { facts.period.contains(graph.committer($0).seconds) })
        else { return nil }
        return DuplicateGroup(key, commits, facts)
    }

    private init?(_ key: Key, _ commits: [CommitIndex], _ facts: Facts) {
        let graph = facts.history.graph
        let ordered = commits.sorted {
            (graph.author($0).seconds, graph.committer($0).seconds, graph.id($0))
                < (graph.author($1).seconds, graph.committer($1).seconds, graph.id($1))
        }
        guard let patch = facts.content.patch(ordered[0])?.value else { return nil }
        self.key = key
        self.patch = patch
        members = ordered.map { commit in
            let subject = graph.subject(commit)
            let isForged = Forge.made(graph.committerIdentity(commit))
            return Member(
                commit: commit, id: graph.id(commit), time: graph.author(commit).seconds,
                author: graph.authorIdentity(commit), subject: subject,
                words: NormalisedSubject.words(subject), isForged: isForged,
                isSnapshot: SubjectWords.isSnapshot(subject),
                isSuggestion: isForged && SubjectWords.isSuggestion(subject),
                session: facts.sessions.number(of: commit))
        }
    }

    /// Written by one author in one second: the same commit, placed anew. The second alone says
    /// nothing (57 unrelated pairs in the repository that the definitions come from).
    static func isReplay(_ first: Member, _ second: Member) -> Bool {
        first.time == second.time && first.author.name == second.author.name
    }
}

extension DuplicateGroup.Member {
    /// Seconds between two author dates; of damaged ones at most what 64 bits hold.
    func distance(to other: DuplicateGroup.Member) -> Int64 {
        let (distance, isBeyond) = time.subtractingReportingOverflow(other.time)
        return isBeyond ? .max : Int64(clamping: distance.magnitude)
    }
}
