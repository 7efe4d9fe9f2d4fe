import Findings
import GitHistory

/// What was removed and what came back, measured once all is read that tells it: the files of merges,
/// lines and their ages. What tests say of it is not in here.
struct SurfaceMeasures {
    /// What was removed, whenever.
    let surfaces: [RemovedSurface]
    /// What came back in the window.
    let returns: [SurfaceReturns]
    /// The mainline's last commit of the window.
    let tip: CommitIndex
    /// Which landing brought a path last.
    fileprivate let lastAdditions: [String: CommitIndex]

    /// Measures. O(removals + additions).
    init(_ facts: Facts, _ history: SurfaceHistory) {
        surfaces = RemovalMeasure.surfaces(facts, history)
        returns = SurfaceReturns.all(facts, history, surfaces).filter { group in
            facts.isInWindow(group.landing)
                && group.files.contains { facts.period.includes($0.addition.path) }
        }
        lastAdditions = Dictionary(
            history.additions.map { ($0.path, $0.landing) }, uniquingKeysWith: max)
        let graph = facts.history.graph
        tip =
            facts.history.mainline.chain.first {
                graph.committer($0).seconds < facts.period.until
            } ?? facts.history.mainline.tip
    }
}

/// All removals and returns of a run, judged with what was read so far.
struct SurfaceDocket {
    let facts: Facts
    private let measures: SurfaceMeasures

    var surfaces: [RemovedSurface] { measures.surfaces }
    var returns: [SurfaceReturns] { measures.returns }
    var tip: CommitIndex { measures.tip }

    /// Judges by measures that were taken before, or are taken now.
    init(_ facts: Facts, _ measures: SurfaceMeasures? = nil) {
        self.facts = facts
        self.measures = measures ?? SurfaceMeasures(facts, SurfaceHistory(facts))
    }

    /// What must be read to judge: first the files of merges, then lines, then tests. What is measured
    /// when all but the tests is known, the ages of lines too, is kept. O(changes) until then.
    static func request(
        _ facts: Facts, keeping known: inout SurfaceMeasures?
    ) -> ContentRequest {
        if let known { return SurfaceDocket(facts, known).tests }
        var request = ContentRequest(mergedFiles: SurfaceHistory.merges(facts.history))
        guard facts.content.missing(from: request).isEmpty else { return request }
        let history = SurfaceHistory(facts)
        request.blobs = SurfaceReturns.blobs(facts, history)
        guard facts.content.missing(from: request).isEmpty else { return request }
        let measures = SurfaceMeasures(facts, history)
        if facts.ages != nil { known = measures }
        return SurfaceDocket(facts, measures).tests
    }

    /// What tests must be asked.
    private var tests: ContentRequest {
        var request = ContentRequest()
        for surface in surfaces where surface.files.contains(where: \.sort.isWritten) {
            request.absences.insert(Mention(tip, surface.stem))
            if surface.isRemoved, facts.isInWindow(surface.landing) {
                request.absences.insert(Mention(surface.landing, surface.stem))
            }
        }
        for group in returns {
            guard let parent = facts.history.graph.firstParent(group.landing) else { continue }
            for file in group.files where file.removal.sort.isWritten {
                let stem = Surface.stem(of: file.removal.event.path)
                request.absences.insert(Mention(parent, stem))
            }
        }
        return request
    }

    /// What the tests of a tree say of a path, the first of each test.
    func sentinels(of path: String, at commit: CommitIndex) -> [Absences.Claim] {
        let stem = Surface.stem(of: path)
        guard let known = facts.content.absences(Mention(commit, stem))?.value,
            !known.claims.isEmpty
        else { return [] }
        let guarded = Guard(path)
        var seen: Set<String> = []
        return known.claims.filter { claim in
            claim.test != path && guarded.isHeld(by: claim, besides: known.namesakes)
                && seen.insert(claim.test).inserted
        }
    }

    /// A tree's files of a path's stem.
    func namesakes(of path: String, at commit: CommitIndex) -> [String] {
        facts.content.absences(Mention(commit, Surface.stem(of: path)))?.value?.namesakes ?? []
    }

    /// Whether something of a surface came back after its removal, to stay or not.
    func isBack(_ surface: RemovedSurface) -> Bool {
        surface.paths.contains { path in
            measures.lastAdditions[path].map { $0 > surface.landing } ?? false
        }
    }

    /// Every test that guards what was removed, at the window's end, by test and path.
    var guards: [Sentinel] {
        var guards: [Sentinel] = []
        var seen: Set<String> = []
        for path in surfaces.flatMap(\.files).filter(\.isUsed).map(\.event.path)
        where facts.period.includes(path) && seen.insert(path).inserted {
            if namesakes(of: path, at: tip).contains(path) { continue }
            for claim in sentinels(of: path, at: tip) {
                guards.append(
                    Sentinel(
                        test: facts.naming.path(claim.test), line: claim.name.line,
                        path: facts.naming.path(path)))
            }
        }
        return guards.sorted { ($0.test, $0.path) < ($1.test, $1.path) }
    }
}

extension Facts {
    /// Whether what a commit of the mainline brought came in the window.
    func isInWindow(_ landing: CommitIndex) -> Bool {
        period.contains(history.graph.committer(landing).seconds)
    }
}
