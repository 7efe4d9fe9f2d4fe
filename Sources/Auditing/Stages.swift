import GitHistory
import GitStore
import Sessions

/// How long each stage of a run takes on all of a repository, to hold one against another.
package enum Stages {
    /// `STAGE<TAB>MILLISECONDS` for the commit walk, the tree comparison and the attribution, which
    /// is messages, refs, chains, landings and strands together. Patches that the landings ask for
    /// are read outside of it.
    package static func text(_ request: AuditRequest) throws(RunError) -> String {
        let clock = ContinuousClock()
        var lines: [String] = []
        func note(_ stage: String, _ start: ContinuousClock.Instant) {
            let (seconds, attoseconds) = (clock.now - start).components
            lines.append("\(stage)\t\(seconds * 1000 + attoseconds / 1_000_000_000_000_000)")
        }
        let beginning = clock.now
        let source = try Source(request, .unheard)
        note("commits", beginning)
        let workers = Workers(count: request.workers, location: source.location)
        let comparing = clock.now
        let history = try source.history(try workers.changes(source.walk.graph) { _ in true })
        note("trees", comparing)
        let reading = clock.now
        let attribution = Attribution(history, MessageSigns(history.graph, source.marks))
        let request = attribution.search.request
        note("attribution", reading)
        var content = Content()
        try workers.read(request, of: history, into: &content)
        let attributing = clock.now
        let sessions = attribution.sessions(content)
        note("attribution", attributing)
        lines.append("sessions\t\(sessions.sessions.count)")
        return lines.map { $0 + "\n" }.joined()
    }
}
