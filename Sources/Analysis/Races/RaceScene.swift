import Findings
import GitHistory
import Sessions

/// Everything that the rules of races look at: worked out once for a run.
struct RaceScene: Sendable {
    let facts: Facts
    let graph: RaceGraph
    let sessions: RaceSessions
    let logs: RaceLogs
    /// What the commits of the refs hold.
    let kept: Keeping
    /// The step at which some HEAD's command made each commit.
    let makers: [ObjectID: RaceStep]
    /// The stash's commits, on its stack or off it, with what they are to it.
    let stashes: Stashes
    let touches: Touches

    /// Works the scene out. O(commits, changes and entries).
    init(_ facts: Facts) {
        self.facts = facts
        let graph = RaceGraph(facts.history, facts.signs)
        self.graph = graph
        logs = RaceLogs(graph)
        makers = logs.makers
        let stashes = Stashes(graph, logs)
        self.stashes = stashes
        sessions = RaceSessions(graph, stashes)
        let reachable = (0..<facts.history.graph.count).lazy.map(RaceCommit.init)
        let stacked = stashes.stacked
        kept = Keeping(graph, Array(reachable) + stacked.sorted().filter(graph.isLost))
        touches = Touches(graph)
    }

    /// The content that was read.
    var content: Content { facts.content }

    /// The scene, with more of the content known.
    func knowing(_ content: Content) -> RaceScene {
        var facts = facts
        facts.content = content
        return RaceScene(self, facts)
    }

    private init(_ scene: RaceScene, _ facts: Facts) {
        self.facts = facts
        graph = scene.graph
        sessions = scene.sessions
        logs = scene.logs
        kept = scene.kept
        makers = scene.makers
        stashes = scene.stashes
        touches = scene.touches
    }

    /// Whether a commit is neither on a ref, nor part of the stash.
    func isGone(_ commit: RaceCommit) -> Bool {
        graph.isLost(commit) && !stashes.members.contains(commit)
    }

    /// What of a commit is nowhere; nothing of one that a ref leads to.
    func missing(_ commit: RaceCommit) -> [FileChange] {
        isGone(commit) && !graph.isMerge(commit) ? kept.missing(from: commit, content) : []
    }

    /// Commits of a list whose content is nowhere.
    func gone(_ commits: [RaceCommit]) -> [RaceCommit] {
        commits.filter { !missing($0).isEmpty }
    }

    /// How the owner of a commit and whoever acted stand to one another.
    func standing(_ victim: RaceCommit, _ step: RaceStep) -> Standing {
        sessions.standing(
            sessions.owner(victim), sessions.actor(step.entry), at: step.seconds)
    }

    /// Whether the next commit that a HEAD's commands made after a step is the victim's own
    /// session's: whoever took its commit away went on as itself.
    func goesOn(_ victim: RaceCommit, after step: RaceStep) -> Bool {
        let own = sessions.owner(victim)
        for head in logs.heads where step.log.isHead ? head.first?.log == step.log : true {
            for next in head
            where next.seconds >= step.seconds && next.position > headPosition(step, head)
                && next.entry.action.makesCommit
            {
                guard next.seconds - step.seconds <= RaceSessions.nearness,
                    let commit = next.new
                else { break }
                return sessions.areSame(own, sessions.owner(commit)) == true
            }
        }
        return false
    }

    private func headPosition(_ step: RaceStep, _ head: [RaceStep]) -> Int {
        step.log.isHead ? step.position : (head.last { $0.seconds <= step.seconds }?.position ?? -1)
    }
}
