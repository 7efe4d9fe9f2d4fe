import Findings

/// The first paragraph of every report for people: what happened, what is not known, what to do.
struct Opening {
    let result: AuditResult

    /// The paragraph's sentences, the most important first.
    var sentences: [Phrase] {
        emptyWindow + limited + quiet + work + busy + OrphanWords(result: result).opening
            + races + unpushed + duplicates + explained + gaps + nextStep
    }

    /// The paragraph of a report on sessions alone.
    var sessionSentences: [Phrase] {
        emptyWindow + limited + quiet + work + busy
            + (result.concurrency.isEmpty ? [] : [SessionWords(result: result).pairs])
    }

    /// What `--path` leaves out.
    private var limited: [Phrase] {
        let paths = result.options.paths
        guard let first = paths.first else { return [] }
        let all = paths.dropFirst().reduce("\(code: first)" as Phrase) { "\($0), \(code: $1)" }
        return ["Findings, sums and surfaces are those of \(all); sessions are of the whole."]
    }

    /// A lone developer's window says so first.
    private var quiet: [Phrase] { isBusy ? [] : SessionWords(result: result).concurrency }

    private var busy: [Phrase] { isBusy ? SessionWords(result: result).concurrency : [] }

    private var isBusy: Bool { result.summary.concurrentSessionsPeak?.count ?? 0 > 1 }

    /// A quiet window first says that it is quiet, and what to run instead.
    private var emptyWindow: [Phrase] {
        guard result.coverage.commitsInWindow == 0 else { return [] }
        let mainline = result.repository.mainline.ref
        let last = result.coverage.lastMainlineCommit
        return [
            "No commit on \(code: mainline) lies in this window: this is no clean bill.",
            "The newest commit there is of \(last.utcText);",
            "\(code: result.coveringCommand) covers it.",
        ]
    }

    private var work: [Phrase] {
        let summary = result.summary
        guard summary.sessions > 0 || summary.commits > 0 else { return [] }
        let sessions = counted(summary.sessions, "session")
        let commits = counted(summary.commits, "commit")
        let lines = lineWords(summary)
        let mainline = result.repository.mainline.ref
        return [
            """
            \(sessions) worked in this window; \(commits) reached \(code: mainline) \
            (\(lines)).
            """
        ]
    }

    private func lineWords(_ summary: Summary) -> String {
        guard let added = summary.linesAdded, let deleted = summary.linesDeleted else {
            return "their lines could not be read"
        }
        return lineChange(added, deleted)
    }

    private var duplicates: [Phrase] {
        guard result.coverage.assessable.duplicates.value else { return [] }
        let findings = result.findings.filter { $0.class == .duplicate && !$0.isNote }
        guard !findings.isEmpty else { return ["No work was duplicated, as far as this run saw."] }
        let kinds = Finding.Kind.allCases.compactMap { kind in
            let count = findings.count { $0.kind == kind }
            return count == 0 ? nil : kind.named(count)
        }
        let told = "Work was duplicated: \(enumerated(kinds))\(result.hiddenPart(of: .duplicate))"
        guard let commits = result.summary.duplicatedCommits, commits > 0 else {
            return ["\(told)."]
        }
        let lines = counted(result.summary.duplicatedLines ?? 0, "line")
        let again = counted(commits, "commit")
        return ["\(told); \(again) wrote \(lines) again."]
    }

    /// What the shared checkout did to its sessions.
    private var races: [Phrase] {
        let findings = result.findings.filter { $0.class == .race && !$0.isNote }
        guard result.coverage.assessable.races.value || !findings.isEmpty else { return [] }
        let shown = findings.filter { $0.confidence >= result.options.show }
        guard !shown.isEmpty else {
            return findings.isEmpty ? ["No race on shared state was seen."] : []
        }
        let kinds = Finding.Kind.allCases.compactMap { kind in
            let count = shown.count { $0.kind == kind }
            return count == 0 ? nil : kind.named(count)
        }
        let certain = shown.count { $0.loss == .certain }
        let lost = certain == 0 ? "" : ", \(grouped(certain)) of them with a certain loss"
        return ["What is consistent with a race: \(enumerated(kinds))\(lost)."]
    }

    /// What stood here alone while others were at work.
    private var unpushed: [Phrase] {
        guard let count = result.summary.commitsUnpushed, count > 0 else { return [] }
        let (commits, were) = (counted(count, "commit"), count == 1 ? "was" : "were")
        return [
            "\(commits) \(were) on no remote for over an hour while two sessions or more were at work."
        ]
    }

    private var explained: [Phrase] {
        guard !result.artifacts.isEmpty else { return [] }
        let groups = counted(result.artifacts.count, "group")
        let replays = Artifact.Kind.replay.named(result.summary.replayArtifacts ?? 0)
        let (have, are) = result.artifacts.count == 1 ? ("has", "is") : ("have", "are")
        return [
            """
            \(groups) of equal patches \(have) an innocent explanation (\(replays) among them) \
            and \(are) not duplicate authorship.
            """
        ]
    }

    var gaps: [Phrase] {
        let gaps = result.coverage.assessable.gaps
        guard !gaps.isEmpty else { return [] }
        let parts = gaps.map { names, reason -> Phrase in
            "\(enumerated(names)) (\(quoted: reason))"
        }
        let list = parts.dropFirst().reduce(parts[0]) { "\($0); \($1)" }
        return ["Not assessable here: \(list)."]
    }

    /// More than so much advice nobody follows: that for the gravest findings is given.
    private static let mostAdvice = 3

    var nextStep: [Phrase] {
        let shown = result.shownFindings
        guard let first = shown.first(where: { $0.accepted == nil }) else {
            if !shown.isEmpty { return ["Every finding that is shown has been accepted."] }
            if result.summary.hidden > 0 { return [result.hiddenWords] }
            let classes = result.coverage.assessable
            let isKnown = classes.duplicates.value || classes.orphans.value
            guard isKnown, result.coverage.commitsInWindow > 0 else { return [] }
            return ["Nothing that could be assessed asks for action."]
        }
        var told: Set<Finding.Kind> = []
        let kinds = shown.filter { $0.accepted == nil }.map(\.kind).filter {
            told.insert($0).inserted
        }
        // Kinds that one thing prevents say it once.
        var said: Set<String> = []
        let advice = kinds.compactMap(\.advice).filter { said.insert($0).inserted }
            .prefix(Opening.mostAdvice)
        let start: Phrase = "What to do: begin with \(code: first.shortID) (\(quoted: first.title))"
        guard !advice.isEmpty else { return ["\(start)."] }
        return ["\(start); to prevent the next one, \(advice.joined(separator: "; "))."]
    }
}

extension Finding {
    /// The first eight digits of the id: what people type. Nothing else, so that it fits a table.
    var shortID: String { String(id.filter { $0.isHexDigit }.prefix(8)) }
}

extension Window {
    /// The stretch of time in UTC.
    var words: String {
        guard let since else { return "everything until \(until.utcText)" }
        return "\(since.inUTC.dateText) \(since.inUTC.minuteText) to \(until.utcText)"
    }
}
