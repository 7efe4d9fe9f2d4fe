import Findings
import GitHistory
import Sessions

/// A test that says that a removed surface stays gone.
enum SentinelControl: Replayed {
    static let control = Prevention.Control.sentinel

    static func judge(_ incident: Incident, _ scene: Scene) -> Prevention {
        switch incident.finding.kind {
        case .resurrected: return resurrected(incident, scene)
        case .removedWithoutSentinel:
            return unknown(
                "It is what the removal lacks; nothing came back so far that it would have stopped."
            )
        case .orphan, .clobber, .massClobber, .droppedSide, .stranded, .wouldOrphan, .wouldClobber:
            return removed(incident, scene)
        case .twin, .copied, .mechanical, .trivial, .independent, .emptyLanding,
            .duplicatePublication, .nearDuplicate, .amendClobber, .autostashSwallow,
            .addAllSwallow, .wrongBranch, .resetDiscard, .resetDiscardStaged, .rebaseRewrite,
            .rebaseDrop, .pullRebaseDrop, .forcePushOverwrite, .stashPopForeign, .stashLost,
            .abortDiscard, .mergeHijack, .detachedLost, .branchDeleteLost, .unreachableLost,
            .autosquashForeign, .gitlinkRegress, .revertWar, .silentUndo, .branchForceMove,
            .messageSwap, .staleLock, .coverageGap, .alreadyLanded, .claimed, .overlapping:
            return wouldNot(
                "No removed surface came back: there is nothing that a test could hold to be absent."
            )
        }
    }

    private static func resurrected(_ incident: Incident, _ scene: Scene) -> Prevention {
        if let sentinel = incident.finding.sentinel {
            return wouldNot(
                "\(sentinel.test):\(sentinel.line) said that it stays gone, and it came back all the same."
            )
        }
        guard let restorer = incident.deeds.first else {
            return unknown("Which commit brought it back is not in the history that was read.")
        }
        let at = scene.graph.actTime(restorer)
        return would(
            "No test named the surface; one left at its removal would have failed on \(scene.told(restorer, at: at)).",
            counterfactual: true, lead: Scene.lead(at, incident.harm))
    }

    /// Of work that was taken away: whether its surface had been removed before it was written.
    private static func removed(_ incident: Incident, _ scene: Scene) -> Prevention {
        let left =
            incident.finding.sentinel.map {
                " \($0.test):\($0.line) was left with the deletion, and guards from then on."
            } ?? ""
        var earlier: (removal: CommitIndex, path: Int32, at: Int64, commit: CommitIndex)?
        for work in incident.works {
            for commit in scene.strand(work).commits {
                for change in scene.facts.history.changes.changes(commit)
                where change.oldBlob.isZero && incident.paths.contains(change.path) {
                    let at = scene.graph.actTime(commit)
                    guard at < earlier?.at ?? .max,
                        let removal = scene.restored.last(of: change.path, before: commit)
                    else { continue }
                    earlier = (removal, change.path, at, commit)
                }
            }
        }
        guard let earlier else {
            return wouldNot(
                "The surface had not been removed before: a first removal has no sentinel.\(left)")
        }
        return would(
            """
            \(scene.path(earlier.path)) had been removed by \(scene.graph.id(earlier.removal).short) \
            before: a test left then would have failed on \
            \(scene.told(earlier.commit, at: earlier.at)).\(left)
            """, counterfactual: true, lead: Scene.lead(earlier.at, incident.harm))
    }

    static func price(_ scene: Scene) -> Price {
        let reverts = scene.dismissed.count { $0.class == .surface && $0.reason == "revert" }
        let bare = scene.incidents.count { $0.finding.kind == .removedWithoutSentinel }
        return Price(
            falseCalls: reverts,
            falseCallsMeaning:
                "surfaces that were brought back on purpose, by a revert of the removal",
            acts: bare, actsMeaning: "removals that left no test, one test each")
    }
}
