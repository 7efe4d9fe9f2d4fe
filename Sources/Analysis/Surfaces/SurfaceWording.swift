import Findings
import GitHistory

/// Puts removals and returns into the words and evidence of a report.
struct SurfaceWording {
    private let docket: SurfaceDocket
    private var facts: Facts { docket.facts }
    private var graph: CommitGraph { facts.history.graph }

    init(_ docket: SurfaceDocket) { self.docket = docket }

    /// The finding of what one landing removed.
    func finding(_ surfaces: [RemovedSurface]) -> Finding {
        let landing = surfaces[0].landing
        let files = surfaces.flatMap(\.files).sorted { $0.event.path < $1.event.path }
        let gone = surfaces.reduce(0) { $0 + $1.gone }
        let lines = files.reduce(0) { $0 + $1.lines }
        let name = facts.label(of: facts.sessions.session(of: files[0].event.commit))
        let first = facts.naming.path(surfaces.max { $0.gone < $1.gone }?.paths.first ?? "")
        let rest = surfaces.count - 1
        let more = rest == 0 ? "" : " and \(rest) other surface\(rest == 1 ? "" : "s")"
        return Finding(
            class: .surface, kind: .removedWithoutSentinel, severity: .low, confidence: .medium,
            title: "\(name) removed \(first)\(more), and no test says that it stays gone",
            message: """
                \(lines) lines left with \(files.count) file\(files.count == 1 ? "" : "s"), \(gone) of \
                them for good. No test of the tree after the removal, or of the window's end, names \
                what is gone in an assertion of absence, so nothing stops another session from \
                bringing it back.
                """,
            commits: deleters(files.map(\.event)), links: [],
            paths: files.map {
                PathSummary(
                    path: facts.naming.path($0.event.path), linesAdded: 0, linesDeleted: $0.lines,
                    linesMoved: $0.lines - $0.gone)
            },
            timeline: [
                entry(
                    landing, .deleted,
                    "\(name) removes \(files.count == 1 ? first : "\(files.count) files") "
                        + "(-\(lines)): \(subject(landing))")
            ],
            measures: Finding.Measures(
                linesAdded: 0, linesDeleted: lines, linesMoved: lines - gone),
            verify: ["git show --stat --diff-filter=D \(graph.id(landing).hex)"])
    }

    /// The finding of what one landing brought back.
    func finding(_ group: SurfaceReturns) -> Finding {
        let files = group.files
        let (removal, landing) = (group.removal, group.landing)
        let seconds = graph.committer(landing).seconds - graph.committer(removal).seconds
        let whole = files.contains { $0.isSamePath && $0.isHalf }
        let sentinel = sentinel(group)
        let (remover, restorer) = (
            facts.label(of: facts.sessions.session(of: files[0].removal.event.commit)),
            facts.label(of: facts.sessions.session(of: files[0].addition.commit))
        )
        let first = facts.naming.path(
            files.max { $0.back < $1.back }?.addition.path ?? files[0].addition.path)
        let more = files.count == 1 ? "" : " and \(counted(files.count - 1, "other file"))"
        let lived = OrphanStory.duration(seconds)
        let (old, back) = (sum(files, \.removal.lines), sum(files, \.back))
        return Finding(
            class: .surface, kind: .resurrected, severity: .low,
            confidence: whole ? .high : .medium,
            title: "\(first)\(more) came back \(lived) after \(remover) removed it",
            message: """
                \(remover) removed \(counted(files.count, "file")) with \(old) lines; \(restorer) \
                brought \(files.count == 1 ? "it" : "them") back \(lived) later, with \(back) of those \
                lines. \(words(sentinel, group))
                """,
            commits: deleters(files.map(\.removal.event)) + restorers(files.map(\.addition)),
            links: [],
            paths: files.map {
                PathSummary(
                    path: facts.naming.path($0.addition.path), linesAdded: $0.lines,
                    linesDeleted: $0.removal.lines, linesBack: $0.back)
            },
            timeline: [
                entry(removal, .deleted, "\(remover) removes \(first)\(more): \(subject(removal))"),
                entry(landing, .restored, "\(restorer) brings it back: \(subject(landing))"),
            ],
            measures: Finding.Measures(
                linesAdded: sum(files, \.lines), linesDeleted: old,
                hoursApart: Double(seconds * 100 / 3600) / 100,
                share: old > 0 ? Double(back * 1000 / old) / 1000 : nil, linesBack: back),
            sentinel: sentinel.map {
                Finding.Sentinel(
                    test: facts.naming.path($0.test), line: $0.name.line, commit: nil)
            },
            verify: [
                "git show --stat --diff-filter=D \(graph.id(removal).hex)",
                "git show -m --first-parent --stat --diff-filter=A \(graph.id(landing).hex)",
            ])
    }

    /// A test that said, just before the return, that something of it stays gone.
    private func sentinel(_ group: SurfaceReturns) -> Absences.Claim? {
        guard let parent = graph.firstParent(group.landing) else { return nil }
        return group.files.lazy.filter(\.removal.isUsed).compactMap {
            docket.sentinels(of: $0.removal.event.path, at: parent).first
        }.first
    }

    private func words(_ sentinel: Absences.Claim?, _ group: SurfaceReturns) -> String {
        guard let sentinel else { return "No test said that it was to stay gone." }
        let place = "\(facts.naming.path(sentinel.test)):\(sentinel.name.line)"
        let table = facts.history.changes
        let isChanged = Set([group.landing] + group.files.map(\.addition.commit)).contains {
            table.changes($0).contains { table.paths.text($0.path) == sentinel.test }
        }
        return isChanged
            ? "\(place) said that it was to stay gone, and was changed on the way."
            : "\(place) said that it was to stay gone, and did not stop it."
    }

    private func deleters(_ events: [SurfaceEvent]) -> [CommitSummary] {
        commits(events, .deleter)
    }

    private func restorers(_ events: [SurfaceEvent]) -> [CommitSummary] {
        commits(events, .restorer)
    }

    /// Whoever did it, and the merges that carried it.
    private func commits(
        _ events: [SurfaceEvent], _ role: CommitSummary.Role
    ) -> [CommitSummary] {
        let own = Set(events.map(\.commit))
        let landings = Set(events.map(\.landing)).subtracting(own)
        return own.sorted().map { facts.summary(of: $0, role: role) }
            + landings.sorted().map { facts.summary(of: $0, role: .landing) }
    }

    private func sum(_ files: [SurfaceReturn], _ count: (SurfaceReturn) -> Int) -> Int {
        files.reduce(0) { $0 + count($1) }
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    private func subject(_ commit: CommitIndex) -> String {
        facts.naming.subject(graph.subject(commit))
    }

    private func entry(
        _ commit: CommitIndex, _ event: TimelineEntry.Event, _ text: String
    ) -> TimelineEntry {
        TimelineEntry(
            at: graph.committer(commit).time, event: event, commit: graph.id(commit), text: text)
    }
}
