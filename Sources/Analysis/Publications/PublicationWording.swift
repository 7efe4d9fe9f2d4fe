import Findings
import GitHistory
import Sessions

/// Puts a head that several pull requests share into the words and evidence of a report.
struct PublicationWording {
    private let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    /// The finding, with the empty landings among its members.
    func finding(_ head: SharedHead, _ empty: [(EmptyLanding, LandingCause)]) -> Finding {
        let graph = facts.history.graph
        let names = enumerated(head.numbers.map { "#\($0)" })
        let subject = facts.naming.subject(graph.subject(head.commit))
        let summary = WorkSummary(head.work, facts)
        let causes = Dictionary(
            empty.map { ($0.0.landing, $0.1.cause) }, uniquingKeysWith: { first, _ in first })
        let landings = head.numbers.flatMap { number in
            facts.sessions.pullRequests.landings(of: number).map { (number, $0) }
        }.filter { facts.history.mainline.isOnChain($0.1) }
        return Finding(
            class: .duplicate, kind: .duplicatePublication, severity: .low, confidence: .high,
            title: "One head, several pull requests (\(names)): \(subject)",
            message: message(head, landings.count, empty.count),
            commits: [facts.summary(of: head.commit, role: .member)]
                + landings.map { _, commit in
                    var landing = facts.summary(of: commit, role: .landing)
                    landing.cause = causes[commit] ?? nil
                    return landing
                },
            links: [], paths: summary.paths, timeline: timeline(head, landings, causes),
            measures: summary.measures, verify: verify(head, landings.map(\.1)))
    }

    private func message(_ head: SharedHead, _ landed: Int, _ empty: Int) -> String {
        let short = facts.history.graph.id(head.commit).short
        let outcome =
            switch (landed, empty) {
            case (0, _): "None of them landed."
            case (_, 0): "\(landed) of them landed."
            default: "\(landed) of them landed, \(empty) with nothing in it."
            }
        return "\(head.numbers.count) pull requests were published from \(short). \(outcome) "
            + "A pull request that was closed and opened anew from the same branch looks like this too."
    }

    private func timeline(
        _ head: SharedHead, _ landings: [(number: Int, commit: CommitIndex)],
        _ causes: [CommitIndex: Finding.Cause?]
    ) -> [TimelineEntry] {
        let names = "PR " + enumerated(head.numbers.map { "#\($0)" })
        let entries = landings.map { number, commit in
            let isEmpty = causes[commit] != nil
            return facts.landed(
                commit, "PR #\(number) lands" + (isEmpty ? " with nothing in it" : ""))
        }
        return ([facts.written(head.commit, by: names)] + entries).sorted {
            ($0.at, $0.text) < ($1.at, $1.text)
        }
    }

    private func verify(_ head: SharedHead, _ landings: [CommitIndex]) -> [String] {
        let graph = facts.history.graph
        return ["git for-each-ref --points-at \(graph.id(head.commit).hex)"]
            + landings.prefix(4).map {
                "git diff --stat \(graph.id($0).hex)^ \(graph.id($0).hex)"
            }
    }
}

/// Puts a landing with nothing in it into the words and evidence of a report.
struct EmptyLandingWording {
    private let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    func finding(_ landing: EmptyLanding, _ cause: LandingCause) -> Finding {
        let summary = WorkSummary(landing.work, facts, share: cause.share)
        let carriers = cause.carriers.map { facts.summary(of: $0, role: .carrier) }
        var landed = facts.summary(of: landing.landing, role: .landing)
        landed.cause = cause.cause
        return Finding(
            class: .duplicate, kind: .emptyLanding,
            severity: cause.cause == .swallowed ? .medium : .low, confidence: confidence(cause),
            title: "PR #\(landing.number) landed with nothing in it: \(reason(landing, cause))",
            message: message(landing, cause),
            commits: [landed]
                + landing.work.prefix(10).map { facts.summary(of: $0, role: .member) } + carriers,
            links: [], paths: summary.paths, timeline: timeline(landing, cause),
            measures: summary.measures, cause: cause.cause, verify: verify(landing, cause))
    }

    /// That it is empty is certain; a named carrier is as sure as its session.
    private func confidence(_ cause: LandingCause) -> Finding.Confidence {
        guard cause.cause == .swallowed else { return .high }
        let sessions = cause.carriers.map { facts.sessions.session(of: $0).confidence }
        switch sessions.min() ?? .guess {
        case .certain: return .high
        case .likely: return .medium
        case .guess: return .low
        }
    }

    private var carrierLimit: Int { 3 }

    private func names(_ carriers: [CommitIndex]) -> String {
        let names = carriers.prefix(carrierLimit).map {
            "\(facts.label(of: facts.sessions.session(of: $0))) (\(facts.history.graph.id($0).short))"
        }
        let left = carriers.count - carrierLimit
        return enumerated(names + (left > 0 ? ["\(left) more"] : []))
    }

    private func reason(_ landing: EmptyLanding, _ cause: LandingCause) -> String {
        switch cause.cause {
        case .sharedHead: "PR #\(cause.sibling ?? 0) had the same head"
        case .samePatch: "\(names(cause.carriers)) had made the same patch"
        case .swallowed: "its work sits in \(names(cause.carriers))"
        case .netEmpty: "its own commits leave nothing that the mainline lacked"
        case nil where facts.sessions.pullRequests.head(landing.number) == nil:
            "where its work went cannot be told without its head"
        case nil: "where its work went cannot be told, for it was not read whole"
        }
    }

    private func message(_ landing: EmptyLanding, _ cause: LandingCause) -> String {
        let count = landing.work.count
        let own =
            facts.sessions.pullRequests.head(landing.number) == nil
            ? "the pull request's head is not here"
            : "the pull request has \(count) own commit\(count == 1 ? "" : "s")"
        let held = cause.share.map {
            " Of its lines that say something, \(Int(($0 * 100).rounded())) % are in "
                + (cause.carriers.isEmpty ? "earlier commits." : "what is named as carrier.")
        }
        return "The landing has its parent's tree; \(own).\(held ?? "")"
    }

    private func timeline(_ landing: EmptyLanding, _ cause: LandingCause) -> [TimelineEntry] {
        let work = landing.work.prefix(5).map { facts.written($0, by: "PR #\(landing.number)") }
        let carriers = cause.carriers.map { commit in
            facts.landed(
                commit,
                "\(facts.label(of: facts.sessions.session(of: commit))) lands: "
                    + facts.naming.subject(facts.history.graph.subject(commit)))
        }
        let end = facts.landed(landing.landing, "PR #\(landing.number) lands with nothing in it")
        return (work + carriers + [end]).sorted { ($0.at, $0.text) < ($1.at, $1.text) }
    }

    private func verify(_ landing: EmptyLanding, _ cause: LandingCause) -> [String] {
        let graph = facts.history.graph
        let id = graph.id(landing.landing).hex
        return ["git diff --stat \(id)^ \(id)"]
            + landing.work.suffix(1).map { "git show \(graph.id($0).hex)" }
            + cause.carriers.prefix(3).map { "git show \(graph.id($0).hex)" }
    }
}

/// `a`, `a and b`, `a, b and c`.
func enumerated(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
}
