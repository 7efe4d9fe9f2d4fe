import Findings
import GitHistory
import Sessions

/// Which non-merge commits bear equal patches, and what is each group: one piece of work that was
/// copied about, or the same work done twice?
package struct DuplicateAnalyzer: Analyzer {
    /// The question, with its default words and numbers.
    package init() {}

    /// Only commits that change the same set of paths can have one patch-id; of those sets, only
    /// the ones with a member in the window matter.
    package func request(_ facts: Facts) -> ContentRequest {
        let graph = facts.history.graph
        let changes = facts.history.changes
        var groups: [[Int32]: [CommitIndex]] = [:]
        for commit in graph.commits
        where graph.hasPatch(commit) && facts.period.reaches(graph.committer(commit).seconds) {
            let paths = changes.changes(commit).map(\.path)
            if paths.isEmpty || !isWanted(paths, facts) { continue }
            groups[paths, default: []].append(commit)
        }
        var request = ContentRequest()
        for members in groups.values where members.count > 1 {
            let isInWindow = members.contains {
                facts.period.contains(graph.committer($0).seconds)
            }
            if isInWindow { request.patches.formUnion(members) }
        }
        return request
    }

    /// `--path` limits findings to groups that touch one of the prefixes.
    private func isWanted(_ paths: [Int32], _ facts: Facts) -> Bool {
        facts.period.paths.isEmpty
            || paths.contains { facts.period.includes(facts.history.changes.paths.text($0)) }
    }

    /// Judges every group of equal patch-ids. O(members², within a group).
    package func conclude(_ facts: Facts) -> Conclusions {
        let reverts = RevertIndex(facts)
        let releases = ReleaseBranches(facts.history)
        var conclusions = Conclusions()
        for group in groups(facts) {
            let links = DuplicateLinks(group, facts, reverts, releases)
            let verdict = DuplicateVerdict(group, links, facts, releases)
            switch verdict.kind {
            case .artifact(let kind):
                conclusions.artifacts.append(
                    DuplicateWording(group, verdict, facts).artifact(kind))
            case .finding(let kind):
                conclusions.findings.append(
                    DuplicateWording(group, verdict, facts).finding(kind))
            }
        }
        return conclusions
    }

    private func groups(_ facts: Facts) -> [DuplicateGroup] {
        let graph = facts.history.graph
        var members: [PatchID: [CommitIndex]] = [:]
        for commit in request(facts).patches {
            guard let id = facts.content.patch(commit)?.value?.id else { continue }
            members[id, default: []].append(commit)
        }
        return members.compactMap { id, commits -> DuplicateGroup? in
            guard commits.count > 1,
                commits.contains(where: { facts.period.contains(graph.committer($0).seconds) })
            else { return nil }
            return DuplicateGroup(id, commits, facts)
        }.sorted { ($0.members[0].time, $0.patchID) < ($1.members[0].time, $1.patchID) }
    }
}

/// Commits with one patch-id.
struct DuplicateGroup {
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

    let patchID: PatchID
    let patch: Patch
    /// By author date, then committer date, then id.
    let members: [Member]

    init?(_ patchID: PatchID, _ commits: [CommitIndex], _ facts: Facts) {
        let graph = facts.history.graph
        let ordered = commits.sorted {
            (graph.author($0).seconds, graph.committer($0).seconds, graph.id($0))
                < (graph.author($1).seconds, graph.committer($1).seconds, graph.id($1))
        }
        guard let patch = facts.content.patch(ordered[0])?.value else { return nil }
        self.patchID = patchID
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
