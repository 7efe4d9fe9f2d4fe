import Analysis
import Findings
import GitHistory
import Sessions

/// When a pull request would have shown that somebody's lines go.
struct PullRequestOrphans {
    private let incident: Incident
    private let scene: Scene
    private var facts: Facts { scene.facts }
    private var graph: CommitGraph { scene.graph }

    /// What a check says of a commit.
    private struct Sign {
        let at: Int64
        let commit: CommitIndex
        let words: String
    }

    init(_ incident: Incident, _ scene: Scene) {
        self.incident = incident
        self.scene = scene
    }

    var verdict: Prevention {
        if incident.finding.kind == .stranded { return stranded }
        if incident.finding.kind == .droppedSide { return droppedSide }
        guard !incident.deeds.isEmpty else {
            return PullRequestControl.unknown("The deletion is not in the history that was read.")
        }
        let isDirect = PullRequestControl.isDirect(incident.others, scene)
        guard let sign = signs.min(by: { ($0.at, $0.commit) < ($1.at, $1.commit) }) else {
            return PullRequestControl.wouldNot(none)
        }
        let proof =
            isDirect
            ? "Had each commit of \(scene.names(incident.others)) been a pull request, \(scene.told(sign.commit, at: sign.at)) would have shown it: \(sign.words)."
            : "\(scene.names(incident.others))'s pull request showed it with \(scene.told(sign.commit, at: sign.at)): \(sign.words)."
        return PullRequestControl.would(
            proof, counterfactual: isDirect ? true : nil,
            lead: Scene.lead(sign.at, incident.harm))
    }

    /// Every moment at which a check would have spoken.
    private var signs: [Sign] {
        let named = incident.finding.timeline.filter { $0.event == .firstRemoval }
            .compactMap { entry in entry.commit.flatMap { graph.index(of: $0) } }
        let added = incident.finding.measures.linesAdded ?? 0
        let isMass = incident.finding.kind == .massClobber
        let first = named.map {
            Sign(
                at: seen($0), commit: $0,
                words: "it drops the last use of a name of \(scene.names(incident.works))")
        }
        let whole = incident.deeds.flatMap { deed -> [Sign] in
            let taken = incident.taken[deed] ?? 0
            let isEnough =
                isMass
                ? taken >= facts.limits.lines : facts.limits.areReached(taken, of: added)
            if isEnough {
                return [sign(deed, "it deletes \(taken) of the \(added) lines")]
            }
            return olderPath(deed).map {
                [sign(deed, "it sets \(scene.path($0)) to a version of before")]
            } ?? []
        }
        return first + whole
    }

    /// A deed, and the moment at which its session's branch showed it first.
    private func sign(_ deed: CommitIndex, _ words: String) -> Sign {
        let landed =
            incident.works.compactMap { scene.strand($0).landing }
            .map { graph.committer($0).seconds }.max() ?? .min
        guard let own = shown(deed) else {
            return Sign(at: seen(deed), commit: deed, words: words)
        }
        // What a commit holds it holds from its committer date on: an author date may be older than the
        // content, which an amend or a rebase gave it.
        let at = min(max(graph.committer(own).seconds, landed), facts.landingTime(deed))
        return Sign(at: at, commit: own, words: words)
    }

    /// Before it was squashed the branch had commits of its own: the first that has the file which lost
    /// most as it landed, or else the last that touches any of the files.
    private func shown(_ deed: CommitIndex) -> CommitIndex? {
        let deeds = facts.history.changes.changes(deed).filter { incident.paths.contains($0.path) }
        let main = deeds.max {
            (incident.weights[$0.path] ?? 0, $1.path) < (incident.weights[$1.path] ?? 0, $0.path)
        }
        let paths = Set(deeds.map(\.path))
        let own = facts.sessions.strands.strand(of: deed).commits.filter { commit in
            commit != deed && landing(commit) == landing(deed)
                && !facts.history.mainline.contains(commit)
        }.sorted { (graph.committer($0).seconds, $0) < (graph.committer($1).seconds, $1) }
        let final = own.first { commit in
            facts.history.changes.changes(commit).contains {
                $0.path == main?.path && $0.newBlob == main?.newBlob
            }
        }
        return final
            ?? own.last { commit in
                facts.history.changes.changes(commit).contains { paths.contains($0.path) }
            }
    }

    private func landing(_ commit: CommitIndex) -> CommitIndex? {
        facts.sessions.landings.landing(of: commit)
    }

    /// When a commit could be seen beside the work: when it was made, but not before the work landed.
    private func seen(_ commit: CommitIndex) -> Int64 {
        let landed =
            incident.works.compactMap { scene.strand($0).landing }
            .map { graph.committer($0).seconds }.min() ?? .min
        let made = graph.committer(commit).seconds
        return min(max(made, landed), facts.landingTime(commit))
    }

    private func olderPath(_ deed: CommitIndex) -> Int32? {
        facts.history.changes.changes(deed).map(\.path).first {
            incident.paths.contains($0) && scene.older.replacer(of: $0, setBy: deed) != nil
        }
    }

    private var none: String {
        let most = incident.deeds.max { incident.taken[$0] ?? 0 < incident.taken[$1] ?? 0 }
        let lines = most.flatMap { incident.taken[$0] } ?? 0
        let added = incident.finding.measures.linesAdded ?? 0
        return """
            No commit of \(scene.names(incident.others)) alone takes enough: \
            \(most.map { graph.id($0).short } ?? "none") deletes \(lines) of the \(added) lines, and a \
            check speaks from \(facts.limits.lines) lines and \(facts.limits.share) % on.
            """
    }

    /// Work on a branch goes on after its surface is gone from the mainline.
    private var stranded: Prevention {
        guard let deletion = incident.deeds.first, let harm = incident.harm else {
            return PullRequestControl.unknown("The deletion is not in the history that was read.")
        }
        let gone = facts.landingTime(deletion)
        let late = incident.works.flatMap { scene.strand($0).commits }
            .count { graph.actTime($0) > gone }
        guard late > 0 else {
            return PullRequestControl.wouldNot(
                "All of it was written before \(scene.told(deletion, at: gone)) deleted its files: a check speaks only then."
            )
        }
        return PullRequestControl.would(
            "\(late) commits came after \(scene.told(deletion, at: gone)) had deleted their files, and a check says so.",
            counterfactual: PullRequestControl.isDirect(incident.works, scene) ? true : nil,
            lead: Scene.lead(gone, harm))
    }

    /// A merge that drops a side shows in the diff of whatever it lands with.
    private var droppedSide: Prevention {
        guard let merge = incident.deeds.first else {
            return PullRequestControl.unknown("The merge is not in the history that was read.")
        }
        let at = graph.committer(merge).seconds
        return PullRequestControl.would(
            "\(scene.told(merge, at: at)) has files at a version that the mainline had before, and its diff shows them.",
            counterfactual: PullRequestControl.isDirect(incident.others, scene) ? true : nil,
            lead: Scene.lead(at, incident.harm))
    }
}
