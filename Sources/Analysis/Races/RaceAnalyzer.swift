import Findings
import GitHistory

/// Finds what sessions did to one another in one repository: each kind of RACES by its own rule.
package struct RaceAnalyzer: Analyzer {
    private let scene: RaceScene

    /// Works out what all rules look at.
    package init(_ facts: Facts) { scene = RaceScene(facts) }

    /// The files of what was lost, and those that might hold it still.
    package func request(_ facts: Facts) -> ContentRequest {
        var request = ContentRequest()
        let lost = scene.graph.lost.filter { scene.isGone($0) && !scene.graph.isMerge($0) }
        request.files = scene.kept.files(for: lost)
            .union(scene.filesOfStashes()).union(scene.filesOfPushes())
            .union(scene.filesOfResets())
        return request
    }

    /// Every race whose moment lies in the window.
    package func conclude(_ facts: Facts) -> Conclusions {
        let scene = scene.knowing(facts.content)
        let wording = RaceWording(scene)
        let races = untold(scene.races).filter { race in
            facts.period.contains(race.moment.seconds)
                && (facts.period.paths.isEmpty
                    || race.paths.contains { facts.period.includes(scene.graph.paths.text($0)) })
        }
        return Conclusions(findings: races.map(wording.finding))
    }

    /// Each lost commit is told of once, by the first kind that explains it.
    private func untold(_ races: [Race]) -> [Race] {
        var told: Set<RaceCommit> = []
        return races.compactMap { race in
            guard race.loss == .certain else { return race }
            var race = race
            race.victims.removeAll(where: told.contains)
            guard !race.victims.isEmpty else { return nil }
            told.formUnion(race.victims)
            return race
        }
    }
}

extension RaceScene {
    /// The kinds in the order in which they explain a loss: what an entry tells of exactly comes
    /// before what is only gone.
    var races: [Race] {
        let byEntry =
            amendClobbers() + abortDiscards() + rebaseLosses() + resetDiscards()
            + branchForceMoves() + detachedLosses() + forcePushOverwrites()
        let byAbsence = branchDeletions() + stashRaces() + unreachables()
        let taken =
            autostashSwallows() + addAllSwallows() + sweptFiles() + wrongBranches()
            + movedTopics() + mergeHijacks() + autosquashes()
        let undone = silentUndos() + revertWars() + gitlinkRegressions() + messageSwaps()
        let state = stagedDiscards() + staleLocks() + coverageGaps()
        return byEntry + byAbsence + taken + undone + state
    }
}
