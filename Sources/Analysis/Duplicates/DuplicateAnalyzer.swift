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
            guard isInWindow else { continue }
            request.patches.formUnion(members)
            request.details.formUnion(ContextFree.candidates(members, facts))
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
        let amends = AmendIndex(facts.history)
        var conclusions = Conclusions()
        for group in groups(facts) {
            let wording = judged(group, facts, reverts, releases, amends)
            switch wording.verdict.kind {
            case .artifact(let kind): conclusions.artifacts.append(wording.artifact(kind))
            case .finding(let kind): conclusions.findings.append(wording.finding(kind))
            }
        }
        // What explains patches that are equal without their context explains nothing new: such
        // groups are told only where they are not explained.
        for group in ContextFree.groups(request(facts).details, facts) {
            let wording = judged(group, facts, reverts, releases, amends)
            guard case .finding(let kind) = wording.verdict.kind, wording.joinsPatches else {
                continue
            }
            conclusions.findings.append(wording.finding(kind))
        }
        return conclusions
    }

    private func judged(
        _ group: DuplicateGroup, _ facts: Facts, _ reverts: RevertIndex,
        _ releases: ReleaseBranches, _ amends: AmendIndex
    ) -> DuplicateWording {
        let links = DuplicateLinks(group, facts, reverts, releases, amends)
        return DuplicateWording(group, DuplicateVerdict(group, links, facts, releases), facts)
    }

    private func groups(_ facts: Facts) -> [DuplicateGroup] {
        var members: [PatchID: [CommitIndex]] = [:]
        for commit in request(facts).patches {
            guard let id = facts.content.patch(commit)?.value?.id else { continue }
            members[id, default: []].append(commit)
        }
        return members.compactMap { id, commits in
            DuplicateGroup.inWindow(.patch(id), commits, facts)
        }.sorted { ($0.members[0].time, $0.key) < ($1.members[0].time, $1.key) }
    }
}
