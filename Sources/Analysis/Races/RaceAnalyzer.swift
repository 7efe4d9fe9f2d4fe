import Findings
import GitHistory

/// Finds what sessions did to one another in one repository: each kind of RACES by its own rule.
package struct RaceAnalyzer: Analyzer {
    private let scene: RaceScene
    /// Every race of the window, once the files are read that the rules look into: they look into no other
    /// content, and are asked once.
    private var known: [Race]?

    /// Works out what all rules look at.
    package init(_ facts: Facts) { scene = RaceScene(facts) }

    /// The files of what was lost, and those that might hold it still; then the lines of what is
    /// told.
    package mutating func request(_ facts: Facts) -> ContentRequest {
        var request = ContentRequest()
        let lost = scene.graph.lost.filter { scene.isGone($0) && !scene.graph.isMerge($0) }
        request.files = scene.kept.files(for: lost)
            .union(scene.filesOfStashes()).union(scene.filesOfPushes())
            .union(scene.filesOfResets())
        guard facts.content.missing(from: request).isEmpty else { return request }
        let races = known ?? told(scene.knowing(facts.content))
        known = races
        request.pairs = Set(races.flatMap(scene.changesAtStake).map(BlobPair.init))
        return request
    }

    /// Every race whose moment lies in the window.
    package func conclude(_ facts: Facts) -> Conclusions {
        let scene = scene.knowing(facts.content)
        var conclusions = Conclusions(
            findings: (known ?? told(scene)).map(RaceWording(scene).finding))
        conclusions.context = scene.headThrashes()
        return conclusions
    }

    private func told(_ scene: RaceScene) -> [Race] {
        let period = scene.facts.period
        return untold(scene.races).filter { race in
            period.contains(race.moment.seconds)
                && (period.paths.isEmpty
                    || race.paths.contains { period.includes(scene.graph.paths.text($0)) })
        }
    }

    /// Each lost commit is told of once, by the first kind that explains it.
    private func untold(_ races: [Race]) -> [Race] {
        var told: Set<RaceCommit> = []
        return races.compactMap { race in
            guard race.loss == .certain else { return race }
            var race = race
            let count = race.victims.count
            race.victims.removeAll(where: told.contains)
            guard !race.victims.isEmpty else { return nil }
            told.formUnion(race.victims)
            if race.victims.count < count {
                let left = Set(race.victims.flatMap(scene.held).map(\.path))
                race.paths.removeAll { !left.contains($0) }
            }
            return race
        }
    }
}

extension RaceScene {
    /// The kinds in the order in which they explain a loss: what an entry tells of exactly comes
    /// before what is only gone.
    var races: [Race] {
        let pushes = forcePushOverwrites()
        let byEntry =
            amendClobbers() + abortDiscards() + rebaseLosses() + pushes.filter(isFollowed)
            + resetDiscards() + branchForceMoves() + detachedLosses()
            + pushes.filter { !isFollowed($0) }
        let byAbsence = branchDeletions() + stashRaces() + unreachables()
        let taken =
            autostashSwallows() + addAllSwallows() + repairedSwallows() + sweptFiles()
            + wrongBranches()
            + movedTopics() + mergeHijacks() + autosquashes()
        let undone = silentUndos() + revertWars() + gitlinkRegressions() + messageSwaps()
        let state = stagedDiscards() + staleLocks() + coverageGaps()
        return byEntry + byAbsence + taken + undone + state
    }
}
