import Findings
import GitHistory
import Sessions

/// Commit by path, never all that lies there.
enum PathspecControl: Replayed {
    static let control = Prevention.Control.explicitPathspec

    static func judge(_ incident: Incident, _ scene: Scene) -> Prevention {
        switch incident.finding.kind {
        case .addAllSwallow, .autostashSwallow, .stashPopForeign, .silentUndo, .gitlinkRegress,
            .mergeHijack:
            return swallowed(incident, scene)
        case .emptyLanding where incident.finding.cause == .swallowed:
            return carried(incident, scene)
        case .emptyLanding, .twin, .copied, .mechanical, .trivial, .independent,
            .duplicatePublication, .nearDuplicate, .alreadyLanded:
            return wouldNot("Each commit holds the files that its own session worked on.")
        case .orphan, .clobber, .massClobber, .droppedSide, .stranded, .removedWithoutSentinel,
            .resurrected, .wouldOrphan, .wouldClobber, .claimed, .overlapping:
            return wouldNot("The files were named on purpose: none was taken in by the way.")
        case .amendClobber, .wrongBranch, .resetDiscard, .resetDiscardStaged, .rebaseRewrite,
            .rebaseDrop, .pullRebaseDrop, .forcePushOverwrite, .stashLost, .abortDiscard,
            .detachedLost, .branchDeleteLost, .unreachableLost, .autosquashForeign, .revertWar,
            .branchForceMove, .messageSwap, .staleLock, .coverageGap:
            return wouldNot("No commit took in files that it was not asked for.")
        }
    }

    /// Whether the commit that took foreign files in holds others beside them.
    private static func swallowed(_ incident: Incident, _ scene: Scene) -> Prevention {
        let foreign = Set(incident.finding.paths.map(\.path))
        let candidates = incident.finding.commits.filter {
            $0.role == .culprit || $0.role == .victim
        }
        var seen: (commit: CommitIndex, foreign: Int, own: Int)?
        for candidate in candidates {
            guard let commit = scene.graph.index(of: candidate.id) else { continue }
            let all = scene.facts.history.changes.changes(commit).map { scene.path($0.path) }
            let taken = all.count(where: foreign.contains)
            if taken > seen?.foreign ?? 0 { seen = (commit, taken, all.count - taken) }
        }
        guard let seen else {
            return unknown("The commit that took the files in is not in the history that was read.")
        }
        let short = scene.graph.id(seen.commit).short
        return seen.own > 0
            ? would(
                "\(short) holds \(seen.own) files beside the \(seen.foreign) that were another's: a commit by path leaves those out."
            )
            : wouldNot(
                "\(short) holds nothing but the files in question: hunks of two sessions in one file, or files that were named."
            )
    }

    /// Whether a carrier of another session's work holds files beside it.
    private static func carried(_ incident: Incident, _ scene: Scene) -> Prevention {
        let carriers = incident.finding.commits.filter { $0.role == .carrier }
            .compactMap { scene.graph.index(of: $0.id) }
        guard let carrier = carriers.first, !incident.paths.isEmpty else {
            return unknown("The commit that carried the work is not in the history that was read.")
        }
        let own = carriers.flatMap { scene.facts.history.changes.changes($0) }
            .count { !incident.paths.contains($0.path) }
        let short = scene.graph.id(carrier).short
        return own > 0
            ? would(
                "\(short) carried the work beside \(own) files of its own: a commit by path leaves it out."
            )
            : wouldNot(
                "\(short) holds nothing but these files: a commit by path would have named them.")
    }

    static func price(_ scene: Scene) -> Price {
        let made = scene.checkouts.commitsMade
        return Price(
            falseCalls: nil, falseCallsMeaning: "it asks for care and raises no alarm", acts: made,
            actsMeaning: made == nil
                ? "there are no reflogs in this clone" : "commits that were made in this clone")
    }
}

extension Checkouts {
    /// How many commits of the window the HEADs made; nil without logs.
    var commitsMade: Int? { areKnown ? madeInWindow.count : nil }
}
