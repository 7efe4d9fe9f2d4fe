import GitHistory

/// What has changed from one report to the next: findings by their ids, figures by their names.
package struct Comparison: Codable, Sendable, Equatable {
    /// One of the two reports, in short.
    package struct Side: Codable, Sendable, Equatable {
        package var generatedAt: Timestamp
        package var window: Window
        package var mainline: ObjectID
    }

    /// A finding of one side, in short; a note is none.
    package struct Entry: Codable, Sendable, Equatable {
        package var id: String
        package var kind: Finding.Kind
        package var severity: Finding.Severity
        package var title: String
        package var accepted: Bool
        /// Its whole story lies outside the other report's window, which could not have told of it.
        package var outsideOtherWindow: Bool
    }

    package var repository: String
    package var old: Side
    package var new: Side
    /// Why the two cannot be held against each other without thought, each as a sentence.
    package var cautions: [String]
    package var added: [Entry]
    package var gone: [Entry]
    package var unchanged: [Entry]
    package var figures: [FigureChange]

    /// Compares two reports, the older one first.
    package init(from old: AuditResult, to new: AuditResult) {
        repository = new.repository.name
        self.old = Side(old)
        self.new = Side(new)
        cautions = Comparison.cautions(old, new)
        let before = Set(old.findings.map(\.id))
        let after = Set(new.findings.map(\.id))
        let worth = { (finding: Finding) in finding.severity > .info }
        added = new.findings.filter { worth($0) && !before.contains($0.id) }
            .map { Entry($0, old.window) }
        gone = old.findings.filter { worth($0) && !after.contains($0.id) }
            .map { Entry($0, new.window) }
        unchanged = new.findings.filter { worth($0) && before.contains($0.id) }
            .map { Entry($0, old.window) }
        figures =
            FigureChange.all(old.summary, new.summary)
            + FigureChange.all(old.preventions, new.preventions)
    }

    private static func cautions(_ old: AuditResult, _ new: AuditResult) -> [String] {
        var cautions: [String] = []
        if old.repository.name != new.repository.name {
            cautions.append("The reports are of two repositories.")
        }
        if old.repository.mainline.ref != new.repository.mainline.ref {
            cautions.append("The mainlines differ.")
        }
        if old.window.until > new.window.until {
            cautions.append("The older report's window ends later than the newer one's.")
        }
        if old.window.length != new.window.length {
            cautions.append("The windows are not equally long; read figures by their shares.")
        }
        if old.options.shaping != new.options.shaping {
            cautions.append("The options differ.")
        }
        if old.tool.version != new.tool.version || old.schemaVersion != new.schemaVersion {
            cautions.append("Two versions of coven-audit made them.")
        }
        if old.coverage.reach != new.coverage.reach {
            cautions.append("They did not see alike: heads of pull requests, reflogs or depth.")
        }
        return cautions
    }
}

extension Comparison.Side {
    fileprivate init(_ result: AuditResult) {
        generatedAt = result.generatedAt
        window = result.window
        mainline = result.repository.mainline.commit
    }
}

extension Comparison.Entry {
    fileprivate init(_ finding: Finding, _ window: Window) {
        id = finding.id
        kind = finding.kind
        severity = finding.severity
        title = finding.title
        accepted = finding.accepted != nil
        let times =
            finding.commits.map(\.committerDate.seconds)
            + finding.timeline.map(\.at.seconds)
        outsideOtherWindow =
            !times.isEmpty
            && !times.contains {
                $0 >= window.since?.seconds ?? .min && $0 < window.until.seconds
            }
    }
}

extension Window {
    /// In seconds; nil where it has no start.
    fileprivate var length: Int64? { since.map { until.seconds - $0.seconds } }
}

extension Options {
    /// Those that decide what is found, but the window.
    fileprivate var shaping: Options {
        var copy = self
        copy.since = ""
        copy.until = nil
        copy.show = .medium
        return copy
    }
}

extension Coverage {
    /// What decides how far a run sees.
    fileprivate var reach: [Bool] {
        [pullRequestHeads.present, reflogs.present, shallow, missingObjects.partialClone]
    }
}
