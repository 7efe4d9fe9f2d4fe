import Findings
import GitHistory

/// Which surfaces were removed without a test that says so, and which came back.
package struct SurfaceAnalyzer: Analyzer {
    /// Every removal and return, once all is read that tells them.
    private var known: SurfaceMeasures?

    /// The question.
    package init() {}

    /// The files of merges, the lines of what comes and goes, and what tests say of it.
    package mutating func request(_ facts: Facts) -> ContentRequest {
        SurfaceDocket.request(facts, keeping: &known)
    }

    /// One finding for each landing that removed surfaces without a sentinel, and for each that brought
    /// some back; and every test that guards what was removed.
    package func conclude(_ facts: Facts) -> Conclusions {
        let docket = SurfaceDocket(facts, known)
        let wording = SurfaceWording(docket)
        var conclusions = Conclusions()
        conclusions.sentinels = docket.guards
        conclusions.notes = SentinelNotes(docket)
        for group in docket.returns {
            if SurfaceVerdict.isRevert(group, facts) {
                conclusions.dismissed.append(
                    facts.dismissed("revert", [group.removal, group.landing]))
            } else {
                conclusions.findings.append(wording.finding(group))
            }
        }
        let removed = docket.surfaces.filter { surface in
            facts.isInWindow(surface.landing) && surface.isProgram
                && surface.paths.contains { facts.period.includes($0) }
        }
        let landings = Dictionary(grouping: removed, by: \.landing).sorted { $0.key < $1.key }
        for (landing, surfaces) in landings {
            let verdicts = surfaces.map { SurfaceVerdict($0, docket) }
            let unguarded = zip(surfaces, verdicts).filter { $0.1 == .unguarded }.map(\.0)
            if !unguarded.isEmpty {
                conclusions.findings.append(wording.finding(unguarded))
            } else if verdicts.contains(.moved) {
                conclusions.dismissed.append(facts.dismissed("moved", [landing]))
            }
        }
        return conclusions
    }
}

/// What is to be said of a surface that was removed.
enum SurfaceVerdict {
    /// Nothing says that it stays gone.
    case unguarded
    case guarded
    /// Its lines, or its name, live on elsewhere.
    case moved
    /// It was too small, or is there again.
    case nothing

    /// Judges one surface.
    init(_ surface: RemovedSurface, _ docket: SurfaceDocket) {
        guard surface.isRemoved else {
            self = surface.isMoved ? .moved : .nothing
            return
        }
        if docket.isBack(surface) {
            self = .nothing
            return
        }
        let trees = [surface.landing, docket.tip]
        let isNamed = surface.paths.contains { path in
            trees.contains { !docket.sentinels(of: path, at: $0).isEmpty }
        }
        let lives = surface.files.contains { file in
            let path = file.event.path
            return docket.namesakes(of: path, at: surface.landing).contains {
                FileSort($0) == file.sort && file.sort != .test
            }
        }
        self = isNamed ? .guarded : lives ? .moved : .unguarded
    }

    /// Whether a return is git's own revert of the removal: whoever reverts knows what came before.
    static func isRevert(_ returns: SurfaceReturns, _ facts: Facts) -> Bool {
        let graph = facts.history.graph
        let removals = Set([returns.removal] + returns.files.map(\.removal.event.commit))
        let ids = removals.map { graph.id($0).hex }
        let restorers = Set([returns.landing] + returns.files.map(\.addition.commit))
        return restorers.contains { restorer in
            var rest = graph.message(restorer)[...]
            while let place = rest.firstRange(of: "This reverts commit ") {
                rest = rest[place.upperBound...]
                let word = rest.prefix { $0.isHexDigit }
                if word.count >= 7, ids.contains(where: { $0.hasPrefix(word) }) { return true }
            }
            return false
        }
    }
}

extension Facts {
    fileprivate func dismissed(_ reason: String, _ commits: [CommitIndex]) -> Dismissed {
        Dismissed(class: .surface, reason: reason, commits: commits.map(history.graph.id))
    }
}
